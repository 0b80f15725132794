# built.sh: for tests of the tracer. Sets host, this machine's architecture, and tracer; skips the whole file where that is not built.
# shellcheck shell=sh disable=SC2034 # for whom sources it
host=$(uname -m | sed 's/^i[3-6]86$/i386/; s/^amd64$/x86_64/; s/^arm64$/aarch64/')
tracer=$PWD/$B/$host/bin/tracer
[ -x "$tracer" ] || skip_all 'the tracer is not built here; ./setup installs a compiler'
