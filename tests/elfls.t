#!/bin/sh
# elfls: what it says each segment is for against readelf's mapping of sections, and the oddities of files that are cut or whose
# headers overlap, which elfmap must see too. Not for: the columns of numbers (elfmap.t).
# shellcheck disable=SC1091,SC2154,SC2015,SC2086 # tap.sh; either may fail; tools are commands with arguments
. tests/tap.sh

elfls=$B/bin/elfls
[ -x "$elfls" ] || skip_all "no $elfls: make"
command -v readelf >/dev/null || skip_all "no readelf: ./setup"

# Segments: the sections of readelf's mapping, as many as there is room for.
cat >"$scratch/segments.awk" <<'END_OF_AWK'
/^ *\[ *[0-9]+\] / { sub(/^ *\[ *[0-9]+\] /, ""); if ($5 ~ /^0+$/ || $1 == ".tbss") empty[$1] = 1 }
/program interpreter:/ { sub(/.*interpreter: /, ""); sub(/\]$/, ""); word[n - 1] = $0 }
$2 ~ /^0x/ && $3 ~ /^0x/ {
	allowed = ""
	for (i = 7; i < NF; i++) allowed = allowed $i
	load[n + 0] = $1 == "LOAD"
	if ($1 == "GNU_STACK") word[n + 0] = "the stack is " (allowed ~ /E/ ? "" : "not ") "executable"
	if ($1 == "LOAD") word[n + 0] = allowed ~ /W/ && allowed ~ /E/ ? "code and data" : allowed ~ /E/ ? "code" : allowed ~ /W/ ? "data" : "constants"
	n++
}
/^   [0-9][0-9] / && load[k = $1 + 0] {
	word[k] = word[k] ":"
	for (i = 2; i <= NF; i++) if (!($i in empty)) word[k] = word[k] " " $i
}
END { for (i = 0; i < n; i++) if (i in word) print i, word[i] }
END_OF_AWK
toolchain "$(uname -m | sed 's/^i[3-6]86$/i386/; s/^arm64$/aarch64/')"
printf '\t.globl f\nf:\t.long 0\n' >"$scratch/shared.s"
$AS "$scratch/shared.s" -o "$scratch/shared.o" && $LD -shared "$scratch/shared.o" -o "$scratch/shared.so" # from address 0, where sections in no memory are too
printf '\t.globl _start\n_start:\t.fill 4096, 1, 0x90\n\t.data\n\t.byte 1\n' >"$scratch/zero.s"
$AS "$scratch/zero.s" -o "$scratch/zero.o" && $LD -z noseparate-code -Ttext=0 -Tdata=0x1000 "$scratch/zero.o" -o "$scratch/zero" # and one segment up to the other
count=0
for file in /usr/bin/env /usr/bin/ls /usr/lib/*/libc.so.6 "$scratch/shared.so" "$scratch/zero" "$B"/sizes/*/hello/* "$B"/*/bin/elfls; do
	case ${file##*/} in *.cell* | *.o) continue ;; esac
	[ -f "$file" ] && readelf -h "$file" >/dev/null 2>&1 || continue
	count=$((count + 1))
	readelf -lSW "$file" | awk -f "$scratch/segments.awk" >"$scratch/theirs"
	"$elfls" -p "$file" | awk '/^ *[0-9]+ (LOAD|INTERP|GNU_STACK) / { i = $1; n = split($0, f, /  +/); text = $0
			sub(/.* [0-9a-f]+  /, "", text); print i, text }' >"$scratch/ours"
	awk 'NR == FNR { theirs[FNR] = $0; n = FNR; next }
		{ want = theirs[FNR]; cut = sub(/ \.\.\.$/, "") }
		cut ? substr(want, 1, length($0)) != $0 || length(want) - length($0) < 4 : want != $0 { print "elfls: " $0 "; readelf: " want }
		END { if (FNR != n) print FNR, "instead of", n }' "$scratch/theirs" "$scratch/ours" >"$scratch/found"
	[ ! -s "$scratch/found" ] || { echo "$file:" && cat "$scratch/found"; }
done >"$scratch/wrong"
same_file "$scratch/wrong" /dev/null "$count files: what segments are for is as readelf has it"

# Cut in the middle of a table, or of a segment.
file=$B/sizes/x86_64/hello/default
if [ -f "$file" ]; then
	field() { readelf -hW "$file" | sed -n "s/^ *$1: *\([0-9]*\).*/\1/p"; }
	sections=$(field 'Start of section headers') each=$(field 'Size of section headers') number=$(field 'Number of section headers')
	head -c $((sections + 2 * each + 1)) "$file" >"$scratch/cut"
	like "$("$elfls" "$scratch/cut")" "^! $((number - 2)) of $number section headers lie past the end of the file\$" "cut after two section headers"
	segments=$(field 'Start of program headers') each=$(field 'Size of program headers') number=$(field 'Number of program headers')
	head -c $((segments + each)) "$file" >"$scratch/cut"
	like "$("$elfls" "$scratch/cut")" "^! $((number - 1)) of $number program headers lie past the end of the file\$" "cut after one program header"
	last=$(readelf -lW "$file" | awk '$1 == "LOAD" { offset = $2; size = $5; n++ } END { print n - 1, offset, size }')
	set -- $last
	head -c $(($2 + $3)) "$file" >"$scratch/whole"
	head -c $(($2 + $3 - 1)) "$file" >"$scratch/cut"
	is "$("$elfls" "$scratch/whole" | grep -c "ends past the end")" 0 "cut after the last segment"
	is "$("$elfls" "$scratch/cut" | grep "ends past the end")" "! segment $1 ends past the end of the file" "cut a byte before"
	"$B/bin/sstrip" -o "$scratch/stripped" "$file"
	is "$("$elfls" "$scratch/stripped" | grep -c '^- no section headers')" 1 "without sections: said"
	like "$("$elfls" -p "$scratch/stripped")" '^  0 LOAD .*  constants, with the headers$' "without sections: where the headers are"
	like "$("$elfls" -p "$scratch/stripped")" '^  1 LOAD .*  code$' "without sections: where they are not"
	printf '\004' | dd of="$scratch/stripped" bs=1 seek=16 conv=notrunc 2>/dev/null
	like "$(readelf -h "$scratch/stripped")" 'Type: *CORE' "a core dump"
	is "$("$elfls" "$scratch/stripped" | grep -c '^- no section headers')" 0 "a core dump has none"
	like "$("$elfls" -p "$scratch/stripped")" '^  1 LOAD .*  memory of the process$' "and its segments are memory"
else
	skip "files that are cut" "no $file: make sizes"
fi

# Sections anywhere, one over the other, over the headers and past the end: who has which byte, and which have two owners.
toolchain x86_64
if [ -z "$AS" ]; then
	skip "sections over each other" "no assembler for x86_64: ./setup"
	done_testing
fi
cat >"$scratch/overlaps.s" <<'END_OF_S'
	.byte 0x7f, 'E', 'L', 'F', 2, 1, 1, 0
	.quad 0
	.short 1, 62
	.long 1
	.quad 0, 0, 64
	.long 0
	.short 64, 0, 0, 64, 61, 0
	.fill 64, 1, 0
	.macro random
	.set seed, (seed * 1103515245 + 12345) & 0x7fffffff
	.endm
	.rept 60
	random
	.long 0, 1 + 7 * (((seed >> 9) & 7) / 7)
	.quad 0, 0
	random
	.set offset, (seed >> 8) & 0x1fff
	random
	.quad offset & ~(((seed >> 24) & 1) * 255), (seed >> 8) & 0x3ff
	.long 0, 0
	.quad 1, 0
	.endr
	.org 0x2000, 1
END_OF_S
for seed in 1 2 3 4 5 6 7 8; do
	$AS --defsym seed=$seed "$scratch/overlaps.s" -o "$scratch/overlaps.o" && $LD -Ttext=0 -e 0 --oformat binary "$scratch/overlaps.o" -o "$scratch/overlaps" || { echo "not made"; continue; }
	# The headers before sections, the section that starts later before the other, and of two at one place the first.
	readelf -SW "$scratch/overlaps" 2>/dev/null | awk "$hex"'
	function claim(from, to, name, rank,  i) { for (i = from; i < to && i < 8192; i++) { owners[i]++; if (!(i in owner) || rank > best[i]) { owner[i] = name; best[i] = rank } } }
	BEGIN { claim(0, 64, "ELF header", 1e9); claim(64, 64 + 61 * 64, "section headers", 1e8) }
	/^ *\[ *[1-9][0-9]*\] / { sub(/^ *\[ */, ""); sub(/\]/, ""); if ($3 == "PROGBITS") claim(hex($5), hex($5) + hex($6), "section " $1, hex($5)) }
	END { for (i = 0; i < 8192; i++) print i, owners[i] ? owner[i] (owners[i] > 1 ? " and another" : "") : "nobody" }' >"$scratch/theirs"
	"$B/bin/elfmap" --json "$scratch/overlaps" | sed 's/.*"regions":\[//; s/\],"segments".*//' | tr '{' '\n' | awk -F '[:,"}]+' '/offset/ {
		split("", is)
		for (i = 2; i < NF; i += 2) is[$i] = $(i + 1)
		name = is["name"]; if (name == "alignment" || name == "in no header" || name ~ /^padding/) name = "nobody"
		for (i = 0; i < is["size"]; i++) print is["offset"] + i, name (is["also"] != "" ? " and another" : "") }' >"$scratch/ours"
	same_file "$scratch/ours" "$scratch/theirs" "overlaps $seed: elfmap has the owners of every byte"
	# The first that elfls tells of, and that it says there may be more.
	like "$("$elfls" "$scratch/overlaps" | grep -c '^! bytes 0x')" '^8$' "overlaps $seed: elfls says eight"
	"$elfls" "$scratch/overlaps" | awk "$hex"'
		/^! bytes/ { for (i = hex($3); i <= hex($5); i++) print i }' >"$scratch/ours"
	grep ' and another' "$scratch/theirs" | awk '{ print $1 }' | head -n "$(wc -l <"$scratch/ours")" >"$scratch/shared"
	same_file "$scratch/ours" "$scratch/shared" "overlaps $seed: and those bytes are the first that have two owners"
done
done_testing
