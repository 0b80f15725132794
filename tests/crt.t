#!/bin/sh
# crt: C programs start, run and end as under glibc: compilers, levels of optimisation, static and static-pie, three
# architectures. A write-hello stays small.
# shellcheck disable=SC1091,SC2086,SC2154 # tap.sh; options are lists of words; toolchain.sh
. tests/tap.sh

crtcc=$B/bin/crtcc
[ -x "$crtcc" ] || skip_all "crt is not built; run make"

ways='-O0|-O2|-Os|-Os -flto|-O0 -fPIC|-Os -static-pie|-O0 -static-pie'
[ -z "${ELFIN_TEST_ALL-}" ] || ways='-O0|-O1|-O2|-O3|-Os|-O2 -fPIE|-O0 -fPIC|-O2 -fPIC|-O0 -fno-omit-frame-pointer|-O2 -fno-omit-frame-pointer|-O0 -static-pie|-O1 -static-pie|-O2 -static-pie|-O3 -static-pie|-Os -static-pie|-Os -flto|-O2 -flto|-O2 -flto -static-pie|-O2 -fstack-protector-strong'

# The oracle: the same program on the machine's own C library.
cc -O1 -w tests/crt/start.c -o "$scratch/expected" 2>"$scratch/log" ||
	skip_all "the host's compiler cannot build the reference program; ./setup installs libc6-dev"
ELFIN=here "$scratch/expected" one two >"$scratch/expected.out"

for arch in x86_64 i386 aarch64; do
	runnable $arch "$arch programs" || continue
	[ -f "$B/$arch/lib/libcrt.a" ] || { skip "$arch programs" "crt is not built for $arch; ./setup installs its compiler"; continue; }
	# A weak name that nothing defines is a part that no program can ever have.
	for library in "$B/$arch/lib" "$B/$arch/lib/pie"; do
		$NM -g "$library/libcrt.a" "$B/$arch/lib/libm.a" 2>/dev/null | awk 'NF == 2 && $1 ~ /[wv]/ { asked[$2] } NF == 3 { defined[$3] }
			END { for (name in asked) if (!(name in defined) && name !~ /^__(init|fini)_array_(start|end)$/) print name }'
	done >"$scratch/undefined"
	[ -n "$($NM -g "$B/$arch/lib/libcrt.a" 2>/dev/null | awk 'NF == 2 && $1 == "w" && $2 == "__run_exit_functions"')" ] && [ ! -s "$scratch/undefined" ]
	ok $? "$arch: each part that is linked in if wanted exists" || diag "$(cat "$scratch/undefined")"

	for compiler in gcc clang; do
		[ $compiler = gcc ] || [ -n "$CLANG" ] || { skip "$arch clang" "no clang; ./setup installs it"; continue; }
		failed=
		IFS='|'
		for way in $ways; do
			unset IFS
			if CC=$compiler "$crtcc" -m $arch $way tests/crt/start.c -o "$scratch/start" 2>"$scratch/log"; then
				ELFIN=here $RUN "$scratch/start" one two >"$scratch/out" 2>&1
				status=$?
				if [ $status = 7 ] && cmp -s "$scratch/out" "$scratch/expected.out"; then
					CC=$compiler "$crtcc" -m $arch -w $way tests/crt/known.c -o "$scratch/known" 2>"$scratch/log" &&
						$RUN "$scratch/known" >"$scratch/log" 2>&1 && continue
					failed="$failed (known.c: $way)"
					diag "$arch $compiler $way: $(sed 12q "$scratch/log")"
					continue
				fi
				diff "$scratch/expected.out" "$scratch/out" >"$scratch/log"
				echo "exit status $status, expected 7" >>"$scratch/log"
			fi
			failed="$failed ($way)"
			diag "$arch $compiler $way: $(sed 12q "$scratch/log")"
		done
		unset IFS
		is "$failed" '' "$arch $compiler: starts, runs and ends as on glibc, without the bugs of known.c, in every way of compiling"
	done

	for way in '' -static-pie; do
		"$crtcc" -m $arch -w -O1 $way -fstack-protector-all tests/crt/smash.c -o "$scratch/smash" 2>"$scratch/log"
		$RUN "$scratch/smash" >"$scratch/out" 2>&1
		is "$? $(sed -n 1p "$scratch/out")" '134 *** stack smashing detected ***: terminated' \
			"$arch $way: the stack protector stops a smashed frame"
		"$crtcc" -m $arch -Os $way tests/crt/handler.c -o "$scratch/handler" 2>"$scratch/log"
		$RUN "$scratch/handler" 2>>"$scratch/log"
		is $? 5 "$arch $way: a program that uses nothing else returns from a signal handler"
	done

	if command -v getent >/dev/null; then
		{ getent -s files passwd; getent -s files group; } >"$scratch/expected.users"
		"$crtcc" -m $arch -w -Os tests/crt/users.c -o "$scratch/users" 2>"$scratch/log"
		$RUN "$scratch/users" >"$scratch/out" 2>>"$scratch/log"
		same_file "$scratch/out" "$scratch/expected.users" "$arch: users and groups are those that getent prints"
		set -- services ssh services domain/udp services www services 443 services 53/udp services none protocols tcp protocols ICMP protocols 17 hosts localhost hosts no.such.host hosts 127.1.2.3
		"$crtcc" -m $arch -w -Os tests/crt/names.c -o "$scratch/names" 2>"$scratch/log"
		RES_OPTIONS='timeout:1 attempts:1' $RUN "$scratch/names" "$@" >"$scratch/out" 2>>"$scratch/log"
		while [ $# -gt 0 ]; do
			if [ "$1" = hosts ]; then getent -s files ahostsv4 "$2" | awk '$2 == "STREAM" { print $1 }'; else getent -s files "$1" "$2"; fi
			shift 2
		done >"$scratch/expected.names" 2>/dev/null
		same_file "$scratch/out" "$scratch/expected.names" "$arch: services, protocols and hosts are those that getent finds"
	else
		skip "$arch: users and groups" "no getent to compare with"
	fi

	case $arch in x86_64) pc='gregs[REG_RIP]' ;; i386) pc='gregs[REG_EIP]' ;; *) pc=pc ;; esac
	"$crtcc" -m $arch -Wall -Wextra -Werror -O2 "-DPC=uc_mcontext.$pc" tests/crt/jump.c -o "$scratch/jump" 2>"$scratch/log"
	$RUN "$scratch/jump" 2>>"$scratch/log"
	is $? 6 "$arch: a signal handler changes where the program goes on, by uc_mcontext.$pc"

	case $arch in x86_64) most=290 ;; i386) most=350 ;; *) most=480 ;; esac
	"$crtcc" -m $arch -Os tests/crt/hello.c -o "$scratch/hello"
	is "$($RUN "$scratch/hello")" hello "$arch: write-hello says hello"
	text_of() { printf '%d\n' "0x$($READELF -SW "$1" | awk '{ sub(/^ *\[ *[0-9]+\] */, "") } $1 == ".text" { print $5 }')"; }
	size=$(text_of "$scratch/hello")
	[ "$size" -gt 0 ] && [ "$size" -le $most ]
	ok $? "$arch: write-hello has $size bytes of .text, at most $most"
	case $($CC -dumpversion) in
	12 | 12.*) is "$(sed -n "s/.* \\([0-9]*\\) ($arch).*/\\1/p" crt/README.md)" $size "$arch: and crt/README.md says so" ;;
	esac
	printf '#include <stdio.h>\nint main(void) { return printf("hello %%d\\n", 42) != 9; }\n' >"$scratch/printf.c"
	"$crtcc" -m $arch -Os "$scratch/printf.c" -o "$scratch/printf"
	is "$($RUN "$scratch/printf"):$?" "hello 42:0" "$arch: printf-hello says hello"
	size=$(text_of "$scratch/printf")
	[ "$size" -gt 0 ] && [ "$size" -le 1700 ]
	ok $? "$arch: printf-hello has $size bytes of .text, at most 1700"
	printf '#include <stdio.h>\nint main(int count, char **names) { return printf(names[0], count) < 0; }\n' >"$scratch/printf.c"
	"$crtcc" -m $arch -Os "$scratch/printf.c" -o "$scratch/printf"
	is "$($READELF -sW "$scratch/printf" | grep -c ' __format_pieces$'):$($READELF -sW "$scratch/printf" | grep -c ' __format_float$')" 1:0 "$arch: printf of a format that is not known has no floating point"
done
done_testing
