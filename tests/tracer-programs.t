#!/bin/sh
# tracer-programs.t: programs that print the trace that they should have. strace agrees with them, and so must the tracer: errors, signals,
# children, threads, injection, attaching. On kernels of other architectures the same programs run in tests/vm.t.
# shellcheck disable=SC2086,SC2154 # options are lists of words; toolchain.sh
. tests/tap.sh

[ -x "$B/bin/crtcc" ] || skip_all "crtcc is not built: make"
strace -o "$scratch/probe" true 2>/dev/null || skip_all 'strace is not here, or ptrace is refused; make doctor says by what'
for arch in x86_64 i386 aarch64; do
	toolchain $arch
	[ "$RUNS" = native ] || continue
	grep -v '^#' tests/tracer/programs.tbl >"$scratch/programs"
	while read -r program status options; do
		"$B/bin/crtcc" -m $arch -Os -w "tests/tracer/$program.c" -o "$scratch/$program" || { ok 1 "$arch $program: compiled"; continue; }
		for tracer in strace "$PWD/$B/bin/tracer"; do
			[ -x "$tracer" ] || [ "$tracer" = strace ] || { skip "$arch $program" 'the tracer is not built'; continue; }
			rm -f "$scratch/log"
			if [ $program = attached ]; then # it starts the tracer itself, which may end a moment later
				(cd "$scratch" && timeout 60 ./$program "$tracer" -a 1 -o log $options >wanted 2>errors)
				got=$?
				tries=0
				while ! grep -q exited "$scratch/log" && [ $tries -lt 100 ]; do sleep 0.1; tries=$((tries + 1)); done
			else
				(cd "$scratch" && timeout 60 "$tracer" -a 1 -o log $options ./$program >wanted 2>errors; exit $?) 2>/dev/null
				got=$?
			fi
			sed -i "/^\\[ Process PID=.* bit mode. \\]$/d" "$scratch/log" # said by a tracer of another mode
			is $got $status "$arch $program under ${tracer##*/}: exit status"
			grep -q . "$scratch/wanted" && same_file "$scratch/log" "$scratch/wanted" "$arch $program under ${tracer##*/}: the trace that it says"
		done
	done <"$scratch/programs"
done
done_testing
