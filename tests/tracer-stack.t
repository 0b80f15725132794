#!/bin/sh
# tracer-stack: the stack traces of -k beside those of strace and of gdb; and programs whose unwind tables and symbols
# are damaged. What a trace of strace's has of libraries' names is compared where it is built with libunwind, as ours
# takes the nearest function below as libunwind does.
# shellcheck disable=SC2086 # lists of options
. tests/tap.sh

host=$(uname -m | sed 's/^i[3-6]86$/i386/; s/^amd64$/x86_64/; s/^arm64$/aarch64/')
tracer=$PWD/$B/$host/bin/tracer
[ -x "$tracer" ] || skip_all 'the tracer is not built here; ./setup installs a compiler'
"$tracer" -o "$scratch/probe" true 2>/dev/null || skip_all 'ptrace is refused here; make doctor says by what'
toolchain "$host"
program=$scratch/stacked

# level FILE: no ids, no addresses, and of a frame of a library only its place, unless the names can be compared.
level() {
	sed -E "s/0x[0-9a-f]{8,}/ADDRESS/g; s/^[0-9]+ +/PID /; s/si_pid=[0-9]+/N/; s/\(\+0x0\) \[/() [/; s/^(PID )?(tgkill|gett?p?id|fork|v?fork|wait4|clone|set_tid_address)\(.*/\2/; $names" "$1"
}
names='/stacked\(/!s/\(.*\) \[/() [/'
case $(strace -V 2>/dev/null) in *stack-trace=libunwind*) names= ;; esac

# both NAME OPTIONS: the same lines as strace's.
both() {
	strace -o "$scratch/theirs" $2 "$program"
	"$tracer" -o "$scratch/ours" $2 "$program"
	level "$scratch/theirs" >"$scratch/theirs.level"
	level "$scratch/ours" >"$scratch/ours.level"
	grep -q '^ > ' "$scratch/theirs.level"
	ok $? "$1: there are traces to compare"
	same_file "$scratch/ours.level" "$scratch/theirs.level" "$1: log"
}

# ours OPTIONS: the names from the call on to main, of each trace a line.
ours() {
	"$tracer" -o "$scratch/ours" "$@" && awk '/^[^ ]/ { if (line != "") print line; line = ""; ended = 0 }
		/^ > / && !ended { sub(/^[^(]*\(/, ""); sub(/\+.*/, ""); line = line " " $0; ended = $0 == "main" }
		END { if (line != "") print line }' "$scratch/ours"
}

# gdb_names PROGRAM: the same of its first chdir.
gdb_names() {
	gdb -batch -nx -ex 'catch syscall chdir' -ex run -ex bt "$1" 2>/dev/null </dev/null |
		awk '/^#[0-9]/ { sub(/^#[0-9]+ +(0x[0-9a-f]+ in )?/, ""); sub(/ .*/, ""); line = line " " $0 } END { print line }'
}

if $CC -O1 -w -o "$program" tests/tracer/stacked.c 2>"$scratch/log"; then
	if strace -k -o "$scratch/probe" true 2>/dev/null && [ "$(grep -c '^ > ' "$scratch/probe")" -gt 0 ]; then
		both 'all calls' -k
		both 'children too' '-f -k -e trace=chdir,execve,exit_group'
		both 'a call and signals' '-k -e trace=chdir'
		both 'no endings' '-k -qq -e trace=exit_group'
	else
		skip 'beside strace -k' 'strace is not here, or built without stack traces'
	fi
	"$tracer" -o "$scratch/ours" -k --stack-trace-frame-limit=2 -e trace=chdir -e signal=none "$program"
	is "$(awk '/^ > / { n++ } /^chdir/ { calls++ } END { print n / calls }' "$scratch/ours")" 2 'two frames of each call, when more are not wanted'
else
	skip 'beside strace -k' 'there is no C library to build a program with; ./setup installs it'
fi

# Without a C library: by unwind tables, and by the frame pointer alone, on each architecture that runs here.
for arch in x86_64 i386 aarch64; do
	toolchain $arch
	if [ "$RUNS" != native ] || ! command -v gdb >/dev/null; then
		skip "$arch: as gdb has it" "$arch programs do not run natively on $host, or gdb is not here; ./setup installs it"
		continue
	fi
	for way in '-DFRAME -fno-omit-frame-pointer -fno-asynchronous-unwind-tables' '-fomit-frame-pointer -fasynchronous-unwind-tables -Wl,--eh-frame-hdr'; do
		if ! "$B/bin/crtcc" -m $arch -O1 -w -DBARE -include sys.h '-DCALL=sys_chdir("")' $way -o "$scratch/bare" tests/tracer/stacked.c 2>"$scratch/log"; then
			ok 1 "$arch ${way##* }: it compiles"
			diag "$(cat "$scratch/log")"
			continue
		fi
		theirs=$(gdb_names "$scratch/bare")
		like "$theirs" 'f3 f2 f1 main$' "$arch ${way##* }: gdb sees the functions"
		is "$(ours -k -e trace=chdir "$scratch/bare")" "$theirs" "$arch ${way##* }: so does -k"
	done
done

# With tables and symbols that are damaged, the program runs as ever, and its calls are seen.
toolchain "$host"
if [ -x "$program" ]; then
	"$program"
	expected=$?
	rounds=20 wrong=0
	$CC -O1 -g -w -o "$program" tests/tracer/stacked.c
	[ -z "${ELFIN_TEST_ALL-}" ] || rounds=1000
	while [ $rounds -gt 0 ]; do
		rounds=$((rounds - 1))
		cp "$program" "$scratch/damaged"
		readelf -SW "$program" | awk -v seed="$$$rounds" "$hex"'
			{ sub(/^ *\[ *[0-9]+\] /, "") }
			$1 ~ /^\.(eh_frame|eh_frame_hdr|symtab|strtab|debug_line|debug_line_str|shstrtab)$/ { start[n] = hex($4); size[n++] = hex($5) }
			BEGIN { n = 0 }
			END {
				srand(seed)
				for (i = 0; i < 12; i++) {
					which = int(rand() * n)
					printf "%d \\0%03o\n", start[which] + int(rand() * size[which]), int(rand() * 256)
				}
			}' >"$scratch/damage"
		while read -r at byte; do
			printf %b "$byte" | dd of="$scratch/damaged" bs=1 seek="$at" conv=notrunc 2>/dev/null
		done <"$scratch/damage"
		timeout 60 "$tracer" -kk -o "$scratch/ours" "$scratch/damaged"
		if [ $? -ne $expected ] || [ "$(grep -c "^chdir" "$scratch/ours")" -lt 5 ]; then
			wrong=$((wrong + 1))
			diag "$(cat "$scratch/damage")"
		fi
	done
	is $wrong 0 'damaged tables and symbols: nothing ends, nothing hangs'
else
	skip 'damaged tables and symbols' 'there is no C library to build a program with; ./setup installs it'
fi

# Lines of sources, of each version of DWARF, as addr2line has them: of the call, where the frame is a caller's.
lines_of() { sed -nE 's/^ > .*(\(.*\)) \[0x([0-9a-f]+)\] (.*)$/\1 \2 \3/p' "$1"; }
for compiler in "$CC -gdwarf-2" "$CC -gdwarf-3" "$CC -gdwarf-4" "$CC -gdwarf-5" "clang -gdwarf-4" "clang -gdwarf-5"; do
	if ! command -v addr2line >/dev/null || ! (source=$PWD/tests/tracer/stacked.c && cd "$scratch" && $compiler -O1 -w -o lines "$source" 2>log); then
		skip "-kk: ${compiler##*/}" 'that compiler makes no program here, or addr2line is missing; ./setup installs them'
		continue
	fi
	"$tracer" -kk -o "$scratch/ours" -e trace=chdir -e signal=none "$scratch/lines"
	lines_of "$scratch/ours" | grep '^(f[123]+\|^(main+' | sort -u >"$scratch/ours.lines"
	while read -r name place _; do
		echo "$name $place $(addr2line -e "$scratch/lines" "$(printf '%x' $((0x$place - 1)))" | sed 's/ (discriminator.*//')"
	done <"$scratch/ours.lines" >"$scratch/theirs.lines"
	[ "$(grep -c 'stacked.c:[1-9]' "$scratch/theirs.lines")" -ge 4 ]
	ok $? "-kk: ${compiler##*/}: addr2line has lines"
	same_file "$scratch/ours.lines" "$scratch/theirs.lines" "-kk: ${compiler##*/}: so has -kk"
done
"$tracer" -k -o "$scratch/theirs" -e trace=chdir true
"$tracer" --stack-traces=source -o "$scratch/ours" -e trace=chdir true
same_file "$scratch/ours" "$scratch/theirs" 'without debugging information -kk says what -k says'
"$tracer" --stack-trace=symbol -o "$scratch/ours" -e trace=chdir "$scratch/lines"
is "$(lines_of "$scratch/ours")" '' '--stack-trace=symbol: no lines'
"$tracer" --stack-traces=symbol -o "$scratch/ours" true
like "$(cat "$scratch/ours")" '^ > /.*libc.*(.*+0x[0-9a-f]*) \[0x[0-9a-f]*\]$' 'the long spelling'
done_testing
