# asm.sh: what the tests of the hand-written programs share: every syntax and architecture of a program, one notation
# for its system calls. Source it after tap.sh; loop with: for variant in $variants; do use "$variant"; …
# ELFIN_TEST_ALL also runs what is native here under qemu-user.
# shellcheck shell=sh
# shellcheck disable=SC2086 # $RUN is a command with options, or nothing

# A variant is ARCH or ARCH-nasm, with +qemu when it is to run under qemu-user though native here.
variants=
for arch in x86_64 i386 aarch64; do
	if [ ! -x "$B/$arch/bin/hello" ]; then
		skip "$arch" "not built: no tools for $arch; ./setup installs them"
		continue
	fi
	runnable $arch "$arch" || continue
	variants="$variants $arch"
	if [ -x "$B/$arch/bin/hello-nasm" ]; then
		variants="$variants $arch-nasm"
	elif [ $arch != aarch64 ]; then
		skip "the NASM twins for $arch" "no nasm; ./setup installs it"
	fi
	[ -n "${ELFIN_TEST_ALL:-}" ] && [ "$RUNS" = native ] && [ -n "$QEMU" ] && variants="$variants $arch+qemu"
done

# use VARIANT: load its tools; program NAME then tells where its programs are.
use() {
	arch=${1%+qemu}
	arch=${arch%-nasm}
	twin=
	toolchain "$arch"
	case $1 in
	*-nasm) twin=-nasm ;;
	*+qemu) RUN=$QEMU RUNS=qemu ;;
	esac
}
program() { printf '%s\n' "$B/$arch/bin/$1$twin"; }

strace_works=no
strace -o /dev/null true 2>/dev/null && strace_works=yes
why_no_strace="strace cannot trace here; ./setup installs it, a container must allow ptrace (docker run --cap-add SYS_PTRACE)"
# straceable NAME: skips the test NAME when strace does not work.
straceable() { [ $strace_works = yes ] || { skip "$1" "$why_no_strace"; return 1; }; }
# traceable NAME: skips the test NAME when this variant's system calls cannot be seen.
traceable() { [ "$RUNS" = qemu ] || straceable "$1"; }

# trace LOG NAME ARGUMENT...: run a program, and write its system calls to LOG in one notation, whoever saw them:
# without contents and addresses, execve (qemu does not show it) and O_LARGEFILE (a matter of 32 bits). Native programs
# get a descriptor 3 too, since qemu has it for its log.
trace() {
	log=$1 traced=$(program "$2")
	shift 2
	if [ "$RUNS" = native ]; then
		strace -o "$log.raw" "$traced" "$@" 3</dev/null
	else
		$RUN -strace -D "$log.raw" "$traced" "$@"
	fi
	traced_status=$?
	sed -E -e '/^execve\(|^\+\+\+|^\[/d' -e 's/^[0-9]+ //' -e 's/\) *= /) = /' -e 's/^exit\((.*)\).*/exit(\1)/' \
		-e 's/^(read|write|writev)\(([0-9]+), ?.*, ?(0x)?([0-9a-f]+)\) = /\1(\2, …, \4) = /' \
		-e 's/^openat\([^,]*, ?(".*"), ?/openat(\1, /' -e 's/\|O_LARGEFILE//' \
		-e 's/ = -1 [^ ]* \(/ = -1 (/' "$log.raw" >"$log"
	return $traced_status
}
