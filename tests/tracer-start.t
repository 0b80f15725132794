#!/bin/sh
# tracer-start: how the tracer is started, as whom, from where, and on what runs already; and what ends it. Beside strace.
# shellcheck disable=SC2016,SC2086 # programs for sh; lists of arguments
. tests/tap.sh
. tests/tracer/both.sh

# -I anywhere: a signal ends the tracer as it ends other programs, whatever -o says, and the traced program goes on.
for tool in strace "$tracer"; do
	: >"$scratch/pid.${tool##*/}"
	"$tool" -I anywhere -o "$scratch/log" -e trace=none sh -c 'echo $$; exec sleep 20 >/dev/null' >"$scratch/pid.${tool##*/}" &
	running=$!
	until [ "$(sed -n 's/^Name:.//p' "/proc/$(cat "$scratch/pid.${tool##*/}")/status" 2>/dev/null)" = sleep ]; do sleep 0.01; done
	kill -TERM $running
	wait $running 2>/dev/null
	status=$?
	sleep 0.3 # for what the program might have got
	for _ in 1 2 3 4 5 6 7 8 9 10; do
		case $(sed -n 's/^State:.//p' "/proc/$(cat "$scratch/pid.${tool##*/}")/status" 2>/dev/null) in
		S*) status="$status and the program goes on" && break ;;
		[RDt]*) sleep 0.2 ;;
		esac
	done
	kill "$(cat "$scratch/pid.${tool##*/}")" 2>/dev/null
	echo "$status" >"$scratch/anywhere.${tool##*/}"
done
same_file "$scratch/anywhere.tracer" "$scratch/anywhere.strace" '-I anywhere: ended by a signal'

# --same-core: the kernel says where the program may run; let go, it may run where it could before.
is "$("$tracer" --same-core -o "$scratch/ours" -e trace=none grep -c '^Cpus_allowed_list:.[0-9]*$' /proc/self/status)" 1 '--same-core: the program is on one core'
is "$("$tracer" --same-core -b execve -o "$scratch/ours" sh -c 'exec grep ^Cpus_allowed_list: /proc/self/status' 2>/dev/null)" "$(grep ^Cpus_allowed_list: /proc/self/status)" '… and let go, where it was'
[ "$(nproc)" -gt 1 ] || skip '… which differs' 'one core here: where the program runs cannot differ'

# -u: the user, its groups, and what set-user-ID bits give it.
if [ "$(id -u)" = 0 ]; then
	user=$(awk -F: '$4 != "" { sub(/,.*/, "", $4); print $4; exit }' /etc/group)
	id "${user:=nobody}" >"$scratch/id" 2>&1 || user=nobody
	chmod 755 "$scratch"
	cp "$(command -v id)" "$scratch/id"
	chown nobody "$scratch/id"
	chmod 6755 "$scratch/id"
	for options in "-u $user" '-u nobody' "-f --user=$user"; do
		both "$options" -e trace=execve,getuid,geteuid $options -- id
		! grep -q "^uid=0" "$scratch/ours.out"
		ok $? "$options: another user"
	done
	both '-u, set-user-ID' -e trace=execve -u daemon -- "$scratch/id"
	is "$("$tracer" -u nosuchuser true 2>&1 | sed 's/^[^:]*: //')" "Cannot find user 'nosuchuser'" '-u: there is no such user'
else
	skip '-u' 'only root may run programs as others; sudo prove tests/tracer-start.t'
fi

# -D: the program is a child of the caller, and who the tracer's parent, group and session are.
relations='set -- $1 $(cut -d" " -f4-6 /proc/$$/stat) $(sed -n "s/^TracerPid:[^0-9]*//p" /proc/$$/status)
	set -- "$@" $(cut -d" " -f4-6 /proc/$5/stat)
	for pair in "$1 $2" "$5 $2" "$6 $1" "$6 $$" "$7 $3" "$7 $5" "$8 $4" "$8 $5"; do [ "${pair% *}" = "${pair#* }" ]; echo $?; done; exit 3'
for options in -D -DD -DDD '-f --daemonize' --daemonize=pgroup --daemonize=session; do
	for tool in strace "$tracer"; do
		name=${tool##*/}
		$tool $options -e trace=execve,exit_group -o "$scratch/daemon.$name" sh -c "$relations" sh $$ >"$scratch/$name.out" </dev/null
		echo "exit status $?" >>"$scratch/$name.out"
		tries=100 # the tracer outlives its program
		until grep -q "exited with 3" "$scratch/daemon.$name" || [ $((tries -= 1)) = 0 ]; do sleep 0.1; done
	done
	same_file "$scratch/tracer.out" "$scratch/strace.out" "$options: parents, groups, sessions"
	is "$(grep -c exit_group "$scratch/daemon.tracer")" "$(grep -c exit_group "$scratch/daemon.strace")" "$options: the log"
	is "$(tail -n 1 "$scratch/daemon.tracer" | sed 's/^[0-9]* *//')" '+++ exited with 3 +++' "$options: is complete"
done
"$tracer" -D -e trace=none "$scratch" 2>"$scratch/ours.err"
is "$?/$(grep -c 'exec: Permission denied' "$scratch/ours.err")" 1/1 '-D: what cannot be executed'
for tool in strace "$tracer"; do
	"$tool" -D -e trace=none sleep 0.1 2>&1 | sed 's/.*: Process [0-9]*//' >"$scratch/${tool##*/}.err"
done
same_file "$scratch/tracer.err" "$scratch/strace.err" '-D: what is said'
is "$("$tracer" --guest=hook -D true 2>&1 | grep -c ^)" 1 '-D --guest: refused in one line'

# -p: what runs already is traced, and let go unharmed by Ctrl-C.
sh -c 'while :; do sleep 0.1; done' &
running=$!
sleep 100 &
waiting=$!
timeout -s INT 2 "$tracer" -f -o "$scratch/ours" -p $running -p $waiting 2>"$scratch/ours.err"
like "$(cat "$scratch/ours.err")" "Process $running attached" '-p: it says whom it traces'
like "$(cat "$scratch/ours")" 'wait4(-1, \[{WIFEXITED\|wait4 resumed' '-p: the calls of a running process are seen'
like "$(grep "^$waiting " "$scratch/ours" | tail -n 1)" "^$waiting .* <\\(detached\\|unfinished\\) \\.\\.\\.>\$" "-p: its call is not ended"
is "$(awk '$1 == "TracerPid:" { print $2 }' /proc/$waiting/status)" 0 "-p: it is let go"
is "$(awk '$1 == "TracerPid:" { print $2 }' /proc/$running/status)" 0 '-p: nobody traces it any more, and it runs'
[ "$host" = aarch64 ] || like "$(grep "^$waiting " "$scratch/ours")" "resuming interrupted clock_nanosleep" "-p: … and which call went on"
kill $running $waiting
toolchain "$host"
if $CC -w -pthread -o "$scratch/threads" tests/tracer/superseded.c 2>"$scratch/err"; then
	"$scratch/threads" never &
	running=$!
	until [ "$(find /proc/$running/task -maxdepth 1 | wc -l)" = 3 ]; do sleep 0.05; done
	for tool in strace "$tracer"; do
		timeout -s INT 0.5 "$tool" -f -o "$scratch/log" -p $running 2>&1 | sed -n 's/.*: \(.*attached\)/\1/p' >"$scratch/${tool##*/}.err"
	done
	same_file "$scratch/tracer.err" "$scratch/strace.err" "$(cat "$scratch/strace.err")"
	kill $running
else
	skip '-p: threads' 'no C compiler with a C library; ./setup installs it'
fi

# A file of -ff that cannot be made: the program does not start.
for tool in strace "$tracer"; do
	"$tool" -ff -o "$scratch/none/log" sh -c 'echo started' >"$scratch/${tool##*/}.out" 2>"$scratch/err"
	echo "$?:$(grep -c 'No such file' "$scratch/err")" >>"$scratch/${tool##*/}.out"
done
same_file "$scratch/tracer.out" "$scratch/strace.out" '-ff without its folder: nothing starts'

# Which of the terminal's stops stop it: three bits of the ignored signals.
for options in -I1 '' "-o $scratch/log" -I4 -D; do
	for tool in strace "$tracer"; do
		$tool $options sh -c 'sleep 0.2; echo $((0x$(sed -n "s/^SigIgn:.//p" "/proc/$(sed -n "s/^TracerPid:.//p" /proc/$$/status)/status") & 0x380000))' >"$scratch/${tool##*/}.out" 2>/dev/null
	done
	is "$(cat "$scratch/tracer.out")" "$(cat "$scratch/strace.out")" "stops that are ignored: ${options%/*}"
done

# What ends the tracer ends it as it ends strace, and the program with it.
ended() {
	"$@" -o "$scratch/trace" sleep 77 &
	for _ in 1 2 3 4 5 6 7 8 9 10; do grep -q nanosleep "$scratch/trace" 2>/dev/null || sleep 1; done
	kill -TERM $!
	wait $! 2>/dev/null
	echo $?
	rm -f "$scratch/trace"
}
is "$(ended "$tracer" -I2)" "$(ended strace -I2)" 'SIGTERM: the status is that of strace'
done_testing
