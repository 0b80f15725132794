#!/bin/sh
# compilers: everything is also built by clang and lld, without a warning, and what came of it runs.
# shellcheck disable=SC2153,SC2154 # toolchain.sh
. tests/tap.sh

[ -n "${ELFIN_TEST_ALL-}" ] || skip_all 'it takes two minutes: make check-all'
command -v ld.lld >/dev/null || skip_all 'ld.lld is not here; ./setup installs it'
set -- B="$scratch/clang"
for arch in x86_64 i386 aarch64; do
	toolchain $arch
	[ -n "$CLANG" ] || skip_all 'clang is not here; ./setup installs it'
	set -- "$@" "$arch.CC=$CLANG -fuse-ld=lld -Wno-unused-command-line-argument"
done
make -k "$@" >"$scratch/log" 2>&1
ok $? 'everything is built by clang and lld'
grep -E 'error|warning|undefined' "$scratch/log" | sort -u >"$scratch/found"
same_file "$scratch/found" /dev/null 'without a warning'
for arch in x86_64 i386 aarch64; do
	runnable $arch "$arch: elfls" || continue
	is "$($RUN "$scratch/clang/$arch/bin/elfls" "$B/$arch/bin/hello")" "$($RUN "$B/$arch/bin/elfls" "$B/$arch/bin/hello")" "$arch: elfls says the same"
	[ "$RUNS" = native ] || { skip "$arch: tracer" "$arch programs do not run natively here"; continue; }
	rm -f "$scratch"/trace.*
	for built in "$B" "$scratch/clang"; do
		"$built/$arch/bin/tracer" -o "$scratch/log" -e trace=openat,write,exit_group -e 'signal=!chld' sh -c 'ls Makefile; exit 3' >"$scratch/out" 2>&1
		is $? 3 "$arch: the tracer of $built runs a program"
		sed 's/0x[0-9a-f]*/ADDRESS/g' "$scratch/log" >"$scratch/trace.${built##*/}"
	done
	same_file "$scratch/trace.clang" "$scratch/trace.${B##*/}" "$arch: the tracer says the same"
done
done_testing
