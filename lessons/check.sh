# check.sh: what every lesson's check sources. A check is a list of things that are worth points:
#
#	points 3 'it prints its argument'	begins one; what follows up to the next must all hold
#	build hello cc hello.c			compiles in the sandbox; brings back the file hello
#	random_word				sets $random_word: a new one for each run, so that no answer can be known before
#	run ./hello "$random_word"		runs in the sandbox: leaves $status and the files $out and $err
#	expect 'its output' "$(cat $out)" "$random_word"
#	expect_output "$random_word"			the same, said shorter
#
# rule N 'no libc' begins one too: of how it is made, not of what it does; it counts only when the first check holds.
# The functions write rows to $work/results (kind, state, points, maximum, name) and the explanation of row N to $work/N;
# lessons/grade makes tables and files of them.
# shellcheck shell=sh
set -u
export LC_ALL=C
: "${work:?lessons/grade runs a check; try lessons/grade --help}" "${lesson:?}" "${SEED:?}" "${B:?}"
box=$work/files     # the student's files; each run has a copy
out=$work/out err=$work/err trace=$work/trace status=0
seconds=${seconds:-10} # for one run; a check may set more
host=$(uname -m | sed 's/^i[3-6]86$/i386/; s/^amd64$/x86_64/; s/^arm64$/aarch64/')
check_row=0 random=0 random_word=''
check_kind='' check_state='' check_main_state='' check_shown='' fed=''
: >"$work/results"
: >"$trace"
mkdir -p "$work/none"

# points MAXIMUM NAME: begins a check.
points() { begin points "$@"; }
# rule MAXIMUM NAME: begins a check of how it is made.
rule() { begin rule "$@"; }
begin() {
	end
	check_row=$((check_row + 1)) check_kind=$1 check_maximum=$2 check_name=$3 check_state=pass check_shown='' check_tested=''
	: >"$work/$check_row"
	[ "$check_kind" = points ] || [ "$check_main_state" = pass ] || give_up 'counts when the first check holds'
}
end() {
	[ -n "$check_kind" ] || return 0
	[ -n "$check_tested" ] || [ "$check_state" != pass ] || give_up "nothing was there to be checked"
	[ $check_row -gt 1 ] || check_main_state=$check_state
	check_earned=0
	[ "$check_state" != pass ] || check_earned=$check_maximum
	printf '%s\t%s\t%s\t%s\t%s\n' "$check_kind" "$check_state" "$check_earned" "$check_maximum" "$check_name" >>"$work/results"
	check_kind=''
}
# finish: the last line of a check.
finish() {
	end
	echo finished >>"$work/results"
}

# explain LABEL TEXT: for the report. What a program printed is cut, and made harmless for a terminal.
explain() {
	printf '%s\n' "$2" | head -c 2000 | cat -v | awk -v label="$1:" 'NR <= 12 {
		printf("%-11s%s%s\n", NR == 1 ? label : "", substr($0, 1, 600), length($0) > 600 ? "..." : "") }
		END { if (NR > 12) printf "%-11s... and %d lines more\n", "", NR - 12 }' >>"$work/$check_row"
}
# give_up WHY: the check fails for a reason that is no comparison; nothing more of it is run.
give_up() {
	[ "$check_state" = pass ] || return 1
	check_state=fail
	explain why "$1"
	[ -z "$check_shown" ] || explain 'try it' "$check_shown"
	return 1
}
# expect WHAT GOT EXPECTED: the first that differs fails the check.
expect() {
	check_tested=yes
	[ "$check_state" = pass ] || return 1
	[ "$2" != "$3" ] || return 0
	check_state=fail
	explain 'what' "$1"
	explain got "${2:-(nothing)}"
	explain expected "${3:-(nothing)}"
	[ -z "$check_shown" ] || explain 'try it' "$check_shown"
	return 1
}
# hold STATUS WHAT: expect for what is true or not: command; hold $? 'the file has no sections'
hold() {
	check_tested=yes
	[ "$1" -eq 0 ] || give_up "$2"
}
expect_output() { expect 'its output' "$(cat "$out")" "$1"; }
expect_status() { expect 'its exit status' "$(say_status $status)" "$(say_status "$1")"; }
say_status() {
	case $1 in
	124) echo "124 (took more than $seconds s and was ended)" ;;
	153) echo '153 (wrote more than 16 MiB and was ended)' ;;
	132) echo '132 (ended by signal 4, SIGILL)' ;;
	133) echo '133 (ended by signal 5, SIGTRAP)' ;;
	134) echo '134 (ended by signal 6, SIGABRT)' ;;
	135) echo '135 (ended by signal 7, SIGBUS)' ;;
	136) echo '136 (ended by signal 8, SIGFPE)' ;;
	137) echo '137 (ended by signal 9, SIGKILL)' ;;
	139) echo '139 (ended by signal 11, SIGSEGV)' ;;
	*) echo "$1" ;;
	esac
}
# skip WHY: this machine cannot check it; it is left out of the maximum.
skip() {
	check_state=skip
	explain skipped "$1"
}

# have CAPABILITY: can this machine do it? If not, $lacking says why and what brings it. The words of the manifest's needs.
have() {
	lacking=
	case $1 in
	-) ;;
	x86_64 | i386 | aarch64) # runs here, natively or by qemu-user
		tools "$1" && [ "$RUNS" != no ] || lacking="$1 programs cannot be made or run here; ./setup brings what is needed, make doctor says more"
		;;
	native-x86_64 | native-i386 | native-aarch64) # on this processor itself, so that it can be traced
		tools "${1#native-}" && [ "$RUNS" = native ] || lacking="${1#native-} programs do not run natively on this machine ($host)"
		;;
	ptrace)
		if ! lessons/sandbox "$work/none" "$B/bin/tracer" -V >/dev/null 2>&1 </dev/null; then
			lacking="the user of the sandbox may not run $B/bin/tracer; chmod -R go+rX . lets it"
		elif ! lessons/sandbox "$work/none" "$B/bin/tracer" -o /dev/null true >/dev/null 2>&1 </dev/null; then
			lacking="a process cannot be traced in the sandbox here; make doctor says what refuses ptrace"
		fi
		;;
	static-libc) tools "$host" && [ -f "$($CC -print-file-name=libc.a)" ] || lacking="no static C library (libc.a) here; ./setup installs it" ;;
	debian-12) grep -q "^VERSION_ID=\"12\"" /etc/os-release && grep -q "^ID=debian" /etc/os-release || lacking="this shows what Debian 12 prints" ;;
	attach) # take hold of a process that runs already, which is not a child of the tracer
		# shellcheck disable=SC2016 # the inner shells expand it
		lessons/sandbox "$work/none" sh -c 'sh -c "i=0; while [ \$i -lt 200 ] && grep -q ^TracerPid:.0\$ /proc/\$\$/status; do sleep 0.02; i=\$((i + 1)); done" & "$B/bin/tracer" -o /dev/null -p $!' >/dev/null 2>&1 </dev/null ||
			lacking="no tracing of a process that runs already in the sandbox here; sysctl kernel.yama.ptrace_scope=0 would allow it"
		;;
	loopback) # talk to this machine itself by TCP
		lessons/sandbox "$work/none" "$B/lessons/loopback" >/dev/null 2>&1 </dev/null || lacking="no loopback network in the sandbox here"
		;;
	vm-x86_64 | vm-aarch64) # boot a kernel in qemu-system
		if ! command -v "qemu-system-${1#vm-}" >/dev/null; then
			lacking="no qemu-system-${1#vm-} here; ./setup vm"
		elif ! [ -f "$B/vm/${1#vm-}/vmlinuz" ]; then
			lacking="no kernel here; vm/fetch ${1#vm-}"
		elif ! tools "${1#vm-}"; then
			lacking="${1#vm-} programs cannot be made here; ./setup installs a compiler"
		fi
		;;
	vm) have vm-x86_64 || have vm-aarch64 ;;
	*) # a command
		command -v "$1" >/dev/null || lacking="no $1 here; ./setup installs it"
		;;
	esac
	[ -z "$lacking" ]
}
# tools ARCH: CC, AS, LD, READELF, RUN … of ARCH (host/toolchain); false when it cannot compile C.
tools() {
	[ -f "$B/$1/toolchain.sh" ] || return 1
	# shellcheck source=/dev/null
	. "$B/$1/toolchain.sh"
	[ -n "$CC" ] && [ -n "$UAPI" ]
}

# Numbers and words that no one knows before; the same again with the same SEED, which the report names.
# random LOW HIGH: into $random.
random() {
	SEED=$(((SEED * 1103515245 + 12345) % 2147483648))
	random=$(($1 + SEED / 65536 % ($2 - $1 + 1)))
}
# random_word: 5 to 9 small letters, into $random_word.
random_word() {
	random 5 9
	check_letters=$random random_word=
	while [ ${#random_word} -lt "$check_letters" ]; do
		random 1 26
		random_word=$random_word$(echo abcdefghijklmnopqrstuvwxyz | cut -c "$random")
	done
}

# quoted WORD...: as a shell would read them, for what a student can paste in work/NN-name.
quoted() {
	for check_argument; do
		case $check_argument in
		*[!A-Za-z0-9_/.,:=+%@-]* | '') printf "'%s' " "$(printf '%s' "$check_argument" | sed "s/'/'\\\\''/g")" ;;
		*) printf '%s ' "$check_argument" ;;
		esac
	done | sed "s|$B/|../../build/|g; s|$PWD/|../../|g; s/ \$//"
}
# recipe WORD...: how the files among these words were built.
recipe() {
	for check_argument in $(printf '%s\n' "$@" | tr -c "A-Za-z0-9_.\n-" " "); do
		if [ -f "$work/recipe.${check_argument#./}" ]; then cat "$work/recipe.${check_argument#./}"; fi
	done | awk -v RS=" && " '!seen[$0]++ { printf "%s && ", $0 }'
}
# build FILE COMMAND...: makes FILE in the sandbox and brings it back for the runs that follow.
build() {
	[ "$check_state" = pass ] || return 1
	check_file=$1
	shift
	rm -f "$work/recipe.$check_file"
	check_recipe=$(recipe "$@")$(quoted "$@")
	check_shown="cd work/$lesson && $check_recipe"
	rm -f "$box/$check_file"
	lessons/sandbox -t 60 -k "$check_file" "$box" "$@" >"$work/messages" 2>&1 </dev/null
	status=$?
	if [ $status -ne 0 ] || ! [ -f "$box/$check_file" ]; then
		explain compiler "$(cat "$work/messages")"
		give_up "it does not compile (status $(say_status $status))"
		return 1
	fi
	printf '%s && ' "$check_recipe" >"$work/recipe.$check_file"
}
# feed TEXT: the standard input of the next run.
feed() {
	printf '%s' "$1" >"$work/input"
	fed=yes
}

# run COMMAND...: in the sandbox. Leaves $status, and standard output and error in the files $out and $err.
run() { launch '' "$(quoted "$@")" "$@"; }
# traced [OPTION...] COMMAND...: run under the tracer, with its options; its log is the file $trace.
traced() {
	: >"$trace"
	launch "trace-$SEED" "$(quoted "$B/bin/tracer" "$@")" "$B/bin/tracer" -o "trace-$SEED" "$@" || return 1
	[ ! -f "$box/trace-$SEED" ] || mv "$box/trace-$SEED" "$trace"
}
# launch KEEP SHOWN COMMAND...
launch() {
	: >"$out"
	: >"$err"
	[ "$check_state" = pass ] || return 1
	check_keep=$1 check_command=$2
	shift 2
	if [ -n "$fed" ]; then
		check_command="printf %s $(quoted "$(cat "$work/input")") | $check_command"
	else
		: >"$work/input"
	fi
	fed=
	check_shown="cd work/$lesson && $(recipe "$@")$check_command"
	lessons/sandbox -t "$seconds" -k "$check_keep" "$box" "$@" >"$out" 2>"$err" <"$work/input"
	status=$?
	[ $status -ne 125 ] || give_up "the sandbox failed: $(cat "$err")"
}
# picture TITLE FILE: shown above the table of points: what a student's program did.
picture() { { printf '%s\n' "$1" && head -c 4000 "$2" | cat -v | sed 's/^/  /'; } >>"$work/picture"; }
# given FILE...: the check has its own copy of a file that the starter gives and that is not to be changed. Its mode too.
given() { for check_file; do rm -f "$box/$check_file" && cp "lessons/$lesson/$check_file" "$box/$check_file"; done; }
