#!/bin/sh
# elfsize: every row of an account against readelf's sections, the paddings against the bytes of the file, and what is said
# of a difference against the numbers above it. Not for: make sizes and sums over many files (sizes.t).
# shellcheck disable=SC1091,SC2154,SC2015,SC2086 # tap.sh; either may fail; numbers
. tests/tap.sh

elfsize=$B/bin/elfsize
[ -x "$elfsize" ] || skip_all "no $elfsize: make"
command -v readelf >/dev/null || skip_all "no readelf: ./setup"

# What each section is for, by its type, flags and name; what is between two, by what comes next.
cat >"$scratch/account.awk" <<'END_OF_AWK'
function range(from, bytes, what, align) { if (bytes) { n++; start[n] = from; stop[n] = from + bytes; purpose[n] = what; alignment[n] = align } }
/Size of this header/ { range(0, $5, "ELF header") }
/Start of program/ { ph = $5 } /Start of section/ { sh = $5 } /Size of program/ { each = $5 }
/Number of program/ { range(ph, each * $5, "program headers") }
/Size of section/ { each = $5 } /Number of section/ { range(sh, each * $5, "section headers") }
$1 == "LOAD" && $5 !~ /^0x0+$/ { load[hex(substr($2, 3))] = 1 }
/^ *\[ *[0-9]+\] / {
	sub(/^ *\[ *[0-9]+\] /, "")
	if (NF < 9 || $2 == "NOBITS" || $2 == "NULL") next
	flags = NF == 10 ? $7 : ""
	if ($2 == "SYMTAB") what = "symbol table"
	else if ($2 == "STRTAB") what = flags ~ /A/ ? "dynamic linking" : "string tables"
	else if ($2 ~ /^(DYNSYM|DYNAMIC|HASH|GNU_HASH|RELA?|RELR|VERDEF|VERNEED|VERSYM)$/ || $1 ~ /^\.(interp$|got|plt)/) what = "dynamic linking"
	else if ($2 == "NOTE") what = "notes"
	else if (flags !~ /A/) what = "debugging and comments"
	else if (flags ~ /X/) what = "code"
	else if ($1 ~ /^\.(eh_frame|gcc_except_table)/) what = "unwinding tables"
	else what = flags ~ /W/ ? "data" : "read-only data"
	range(hex($4), hex($5), what, $NF)
}
END {
	for (at = 0; at < size; at = next_at) {
		next_at = size; which = 0
		for (i = 1; i <= n; i++) if (start[i] >= at && start[i] < next_at) { next_at = start[i]; which = i }
		gap = next_at - at
		if (gap) sum[!which ? "in no header" : next_at in load ? "padding to a page" : gap < alignment[which] || gap < 64 ? "alignment" : "in no header"] += gap
		if (which) { sum[purpose[which]] += stop[which] - start[which]; next_at = stop[which] }
	}
	for (what in sum) print what, sum[what]
}
END_OF_AWK
# Between two sections as far apart as the second is aligned: no alignment would leave so much.
toolchain "$(uname -m | sed 's/^i[3-6]86$/i386/; s/^arm64$/aarch64/')"
printf '\t.globl _start\n_start:\t.fill 128, 1, 1\n\t.section .rodata\n\t.balign 128\n\t.byte 1\n' >"$scratch/gap.s"
echo 'SECTIONS { .text 0x401000 : { *(.text) } . = 0x401100; .rodata : { *(.rodata) } }' >"$scratch/gap.ld"
$AS "$scratch/gap.s" -o "$scratch/gap.o" && $LD -T "$scratch/gap.ld" "$scratch/gap.o" -o "$scratch/gap"
# purposes FILE PATTERN: the bytes of each purpose but PATTERN's are those in $scratch/theirs; else the differences.
purposes() {
	"$elfsize" "$1" | awk -v left_out="$2" '$0 !~ left_out { bytes = $NF; sub(/ *[0-9]+$/, ""); print $0, bytes }' | sort >"$scratch/ours"
	diff "$scratch/theirs" "$scratch/ours"
}
count=0
for file in "$scratch/gap" /usr/bin/env /usr/bin/objdump /usr/lib/*/libc.so.6 /usr/lib/*/libm.so.6 "$B"/*/bin/elfls "$B"/*/lib/crt1.o "$B"/*/obj/elf/regions.o "$B"/sizes/*/hello/*; do
	case ${file##*/} in *.cell* | *.s | *.map) continue ;; esac
	[ -f "$file" ] && readelf -h "$file" >/dev/null 2>&1 || continue
	readelf -hlSW "$file" 2>/dev/null | awk -v size="$(wc -c <"$file")" "$hex$(cat "$scratch/account.awk")" | sort >"$scratch/theirs"
	count=$((count + 1))
	purposes "$file" '^ |^file size' || echo "… of $file"
done >"$scratch/wrong"
same_file "$scratch/wrong" /dev/null "$count files: the bytes of every purpose are those of readelf's sections"
[ $count -gt 20 ]
ok $? "there were more than twenty"

# Without sections, the segments say it: notes over what else is loaded, of two the one that begins later, headers over all.
count=0
for file in "$B"/sizes/*/hello/default "$B"/sizes/*/hello/tiny-s /usr/bin/env /usr/bin/ls; do
	[ -f "$file" ] || continue
	"$B/bin/sstrip" -o "$scratch/stripped" "$file" 2>/dev/null && readelf -hlW "$scratch/stripped" >"$scratch/headers" 2>/dev/null || continue
	count=$((count + 1))
	awk -v size="$(wc -c <"$scratch/stripped")" "$hex"'
	function paint(from, bytes, what, begins,  i) { for (i = from; i < from + bytes && i < size; i++) if (!(i in of) || begins > since[i]) { of[i] = what; since[i] = begins } }
	/Size of this header/ { paint(0, $5, "ELF header", 1e18) } /Start of program/ { at = $5 } /Size of program/ { each = $5 }
	/Number of program/ { paint(at, each * $5, "program headers", 1e17) }
	$1 == "LOAD" || $1 == "NOTE" {
		allowed = ""; for (i = 7; i < NF; i++) allowed = allowed $i
		paint(hex($2), hex($5), $1 == "NOTE" ? "notes" : allowed ~ /E/ ? "code" : allowed ~ /W/ ? "data" : "read-only data", hex($2))
	}
	END { for (i in of) sum[of[i]]++; for (what in sum) print what, sum[what] }' "$scratch/headers" | sort >"$scratch/theirs"
	purposes "$scratch/stripped" '^ |^padding|^alignment|^in no header|^file size' || echo "… of $file"
done >"$scratch/wrong"
same_file "$scratch/wrong" /dev/null "$count files without sections: the bytes of every purpose are those of readelf's segments"
[ $count -gt 2 ]
ok $? "there were some"

# The paddings: as many zeroes before the segment, which is the one that readelf has there.
shown=0
for file in "$B"/sizes/*/hello/default "$B"/sizes/*/hello/split; do
	[ -f "$file" ] || continue
	readelf -lW "$file" | awk '$2 ~ /^0x/ && $3 ~ /^0x/ {
		allowed = $7
		for (i = 8; i < NF; i++) allowed = allowed " " $i
		sub(/0x0*/, "", $2); sub(/0x0*/, "", $3)
		print "segment", segments++, "(" allowed ") can begin at offset 0x" $2 ", address 0x" $3
	}' >"$scratch/segments"
	"$elfsize" "$file" | sed -n 's/^  \([0-9]*\) bytes of zeroes so that /\1 /p' >"$scratch/paddings"
	while read -r bytes line; do
		shown=$((shown + 1))
		grep -qxF "$line" "$scratch/segments" || echo "$file: readelf has no $line"
		offset=${line#*offset } && offset=$((${offset%,*}))
		[ "$(head -c $offset "$file" | tail -c "$bytes" | tr -d '\0' | wc -c)" -eq 0 ] || echo "$file: not all zeroes before $line"
	done <"$scratch/paddings"
done >"$scratch/wrong"
same_file "$scratch/wrong" /dev/null "$shown paddings: zeroes, before the segments that readelf has there"
[ $shown -gt 2 ]
ok $? "there are some"

# What is said of two files: all of it follows from the table above it. Large ones are holes.
cp "$B/bin/elfls" "$scratch/small"
cp "$scratch/small" "$scratch/appended" && truncate -s 300M "$scratch/appended"
printf '\t.globl _start\n_start:\t.long 0\n\t.data\n\t.byte 1\n\t.zero 29999999\n' >"$scratch/data.s"
$AS "$scratch/data.s" -o "$scratch/data.o" && $LD "$scratch/data.o" -o "$scratch/data" && cp "$scratch/data" "$scratch/both" && truncate -s 48M "$scratch/both"
cat >"$scratch/said.awk" <<'END_OF_AWK'
NF >= 4 && $NF ~ /^[-+]?[0-9]+$/ {
	a = $(NF - 2); b = $(NF - 1); if (b - a != $NF + 0) print "difference: " $0
	what = $0; sub(/ +[0-9]+ +[0-9]+ +[-+0-9]+$/, "", what)
	if (what == "file size") { a_size = a; b_size = b } else { n++; name[n] = what; change[n] = b - a }
}
/^$/ && a_size { on = 1; next }
on && !said { said = $0 }
END {
	more = b_size - a_size; sign = more < 0 ? -1 : 1; more *= sign
	for (i = 1; i <= n; i++) if (change[i] * sign > most) { most = change[i] * sign; which = i }
	big = sign < 0 ? a_size : b_size; little = sign < 0 ? b_size : a_size
	want = sprintf("%s is %d bytes bigger", sign < 0 ? "A" : "B", more)
	if (big >= 2 * little) want = want sprintf(" (%d times the size)", int(big / little))
	if (most <= more) want = want sprintf(". %d of these bytes, %d %%, are %s.", most, int(most * 100 / more + 0.5), name[which])
	else want = want sprintf(". It has %d bytes more of %s, and less of other things.", most, name[which])
	if (!more) want = "Both have the same size."
	if (said != want) print "said: " said "\nwant: " want
}
END_OF_AWK
pairs=0
set -- "$scratch/small" "$scratch/appended" "$scratch/data" "$scratch/both" /usr/bin/env "$B"/sizes/x86_64/hello/default "$B"/sizes/x86_64/hello/tiny "$B"/sizes/x86_64/hello/separate-code "$B"/sizes/aarch64/hello/split
for a; do
	for b; do
		[ -f "$a" ] && [ -f "$b" ] || continue
		pairs=$((pairs + 1))
		"$elfsize" "$a" "$b" | awk -f "$scratch/said.awk" >"$scratch/found" && [ ! -s "$scratch/found" ] || { echo "$a $b:" && cat "$scratch/found"; }
	done
done >"$scratch/wrong"
same_file "$scratch/wrong" /dev/null "$pairs pairs: shares, multiples and reasons are those of the table"
[ $pairs -ge 25 ]
ok $? "there were enough"

# elfsize diff: a row for each cell whose sizes differ, those of A first, as awk joins the two.
cat >"$scratch/a.csv" <<'END_OF_CSV'
program,architecture,way,bytes,note
hello,x86_64,tiny,640,
hello,x86_64,tiny-s,368,a note, with a comma
hello,x86_64,gone,12,
hello,i386,tiny,448,
hello,i386,never,,not here
hello,i386,unmade,99,
cat,i386,tiny,1000000,
END_OF_CSV
cat >"$scratch/b.csv" <<'END_OF_CSV'
program,architecture,way,bytes,note
hello,x86_64,tiny-s,369,a note
hello,x86_64,tiny,640,
hello,i386,tiny,400,another
hello,i386,never,,not here
hello,i386,unmade,,no linker
cat,i386,tiny,2345678,
cat,i386,tin,77,
END_OF_CSV
awk -F, 'FNR == 1 { next } { key = $1 "," $2 "," $3 }
	NR == FNR { names[++n] = key; a[key] = $4; next }
	{ b[key] = $4; if (!(key in a)) names[++n] = key }
	END {
		printf "%-36s %10s %10s   B - A\n", "program,architecture,way", "A", "B"
		for (i = 1; i <= n; i++) {
			key = names[i]
			if (a[key] == b[key]) continue
			printf "%-36s %10s %10s", key, a[key] == "" ? "-" : a[key], b[key] == "" ? "-" : b[key]
			if (a[key] != "" && b[key] != "") printf "   %+d", b[key] - a[key]
			print ""; rows++
		}
		print rows, "differences"
	}' "$scratch/a.csv" "$scratch/b.csv" >"$scratch/want"
"$elfsize" diff "$scratch/a.csv" "$scratch/b.csv" >"$scratch/found"
same_file "$scratch/found" "$scratch/want" "elfsize diff: the rows that differ"
"$elfsize" diff "$scratch/b.csv" "$scratch/b.csv" >"$scratch/found"
is "$(tail -n 1 "$scratch/found")" "0 differences" "elfsize diff of a table with itself"
printf 'program,architecture,way,bytes\nhello,i386,tiny,449' >"$scratch/short.csv"
printf 'program,architecture,way,bytes\nhello,i386,tiny,450' >"$scratch/other.csv"
is "$("$elfsize" diff "$scratch/short.csv" "$scratch/other.csv" | sed 1d | tr -s ' ')" "hello,i386,tiny 449 450 +1
1 difference" "elfsize diff of tables without notes and without a last newline"
done_testing
