# older.sh: for tests that compare with the strace that is here: what the tracer knows and it does not, because it is older.

# Names that strace has since 6.2, 6.13 at the latest, or newer ones.
newer_names='FALLOC_FL_WRITE_ZEROES|IORING_OP_(SENDMSG_ZC|READ_MULTISHOT|WAITID|FUTEX_[A-Z]+|FIXED_FD_INSTALL|FTRUNCATE|BIND|LISTEN|RECV_ZC|EPOLL_WAIT|READV_FIXED|WRITEV_FIXED|PIPE)|FAN_REPORT_MNT|FAN_MNT_[A-Z]+|FAN_PRE_ACCESS|IORING_ENTER_(ABS_TIMER|EXT_ARG_REG|NO_IOWAIT)|IORING_REGISTER_NAPI|KEXEC_UPDATE[A-Z_]*|KEXEC_FILE_(DEBUG|NO_CMA)|LANDLOCK_RULE_NET[A-Z_]*|[A-Z_]*_RULESET_ERRATA|LANDLOCK_RESTRICT[A-Z_]*|MFD_(EXEC|NOEXEC_SEAL)|MOVE_MOUNT_BENEATH|AT_HANDLE_[A-Z_]+|PIDFD_(THREAD|SIGNAL)[A-Z_]*|FAN_REPORT_FD_ERROR|KEXEC_CRASH_HOTPLUG_SUPPORT|RWF_(ATOMIC|DONTCACHE|NOAPPEND|NOSIGNAL)|STATX_[A-Z_]+|V4L2_CTRL_FLAG_(DYNAMIC_ARRAY|HAS_WHICH_MIN_MAX)|V4L2_CID_(COLORFX_RGB|CAMERA_[A-Z_]+)'
newer_names="$newer_names"'|MAP_ABOVE4G|MSG_SOCK_DEVMEM|BPF_F_(BEFORE|AFTER|ID|XDP_HAS_FRAGS|XDP_DEV_BOUND_ONLY|TEST_REG_INVARIANTS|LINK)|BPF_(JCOND|MEMSX)|KEY_(REFRESH_RATE_TOGGLE|CAMERA_ACCESS_[A-Z]+|ACCESSIBILITY|DO_NOT_DISTURB)|V4L2_FMT_FLAG_META_LINE_BASED|PERF_SAMPLE_BRANCH_COUNTERS|UFFD_FEATURE_(WP_UNPOPULATED|POISON|WP_ASYNC|MOVE)|1<<_UFFDIO_(MOVE|POISON)'
newer_names="$newer_names"'|NFT_MSG_(DESTROY[A-Z]+|GETRULE_RESET|GETSETELEM_RESET)|NLM_F_(NONREC|BULK|DUMP|ATOMIC)|AUDIT_IPE_[A-Z_]+|IFLA_(DEVLINK_PORT|G[SR]O_IPV4_MAX_SIZE)|DEVCONF_ACCEPT_RA_MIN_LFT'

# older OURS THEIRS: levels the two logs, line by line: forms that have changed, and in lines that differ and where ours has such
# a name, that name and the numbers that stand for it. All else of those lines is compared.
older() {
	older_version=$(strace -V | awk 'NR == 1 { split($NF, v, "."); print v[1] * 1000 + v[2] }')
	if [ "$older_version" -lt 6013 ]; then
		for older_log in "$1" "$2"; do
			sed -E -f tests/tracer/older.sed "$older_log" >"$older_log.older" && mv "$older_log.older" "$older_log"
		done
	fi
	for older_log in "$1" "$2"; do
		awk -v newer="$newer_names" -v want="$older_log" '
			function level(line) {
				gsub(/(0x[0-9a-f]+|[0-9]+|ADDRESS) \/[*] [A-Z0-9_]*[?][?]+( [*]\/)?/, "#", line)
				gsub("(0x[0-9a-f]+|[0-9]+) /[*] (" newer ")( [*]/)?", "#", line)
				gsub("(" newer ")", "#", line)
				gsub(/(V4L2_CTRL_CLASS_[A-Z]+[+])?(0x[0-9a-f]+|ADDRESS)( \/[*] V4L2_CTRL_CLASS_[A-Z]+[+]#)?/, "#", line)
				gsub(/# \/[*] (V4L2_CTRL_CLASS_[A-Z]+[+])?# [*]\//, "#", line)
				sub(/\) += /, ") = ", line)
				while (gsub(/#[|]/, "", line) || gsub(/[|]#/, "", line)) continue
				return line
			}
			FILENAME == ARGV[1] && NR == FNR { ours[FNR] = $0; next }
			{ mine = ours[FNR]; theirs = $0
			  if (mine != theirs && mine ~ newer) { mine = level(mine); theirs = level(theirs) }
			  print want == ARGV[1] ? mine : theirs }
			END { for (n = FNR + 1; want == ARGV[1] && n in ours; n++) print ours[n] }' "$1" "$2" >"$older_log.older"
	done
	mv "$1.older" "$1"
	mv "$2.older" "$2"
	[ "$older_version" -gt 6001 ] || return 0
	# The other way round: a strace that is newer than what these tests were written beside may have a name where ours has none.
	# What is known of 6.13 is in newer.sed.
	for older_log in "$1" "$2"; do
		sed -E -f tests/tracer/newer.sed "$older_log" >"$older_log.older" && mv "$older_log.older" "$older_log"
	done
	for older_log in "$1" "$2"; do
		awk -v want="$older_log" '
			FILENAME == ARGV[1] && NR == FNR { ours[FNR] = $0; next }
			{ if (ours[FNR] != $0 && ours[FNR] ~ /[?][?]/) ours[FNR] = $0 = "a younger name"; print want == ARGV[1] ? ours[FNR] : $0 }
			END { for (n = FNR + 1; want == ARGV[1] && n in ours; n++) print ours[n] }' "$1" "$2" >"$older_log.older"
	done
	mv "$1.older" "$1"
	mv "$2.older" "$2"
}
