#!/bin/sh
# crt's headers: each compiles alone and all together, in every C standard and both orders of folders; what they declare is
# in the library; what they do not show without a feature macro is the program's.
# shellcheck disable=SC1091,SC2086,SC2154 # tap.sh; options are lists of words; toolchain.sh
. tests/tap.sh

crtcc=$B/bin/crtcc
[ -x "$crtcc" ] || skip_all "crt is not built; run make"

headers=$(cd crt/include && find . -name '*.h' | sed 's|^\./||' | LC_ALL=C sort)
for header in $headers; do echo "#include <$header>"; done >"$scratch/all.c"
mkdir "$scratch/alone"
for header in $headers; do echo "#include <$header>" >"$scratch/alone/$(echo "$header" | tr / _).c"; done
LC_ALL=C sort -r "$scratch/all.c" >"$scratch/reversed.c"

for arch in x86_64 i386 aarch64; do
	toolchain $arch
	[ -f "$B/$arch/lib/libcrt.a" ] || { skip "$arch headers" "crt is not built for $arch; ./setup installs its compiler"; continue; }
	"$crtcc" -m $arch -fsyntax-only -Wall -Wextra -Werror "$scratch"/alone/*.c 2>"$scratch/log"
	ok $? "$arch: each header compiles alone, without warnings" || diag "$(sed 5q "$scratch/log")"
	for standard in c99 gnu99 gnu11 gnu17; do
		"$crtcc" -m $arch -std=$standard -fsyntax-only -Wall -Wextra -Werror "$scratch/all.c" "$scratch/reversed.c" 2>"$scratch/log"
		ok $? "$arch: all headers together, in both orders, as $standard" || diag "$(sed 5q "$scratch/log")"
	done

	# Names that belong to the program: the same with glibc, where the machine has it.
	for mode in '-std=c99 -DOWN=4' '-std=c11 -DOWN=4' '-std=c11 -D_POSIX_C_SOURCE=200809L -DOWN=3' '-std=gnu11 -D_POSIX_C_SOURCE=200809L -DOWN=3' \
		'-std=c11 -D_XOPEN_SOURCE=700 -DOWN=2' '-std=c11 -D_DEFAULT_SOURCE -DOWN=1' '-std=gnu11 -DOWN=1' '-std=gnu11 -D_GNU_SOURCE -DOWN=0'; do
		strict='-w -fno-builtin -Werror=implicit-function-declaration -fsyntax-only tests/crt/own_names.c'
		cc $mode $strict 2>"$scratch/log" && "$crtcc" -m $arch $mode $strict 2>"$scratch/log"
		ok $? "$arch: with $mode, a program has the names that glibc leaves to it" || diag "$(sed 5q "$scratch/log")"
	done

	# And names that an older standard, or -pthread, asks for.
	for mode in '-std=c99' '-std=c99 -pthread' '-std=c99 -D_LARGEFILE_SOURCE' '-std=c99 -D_XOPEN_SOURCE=500' '-std=c99 -D_XOPEN_SOURCE=600' \
		'-std=c99 -D_POSIX_C_SOURCE=199506L' '-std=c99 -D_POSIX_C_SOURCE=200809L'; do
		strict='-w -fno-builtin -Werror=implicit-function-declaration -fsyntax-only tests/crt/asked_names.c'
		cc $mode $strict 2>"$scratch/log" && "$crtcc" -m $arch $mode $strict 2>"$scratch/log"
		ok $? "$arch: with $mode, a program gets the names that glibc gives it" || diag "$(sed 5q "$scratch/log")"
	done

	# The functions that our own headers declare, as the preprocessor shows them: a line with a name before a parenthesis.
	"$crtcc" -m $arch -D_GNU_SOURCE -E "$scratch/all.c" | awk '/^# [0-9]/ { ours = $3 ~ /crt\/include\// && $3 !~ /sys\.h/; next } ours' |
		tr '\n' ' ' | tr ';' '\n' |
		sed -n '/typedef/d; s/__attribute__((.*)) *$//; s/^[^(]*[ *]\([a-z_][a-zA-Z0-9_]*\)([^{]*) *$/\1/p' | LC_ALL=C sort -u >"$scratch/declared"
	# And the variables: extern TYPE a, *b, c[2];
	"$crtcc" -m $arch -D_GNU_SOURCE -E "$scratch/all.c" | awk '/^# [0-9]/ { ours = $3 ~ /crt\/include\//; next } ours' | tr '\n' ' ' | tr ';' '\n' |
		sed -n '/(/d; s/^ *extern //; t names
			d
			:names
			s/\[[^]]*\]//g; s/[^,]*[ *]\([A-Za-z_0-9]*\) *\(,\|$\)/\1 /gp' | tr ' ' '\n' | sed '/^$/d' | LC_ALL=C sort -u >>"$scratch/declared"
	LC_ALL=C sort -u -o "$scratch/declared" "$scratch/declared"
	$NM -g --defined-only "$B/$arch/lib/libcrt.a" "$B/$arch/lib/libm.a" 2>/dev/null | awk 'NF == 3 { print $3 }' | LC_ALL=C sort -u >"$scratch/defined"
	[ "$(wc -l <"$scratch/declared")" -gt 500 ]
	ok $? "$arch: the headers declare $(wc -l <"$scratch/declared") functions"
	is "$(LC_ALL=C comm -23 "$scratch/declared" "$scratch/defined" | grep -v '^iop')" '' "$arch: each is in the library"
done
done_testing
