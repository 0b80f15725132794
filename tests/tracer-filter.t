#!/bin/sh
# tracer-filter: the calls that -e trace= leaves out do not stop the program, as far as what else is asked permits that: how often
# the tracer waits for it; and the sets of calls whose filters are long or odd. Not for: what a program notices (tracer-robust.t).
# shellcheck disable=SC2086,SC2016 # lists of options; programs for sh
. tests/tap.sh
. tests/tracer/beside.sh

# stops LOW HIGH OPTIONS: how often a shell stops that calls kill 500 times.
counting='i=0; while [ $i -lt 500 ]; do kill -0 $$; i=$((i + 1)); done; grep ^voluntary /proc/$$/status'
stops() {
	low=$1 high=$2
	shift 2
	n=$("$tracer" -o "$scratch/log" "$@" sh -c "$counting" 2>/dev/null | tr -dc 0-9)
	[ "${n:-0}" -ge "$low" ] && [ "$n" -le "$high" ]
	ok $? "$*: it stops $n times, from $low to $high"
}
stops 2 100 -f -e trace=chdir
stops 2 100 -f -e trace=chdir -c
stops 1000 1150 -f -e trace=kill
stops 1000 1150 -f -c -e trace=kill
stops 500 600 -f -c -U calls,name -e trace=kill
stops 1000 1300 -f -e trace=all
stops 1000 1300 -f -e trace=chdir -k
stops 1000 1300 -f -e trace=chdir -e inject=getppid:error=EPERM
stops 1000 1300 -f -e trace=chdir -I anywhere
stops 1000 1300 -f -e trace=chdir -b execve
stops 1000 1300 -f -e trace=chdir --syscall-limit=5
if [ "$(id -u)" -eq 0 ]; then
	stops 2 100 -e trace=chdir
	stops 1000 1150 -e trace=kill
	stops 1000 1300 -e trace=chdir,ptrace
	stops 500 600 -c -U calls,name -e trace=kill,ptrace
	stops 1000 1300 -D -e trace=chdir
	n=$("$tracer" -e trace=chdir -o '|cat >/dev/null' sh -c "$counting" | tr -dc 0-9)
	[ "$n" -ge 1000 ]
	ok $? "into a command: it stops $n times"
	# Who is not root has a filter with -f alone, for which the program gives up set-user-ID programs.
	if setpriv --reuid 65534 --regid 65534 --clear-groups "$tracer" -o /dev/null true 2>/dev/null; then
		for options in '-f' ''; do
			n=$(setpriv --reuid 65534 --regid 65534 --clear-groups "$tracer" $options -e trace=chdir -o /dev/null sh -c "$counting; grep NoNewPrivs /proc/\$\$/status" | tr -dc '0-9\n' | paste -sd ' ' -)
			case $options:$n in -f:?\ 1 | -f:??\ 1 | :????\ 0) right=0 ;; *) right=1 ;; esac
			ok $right "another user, ${options:-without -f}: it stops and has given up privileges: $n"
		done
	else
		skip 'another user' 'setpriv is missing, or another user may not run the tracer here'
	fi
else
	skip 'without -f' 'the filter of a program alone takes root'
fi
is "$("$tracer" -f -c -e trace=exit_group,exit true 2>&1 | grep -c exit)" 0 'what never ends is not counted'

# Sets beside strace, of calls of semaphores and shared memory, and of no name; of calls of two ABIs: every second number makes a filter longer than there is room for.
printf '#include <sys/sem.h>\n#include <sys/shm.h>\nint main(void) { semget(-1, 0, 0); shmctl(-1, 0, 0); return 0; }\n' >"$scratch/shared.c"
"$B/bin/crtcc" -m "$host" -Os -w "$scratch/shared.c" -o "$scratch/shared"
for options in "-e trace=$(seq -s, 0 2 334)" "-e trace=$(seq -s, 1 2 333)" "-e trace=$(seq -s, 0 3 333)" '-e trace=0' '-e trace=0,334' '-e trace=!0' '-e trace=none' '-e trace=ipc' '-e trace=%ipc' '-e trace=chdir,all' '-e trace=?nosuch,read' '-e trace=?/nosuch,read' '-e trace=nosuch' '-e trace=/nosuch' '-e trace=read,,write' '-e trace=,' \
	'-e trace=chdir -e inject=read:error=EIO:when=3' '-e trace=read -e status=failed'; do
	for tool in strace "$tracer"; do
		for program in 'dd if=/dev/zero of=/dev/null bs=1 count=3' "$scratch/shared"; do
			rm -f "$scratch/log"
			$tool -f -qq -o "$scratch/log" $options $program 2>"$scratch/err"
			echo "status $?"
			[ ! -f "$scratch/log" ] || sed 's/^[0-9]* *//; s/(.*//' "$scratch/log"
		done >"$scratch/chosen.${tool##*/}"
	done
	same_file "$scratch/chosen.tracer" "$scratch/chosen.strace" "$(printf %.60s "$options")"
done
done_testing
