# x86_64.sh: for tests of the tracer on programs in assembly for x86_64. Sets tracer, and the tools of x86_64; skips the whole file
# where it is missing or may not trace.
# shellcheck shell=sh disable=SC2034,SC2154 # for whom sources it; what tap.sh sets
[ "$(uname -m)" = x86_64 ] || skip_all 'the program is one for x86_64'
tracer=$PWD/$B/x86_64/bin/tracer
[ -x "$tracer" ] || skip_all 'the tracer is not built here; ./setup installs a compiler'
"$tracer" -o "$scratch/probe" true 2>/dev/null || skip_all 'ptrace is refused here; make doctor says by what'
toolchain x86_64
