#!/bin/sh
# guest.t: programs of another architecture, which run under qemu-user, are traced as if they ran by themselves: what the
# tracer prints of them is what it prints of the same program where it runs natively.
# shellcheck disable=SC2086 # lists of ways
. tests/tap.sh

host=$(uname -m | sed 's/^i[3-6]86$/i386/; s/^amd64$/x86_64/; s/^arm64$/aarch64/')
tracer=$PWD/$B/$host/bin/tracer
[ -x "$tracer" ] || skip_all 'the tracer is not built here; ./setup installs a compiler'
strace -o "$scratch/probe" true 2>/dev/null || "$tracer" -o "$scratch/probe" true || skip_all 'ptrace is refused here; make doctor says by what'
case $host in aarch64) guest=x86_64 ;; *) guest=aarch64 ;; esac
toolchain $guest
[ "$RUNS" = qemu ] || skip_all "no qemu-$guest here; ./setup installs it"
[ -x "$B/$guest/bin/hello" ] || skip_all "nothing is built for $guest; ./setup brings what it needs"

# The ways that this qemu-user allows: the hook needs the names of its functions.
ways='hook gdbstub'
if "$tracer" --guest=hook -o "$scratch/probe" "$B/$guest/bin/hello" 2>&1 | grep -q 'no functions to hook'; then
	ways=gdbstub
	skip 'the hook' "$(qemu-$guest --version | sed q) has no functions to hook, only the gdbstub is tested; the qemu-user of Debian 12 has them"
fi

# both NAME PROGRAM OPTIONS...: the same log, status and output, native and as a guest, but for addresses. qemu turns the
# environment around, so it has one variable.
both() {
	name=$1 program=$2
	shift 2
	for arch in $host $guest; do
		(cd "$B/$arch/bin" && exec env -i PATH="$PATH" "$tracer" -o "$scratch/$arch" "$@" "./$program" a b >"$scratch/$arch.out" 2>"$scratch/$arch.err")
		echo $? >>"$scratch/$arch.out"
		sed -E 's/0x[0-9a-f]{6,}/ADDRESS/g; s/^[0-9]+ /PID /' "$scratch/$arch" >"$scratch/$arch.level"
	done
	same_file "$scratch/$guest.level" "$scratch/$host.level" "$name: log"
	same_file "$scratch/$guest.out" "$scratch/$host.out" "$name: output and status"
	same_file "$scratch/$guest.err" "$scratch/$host.err" "$name: messages"
}
both 'hello' hello
cp "$scratch/$host" "$scratch/$host.hello"
both 'hello, -f' hello -f
both 'echo' echo
both 'an exit status' exit42
both '-e trace=' hello -e trace=write
both '-v' hello -v
both '-s 3' hello -s 3
both 'raw' hello -e raw=write
both '-c' hello -c -S name -U calls,errors,name
both '-z' hello -z
both '-P' hello -P /nowhere

# The shared libraries of a dynamic program are the cross compiler's.
toolchain $guest
echo 'int puts(const char *); int main(void) { return puts("dynamic") < 0; }' >"$scratch/dynamic.c"
if $CC -o "$scratch/dynamic" "$scratch/dynamic.c" 2>/dev/null && $READELF -lW "$scratch/dynamic" | grep -q INTERP; then
	for way in $ways; do
		env -u QEMU_LD_PREFIX "$tracer" --guest=$way -tt -T -o "$scratch/log" "$scratch/dynamic" >"$scratch/out" 2>&1
		is "$?:$(cat "$scratch/out")" 0:dynamic "$way: a dynamic program runs"
		like "$(cat "$scratch/log")" '^[0-9:.]* openat(AT_FDCWD, "[^"]*/libc.so.6", O_RDONLY|O_CLOEXEC) = [0-9]* <[0-9.]*>$' "$way: it opens its own C library, at a time, for a time"
		like "$(cat "$scratch/log")" ' write(1, "dynamic\\n", 8) *= 8 <' "$way: and what the library does is seen"
	done
else
	skip 'a dynamic program' "no C library of $guest here; ./setup installs it"
fi

# The other two, made guests by force.
for arch in x86_64 i386; do
	if [ ! -x "$B/$arch/bin/hello" ] || ! command -v qemu-$arch >/dev/null; then
		skip "$arch" "no program of it is built, or no qemu-$arch here; ./setup installs it"
		continue
	fi
	"$tracer" --guest="${ways%% *}" -o "$scratch/log" "$B/$arch/bin/hello" >/dev/null
	is "$(sed '1d; /^\[ Process/d' "$scratch/log")" "$(sed 1d "$scratch/$host.hello")" "$arch by force"
done


# life WAY ARCH: a program with signals, children, a thread and other programs, to its end by a signal. The crt's fork,
# threads and signals make the same calls on a machine of their own; here the events are counted.
compile() { "$B/bin/crtcc" -m "$1" -O1 tests/guest/life.c -o "$scratch/life.$1" 2>"$scratch/log"; }
events() { grep -E "^[0-9 ]*(--- SIG(USR1|SEGV)|\+\+\+)" "$1" | sed 's/^[0-9]* *//; s/si_pid=[0-9]*/si_pid=N/; s/ (core dumped)//'; }
# hooked ARCH: its life as the hook tells it.
hooked() {
	arch=$1
	"$tracer" --guest=hook -f -o "$scratch/log" "$scratch/life.$arch" "$B/$arch/bin/hello" >"$scratch/out" 2>/dev/null
	is $? 139 "$arch: the tracer ends by the signal that ended the guest"
	is "$(sort "$scratch/out" | uniq -c | sed 's/  *//g' | paste -sd ' ' -)" '2handled 1hello 1thread' "$arch: it did all it does"
	is "$(events "$scratch/log" | sort | uniq -c | sed 's/^ *//')" "2 +++ exited with 0 +++
1 +++ exited with 3 +++
1 +++ killed by SIGSEGV +++
1 --- SIGSEGV {si_signo=SIGSEGV, si_code=SEGV_MAPERR, si_addr=0x10} ---
2 --- SIGUSR1 {si_signo=SIGUSR1, si_code=SI_USER, si_pid=N, si_uid=$(id -u)} ---" "$arch: signals and ends, of the thread, both children and itself; nothing of qemu's own"
	is "$(grep -c 'execve("'"$B/$arch/bin/hello" "$scratch/log"):$(grep -c 'write(1, "hello' "$scratch/log")" 1:1 "$arch: a guest executes a guest"
	is "$(grep -c 'sigreturn({mask=\[\]}' "$scratch/log")" 2 "$arch: the mask that a handler gives back"
	if [ "$arch" != "$host" ]; then
		"$tracer" --guest=hook -f -o "$scratch/log" "$scratch/life.$arch" "$PWD/$B/$host/bin/hello" >/dev/null 2>&1
		is "$(grep -c 'write(1, "hello' "$scratch/log")" 1 "$arch: a guest executes a native program"
	fi
	"$tracer" --guest=hook -o "$scratch/log" "$scratch/life.$arch" "$PWD/$B/$host/bin/hello" 2>/dev/null >"$scratch/out"
	is "$(grep -c hello "$scratch/out"):$(grep -c 'write(1, "hello' "$scratch/log")" 1:0 "$arch: without -f its child runs on unseen"
}
for arch in $guest x86_64 i386; do
	if ! command -v "qemu-$arch" >/dev/null || ! compile "$arch"; then
		skip "$arch: a life" "no qemu-$arch, or no compiler for $arch; ./setup installs them"
		continue
	fi
	[ "$ways" = gdbstub ] || hooked "$arch"
	# By the gdbstub: one thread.
	"$tracer" --guest=gdbstub -f -o "$scratch/log" "$scratch/life.$arch" >"$scratch/out" 2>"$scratch/err"
	is $?:"$(grep -c handled "$scratch/out")" 139:2 "$arch: gdbstub: the same end"
	is "$(grep -c '^[0-9 ]*--- SIGUSR1' "$scratch/log"):$(grep -c 'write(1, "handled' "$scratch/log"):$(grep -c 'wait4(.*WEXITSTATUS(s) == 3' "$scratch/log")" 2:2:1 "$arch: gdbstub: signals and calls"
	is "$(grep -c 'gdbstub cannot follow children' "$scratch/err")" 1 "$arch: gdbstub: what it cannot follow is said"
	"$tracer" --guest=gdbstub -o "$scratch/log" "$scratch/life.$arch" "$PWD/$B/$host/bin/hello" >"$scratch/out" 2>"$scratch/err"
	is "$?:$(grep -c 'thread\|hello' "$scratch/out"):$(grep -c 'cannot follow threads' "$scratch/err")" 139:2:1 "$arch: gdbstub: a program with a thread runs to its end, untraced"
done


# 150 calls against what the program itself expects, with the results that it got; strace agrees where it can run.
calls_of() { grep -v '^write(1, \|^exit\|^+++\|^execve\|^arch_prctl\|^set_tid_address\|^set_thread_area\|^\[ Proc' "$1"; }
for arch in $guest x86_64 i386; do
	if ! command -v "qemu-$arch" >/dev/null || ! "$B/bin/crtcc" -m "$arch" -O1 tests/guest/calls.c -o "$scratch/calls.$arch" 2>"$scratch/log"; then
		skip "$arch: 150 calls" "no qemu-$arch, or no compiler for $arch; ./setup installs them"
		continue
	fi
	for way in $ways; do
		"$tracer" --guest=$way -o "$scratch/log" "$scratch/calls.$arch" >"$scratch/expected"
		calls_of "$scratch/log" >"$scratch/log.level"
		[ "$(sed 's/(.*//' "$scratch/expected" | sort -u | wc -l)" -ge 150 ]
		ok $? "$arch: $way: at least 150 different calls"
		same_file "$scratch/log.level" "$scratch/expected" "$arch: $way: each is printed as the program expects it"
	done
	toolchain "$arch"
	[ "$RUNS" = native ] || continue
	if strace -o "$scratch/log" "$scratch/calls.$arch" >"$scratch/expected" 2>/dev/null; then
		calls_of "$scratch/log" >"$scratch/log.level"
		same_file "$scratch/log.level" "$scratch/expected" "$arch: strace prints them as the program expects, too"
	fi
	"$tracer" -o "$scratch/log" "$scratch/calls.$arch" >"$scratch/expected"
	calls_of "$scratch/log" >"$scratch/log.level"
	same_file "$scratch/log.level" "$scratch/expected" "$arch: and so does the tracer without qemu"
done

# What goes wrong: one line, a status, nothing left.
fails() { # fails NAME PATTERN COMMAND...
	name=$1 pattern=$2
	shift 2
	timeout 20 "$@" >/dev/null 2>"$scratch/err"
	status=$?
	[ $status -ne 0 ] && [ $status -ne 124 ]
	ok $? "$name: a status that says so"
	grep -v '^+++\|^execve' "$scratch/err" >"$scratch/said"
	is "$(grep -c . "$scratch/said"):$(grep -c "$pattern" "$scratch/said")" 1:1 "$name: one line"
}
mkdir "$scratch/path" "$scratch/tmp"
printf '#!/bin/sh\nexit 3\n' >"$scratch/path/qemu-$guest"
fails 'no qemu' 'takes qemu-user' env PATH=/nowhere "$tracer" "$B/$guest/bin/hello"
chmod +x "$scratch/path/qemu-$guest"
fails 'a qemu without functions' 'no functions to hook' env PATH="$scratch/path" "$tracer" --guest=hook "$B/$guest/bin/hello"
fails 'a qemu that ends' 'has not opened its gdbstub' env PATH="$scratch/path:$PATH" TMPDIR="$scratch/tmp" "$tracer" "$B/$guest/bin/hello"
fails 'no place for a socket' 'cannot make a folder' env TMPDIR=/nowhere "$tracer" --guest=gdbstub "$B/$guest/bin/hello"
fails 'no such way' 'invalid --guest' "$tracer" --guest=magic "$B/$guest/bin/hello"
mkfifo "$scratch/fifo"
for way in $ways; do
	rm -f "$scratch/log"
	TMPDIR=$scratch/tmp "$tracer" --guest=$way -o "$scratch/log" "$B/$guest/bin/cat" <"$scratch/fifo" >/dev/null 2>&1 &
	tracer_pid=$!
	exec 7>"$scratch/fifo"
	for _ in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
		grep -q 'read(0' "$scratch/log" 2>/dev/null && break
		sleep 0.3
	done
	qemu=$(cat "/proc/$tracer_pid/task/$tracer_pid/children")
	for pid in $qemu; do kill -KILL "$pid"; done
	wait "$tracer_pid" 2>/dev/null
	is $? 137 "$way: qemu is killed, and the tracer ends so"
	exec 7>&-
	like "$(cat "$scratch/log")" 'killed by SIGKILL' "$way: and says so"
done
is "$(ls "$scratch/tmp")" '' 'no socket is left'

# -p: a qemu-user that runs already is a program like any other, and that is said.
"qemu-$guest" "$B/$guest/bin/cat" <"$scratch/fifo" >/dev/null 2>&1 &
qemu=$!
exec 7>"$scratch/fifo"
for _ in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
	case $(readlink /proc/$qemu/exe) in *qemu*) break ;; esac # else it is still our shell
	sleep 0.1
done
"$tracer" -o "$scratch/log" -p $qemu 2>"$scratch/err" 7>&- &
tracer_pid=$!
for _ in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
	grep -q qemu-user "$scratch/err" && break
	sleep 0.3
done
exec 7>&-
wait $qemu $tracer_pid
is "$(sed 's/.*: Process/Process/' "$scratch/err")" "Process $qemu attached
Process $qemu is qemu-user: these are its own calls, those of a guest are shown when the tracer starts it" '-p: that these are the calls of qemu is said in a line'
like "$(cat "$scratch/log")" 'exit_group(0)' '-p: and they are shown'

done_testing
