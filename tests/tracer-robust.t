#!/bin/sh
# tracer-robust: what goes wrong around the tracer: tracees that are killed at any moment, a tracer that is killed, a full disk,
# a closed pipe; and what a program may not notice of the filter that makes -e trace= fast.
# shellcheck disable=SC2016,SC2086 # programs for another shell; lists of options
. tests/tap.sh

tracer=$PWD/$B/bin/tracer
[ -x "$tracer" ] || skip_all 'the tracer is not built here; ./setup installs a compiler'
"$tracer" -o "$scratch/probe" /bin/true 2>/dev/null || skip_all 'ptrace is refused here; make doctor says by what'
tests=$PWD/tests/tracer
toolchain i386
i386=$RUNS
toolchain "$(uname -m | sed 's/^i[3-6]86$/i386/; s/^amd64$/x86_64/; s/^arm64$/aarch64/')"
cd "$scratch" || exit 1

# gone PID...: none of them is there any more, not even as a zombie.
gone() {
	for pid; do
		for _ in 1 2 3 4 5 6 7 8 9 10; do
			[ -d "/proc/$pid" ] || continue 2
			sleep 0.1
		done
		return 1
	done
}

# killed PID: it does not run any more; whoever inherited it may not have looked yet.
killed() {
	for _ in 1 2 3 4 5 6 7 8 9 10; do
		case $(cat "/proc/$1/stat" 2>/dev/null) in '' | *') Z '*) return 0 ;; esac
		sleep 0.1
	done
	return 1
}

# A program is killed at any moment: the tracer says so and dies the same way; nothing stays.
times=100
[ -z "${ELFIN_TEST_ALL-}" ] || times=10000
wrong=0 seed=$$
while [ $times -gt 0 ]; do
	times=$((times - 1)) seed=$(((seed * 1103515245 + 12345) % 2147483648))
	rm -f pid
	timeout 20 "$tracer" -f -o log sh -c 'echo $$ >pid; while :; do (:); done' &
	running=$!
	until [ -s pid ]; do sleep 0.001; done
	sleep "0.00$((seed / 65536 % 10))"
	kill -KILL "$(cat pid)"
	wait $running 2>/dev/null
	[ $? -eq 137 ] && gone "$(cat pid)" || wrong=$((wrong + 1))
done 2>/dev/null
is $wrong 0 'a program killed at any moment ends the tracer as it ended, and leaves nothing'
like "$(cat log)" '+++ killed by SIGKILL +++$' '… and the log says what killed it'

# The tracer is killed. By strace'\''s rules the program runs on, but not under a filter that needs the tracer.
timeout --foreground -s KILL 2 "$tracer" -o log sh -c 'echo $$ >pid; exec sleep 20' 2>/dev/null
is "$(awk '$1 == "State:" { print $2 } $1 == "TracerPid:" { print $2 }' "/proc/$(cat pid)/status" | tr '\n' ' ')" 'S 0 ' 'the tracer killed: the program runs on'
kill "$(cat pid)"
timeout --foreground -s KILL 2 "$tracer" -f -e trace=execve -o log sh -c 'echo $$ >pid; exec sleep 20' 2>/dev/null
killed "$(cat pid)"
ok $? 'the tracer killed that has a filter in the program: the program does not stay'
# Killed before it has taken hold of the program it made, which waits for that: it leaves none that waits.
if strace -o probe true 2>/dev/null; then
	strace -o killed -e trace=ptrace -e inject=ptrace:signal=SIGKILL:when=1 "$tracer" -o log sleep "98765$$" 2>/dev/null
	like "$(cat killed)" "PTRACE_SEIZE" "the tracer is killed when it seizes the program"
	left=left
	for _ in 1 2 3 4 5 6 7 8 9 10; do
		[ -n "$left" ] || break
		sleep 0.1
		left=$(grep -l "9876[5]$$" /proc/[0-9]*/cmdline 2>/dev/null)
	done
	is "$left" "" "… and the program does not wait for ever"
else
	skip "the tracer is killed when it seizes the program" "strace is not here; ./setup installs it"
fi
if [ "$(id -u)" -eq 0 ]; then
	timeout --foreground -s KILL 2 "$tracer" -e trace=execve -o log sh -c 'echo $$ >pid; exec sleep 20' 2>/dev/null
	killed "$(cat pid)"
	ok $? '… nor without -f'
else
	skip '… nor without -f' 'only the superuser gets a filter there; run it as root'
fi

# Without -f what the program starts does not notice that some of its calls are filtered for the program.
"$tracer" -e trace=openat,read,write -o log sh -c '(sleep 4; cat /etc/passwd >copy; echo $? >ended) & exit 3'
is $? 3 'a program leaves one behind: the exit status'
[ ! -e ended ]
ok $? '… and the user does not wait for that one'
for _ in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do [ -s ended ] || sleep 1; done
is "$(cat ended 2>&1)" 0 '… which goes on to its end'
same_file copy /etc/passwd '… and all its calls work'
[ "$(grep -c openat log)" -gt 0 ] && ! grep -q passwd log
ok $? 'the calls of the program alone are in the log'

# Where the trace cannot be written: one message, and the program ends as it would.
timeout 20 "$tracer" -o /dev/full sh -c 'i=0; while [ $i -lt 3000 ]; do i=$((i + 1)); cd /; done; echo end' >out 2>err
is "$(cat out)" end 'the disk is full: the program goes on'
is "$(grep -c ^ <err)" 1 '… and there is one message'
like "$(cat err)" 'No space left on device' '… that says why'
timeout 20 sh -c '"$1" sh -c "cd /; cd /; echo end >out" 2>&1 | :' sh "$tracer"
ok $? 'the pipe that the trace goes to is closed: nothing hangs'

# Beside strace: a thread that is not the leader calls execve; calls of i386 by int 0x80 in a program of 64 bits.
compiled=
$CC -w -O1 -pthread -o superseded "$tests/superseded.c" 2>log && $CC -w -O1 -o int80 "$tests/int80.c" 2>>log && compiled=yes
# level FILE: without ids and addresses.
level() { sed -E "s/^[0-9]+ +/PID /; s/(pid |getpid\(\) += )[0-9]+/\1/; s/0x[0-9a-f]{6,}/ADDRESS/g" "$1"; }
if [ -n "$compiled" ] && [ "$RUNS $(uname -m)" = "native x86_64" ] && command -v strace >/dev/null; then
	for case in "superseded -f -e trace=execve,pause" "int80 -e trace=umask,getpid,close"; do
		name=${case%% *}
		strace ${case#* } -o theirs "./$name"
		theirs=$?
		timeout 20 "$tracer" ${case#* } -o ours "./$name"
		is $? $theirs "$name: exit status"
		level ours >ours.level
		level theirs >theirs.level
		same_file ours.level theirs.level "$name: log"
	done
	if [ "$i386" = native ]; then
		like "$(cat ours)" "^umask(022) " "… whose calls are those of i386"
	else
		skip "… whose calls are those of i386" "this kernel runs no i386 programs; boot it with ia32_emulation=on"
	fi
	timeout -k 1 20 "$tracer" -f -o ours -e trace=pause -e inject=pause:delay_enter=2s ./superseded t
	is $? 0 'exec by a thread while its leader is held back: what is executed goes on'
else
	skip "exec by a thread, int 0x80, one more by a thread" "strace, a C library or x86_64 is missing here; ./setup installs what can be"
fi

# Processes that make processes that make processes.
timeout 60 "$tracer" -f -o log sh -c 'bomb() { [ "$1" -gt 5 ] || { bomb $(($1 + 1)) & bomb $(($1 + 1)) & wait; }; }; bomb 0' 2>/dev/null
is "$?/$(grep -c "+++ exited with 0" log)" 0/127 "processes that make processes: each end is seen"

# Many at once.
timeout 20 "$tracer" -f -o log sh -c 'i=0; while [ $i -lt 200 ]; do (sleep 0.2; :) & i=$((i + 1)); done; wait' 2>/dev/null
is "$?/$(grep -c '+++ exited with' log)" 0/401 'two hundred processes at once: each end is seen'

# A fork bomb that the kernel's limit of processes bounds; a shell that gets no child ends.
if [ "$(id -u)" -eq 0 ] && command -v setpriv >/dev/null; then
	timeout 60 "$tracer" -f -o log setpriv --reuid=54321 --regid=54321 --clear-groups \
		prlimit --nproc=100 sh -c 'bomb() { bomb & bomb & wait; }; bomb' 2>/dev/null
	status=$?
	like "$(grep -m 1 EAGAIN log)" ' = -1 EAGAIN (Resource temporarily unavailable)$' 'a fork bomb: the kernel refuses more'
	is "$(awk '{ seen[$1]; first = first ? first : $1 } / \+\+\+ exited with / { ends[$1]++; if ($1 == first) status = $5 }
		END { for (pid in seen) if (ends[pid] != 1) wrong++; print wrong + 0 "/" status }' log)" "0/$status" '… each process has one end, and the exit status is that of the first'
	is "$(ps -U 54321 -o stat= | awk '!/^Z/ { n++ } END { print n + 0 }')" 0 '… nothing is left'
else
	skip 'a fork bomb' 'another user is needed, whom the limit holds: sudo'
fi

# A program that stops stays stopped until somebody continues it, and the log says both, as strace's does.
for tool in strace "$tracer"; do
	name=${tool##*/}
	rm -f pid
	"$tool" -o "stopped.$name" -e trace=none sh -c 'echo $$ >pid; kill -STOP $$; exit 5' &
	running=$!
	until grep -q 'stopped by' "stopped.$name" 2>/dev/null; do sleep 0.05; done
	sleep 0.2 # were it let go on, it would be gone by now
	sed -n 's/^State:.\(.\).*/state \1/p' "/proc/$(cat pid)/status" >"state.$name"
	kill -CONT "$(cat pid)"
	wait $running
	echo "exit status $?" >>"state.$name"
	sed 's/si_pid=[0-9]*/si_pid=N/' "stopped.$name" >"stopped.$name.level"
done
same_file stopped.tracer.level stopped.strace.level 'a stop and its end: the log'
same_file state.tracer state.strace 'a stop and its end: the state between, the exit status'

# Who ends the tracer ends the program, also one that is stopped or held back.
# ended PID: its exit status; 137 when it does not end.
ended() {
	for _ in 1 2 3 4 5 6 7 8 9 10; do
		! killed "$1" || break
	done
	killed "$1" || kill -KILL "$1"
	wait "$1"
}
rm -f pid
"$tracer" -e trace=none sh -c 'echo $$ >pid.new; mv pid.new pid; kill -STOP $$; sleep 100' 2>err &
by=$!
until [ -e pid ] && case $(cat "/proc/$(cat pid)/stat") in *') t '*) ;; *) false ;; esac do sleep 0.05; done
kill -TERM $by
ended $by
is $? 143 'ended while the program is stopped: the tracer ends'
killed "$(cat pid)"
ok $? '… and the program'
"$tracer" -e trace=/nanosleep -e inject=/nanosleep:delay_enter=100s sleep 100 2>err &
by=$!
until grep -q nanosleep err; do sleep 0.05; done
kill -TERM $by
ended $by
is $? 143 'ended while the program is held back: the tracer does not wait for it'

# What is inherited: standard files that are closed, a blocked signal.
"$tracer" -o log -e trace=execve sh -c '[ ! -e /proc/$$/fd/0 ]' <&-
is "$?:$(grep -c '^execve' log)" 0:1 'standard input is closed: the trace is whole, the program finds it closed'
"$tracer" -o '|cat >log' -e trace=execve true <&-
is "$?:$(grep -c '^execve' log)" 0:1 '… and so is one that a command reads'
"$tracer" -e trace=execve sh -c 'echo out' >out 2>log <&-
is "$?:$(cat out):$(grep -c '^execve' log)" 0:out:1 '… and that on standard error'
if env --block-signal=ALRM true 2>/dev/null; then
	timeout -k 1 20 env --block-signal=ALRM "$tracer" -o log -e inject=/nanosleep:delay_enter=10ms sleep 0
	is $? 0 'SIGALRM is blocked: what is held back goes on'
else
	skip 'SIGALRM is blocked' 'env of coreutils 8.31 or later is missing here'
fi
mkfifo fifo && chmod +x fifo
timeout -k 1 20 "$tracer" ./fifo 2>err
is "$?:$(grep -c 'exec: Permission denied' err)" 1:1 'the program is a FIFO: nobody waits for its other end'

# A tracer that is late, with its program on one core, hears of a child's end before it hears of the child from its parent.
core=$(awk '/^Cpus_allowed_list/ { sub(/[-,].*/, "", $2); print $2 }' /proc/self/status)
mkfifo go
taskset -c "$core" sh -c 'read -r _ <go; i=0; while [ $i -lt 50 ]; do (:); i=$((i + 1)); done' &
parent=$!
taskset -c "$core" nice -n 19 "$tracer" -q -ff -o late -e trace=none -e signal=none -p $parent &
late=$!
until grep -q '^TracerPid:.[1-9]' /proc/$parent/status; do sleep 0.01; done
echo >go
wait $parent $late
is "$(find . -name 'late.*' | wc -l):$(grep -l '^+++ exited with 0' late.* | wc -l)" 51:51 'a late tracer: each process has its own end in its log'

# Where ptrace is refused, one line says by what.
sleep 20 &
sleeping=$!
strace -o /dev/null -p $sleeping 2>/dev/null &
until by=$(sed -n 's/^TracerPid:.//p' /proc/$sleeping/status) && [ "$by" != 0 ]; do sleep 0.05; done
"$tracer" -o /dev/null -p $sleeping 2>err
is "$?:$(sed 's/.*: attach/attach/' err)" "1:attach: ptrace(PTRACE_SEIZE, $sleeping): Operation not permitted: it is traced by process $by already" 'refused: it is traced already'
kill $sleeping
wait $sleeping 2>/dev/null
"$tracer" -o /dev/null -p $sleeping 2>err
is "$?:$(sed 's/.*: attach/attach/' err)" "1:attach: ptrace(PTRACE_SEIZE, $sleeping): No such process" 'refused: there is none'
if [ "$(id -u)" -eq 0 ] && setpriv --reuid=65534 --clear-groups true 2>/dev/null; then
	chmod 755 "$scratch"
	cp "$tracer" nobodys
	setpriv --reuid=65534 --clear-groups ./nobodys -p $$ 2>err
	is "$?:$(sed 's/.*Operation/Operation/' err)" '1:Operation not permitted: it runs as user 0: run the tracer as that user, or as root' 'refused: it is of another user'
else
	skip 'refused: it is of another user' 'only root can be somebody else; run it as root, with util-linux'
fi

done_testing
