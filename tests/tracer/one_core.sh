# one_core.sh: for tests that trace very many calls: everything runs on one core from here on. On a virtual machine it takes tens of
# microseconds to wake who waits on another, and each call of a tracee wakes its tracer twice.
# shellcheck shell=sh
if command -v taskset >/dev/null; then
	taskset -cp "$(taskset -cp $$ | sed 's/.*: //; s/[-,].*//')" $$ >/dev/null
fi
