#!/bin/sh
# readme.t: the block of output in README.md is what its command prints today; the targets and the source files that any
# README.md names exist. Not for: the commands in the pages of lessons (lessons.t).
# shellcheck disable=SC2016 # words of Markdown stand in `
. tests/tap.sh

like "$(cat .ci/run)" '\./setup && make check' 'CI runs the command that README.md gives'
make -s help B="$B" >"$scratch/help"
sources >"$scratch/files"
grep 'README\.md$' "$scratch/files" | while read -r page; do
	# Targets, but that of busybox: in lines of commands, and in words of their own.
	grep -oE '(^    |`|&& )make [a-z][a-z0-9_-]*' "$page" | sed 's|.*make ||' | grep -vx defconfig | sort -u | while read -r target; do
		grep -q "^make $target " "$scratch/help" || echo "$page: make $target"
	done
	# Files: their whole path or the end of it. Those of the kernel, and what is built, are elsewhere.
	grep -o '`[^` ]*\.\([chSts]\|asm\|awk\|ld\|mk\|sed\|tbl\)`' "$page" | tr -d '`' | grep -vE '^(\.c|asm/unistd\.h|fs/binfmt_elf\.c|.*/build/.*)$' | sed 's/ARCH/x86_64/; s/[*]/.*/' | sort -u | while read -r file; do
		grep -qE "(^|/)$file$" "$scratch/files" || echo "$page: $file"
	done
done >"$scratch/found"
same_file "$scratch/found" /dev/null 'the targets and files that README.md names, in whatever folder, exist'

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
