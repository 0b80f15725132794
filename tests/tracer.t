#!/bin/sh
# tracer.t: our tracer beside strace on the same programs, line by line. Only what no two runs share is made equal:
# process ids, addresses and times.
# shellcheck disable=SC2086,SC2016,SC2012 # lists of arguments; programs for sh; counts of files
. tests/tap.sh
. tests/tracer/older.sh
. tests/tracer/beside.sh

# level FILE: ids by their order, addresses and clocks by a word.
level() {
	sed -E 's/0x[0-9a-f]{6,}/ADDRESS/g; s/ <[0-9]+\.[0-9]{6}>$/ <DURATION>/; s/\(\+ +[0-9.]+\) /RELATIVE /; s/^ *([0-9]+\.[0-9]{6} ?)+/TIME /; s/^[0-9:]{8}(\.[0-9]{6})?/TIME/; s/PID=[0-9]+/PID=N/; s/^[0-9]+ +/PID /; s/si_pid=[0-9]+/si_pid=N/g
		s%(si_[us]time=)[0-9]+( /\* [0-9.]+ s \*/)?%\1N%g
		s/(tv_sec=|tv_nsec=|_mtime|_atime|_ctime|st_ino=|stx_ino=|f_bfree=|f_bavail=|f_ffree=)[^,})]*/\1N/g
		s/(_atimeN, tv_nsec=N\}|_atimeN) \/\* [-0-9T:.+]* \*\//\1/g # reading a directory may set its time of access
		s/(getrandom|uname|sysinfo)\(.*/\1/; s/(set_tid_address\(.*= ).*/\1N/; s/getp?pid\(\) .*/getpid = N/
		s/rt_sigreturn.*/rt_sigreturn/; s/(pidfd_open\(|pid:)[0-9]+/\1N/g; s/(ours|theirs)\.(out|err)/\2/g; s/(kill|wait4)\([0-9]+/\1(N/; s/= [0-9]{3,}$/= N/; s/ +/ /g' "$1"
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

cd "$B/$host/bin" || exit 1
env -i ASDF=qwer "$tracer" -o "$scratch/ours" -s999 -v ./hello arg0 arg1 >/dev/null
env -i ASDF=qwer strace -o "$scratch/theirs" -s999 -v ./hello arg0 arg1 >/dev/null
same_file "$scratch/ours" "$scratch/theirs" 'hello: the four lines, to the byte'
cd "$OLDPWD" || exit 1

for arch in x86_64 i386 aarch64; do
	toolchain $arch
	if [ "$RUNS" != native ]; then
		skip "programs of $arch" "$arch programs do not run natively on $host"
		continue
	fi
	both "$arch hello" -- "$B/$arch/bin/hello"
	both "$arch exit42" -- "$B/$arch/bin/exit42"
	both "$arch echo" -- "$B/$arch/bin/echo" -n a b
	both "$arch cat" -s 10 -- "$B/$arch/bin/cat" LICENSE /nonexistent
	[ ! -x "$B/$arch/bin/hello-nasm" ] || both "$arch hello in NASM" -- "$B/$arch/bin/hello-nasm"
done
both 'true' -- true
both 'ls' -v -- ls /
both 'ls -l' -- ls -l LICENSE
both 'a set of calls' -e trace=openat,close -- cat LICENSE
both 'a class' -e trace=%file -- cat LICENSE
both 'a set in all descendants' -f -e trace=openat,close,execve -- sh -c 'cat LICENSE; (exec ls tests)'
both 'a set without execve' -f -e trace=write -- sh -c 'cat LICENSE; (exec ls tests)'
[ ! -x "$B/i386/bin/cat" ] || both 'a set when the ABI changes' -f -e trace=openat,write -- sh -c "$B/i386/bin/cat LICENSE; cat LICENSE"
both 'all but a class' -e 'trace=!%memory' -- cat LICENSE
both 'a program killed' -- sh -c 'kill -USR1 $$'
both 'arguments as numbers' -e raw=!execve -e trace=!brk,mmap,getrandom,set_tid_address -- ls -l LICENSE
both 'no calls' -e trace=none -- false
both 'numbers of calls' -n -- true
both 'long spellings' --trace=openat --string-limit=5 --no-abb -- cat LICENSE
both 'without endings' -qq -- true
both 'relative times' -r -- true
both 'times' -ttt -T -r -- true
both 'time of day' -tt -- true
both 'relative times by the millisecond' --relative-timestamps=ms -e trace=none -- true
both 'patterns and word sizes' -e 'trace=/^(open|close)(at)?$,?nosuch,!read@32' -- true
both 'patterns' -e 'trace=/open|^ge?t,?nosuch' -- cat LICENSE
both 'one word size' -e trace=openat@64,write@32 -- cat LICENSE
both 'calls that fail' -Z -- cat LICENSE
both 'calls that succeed' -z -- ls nonexistent
both 'calls that do not end' -e status=unfinished -- sh -c 'kill -9 $$'
both 'no signals' -e signal=none -- sh -c 'kill -USR1 $$'
both 'all signals but one' -e 'signal=!usr1' -e trace=kill -- sh -c 'kill -USR1 $$'
both 'a path' -P LICENSE -- cat LICENSE
both 'a path by its descriptor' -P "$PWD/LICENSE" -e trace=read,close -- sh -c 'read -r a <LICENSE'
both 'variables of the program' -E A=1 -E B -e trace=execve -v -- env -i sh -c 'echo $A$B'
both 'a call fails' -e fault=chdir -e trace=chdir -- sh -c 'cd /; cd /'
both 'a call fails with an error of no name' -e inject=chdir:error=41 -e trace=chdir -- sh -c 'cd /; cd /'
both 'the second call fails' -e inject=chdir:error=EPERM:when=2+ -e trace=chdir -- sh -c 'cd /; cd /; cd /'
both 'a call returns something' -e inject=getcwd:retval=77 -e trace=getcwd -- sh -c 'cd /; pwd -P'
both 'a call returns more than it can' -e inject=geteuid:retval=0x100000000 -e trace=geteuid -- sh -c :
both 'a call returns a mode' -e inject=umask:retval=63 -e trace=umask -- sh -c 'umask 022'
both 'a call brings a signal' -e inject=chdir:signal=USR1 -e trace=chdir -- sh -c 'cd /'
both 'another call is made' -e inject=chdir:error=EACCES:syscall=getpid -e trace=chdir -- sh -c 'cd /; pwd -P'
both 'memory is changed' -e inject=chdir:poke_enter=@arg1=2f00 -e trace=chdir -- sh -c 'cd /tmp; pwd -P'
both 'memory is changed afterwards' -e inject=getcwd:poke_exit=@arg1=4100 -e trace=getcwd -- sh -c 'cd /; pwd -P'
both 'a call is delayed' -e inject=chdir:delay_enter=1000:delay_exit=2ms -e trace=chdir -- sh -c 'cd /'
for time in 4.5e2ms .5 1.e1 1e+3ns 1E-3s 2us 1e 1ex .e1 . -1 0x1 1.2.3 4e2xs; do
	strace -c -o "$scratch/theirs" -O $time true 2>"$scratch/errors"
	expected=$?
	"$tracer" -c -o "$scratch/ours" -O $time true 2>"$scratch/errors"
	is $? $expected "-O $time is taken or refused as strace does"
done

# A program that traces others, or makes children that are its tracer's, does so without noticing the filter.
toolchain "$host"
if ! $CC -w -o "$scratch/debugger" tests/tracer/debugger.c 2>"$scratch/err"; then
	skip 'a program that traces' 'no C compiler with a C library; ./setup installs it'
else
	for options in '' -q -qq --quiet=exit --quiet=attach; do
		both "a program that traces: ${options:-nothing quiet}" -e trace=chdir $options -- "$scratch/debugger"
		sed 's/^.*strace: /SAID /; s/[0-9]\{2,\}/N/' "$scratch/theirs.err" >"$scratch/theirs.said"
		sed 's/^.*tracer: /SAID /; s/[0-9]\{2,\}/N/' "$scratch/ours.err" >"$scratch/ours.said"
		same_file "$scratch/ours.said" "$scratch/theirs.said" "… and what is said beside the trace"
	done
fi

# A program with a seccomp filter of its own: what that denies is seen all the same.
if ! $CC -w -o "$scratch/sandboxed" tests/tracer/sandboxed.c 2>"$scratch/err"; then
	skip 'a program with a filter' 'no C compiler with a C library; ./setup installs it'
else
	both 'a program with a filter' -e trace=getppid,getuid -- "$scratch/sandboxed"
	both 'a program with a filter and its child' -f -e trace=getppid,getuid -- "$scratch/sandboxed"
	both 'a program with a filter, all calls' -e 'signal=!chld' -- "$scratch/sandboxed"
	like "$(cat "$scratch/ours")" 'SIGSYS {.*si_syscall=__NR_getuid, si_arch=AUDIT_ARCH_' 'SIGSYS says which call was denied'
fi

# What is less than was asked for, read or written, is said beside the trace.
if [ -x "$B/bin/crtcc" ] && "$B/bin/crtcc" -m "$host" -Os -w tests/tracer/edge.c -o "$scratch/edge"; then
	both 'a path at the edge' -e inject=chdir:poke_enter=@arg1=2f6100 -e trace=chdir -- "$scratch/edge"
	for tool in theirs ours; do
		sed -n 's/^.*\(short write ([0-9]* < [0-9]*) @0x\).*/\1/p; s/^.*\(short read ([0-9]* < \)[0-9]*\() @0x\).*\(: .*\)/\1N\2\3/p' "$scratch/$tool.err" >"$scratch/$tool.said"
	done
	is "$(grep -c ^ <"$scratch/theirs.said")" 2 'a path at the edge: there is something said'
	same_file "$scratch/ours.said" "$scratch/theirs.said" 'a path at the edge: what is said'
else
	skip 'a path at the edge' 'crtcc is not built: make'
fi

# Where process_vm_readv is refused, ptrace reads a word at a time.
long=$(printf '/%04090d' 0)
strace -o "$scratch/refused" -e trace=process_vm_readv -e fault=process_vm_readv:error=EPERM "$tracer" -f -o "$scratch/ours" -e trace=chdir sh -c "cd /etc/../usr/bin; cd $long" 2>/dev/null
strace -f -o "$scratch/theirs" -e trace=chdir sh -c "cd /etc/../usr/bin; cd $long" 2>/dev/null
level "$scratch/ours" >"$scratch/ours.level"
level "$scratch/theirs" >"$scratch/theirs.level"
same_file "$scratch/ours.level" "$scratch/theirs.level" 'without process_vm_readv: strings'
grep -q INJECTED "$scratch/refused"
ok $? '… and it was refused'

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

# refused OPTION WORDS NAME: the exit status and what is said of it (the sed script WORDS takes that) are strace's.
refused() {
	for tool in strace "$tracer"; do
		"$tool" -o "$scratch/log" -e "$1" true >"$scratch/out" 2>&1
		echo "$? $(sed -n "$2" "$scratch/out")" >"$scratch/refused.${tool##*/}"
	done
	same_file "$scratch/refused.tracer" "$scratch/refused.strace" "$3: $(cat "$scratch/refused.strace")"
}
# Injections that say nothing, and patterns that are none.
for injection in 'chdir:error=' 'chdir:signal=' 'chdir:when=' 'chdir:retval=' 'chdir:' 'chdir:error=ENONE'; do
	refused "inject=$injection" 's/^[^:]*: \(invalid.*\)/\1/p' "inject=$injection"
done
for pattern in '+id' '*id' '{id' '(id' '[id' 'a|+' "id\\" '(a|b)id' '[]a]id' '\(id' '^get.?id$'; do
	refused "trace=?/$pattern" 's/^.*: regcomp: \(.*\): [A-Za-z].*/\1/p' "pattern $pattern"
done

# Files that are not easily seen.
if [ ! -x "$B/bin/crtcc" ]; then
	skip "files that are not easily seen" "crtcc is not built: make"
else
	"$B/bin/crtcc" -m "$host" -Os -w tests/tracer/paths.c -o "$scratch/paths"
	ok $? "files that are not easily seen: the program is compiled"
	for options in "-s1 -P /dev/full" "-s0 -yP /dev/full" -y -yy --decode-fds; do
		both "files that are not easily seen: $options" $options -e trace=desc,unlink -- "$scratch/paths" "$scratch"
	done
fi

# What descriptors are: paths with any byte, devices, deleted files.
odd="$scratch/<odd> \"name\""
for option in -y -yy --decode-fds=dev --decode-fds=path,pidfd --decode-fds=none; do
	ODD=$odd both "descriptors: $option" $option -e trace=dup2,write,close,unlink,fcntl -f -- sh -c 'exec 3</dev/zero 4>"$ODD"; echo a >&4; rm "$ODD"; echo b >&4; echo c >/dev/null; exec 4>&- 3<&-'
done

# The bytes that calls move, by each call that does.
if [ ! -x "$B/bin/crtcc" ]; then
	skip dumps "crtcc is not built: make"
else
	"$B/bin/crtcc" -m "$host" -Os -w tests/tracer/dumped.c -o "$scratch/dumped"
	ok $? 'dumps: the program is compiled'
	for sets in '-e read=all -e write=all' '-e read=3,5 -z' '-e write=!!!4'; do
		both "dumps: $sets" -s 3 -e trace=desc,network $sets -- "$scratch/dumped"
	done
	[ "$(grep -c "^ |" "$scratch/theirs")" -gt 1000 ]
	ok $? 'dumps: there are some'
	"$B/bin/crtcc" -m "$host" -Os -w tests/tracer/inputs.c -o "$scratch/inputs"
	ok $? "inputs: the program is compiled"
	both "inputs that are easily shown wrongly" -- "$scratch/inputs"
	"$B/bin/crtcc" -m "$host" -Os -w tests/tracer/rare.c -o "$scratch/rare"
	ok $? "rare calls: the program is compiled"
	TZ=UTC0
	export TZ # the tracer knows no other
	for style in abbrev verbose raw; do
		both "rare calls, -X$style" -X$style -- "$scratch/rare"
		both "rare calls, -v -X$style" -v -X$style -- "$scratch/rare"
	done
fi

both "execve without its vectors" -e trace=execve -e verbose=!execve -- true

if [ "$host" = x86_64 ] && command -v objdump >/dev/null; then
	entry=$(objdump -f "$tracer" | sed -n 's/^start address //p') # the code begins there, after the constants
	objdump -d --start-address="$entry" --no-show-raw-insn "$tracer" | grep -E 'mov(ap[sd]|dqa|nt(dq|p[sd])) .*\(%r[sb]p' >"$scratch/aligned"
	same_file "$scratch/aligned" /dev/null 'no instruction needs the stack alignment that tracer/arch/x86_64.mk does without'
else
	skip 'the alignment of the stack' 'only x86_64 has options for it, and objdump shows what needs it; ./setup installs it'
fi

# -o '|COMMAND' and -ff.
for tool in strace "$tracer"; do
	"$tool" -o "|tr a-z A-Z >$scratch/piped.${tool##*/}" -e trace=openat cat LICENSE >/dev/null
	"$tool" -ff -o "$scratch/each.${tool##*/}" -e trace=openat sh -c 'cat LICENSE; ls tests' >/dev/null
	cat "$scratch/each.${tool##*/}".* >"$scratch/together" && level "$scratch/together" | sort >"$scratch/all.${tool##*/}"
done
same_file "$scratch/piped.tracer" "$scratch/piped.strace" '-o |COMMAND'
same_file "$scratch/all.tracer" "$scratch/all.strace" '-ff: all lines'
is "$(ls "$scratch"/each.tracer.* | wc -l)" "$(ls "$scratch"/each.strace.* | wc -l)" '-ff: as many files'
for tool in "$tracer" strace; do
	"$tool" -c -e trace=read -o "$scratch/times.${tool##*/}" dd if=/dev/zero of=/dev/null bs=16M count=64 2>/dev/null
done
# 1 GiB of zeroes is some 30 ms of the kernel's work.
times=$(awk '$NF == "read" { print $2 * 1000000 }' "$scratch/times.tracer" "$scratch/times.strace" | paste -sd ' ' -)
[ "${times% *}" -gt "$((${times#* } / 4))" ] && [ "${times% *}" -lt "$((${times#* } * 4))" ] && [ "${times#* }" -gt 0 ]
ok $? "-c: the kernel's time in read is that of strace -c, within a factor of 4"
for options in '-c -U name,calls,errors -S name' '-c -U calls,name -S calls' '-c -U syscall_name,calls --summary-sort-by=syscall_name' '-cwU name,errors -S none'; do
	strace $options -o "$scratch/theirs" ls / >/dev/null
	"$tracer" $options -o "$scratch/ours" ls / >/dev/null
	same_file "$scratch/ours" "$scratch/theirs" "$options"
done

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
	skip '-u' 'only root may run programs as others; sudo prove tests/tracer.t'
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
is "$("$tracer" --guest=hook -D true 2>&1 | grep -c ^)" 1 '-D --guest: refused in one line'

# -c: the same calls, counts and errors; times differ.
counted() { awk '$1 ~ /^[0-9.]+$/ { print $4, $5, $6 }' "$1" | sort; }
for options in -c "-c -e trace=%file"; do
	strace $options -o "$scratch/theirs" ls / >/dev/null
	"$tracer" $options -o "$scratch/ours" ls / >/dev/null
	counted "$scratch/theirs" >"$scratch/theirs.level"
	counted "$scratch/ours" >"$scratch/ours.level"
	[ "$(grep -c . <"$scratch/theirs.level")" -gt 2 ]
	ok $? "$options: there is something to compare"
	same_file "$scratch/ours.level" "$scratch/theirs.level" "$options: calls and errors"
done

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
kill $running $waiting

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

# Bad input: one line that names the thing, strace's exit status, nothing left.
head -c 100 "$B/$host/bin/hello" >"$scratch/truncated"
chmod +x "$scratch/truncated"
for bad in /nonexistent/program nosuchprogram LICENSE tests "$scratch/truncated"; do
	strace -o "$scratch/theirs" $bad >/dev/null 2>"$scratch/theirs.err"
	theirs=$?
	"$tracer" -o "$scratch/ours" $bad >/dev/null 2>"$scratch/ours.err"
	is $? $theirs "$bad: exit status"
	older "$scratch/ours.err" "$scratch/theirs.err"
	is "$(sed 's/^[^:]*: //' "$scratch/ours.err")" "$(sed 's/^[^:]*: //' "$scratch/theirs.err")" "$bad: message"
done
for bad in trace= 'trace=,' 'trace=!,' trace=1,nonsense inject= inject=: inject=nonsense inject=chdir inject=chdir: fault=,:when=3 'read=!' 'read=,,' 'write=!,' write=1,-1,2 'write=1,!all' 'signal=,' status=nosuch; do
	is "$("$tracer" -e "$bad" true 2>&1 | sed 's/^[^:]*: //')" "$(strace -e "$bad" true 2>&1 | sed 's/^[^:]*: //')" "-e $bad: message"
done
for bad in '-p x' '-p 999999999' '--nosuch true' '--s true' '-y --decode-fds=path true' '--trace' '-e trace=nosuchcall true' '-! true' '-s x true' ''; do
	"$tracer" $bad >/dev/null 2>"$scratch/ours.err"
	is "$?/$(grep -c ^ <"$scratch/ours.err")" 1/1 "tracer $bad: refused in one line"
done
done_testing
