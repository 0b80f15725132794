# beside.sh: for tests that run the tracer beside strace. Sets host, this machine's architecture, and tracer; skips the whole
# file where one of the two is missing or may not trace.
# shellcheck shell=sh disable=SC2034,SC2154 # for whom sources it; what tap.sh sets
host=$(uname -m | sed 's/^i[3-6]86$/i386/; s/^amd64$/x86_64/; s/^arm64$/aarch64/')
tracer=$PWD/$B/$host/bin/tracer
[ -x "$tracer" ] || skip_all 'the tracer is not built here; ./setup installs a compiler'
command -v strace >/dev/null || skip_all 'strace is not here to compare with; ./setup installs it'
strace -o "$scratch/probe" true 2>/dev/null || skip_all 'ptrace is refused here; make doctor says by what'
