#!/bin/sh
# The linker scripts: ld, gold and lld take them without a warning, and readelf and the kernel see the promised layout.
# shellcheck disable=SC1091,SC2018,SC2019,SC2046,SC2086,SC2153,SC2154 # tap.sh; ASCII names; lists of words; toolchain.sh
. tests/tap.sh

cat >"$scratch/data.c" <<'END'
#include <sys.h>
int initialised[3] = {1, 2, 3}, zeroed[5000];
const char *const message = "data and bss\n";
int main(int argc, char **argv)
{
	for (int i = 0; i < 5000; i++)
		if (zeroed[i])
			return 1;
	zeroed[argc] = initialised[argc]++;
	return zeroed[1] == 2 && initialised[1] == 3 ? sys_write(1, message, 13) != 13 : 2;
}
END
cat >"$scratch/thread.c" <<'END'
#include <stdio.h>
static _Thread_local volatile int initialised = 42, zeroed;
static int constructed;
__attribute__((constructor)) static void construct(void) { constructed = 7; }
int main(void) { return printf("%d %d %d\n", initialised, zeroed, constructed) < 0; }
END
printf '\t.section .tdata, "awT"\n\t.long 1\n' >"$scratch/thread.s"

# loads FILE: the flags of its PT_LOAD segments, one word: "R_RE_RW".
loads() { $READELF -lW "$1" | awk '$1 == "LOAD" { f = $7 $8; sub(/0x.*/, "", f); printf "%s%s", sep, f; sep = "_" }'; }
# distinct_pages FILE: each segment begins on a page after the last one's (of 64K when the linker aligned for that).
distinct_pages() {
	$READELF -lW "$1" | awk "$hex"'
		$1 == "LOAD" { page = hex($NF); start = int(hex($3) / page); if (start <= last && seen++) exit 1; seen = 1; last = int((hex($3) + hex($6) - 1) / page) }'
}
options_of() { awk -v way="$1" '$1 == way { $1 = $2 = $3 = ""; print }' linker-scripts/ways.tbl | sed "s|@|linker-scripts|g; s|ARCH|$ARCH|g"; }

for arch in x86_64 i386 aarch64; do
	runnable $arch "linker scripts for $arch" || continue
	[ -n "$AS" ] || { skip "linker scripts for $arch" "no assembler: ./setup"; continue; }
	[ -f "$B/$arch/obj/asm/hello.o" ] || { skip "linker scripts for $arch" "no $B/$arch/obj/asm/hello.o: make"; continue; }
	cp "$B/$arch/obj/asm/hello.o" "$scratch/hello.o"
	$AS "$scratch/thread.s" -o "$scratch/thread.o"
	c_objects=
	if [ -f "$B/$arch/lib/libcrt.a" ]; then
		$CC -Os -ffreestanding -fno-pic -fno-pie -fno-stack-protector -Icrt/include -nostdinc -isystem "$($CC -print-file-name=include)" \
			-isystem "$B/$arch/uapi" -c "$scratch/data.c" -o "$scratch/data.o" &&
			c_objects="$B/$arch/lib/crt1.o $scratch/data.o $B/$arch/lib/libcrt.a"
	fi
	for linker in LD GOLD LLD; do
		eval "ld=\$$linker"
		[ -n "$ld" ] || { skip "$arch $linker" "not installed: ./setup"; continue; }
		for script in tiny split noseparate; do
			case $linker in LD) way=$script ;; *) way=$(echo $linker | tr A-Z a-z)-$script ;; esac
			out=$scratch/out
			$ld $(options_of $way) "$scratch/hello.o" -o $out 2>"$scratch/errors"
			same_file "$scratch/errors" /dev/null "$arch $way: links without a warning"
			is "$($RUN $out)" hello "$arch $way: runs"
			case $way in
			gold-split) want=RE ;; # see split.ld
			*split) want=R_RE ;;
			*) want=RE ;;
			esac
			is "$(loads $out)" $want "$arch $way: segments are $want"
			[ -n "$c_objects" ] || { skip "$arch $way: C with data" "no libcrt.a for $arch"; continue; }
			$ld $(options_of $way) $c_objects -o $out 2>"$scratch/errors"
			is "$($RUN $out)" "data and bss" "$arch $way: C with .data and .bss runs"
			case $way in
			tiny) like "$(cat "$scratch/errors")" 'LOAD segment with RWX' "$arch $way: ld warns of RWX, as the script says" ;;
			*) same_file "$scratch/errors" /dev/null "$arch $way: C links without a warning" ;;
			esac
			case $way in
			*tiny) want=RWE ;;
			gold-split) want=RE_RW ;;
			*split) want=R_RE_RW ;;
			*) want=RE_RW ;;
			esac
			is "$(loads $out)" $want "$arch $way: C's segments are $want"
			case $way in *split) distinct_pages $out; ok $? "$arch $way: no page has two kinds of permissions" ;; esac
		done
		case $linker in LD) gc="" way=tiny ;; *) gc=--gc-sections way=$(echo $linker | tr A-Z a-z)-tiny ;; esac
		like "$($ld $gc -T linker-scripts/tiny.ld "$scratch/hello.o" -o "$out" 2>&1)" 'no base address: give -T' "$arch $linker: a forgotten base address is explained"
		like "$($ld ${gc:+-u x} $(options_of $way | sed 's/--gc-sections//') "$scratch/hello.o" "$scratch/thread.o" -o "$out" 2>&1)" 'thread-local variables' "$arch $linker: tiny.ld refuses thread-local data, and says why"
	done
	# A constructor and thread-local variables, through crtcc.
	if [ -x "$B/bin/crtcc" ]; then
		for script in split noseparate; do
			"$B/bin/crtcc" -m $arch -T $script "$scratch/thread.c" -o "$scratch/out" 2>"$scratch/errors"
			same_file "$scratch/errors" /dev/null "$arch crtcc -T $script: C with a constructor and thread-local variables links"
			is "$($RUN "$scratch/out")" "42 0 7" "$arch crtcc -T $script: and they have their values"
		done
	else
		skip "$arch crtcc -T" "crtcc is not built: make"
	fi
	cp "$B/$arch/obj/asm/hello.o" "$scratch/hello.o"
	(cd "$scratch" && $LD -T "$OLDPWD/linker-scripts/arch/$arch.ld" -T "$OLDPWD/linker-scripts/tiny.ld" hello.o -o hello)
	size=$(wc -c <"$scratch/hello" | tr -d ' ')
	case $arch in i386) bound=448 ;; x86_64) bound=640 ;; aarch64) bound=704 ;; esac
	[ "$size" -le $bound ]
	ok $? "$arch: as and ld -T tiny.ld make at most $bound bytes, unstripped: $size"
done
done_testing
