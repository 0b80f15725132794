#!/bin/sh
# tracer.t: our tracer beside strace on the same programs, line by line.
# shellcheck disable=SC2086,SC2016,SC2012 # lists of arguments; programs for sh; counts of files
. tests/tap.sh
. tests/tracer/both.sh

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
both 'a program without calls that take time' -c -O 1s -U time-percent,calls,name -e trace=umask -- sh -c 'umask; umask'
both 'a program killed' -- sh -c 'kill -USR1 $$'
# strace 6.1 forgets the name at the second stop.
"$tracer" -o "$scratch/ours" -e signal=none -e trace=/nanosleep,restart_syscall sh -c '({ for s in STOP CONT STOP CONT; do sleep 0.1; kill -$s $$; done; } &); exec sleep 0.7'
is "$(grep -c 'resuming interrupted clock_nanosleep' "$scratch/ours")" 2 'a sleep that is stopped twice keeps its name'
both 'arguments as numbers' -e raw=!execve -e trace=!brk,mmap,getrandom,set_tid_address -- ls -l LICENSE
both 'no calls' -e trace=none -- false
both 'numbers of calls' -n -- true
both 'long spellings' --trace=openat --string-limit=5 --no-abb -- cat LICENSE
both 'without endings' -qq -- true
both 'results without a column' -a 0 -- true
both 'a program beside a process that is not there' -p 2147483647 -e trace=close -- true
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
for time in 4.5e2ms .5 1.e1 1e+3ns 1E-3s 2us 1e 1ex .e1 . -1 0x1 1.2.3 4e2xs; do
	strace -c -o "$scratch/theirs" -O $time true 2>"$scratch/errors"
	expected=$?
	"$tracer" -c -o "$scratch/ours" -O $time true 2>"$scratch/errors"
	is $? $expected "-O $time is taken or refused as strace does"
done

# A program that traces others, or makes children that are its tracer's, does so without noticing the filter.
toolchain "$host"
if ! $CC -w -o "$scratch/debugger" tests/tracer/debugger.c 2>"$scratch/err" ||
	! $CC -w -DONLY_CLONES -o "$scratch/cloner" tests/tracer/debugger.c 2>"$scratch/err"; then
	skip 'a program that traces' 'no C compiler with a C library; ./setup installs it'
else
	for options in '' -q -qq --quiet=exit --quiet=attach only-clones; do
		program=debugger
		if [ "$options" = only-clones ]; then program=cloner options=; fi
		both "$program, which has children of its tracer: ${options:-nothing quiet}" -e trace=chdir $options -- "$scratch/$program"
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

# Where process_vm_readv is refused, ptrace reads a word at a time.
long=$(printf '/%04090d' 0)
strace -o "$scratch/refused" -e trace=process_vm_readv -e fault=process_vm_readv:error=EPERM "$tracer" -f -o "$scratch/ours" -e trace=chdir sh -c "cd /etc/../usr/bin; cd $long" 2>/dev/null
strace -f -o "$scratch/theirs" -e trace=chdir sh -c "cd /etc/../usr/bin; cd $long" 2>/dev/null
level "$scratch/ours" >"$scratch/ours.level"
level "$scratch/theirs" >"$scratch/theirs.level"
same_file "$scratch/ours.level" "$scratch/theirs.level" 'without process_vm_readv: strings'
grep -q INJECTED "$scratch/refused"
ok $? '… and it was refused'

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
	both "a file that is sent" -P /dev/full -e trace=sendmsg,close -- "$scratch/paths" "$scratch"
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
	"$B/bin/crtcc" -m "$host" -Os -w tests/tracer/descriptors.c -o "$scratch/descriptors"
	ok $? "descriptors: the program is compiled"
	for option in -yy --decode-fds=dev; do
		both "descriptors of no file, and a terminal's: $option" $option -e trace=fcntl -- "$scratch/descriptors" quiet
	done
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
	for arch in x86_64 i386 aarch64; do
		toolchain $arch
		if [ "$RUNS" != native ]; then
			skip "results on $arch" "its programs do not run natively on this machine"
			continue
		fi
		"$B/bin/crtcc" -m $arch -Os tests/tracer/results.c -o "$scratch/results"
		ok $? "results on $arch: the program is compiled"
		for style in abbrev verbose raw; do
			both "results on $arch, -X$style" -X$style -- "$scratch/results"
		done
		both "results on $arch, raw" -e raw=all -e trace=pause,?sigreturn,rt_sigreturn,fcntl -- "$scratch/results"
		both "results on $arch, addresses" -e verbose=none -e trace=ppoll,pselect6,rt_sigreturn,name_to_handle_at -- "$scratch/results"
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
is "$("$tracer" --absolute-timestamps --columns x true 2>&1 | sed 's/^[^:]*: //')" "$(strace --absolute-timestamps --columns x true 2>&1 | sed -n '1s/^[^:]*: //p')" "the option that is named is the wrong one, not a longer one before it"
done_testing
