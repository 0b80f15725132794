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
	for source in tests/crt/strings.c tests/crt/format.c tests/crt/plain.c tests/crt/numbers.c tests/crt/failures.c tests/crt/failing_files.c tests/crt/number_text.c tests/crt/streams.c tests/crt/stdio_ext.c tests/crt/processes.c tests/crt/threads.c tests/crt/locks.c tests/crt/forks.c tests/crt/cancel.c tests/crt/mutex_owners.c tests/crt/ceilings.c tests/crt/more.c tests/crt/words.c tests/crt/encodings.c tests/crt/money.c tests/crt/traps.c tests/crt/traps_system.c tests/crt/traps_text.c tests/crt/network.c tests/crt/system.c tests/crt/posix.c tests/crt/descriptors.c tests/crt/library.c \
		tests/crt/layouts.c tests/crt/resolver.c tests/crt/queues.c tests/crt/events.c tests/crt/generic.c tests/crt/gnu_names.c tests/crt/entries.c tests/crt/trees.c tests/crt/common.c \
		tests/crt/patterns.c tests/crt/edges.c tests/crt/expressions.c tests/crt/options.c tests/crt/tables.c tests/crt/wide.c tests/crt/dates.c tests/crt/math.c tests/crt/complex.c tests/crt/thread_local.c tests/crt/floats.c tests/crt/passwords.c tests/crt/contexts.c tests/crt/getdate.c tests/crt/rounding.c tests/crt/addresses.c tests/crt/partial.c tests/crt/terminals.c tests/crt/local_time.c tests/crt/places.c tests/crt/wide_format.c tests/crt/zone_files.c tests/crt/suites.c tests/crt/math_limits.c tests/crt/requests.c tests/crt/closed.c tests/crt/closed.c tests/crt/credentials.c tests/crt/symbols.c tests/crt/databases.c tests/crt/catalogues.c tests/crt/signal_words.c tests/crt/interrupted_fork.c; do
		name=${source##*/}
		name=${name%.c}
		# qemu-user does not do everything as a kernel does, so there too glibc says what is right.
		if [ $name = zone_files ] && [ ! -f /usr/share/zoneinfo/Europe/Berlin ]; then
			skip "$arch $name" "no time zones in /usr/share/zoneinfo; apt-get install tzdata"
			continue
		fi
		# Before 8.0 all threads of qemu-i386 have one table of segments: after a signal a thread has the last one's pointer.
		if case $arch-$name in i386-closed | i386-credentials | i386-interrupted_fork | i386-more | i386-requests) : ;; *) false ;; esac && $RUN --version 2>/dev/null | grep -q '^qemu-i386 version [1-7]\.'; then
			skip "$arch $name" "threads and signals together need qemu-i386 8.0 or a kernel that runs i386 programs"
			continue
		fi
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
