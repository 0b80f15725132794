#!/bin/sh
# tracer-injections: calls that the tracer changes, beside strace: what they return, what they are made, what is in memory then.
# shellcheck disable=SC2016 # programs for sh
. tests/tap.sh
. tests/tracer/both.sh

both 'a call fails' -e fault=chdir -e trace=chdir -- sh -c 'cd /; cd /'
both 'a call fails with an error of no name' -e inject=chdir:error=41 -e trace=chdir -- sh -c 'cd /; cd /'
both 'the second call fails' -e inject=chdir:error=EPERM:when=2+ -e trace=chdir -- sh -c 'cd /; cd /; cd /'
both 'a call returns something' -e inject=getcwd:retval=77 -e trace=getcwd -- sh -c 'cd /; pwd -P'
both 'a call returns more than it can' -e inject=geteuid:retval=0x100000000 -e trace=geteuid -- sh -c :
both 'a result as strtoull takes it' -e inject=getcwd:retval=+0x4d -e trace=getcwd -- sh -c 'cd /; pwd -P'
both 'a call returns a mode' -e inject=umask:retval=63 -e trace=umask -- sh -c 'umask 022'
both 'a call returns less than nothing' -e inject=chdir:retval=-16 -e trace=chdir -- sh -c 'cd /'
both 'a call returns a number below those of errors' -e inject=chdir:retval=-0x1001 -e trace=chdir -- sh -c 'cd /'
both 'a call brings a signal' -e inject=chdir:signal=USR1 -e trace=chdir -- sh -c 'cd /'
both 'another call is made' -e inject=chdir:error=EACCES:syscall=getpid -e trace=chdir -- sh -c 'cd /; pwd -P'
both 'memory is changed' -e inject=chdir:poke_enter=@arg1=2f00 -e trace=chdir -- sh -c 'cd /tmp; pwd -P'
both 'memory is changed afterwards' -e inject=getcwd:poke_exit=@arg1=4100 -e trace=getcwd -- sh -c 'cd /; pwd -P'
both 'what starts the program does not fail' -e fault=execve:when=1 -e trace=execve -- sh -c 'exec sh -c :'
both 'a call is delayed' -e inject=chdir:delay_enter=1000:delay_exit=2ms -e trace=chdir -- sh -c 'cd /'

# What is less than was asked for, read or written, is said beside the trace.
if [ -x "$B/bin/crtcc" ] && "$B/bin/crtcc" -m "$host" -Os -w tests/tracer/edge.c -o "$scratch/edge"; then
	both 'the end of a program that waits' -e trace=ppoll -- "$scratch/edge"
	both 'a path at the edge' -e inject=chdir:poke_enter=@arg1=2f6100 -e trace=chdir -- "$scratch/edge"
	for tool in theirs ours; do
		sed -n 's/^.*\(short write ([0-9]* < [0-9]*) @0x\).*/\1/p; s/^.*\(short read ([0-9]* < \)[0-9]*\() @0x\).*\(: .*\)/\1N\2\3/p' "$scratch/$tool.err" >"$scratch/$tool.said"
	done
	is "$(grep -c ^ <"$scratch/theirs.said")" 2 'a path at the edge: there is something said'
	same_file "$scratch/ours.said" "$scratch/theirs.said" 'a path at the edge: what is said'
else
	skip 'a path at the edge' 'crtcc is not built: make'
fi
done_testing
