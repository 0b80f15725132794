#!/bin/sh
# tracer-arguments: every system call with arguments that make no sense, as strace prints it. None of the calls takes place: an error is
# injected into each. Calls that strace 6.1 does not know are not compared.
# shellcheck disable=SC2154 # toolchain.sh
. tests/tap.sh

[ -x "$B/bin/crtcc" ] || skip_all 'crtcc is not built: make'
strace -o "$scratch/probe" true 2>/dev/null || skip_all 'strace is not here, or ptrace is refused; make doctor says by what'
# What is known to differ, and why:
# - restart_syscall: strace names the call before it, whatever that was; the tracer the one that was interrupted.
# - clone with all bits: the flags above the 32nd are clone3's, and have names.
# - signal with -1: that is SIG_ERR. ipc with a version above 16 bits.
# - Of i386's ipc the numbers: those of the call that is meant, not of ipc.
differs='^(restart_syscall|execve)\(|^clone\(child_stack=0xf|^signal\(-1|^ipc\((65535|-1,)|^semop\(0x2,'
# Names that strace has since 6.2: lines where we print one are passed over, in both logs.
newer='FALLOC_FL_WRITE_ZEROES|FAN_REPORT_MNT|FAN_MNT_|IORING_ENTER_EXT_ARG_REG|IORING_REGISTER_NAPI|KEXEC_UPDATE|KEXEC_FILE_(DEBUG|NO_CMA)|LANDLOCK_RULE_NET|_RULESET_ERRATA|LANDLOCK_RESTRICT|MFD_(EXEC|NOEXEC)|MOVE_MOUNT_BENEATH|AT_HANDLE_|PIDFD_(THREAD|SIGNAL)|RWF_ATOMIC|STATX_MNT_ID_UNIQUE'

for arch in x86_64 i386; do
	toolchain $arch
	if [ "$RUNS" != native ]; then
		skip "$arch: arguments" "$arch programs do not run natively on this machine"
		continue
	fi
	"$B/bin/crtcc" -m $arch -Os -w -o "$scratch/odd" tests/tracer/odd.c
	ok $? "$arch: the program is compiled"
	for which in 0 1 2 3; do
		for range in '0 335' '424 451' '0 335 raw' '424 451 raw'; do
			style=${range#* * }
			[ "$style" = raw ] || style=none
			for tool in strace "$B/bin/tracer"; do
				# shellcheck disable=SC2086 # words
				"$tool" -o "$scratch/${tool##*/}" -e raw=$style -e inject='!exit_group,execve:error=EPERM' "$scratch/odd" ${range% raw} $which 2>"$scratch/errors"
				sed -E "/$differs/d" "$scratch/${tool##*/}" >"$scratch/log.${tool##*/}"
			done
			awk -v newer="$newer" 'NR == FNR { if ($0 ~ newer) skip[FNR]; next } !(FNR in skip)' "$scratch/log.tracer" "$scratch/log.strace" >"$scratch/log"
			mv "$scratch/log" "$scratch/log.strace"
			sed -E "/$newer/d" "$scratch/log.tracer" >"$scratch/log"
			mv "$scratch/log" "$scratch/log.tracer"
			[ "$(wc -l <"$scratch/log.strace")" -gt 20 ]
			ok $? "$arch, calls $range, arguments $which: there is something to compare"
			same_file "$scratch/log.tracer" "$scratch/log.strace" "$arch, calls $range, arguments $which"
		done
	done
done
done_testing
