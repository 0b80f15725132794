#!/bin/sh
# tracer-ioctls: each ioctl that flags.tbl names is called so by strace, too, for programs of each ABI; and which of two names a terminal has.
# shellcheck disable=SC2153,SC2154 # toolchain.sh
. tests/tap.sh

[ -x "$B/bin/crtcc" ] || skip_all 'crtcc is not built: make'
strace -o "$scratch/probe" true 2>/dev/null || skip_all 'strace is not here, or ptrace is refused; make doctor says by what'
host=$(uname -m | sed 's/^i[3-6]86$/i386/; s/^amd64$/x86_64/; s/^arm64$/aarch64/')
column=0
for arch in x86_64 i386 aarch64; do
	column=$((column + 1))
	toolchain $arch
	if [ "$RUNS" != native ] || [ ! -f "$B/$arch/gen/values" ]; then
		skip "$arch: ioctls by name" "$arch programs do not run natively on this machine"
		continue
	fi
	# The number of each: the table's own, or what that architecture's headers say.
	awk -v column=$column '
		function number(digits,  value, i) {
			for (i = 3; i <= length(digits); i++) value = value * 16 + index("0123456789abcdef", substr(digits, i, 1)) - 1
			return value
		}
		FILENAME ~ /values$/ { value[$1] = $2 < 0 ? $2 + 4294967296 : $2; next }
		/^[^\t#]/ { on = $1 == "ioctl" }
		on && /^\t/ {
			for (i = 1; i <= NF; i++)
				if (split($i, part, "=") > 1) { n = split(part[2], own, "/"); printf "%.0f\n", number(own[n > 1 ? column : 1]) }
				else if ($i in value) printf "%.0f\n", value[$i]
		}' "$B/$arch/gen/values" tracer/tables/flags.tbl >"$scratch/commands"
	"$B/bin/crtcc" -m $arch -Os -w -o "$scratch/ioctls" tests/tracer/ioctls.c
	for tool in strace "$B/bin/tracer"; do
		"$tool" -a 1 -o "$scratch/${tool##*/}" -e trace=ioctl "$scratch/ioctls" <"$scratch/commands" 2>"$scratch/errors"
	done
	# What that strace has no name for is not compared, nor how the arguments look; nor what it calls by another name on i386 alone:
	# video buffers with times of 32 bits, and a command of MTD that has the number of one of MTRR there.
	for tool in strace tracer; do
		sed -n 's/^ioctl(-1, //p' "$scratch/$tool" | sed '/^_IOC/!s/[,)].*//' >"$scratch/names.$tool"
	done
	paste "$scratch/names.tracer" "$scratch/names.strace" | awk -F '\t' '$2 !~ /^_IOC|_TIME32$|MTRRIOC_GET_PAGE_ENTRY$/' >"$scratch/names"
	[ "$(wc -l <"$scratch/names")" -gt 600 ]
	ok $? "$arch: there are names to compare"
	cut -f 1 "$scratch/names" >"$scratch/names.tracer"
	cut -f 2 "$scratch/names" >"$scratch/names.strace"
	same_file "$scratch/names.tracer" "$scratch/names.strace" "$arch: ioctls by name"
done
# A terminal has no clock of sound: strace says so since 6.13.
toolchain "$host"
cat >"$scratch/tty.c" <<\EOF
#include <fcntl.h>
#include <sys/ioctl.h>
#include <asm/ioctls.h>
int main(void)
{
	int no = 0, pty = open("/dev/ptmx", O_RDWR);
	ioctl(pty, TIOCSPTLCK, &no);
	int files[] = {pty, ioctl(pty, TIOCGPTPEER, O_RDWR), open("/dev/null", O_RDWR), -1};
	for (int i = 0; i < 4; i++)
		for (int command = TCGETS; command <= TCSETSF; command++)
			ioctl(files[i], command, 0);
}
EOF
"$B/bin/crtcc" -Os -w -o "$scratch/tty" "$scratch/tty.c"
for tool in strace "$B/bin/tracer"; do
	"$tool" -a 1 -o "$scratch/${tool##*/}" -e trace=ioctl "$scratch/tty" 2>"$scratch/errors"
done
level='s/^(ioctl[(][34], )SNDCTL_[A-Z_]* or /\1/'
sed -E "$level" "$scratch/strace" >"$scratch/names.strace"
same_file "$scratch/tracer" "$scratch/names.strace" 'TCSETS of both ends of a terminal, of another device, of none'
done_testing
