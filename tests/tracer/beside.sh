# beside.sh: for tests that run the tracer beside strace. Sets what built.sh sets; skips the whole
# file where one of the two is missing or may not trace.
# shellcheck shell=sh disable=SC2034,SC2154 # for whom sources it; what tap.sh sets
. tests/tracer/built.sh
command -v strace >/dev/null || skip_all 'strace is not here to compare with; ./setup installs it'
strace -o "$scratch/probe" true 2>/dev/null || skip_all 'ptrace is refused here; make doctor says by what'
