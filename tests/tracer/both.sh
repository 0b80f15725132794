# both.sh: for tests that compare the logs of the tracer and of strace. Only what no two runs share is made equal: process ids,
# addresses and times.
# shellcheck shell=sh disable=SC2086,SC2154 # lists of arguments; what tap.sh and beside.sh set
. tests/tracer/older.sh
. tests/tracer/beside.sh

# level FILE: ids by their order, addresses and clocks by a word.
level() {
	sed -E 's/0x[0-9a-f]{6,}/ADDRESS/g; s/ <[0-9]+\.[0-9]{6}>$/ <DURATION>/; s/\(\+ +[0-9.]+\) /RELATIVE /; s/^ *([0-9]+\.[0-9]{6} ?)+/TIME /; s/^[0-9:]{8}(\.[0-9]{6})?/TIME/; s/PID=[0-9]+/PID=N/; s/^[0-9]+ +/PID /; s/si_pid=[0-9]+/si_pid=N/g
		s%(tms_[a-z]*=)[0-9]+( /\* [0-9.]+ s \*/)?%\1N%g
		s%(si_[us]time=)[0-9]+( /\* [0-9.]+ s \*/)?%\1N%g
		s/(tv_sec=|tv_nsec=|_mtime|_atime|_ctime|st_ino=|stx_ino=|f_bfree=|f_bavail=|f_ffree=)[^,})]*/\1N/g
		s/(_atimeN, tv_nsec=N\}|_atimeN) \/\* [-0-9T:.+]* \*\//\1/g # reading a directory may set its time of access
		s/(getrandom|uname|sysinfo)\(.*/\1/; s/(set_tid_address\(.*= ).*/\1N/; s/getp?pid\(\) .*/getpid = N/
		s/rt_sigreturn.*/rt_sigreturn/; s%(eventfd-id=|/dev/pts/)[0-9]+%\1N%g; s/(pidfd_open\(|pid:)[0-9]+/\1N/g; s/(ours|theirs)\.(out|err)/\2/g; s/(kill|wait4)\([0-9]+/\1(N/; s/= [0-9]{3,}$/= N/; s/ +/ /g' "$1"
}

# both NAME OPTIONS -- PROGRAM...: same log, same exit status, same output.
both() {
	name=$1
	shift
	given=
	while [ "$1" != -- ]; do given="$given $1" && shift; done
	shift
	strace -o "$scratch/theirs" $given "$@" >"$scratch/theirs.out" 2>"$scratch/theirs.err" </dev/null
	theirs=$?
	"$tracer" -o "$scratch/ours" $given "$@" >"$scratch/ours.out" 2>"$scratch/ours.err" </dev/null
	is $? $theirs "$name: exit status"
	level "$scratch/theirs" >"$scratch/theirs.level"
	level "$scratch/ours" >"$scratch/ours.level"
	older "$scratch/ours.level" "$scratch/theirs.level"
	[ -s "$scratch/theirs.level" ]
	ok $? "$name: there is something to compare"
	same_file "$scratch/ours.level" "$scratch/theirs.level" "$name: log"
	same_file "$scratch/ours.out" "$scratch/theirs.out" "$name: output of the program"
}
