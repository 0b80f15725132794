#!/bin/sh
# crt against glibc: the same programs built on both give the same output, byte for byte. Where the output depends on the
# architecture, glibc is asked on that architecture.
# shellcheck disable=SC1091,SC2086,SC2154 # tap.sh; options are lists of words; toolchain.sh
. tests/tap.sh

crtcc=$B/bin/crtcc
[ -x "$crtcc" ] || skip_all "crt is not built; run make"
ways='gcc -Os|clang -O2'
[ -z "${ELFIN_TEST_ALL-}" ] || ways='gcc -O0|gcc -O1|gcc -O2|gcc -O3|gcc -Os|gcc -O2 -flto|gcc -O2 -static-pie|gcc -O0 -static-pie|clang -O0|clang -O2|clang -Os -static-pie|gcc -O2 -fstack-protector-strong'

# run NAME PROGRAM...: its output in $scratch/NAME, from an empty folder.
run() {
	output=$scratch/$1
	shift
	rm -rf "$scratch/folder" && mkdir "$scratch/folder"
	timeout -s KILL 120 "$@" "$scratch/folder" >"$output" 2>&1
	echo "exit status $?" >>"$output"
}
# compile_ways OPTION...: $source in each way, all at once, to $scratch/crt1, crt2, ...; what the compiler says to log1, ...
# The compiler takes no call for one that it knows the result of: crt is asked.
compile_ways() {
	rm -f "$scratch"/crt[0-9]*
	number=0
	IFS='|'
	for way in $ways; do
		unset IFS
		[ "${way%% *}" = gcc ] || [ -n "$CLANG" ] || continue
		number=$((number + 1))
		CC=${way%% *} "$crtcc" -m $arch -w -fno-builtin ${way#* } $source "$@" -o "$scratch/crt$number" 2>"$scratch/log$number" &
	done
	unset IFS
}

for arch in x86_64 i386 aarch64; do
	runnable $arch "crt on $arch" || continue
	[ -f "$B/$arch/lib/libcrt.a" ] || { skip "crt on $arch" "it is not built for $arch; ./setup installs its compiler"; continue; }
	for source in tests/crt/*.c; do
		name=${source##*/}
		name=${name%.c}
		case $name in asked_names | handler | hello | jump | known | names | own_names | smash | start | users) continue ;; esac # crt.t and crt-headers.t run these
		# qemu-user does not do everything as a kernel does, so there too glibc says what is right.
		if [ $name = zone_files ] && [ ! -f /usr/share/zoneinfo/Europe/Berlin ]; then
			skip "$arch $name" "no time zones in /usr/share/zoneinfo; apt-get install tzdata"
			continue
		fi
		# Before 8.0 all threads of qemu-i386 have one table of segments: after a signal a thread has the last one's pointer.
		case $arch-$name in
		i386-closed | i386-credentials | i386-interrupted_fork | i386-more | i386-requests)
			if $RUN --version 2>/dev/null | grep -q '^qemu-i386 version [1-7]\.'; then
				skip "$arch $name" "threads and signals together need qemu-i386 8.0 or a kernel that runs i386 programs"
				continue
			fi
			;;
		esac
		case $name in
		encodings) own='' ;; # modules, which the machine has for itself only
		gnu_names) own=-pthread ;; # a static one of i386 runs a script by a shell
		passwords) own=-lcrypt ;;
		math_limits) own=-lm ;; # the C library of i386 itself returns more digits than a double has
		trees) own='' ;; # a static one under qemu-i386 sees no files in a folder
		entries | patterns) own='' ;; # the sources of names, which the machine has for itself only
		resolver) own='-pthread -lresolv' ;;
		databases) own=-lresolv ;; # a static one looks for more libraries
		*) own=no ;;
		esac
		case $name in math | complex | generic) libraries=-lm ;; *) libraries='' ;; esac # floats: crtcc sees it
		compile_ways $libraries
		if [ "$own" != no ] && cc -O1 -w $source -o "$scratch/glibc" $own 2>"$scratch/log"; then
			wait
			run expected "$scratch/glibc"
		elif [ "${own#*-l}" = "$own" ] &&
			$CC -O1 -w -static -D_FILE_OFFSET_BITS=64 -D_TIME_BITS=64 -pthread $source -o "$scratch/glibc" -lm 2>"$scratch/log"; then
			wait
			run expected $RUN "$scratch/glibc"
		else
			wait
			skip "$arch $name" "no C library for $arch to compare with; ./setup installs it"
			continue
		fi
		number=0 failed=''
		IFS='|'
		for way in $ways; do
			unset IFS
			[ "${way%% *}" = gcc ] || [ -n "$CLANG" ] || continue
			number=$((number + 1))
			if [ -x "$scratch/crt$number" ]; then
				run got $RUN "$scratch/crt$number"
				cmp -s "$scratch/got" "$scratch/expected" && continue
				diff -a "$scratch/expected" "$scratch/got" | cut -c1-150 >"$scratch/log$number"
			fi
			failed="$failed ($way)"
			diag "$way: $(sed 10q "$scratch/log$number")"
		done
		unset IFS
		is "$failed" '' "$arch $name: the same as glibc"
		sed -n "s/^skip: //p" "$scratch/expected" | sort -u >"$scratch/skipped"
		while IFS= read -r reason; do skip "$arch $name: a part" "$reason"; done <"$scratch/skipped"
	done
done
done_testing
