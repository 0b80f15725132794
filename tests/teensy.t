#!/bin/sh
# The smallest programs: each runs where its name says, is no bigger than the bound, is the same from GNU as and from NASM, and is
# judged rightly by elfcheck. The aarch64 ones run on a kernel of their own in tests/vm.t.
# shellcheck disable=SC1091,SC2154,SC2086 # tap.sh; commands with options
. tests/tap.sh

B=$B asm/teensy/ladder --build 2>"$scratch/errors" || skip_all "cannot assemble: $(sed 1q "$scratch/errors")"

grep -v '^#' asm/teensy/bounds.tbl >"$scratch/bounds"

outcome() { # as in the ladder: hello, the exit status 42, or -
	status=0
	(cd "$scratch" && timeout 5 "$@" >"$scratch/output" 2>/dev/null </dev/null) || status=$?
	case $status/$(tr -d '\0' <"$scratch/output") in
	0/hello) echo hello ;;
	42/) echo 42 ;;
	*) echo - ;;
	esac
}

# keys_forbid ARCH/NAME: does elfcheck say that protection keys, which this CPU has, keep it from running under qemu-user?
keys_forbid() { grep -qw ospke /proc/cpuinfo && "$B/bin/elfcheck" "$B/${1%/*}/teensy/${1#*/}" | grep -q "^  qemu-user .*protection keys"; }

while read -r arch name want where bound; do
	toolchain $arch
	file=$PWD/$B/$arch/teensy/$name
	[ -f "$file" ] || { skip "$arch $name" "not assembled: ./setup"; continue; }
	size=$(wc -c <"$file")
	[ "$size" -le "$bound" ]
	ok $? "$arch $name has at most $bound bytes: $((size))"
	[ ! -f "$file.nasm" ] || same_file "$file.nasm" "$file" "$arch $name: NASM and GNU as make the same bytes"
	linux=- qemu=-
	case $where in linux | both) linux=$want ;; esac
	case $where in qemu | both) qemu=$want ;; esac
	if [ "$RUNS" = native ]; then
		is "$(outcome env "$file")" $linux "$arch $name on Linux: $linux"
	fi
	if [ -z "$QEMU" ]; then
		skip "$arch $name under qemu-user" "./setup installs it"
	elif [ $qemu != - ] && keys_forbid $arch/$name; then
		skip "$arch $name under qemu-user" "a CPU with protection keys (ospke in /proc/cpuinfo) does not let qemu read what is writable and executable only"
	elif $QEMU --version | grep -q 'version 7\.2'; then
		is "$(outcome $QEMU "$file")" $qemu "$arch $name under qemu-user: $qemu"
	elif [ $qemu != - ]; then
		got=$(outcome $QEMU "$file")
		if [ "$got" = $qemu ]; then ok 0 "$arch $name under qemu-user: $qemu"; else skip "$arch $name under qemu-user" "measured with qemu 7.2; this is $($QEMU --version | sed 1q)"; fi
	fi
	[ -x "$B/bin/elfcheck" ] || continue
	"$B/bin/elfcheck" "$file" >"$scratch/verdict"
	[ "$([ $linux = - ] && echo 1 || echo 0)" -eq "$(grep -c '^  Linux  *[^ r]*re[^u]\|^  Linux  *killed' "$scratch/verdict")" ]
	ok $? "$arch $name: elfcheck agrees about Linux: $(sed -n 2p "$scratch/verdict")"
	[ "$([ $qemu = - ] && echo 0 || echo 1)" -eq "$(grep -c '^  qemu-user  *runs' "$scratch/verdict")" ]
	ok $? "$arch $name: elfcheck agrees about qemu-user: $(sed -n 3p "$scratch/verdict")"
done <"$scratch/bounds"

B=$B asm/teensy/ladder >"$scratch/table" 2>"$scratch/errors"
is "$?:$(cat "$scratch/errors")" 0: "the ladder runs every step, and says nothing but its table"
[ "$(grep -c "\[1\]" "$scratch/table")" -ne 1 ]
ok $? "a footnote is explained"
done_testing
