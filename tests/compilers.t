#!/bin/sh
# compilers: with another compiler everything is made again; with clang and lld, too, without a warning, and what came of it runs.
# shellcheck disable=SC2153,SC2154,SC2317 # toolchain.sh; what follows an exit
. tests/tap.sh

[ -f "$B/x86_64/compiler" ] || skip_all 'nothing is built for x86_64; ./setup installs a compiler'
make -n V= B="$B" -W "$B/x86_64/compiler" >"$scratch/made" 2>/dev/null # what it would do, were that file newer
for object in obj/crt/printf obj/crt-pie/printf obj/elf/reader obj/tracer/main obj/tracer/tables; do
	like "$(cat "$scratch/made")" "x86_64/${object}[.]o" "with another compiler $object is made again"
done

why=
command -v ld.lld >/dev/null || why='ld.lld is not here; ./setup installs it'
command -v clang >/dev/null || why='clang is not here; ./setup installs it'
[ -n "${ELFIN_TEST_ALL-}" ] || why='it takes two minutes: make check-all'
if [ -n "$why" ]; then
	skip 'everything is built by clang and lld' "$why"
	done_testing
	exit
fi
set -- B="$scratch/clang"
for arch in x86_64 i386 aarch64; do
	toolchain $arch
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
		is $? 3 "$arch: the tracer of ${built##*/} runs a program"
		sed 's/0x[0-9a-f]*/ADDRESS/g' "$scratch/log" >"$scratch/trace.${built##*/}"
	done
	same_file "$scratch/trace.clang" "$scratch/trace.${B##*/}" "$arch: the tracer says the same"
done
done_testing
