#!/bin/sh
# readme.t: the block of output in README.md is what its command prints today, and the targets that it names exist.
. tests/tap.sh

like "$(cat .ci/run)" '\./setup && make check' 'CI runs the command that README.md gives'
make -s help B="$B" >"$scratch/help"
grep -o 'make [a-z][a-z0-9_-]*' README.md | sort -u >"$scratch/targets"
while read -r target; do
	like "$(cat "$scratch/help")" "^$target " "README.md: $target is a target"
done <"$scratch/targets"

command=$(sed -n 's/^    \$ //p' README.md)
sed -n '/^    \$ /,/^$/p' README.md | sed '1d; /^$/d; s/^    //' >"$scratch/expected"
[ -s "$scratch/expected" ]
ok $? 'README.md has a block of output'
toolchain x86_64
if [ "$RUNS" != native ] || ! [ -x "$B/x86_64/bin/tracer" ]; then
	skip 'the block of output' 'x86_64 programs do not run natively here'
elif ! strace -o "$scratch/probe" true 2>/dev/null; then
	skip 'the block of output' 'ptrace is refused here; make doctor says by what'
else
	sh -c "$(echo "$command" | sed "s|cd build/|cd $B/|; s|/tmp/trace.log|$scratch/log|g")" >"$scratch/printed" 2>&1
	same_file "$scratch/printed" "$scratch/expected" 'README.md: the block is what its command prints'
fi
done_testing
