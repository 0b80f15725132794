#!/bin/sh
# tracer-pids: what is said of the ids of processes beyond their numbers, beside strace: their commands, and what they are outside
# of a pid namespace.
# shellcheck disable=SC2086 # lists of arguments
. tests/tap.sh
. tests/tracer/beside.sh

[ -x "$B/bin/crtcc" ] || skip_all 'crtcc is not built: make'
"$B/bin/crtcc" -m "$host" -Os -w tests/tracer/pids.c -o "$scratch/pids"
ok $? 'the program is compiled'

# eldest_first: ids in the order they were given: they begin anew at the greatest, so the eldest comes after the widest gap.
eldest_first() {
	sort -n | awk -v max="$(cat /proc/sys/kernel/pid_max)" '
		{ id[NR - 1] = $1 }
		END {
			for (i = 1; i < NR; i++)
				if (id[i] - id[i - 1] > widest) { widest = id[i] - id[i - 1]; first = i }
			if (widest < max / 2) first = 0
			for (i = 0; i < NR; i++) print id[(first + i) % NR]
		}'
}

# traced TOOL WORDS...: its -ff log, process after process; each line begins with the id, and the ids outside are P1, P2 and so on.
traced() {
	rm -f "$scratch"/log.*
	"$@"
	status=$?
	find "$scratch" -name 'log.*' | sed 's/.*log\.//' | eldest_first | while read -r pid; do
		sed "s/^/$pid /" "$scratch/log.$pid"
	done | awk '
		{ line[NR] = $0; if (!($1 in name)) { name[$1] = "P" ++count } }
		END {
			for (i = 1; i <= NR; i++) {
				rest = line[i]; shown = ""
				while (match(rest, /[0-9]+/)) {
					number = substr(rest, RSTART, RLENGTH)
					shown = shown substr(rest, 1, RSTART - 1) (number in name ? name[number] : number)
					rest = substr(rest, RSTART + RLENGTH)
				}
				print shown rest
			}
		}' | sed -E 's/0x[0-9A-Pa-f]{6,}/ADDRESS/g; s/ +=/ =/; s/(CLONE_THREAD.*)<.*/\1/' # which may have its new name already or not
	return $status
}

calls=getpid,gettid,getppid,setpgid,getpgid,getpgrp,getsid,setsid,fcntl,kill,tkill,tgkill,getpriority,waitid,fork,vfork,clone,wait4
# pairs NAME PROGRAM OPTIONS: strace and we say the same.
pairs() {
	name=$1 program=$2
	shift 2
	traced strace -ff -o "$scratch/log" -e trace=$calls -e 'signal=!chld' "$@" $program >"$scratch/theirs"
	if [ $? = 77 ]; then
		skip "$name" 'no pid namespace may be made here; sysctl user.max_user_namespaces says how many'
		return
	fi
	sed -i '/unfinished/d' "$scratch/theirs" # seldom, strace tells a kill once more in the log of whom it kills
	traced "$tracer" -ff -o "$scratch/log" -e trace=$calls -e 'signal=!chld' "$@" $program >"$scratch/ours"
	same_file "$scratch/ours" "$scratch/theirs" "$name"
}
for option in -Y --decode-pids=comm --decode-pids=pidns --pidns-translation '-Y --decode-pids=none'; do
	pairs "$option" "$scratch/pids" $option
	pairs "$option: in another pid namespace" "$scratch/pids inside" $option
done

# outside FILE: it, with N1, N2 and so on for what ids are outside: strace, which has children at the start, takes some first.
outside() {
	awk '{
		shown = ""
		while (match($0, /[0-9]+ in strace/)) {
			id = substr($0, RSTART, RLENGTH - 10)
			if (!(id in name)) name[id] = "N" ++count
			shown = shown substr($0, 1, RSTART - 1) name[id] " in strace"
			$0 = substr($0, RSTART + RLENGTH)
		}
		print shown $0
	}' "$1"
}

# Where /proc is of a namespace around the tracer's own. (There strace reads commands of the wrong processes.)
if unshare -Urpf true 2>/dev/null; then
	for tool in strace "$tracer"; do
		rm -f "$scratch"/log.*
		unshare -Urpf "$tool" -ff -o "$scratch/log" -e trace=$calls -e signal=none -y --pidns-translation "$scratch/pids" inside </dev/null 2>"$scratch/err"
		log=$(grep -l GETOWN "$scratch"/log.*)
		outside "$log" >"$scratch/inside.${tool##*/}"
	done
	like "$(cat "$scratch/inside.strace")" "^fcntl(0</dev/null>, F_GETOWN_EX, .*pid=2 /. N. in" "there is something to compare where /proc is of another namespace"
	same_file "$scratch/inside.tracer" "$scratch/inside.strace" "where /proc is of another namespace"
	# A zombie that nobody asked for comes to init, which the tracer is here.
	for tool in strace "$tracer"; do
		unshare -Urpf "$tool" -f -o "$scratch/inside.${tool##*/}" -e trace=none sh -c '(exit 3) & sleep 0.4 & exec sleep 0.2' 2>"$scratch/err"
	done
	is "$(grep -c "exited with" "$scratch/inside.tracer")" "$(grep -c "exited with" "$scratch/inside.strace")" "each exit is told once by a tracer that is init"
else
	skip 'where /proc is of another namespace' 'unshare -Urpf is refused here; sysctl user.max_user_namespaces says how many'
fi

# The beginning of a line.
for options in '-Y' '-Y -f' "-Y -f -o $scratch/log"; do
	for tool in strace "$tracer"; do
		: >"$scratch/log"
		"$tool" $options -e trace=kill -e signal=none -e quiet=attach sh -c 'sh -c "kill -0 \$\$; :"; kill -0 $$' 2>"$scratch/err"
		cat "$scratch/log" >>"$scratch/err"
		sed -E 's/[0-9]{2,}/N/g; s/ +=/ =/' "$scratch/err" >"$scratch/begin.${tool##*/}"
	done
	[ -s "$scratch/begin.strace" ]
	ok $? "$options: there is something to compare"
	same_file "$scratch/begin.tracer" "$scratch/begin.strace" "$options: the beginning of a line"
done
done_testing
