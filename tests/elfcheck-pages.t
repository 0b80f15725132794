#!/bin/sh
# elfcheck on programs whose two segments meet on a page, in memory or in the file: what it says of pages, order and W^X
# against what the kernel makes of them, and readelf. Not for: damaged headers (elfcheck.t).
# shellcheck disable=SC1091,SC2154,SC2016 # tap.sh
. tests/tap.sh

elfcheck=$B/bin/elfcheck
[ -x "$elfcheck" ] || skip_all "no $elfcheck: make"
toolchain x86_64
[ "$RUNS" = native ] || skip_all "x86_64 programs do not run natively here"
command -v readelf >/dev/null || skip_all "no readelf: ./setup"

# A file of four pages: headers, 0xc3 (ret), 0xc2 (ret too, and some), code. The code does with the first and the last byte
# of two segments what their flags permit, and ends with 42; the sleeping one waits to be looked at.
cat >"$scratch/pages.s" <<'END_OF_S'
	.globl _start
_start:	.byte 0x7f, 'E', 'L', 'F', 2, 1, 1, 0
	.quad 0
	.short 2, 62
	.long 1
	.quad 0x410000, 64, 0
	.long 0
	.short 64, 56, 3, 0, 0, 0
	.long 1, a_flags
	.quad a_offset, a_address, a_address, a_size, a_size, 4096
	.long 1, b_flags
	.quad b_offset, b_address, b_address, b_size, b_size, 4096
	.long 1, 5
	.quad 0x3000, 0x410000, 0x410000, 0x100, 0x100, 4096
	.org 0x1000, 0
	.fill 0x1000, 1, 0xc3
	.fill 0x1000, 1, 0xc2
	.macro byte_at address, offset, flags
	.set content, 0xc3 - (\offset >> 13)
	mov $\address, %ebx
	.if \flags & 4
	cmpb $content, (%rbx)
	jne bad
	.endif
	.if \flags & 2
	movb $content, (%rbx)
	.endif
	.endm
	.macro segment address, offset, size, flags
	byte_at \address, \offset, \flags
	.if \flags & 1
	mov %rsp, %rbp
	call *%rbx
	mov %rbp, %rsp
	.endif
	byte_at (\address + \size - 1), (\offset + \size - 1), \flags
	.endm
	.ifdef sleeping
	mov $34, %eax
	syscall
	.endif
	segment a_address, a_offset, a_size, a_flags
	segment b_address, b_offset, b_size, b_flags
	mov $42, %edi
end:	mov $60, %eax
	syscall
bad:	mov $1, %edi
	jmp end
	.org 0x4000, 0
END_OF_S

program() { # program FILE OPTIONS: of what the loop below has read
	file=$1
	shift
	$AS "$@" --defsym "a_flags=$a_flags" --defsym "a_offset=0x$a_offset" --defsym "a_address=0x$a_address" --defsym "a_size=0x$a_size" \
		--defsym "b_flags=$b_flags" --defsym "b_offset=0x$b_offset" --defsym "b_address=0x$b_address" --defsym "b_size=0x$b_size" \
		"$scratch/pages.s" -o "$scratch/pages.o" && $LD -Ttext=0 --oformat binary "$scratch/pages.o" -o "$file" && chmod +x "$file"
}

# Which mappings of a process may be written and executed, or show a page of the file both ways: the words of W^X.
exclusion="$hex"'
$NF == file { split($1, range, "-"); n++; from[n] = hex($3); to[n] = from[n] + hex(range[2]) - hex(range[1]); flags[n] = toupper($2)
	sub(/P$/, "", flags[n]); gsub(/-/, "", flags[n]); if (flags[n] ~ /WX/) both = flags[n] }
END { for (i = 1; i <= n; i++) for (j = 1; j <= n; j++) if (flags[i] ~ /X/ && flags[j] ~ /W/ && from[i] < to[j] && from[j] < to[i]) twice = 1
	print both ? "broken: is " both : twice ? "kept, but twice" : n ? "kept" : "no mappings" }'

ran=0 failed=0
while read -r a_flags a_offset a_address a_size b_flags b_offset b_address b_size what; do
	program "$scratch/program" || { echo "$what: not made"; continue; }
	"$elfcheck" "$scratch/program" >"$scratch/said"
	status=$( ("$scratch/program"; echo $?) 2>/dev/null) # and what the shell says of a signal
	says=$(grep -c '^  pages  *laid out for 4K' "$scratch/said")
	case $status in 42) runs=1 ran=$((ran + 1)) ;; *) runs=0 failed=$((failed + 1)) ;; esac
	[ "$says" = $runs ] || echo "$what: status $status, but $(grep pages "$scratch/said")"
	# The table is in the order of addresses (gABI, chapter 5); what else is by the book here always is.
	order=$(readelf -lW "$scratch/program" | awk '$1 == "LOAD" { if ($3 < last) { print "wrong"; exit } last = $3 } END { print "right" }' | sed 1q)
	grep -q "by the book  *$order" "$scratch/said" || echo "$what: readelf has the order $order, but $(grep 'by the book' "$scratch/said")"
	[ $runs = 1 ] || continue
	program "$scratch/sleeper" --defsym sleeping=1
	"$scratch/sleeper" &
	tries=0
	until grep -q ') S ' /proc/$!/stat || [ $((tries += 1)) -gt 1000 ]; do :; done
	really=$(awk -v file="$scratch/sleeper" "$exclusion" /proc/$!/maps)
	kill $!
	wait $! 2>/dev/null
	ours=$(sed -n 's/^  W^X  *//p' "$scratch/said" | sed 's/segment [0-9]* is \([RWX]*\):.*/is \1/; s/kept, but a page of the file is mapped twice.*/kept, but twice/; s/kept: .*/kept/')
	[ "$ours" = "$really" ] || echo "$what: W^X: $ours, but the mappings: $really"
done >"$scratch/wrong" 2>&1 <<'END_OF_ROWS'
4 1000 401000 100 4 1200 401200 100 R, R
4 1000 401000 100 6 1200 401200 100 R, RW
6 1000 401000 100 4 1200 401200 100 RW, R
6 1000 401000 100 6 1200 401200 100 RW, RW
5 1000 401000 100 4 1200 401200 100 RX, R
4 1000 401000 100 5 1200 401200 100 R, RX
5 1000 401000 100 6 1200 401200 100 RX, RW
6 1000 401000 100 5 1200 401200 100 RW, RX
7 1000 401000 100 7 1200 401200 100 RWX, RWX
3 1000 401000 100 4 1200 402200 100 WX, R
4 1000 401000 100 3 1200 402200 100 R, WX
4 1000 401000 100 4 2200 401200 100 another page of the file
4 1000 401000 100 6 2200 401200 100 another page of the file, RW
4 2000 401000 100 4 1200 401200 100 an earlier page of the file
6 1800 401800 800 4 2000 402000 100 the next page
6 1800 401800 801 4 2000 402000 100 a byte on the next page
4 1800 401800 801 4 2000 402000 100 a byte on the next page, both R
6 2000 402000 100 4 1800 401800 800 the page before
6 2000 402000 100 4 1800 401800 801 a byte on the page before
4 2000 402000 100 4 1000 401000 100 descending
4 1200 401200 100 4 1000 401000 100 descending on one page
5 1000 401000 100 6 1200 402200 100 a page of the file twice
6 1000 401000 100 5 1200 402200 100 a page of the file twice, RW first
5 1000 401000 100 4 1200 402200 100 a page of the file twice, neither written
5 1800 401800 800 6 2000 404000 100 RX up to RW in the file
5 1800 401800 801 6 2000 404000 100 a byte of RX on the page of RW
5 2000 404000 100 6 1800 401800 800 RW up to RX in the file
5 2000 404000 100 6 1800 401800 801 a byte of RW on the page of RX
END_OF_ROWS
same_file "$scratch/wrong" /dev/null "$((ran + failed)) programs of two segments: pages, order and W^X are as the kernel and readelf have them"
[ $ran -ge 15 ] && [ $failed -ge 8 ]
ok $? "some of them run ($ran), some fail ($failed)"
done_testing
