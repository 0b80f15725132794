#!/bin/sh
# elfmap's texts: --bytes against the bytes of the file and readelf's fields, --json and the picture of the terminal against
# readelf's sections and segments. Not for: regions without gaps, mappings as the kernel's (elfmap.t), pictures (elfmap-svg.t).
# shellcheck disable=SC1091,SC2154 # tap.sh
. tests/tap.sh

elfmap=$B/bin/elfmap
[ -x "$elfmap" ] || skip_all "no $elfmap: make"
command -v readelf >/dev/null || skip_all "no readelf: ./setup"

number="$hex"'function number(s) { return s ~ /^0x/ ? hex(s) : s + 0 }
'
# What readelf has, a line for each header: numbers in decimal.
cat >"$scratch/readelf.awk" <<'END_OF_AWK'
/Entry point/ { entry = number($4) } /Start of program/ { phoff = $5 } /Start of section/ { shoff = $5 } /Size of this/ { size = $5 }
/Size of program/ { phsize = $5 } /Number of program/ { phnum = $5 } /Size of section/ { shsize = $5 } /Number of section/ { shnum = $5 }
/string table index/ { print "elf", entry, phoff, shoff, size, phsize, phnum, shsize, shnum, $6 }
/^ *\[ *[0-9]+\] / {
	sub(/^ *\[ */, ""); sub(/\]/, "")
	name = NF > 9 && $3 ~ /^[A-Z]/ ? $2 : ""; type = name == "" ? $2 : $3; at = name == "" ? 3 : 4
	flags = NF - at == 7 ? $(at + 4) : ""
	print "section", $1, name, type, flags, hex($at), hex($(at + 1)), hex($(at + 2)), $(NF - 2) + 0, $(NF - 1) + 0, $NF + 0, hex($(at + 3))
}
$2 ~ /^0x/ && $3 ~ /^0x/ {
	allowed = ""
	for (i = 7; i < NF; i++) allowed = allowed $i
	print "program", segments++, $1, allowed, number($2), number($3), number($4), number($5), number($6), number($NF)
}
END_OF_AWK
# The same from --bytes, whose fields are one a line.
cat >"$scratch/bytes.awk" <<'END_OF_AWK'
function flush(  line) {
	if (kind == "elf") print "elf", f["e_entry"], f["e_phoff"], f["e_shoff"], f["e_ehsize"], f["e_phentsize"], f["e_phnum"], f["e_shentsize"], f["e_shnum"], f["e_shstrndx"]
	if (kind == "section") print "section", index_of, word["sh_name"], word["sh_type"], word["sh_flags"], f["sh_addr"], f["sh_offset"], f["sh_size"], f["sh_link"], f["sh_info"], f["sh_addralign"], f["sh_entsize"]
	if (kind == "program") print "program", index_of, word["p_type"], word["p_flags"], f["p_offset"], f["p_vaddr"], f["p_paddr"], f["p_filesz"], f["p_memsz"], f["p_align"]
	kind = ""
}
/^$/ { flush() }
/^ELF header$/ { kind = "elf" } /^(program|section) header [0-9]+ of/ { kind = $1; index_of = $3 }
kind && match($0, /  (e|p|sh)_[a-z]+ /) {
	name = substr($0, RSTART + 2, RLENGTH - 3); value = substr($0, RSTART + RLENGTH); sub(/^ +/, "", value)
	f[name] = number(value); sub(/:.*/, "", f[name])
	word[name] = value
	if (name == "p_type") sub(/:.*/, "", word[name]); else if (name != "sh_type") { sub(/^[^:]*: ?/, "", word[name]); gsub(/ /, "", word[name]) }
}
END { flush() }
END_OF_AWK
# Which byte is where, one a line: of a header's field up to eight, of other lines sixteen.
cat >"$scratch/dump.awk" <<'END_OF_AWK'
/^(ELF|program|section) header/ { most = 8; next }
/^[^ ].*, [0-9]+ bytes?$/ { most = 16; next }
/^ *[0-9a-f]+  / {
	if (hex($1) != at + 0) { print "at", $1; exit }
	if ($3 == "zeroes") { for (i = 0; i < $2; i++) print "00"; at += $2; next }
	text = ""
	for (i = 0; i < most && substr($0, 11 + 3 * i, 3) ~ /^[0-9a-f][0-9a-f] $/; i++) {
		byte = substr($0, 11 + 3 * i, 2)
		print byte
		text = text (byte ~ /^([2-6][0-9a-f]|7[0-9a-e])$/ ? sprintf("%c", hex(byte)) : ".")
		at++
	}
	if (most == 16 && substr($0, 60) != text) print "text: " $0
}
END_OF_AWK
# The picture: a letter for what most of its bytes are; the rows below it, as --json has them.
cat >"$scratch/terminal.awk" <<'END_OF_AWK'
BEGIN { n = split("E:ELF header|P:program headers|C:code|R:read-only data|D:data|L:dynamic linking|U:unwinding tables|N:notes|Y:symbol table|S:string tables|G:debugging and comments|H:section headers|.:padding to a page|.:alignment|?:in no header", pair, "|")
	for (i = 1; i <= n; i++) { k = substr(pair[i], 3); letter[k] = substr(pair[i], 1, 1) } }
NR == FNR { regions++; from[regions] = $1; to[regions] = $1 + $2; sub(/^[0-9]+ [0-9]+ /, ""); name[regions] = $0; sub(/:[^:]*$/, "", name[regions]); purpose[regions] = $0; sub(/.*:/, "", purpose[regions]); next }
/to a letter:$/ { each = $3; picture = 1; next }
picture && /^ *[0-9a-f]+  [^ ]+$/ {
	if (hex($1) != at + 0) print "row at " $1
	for (i = 1; i <= length($2); i++) {
		split("", bytes); most = 0
		for (r = 1; r <= regions; r++) if (from[r] < at + each && to[r] > at)
			bytes[purpose[r]] += (to[r] < at + each ? to[r] : at + each) - (from[r] > at ? from[r] : at)
		for (p in bytes) if (bytes[p] > most) most = bytes[p]
		right = 0
		for (p in bytes) if (bytes[p] == most && letter[p] == substr($2, i, 1)) right = 1
		if (!right) print "letter " i " of " $0
		at += each
	}
	next
}
/^  offset/ { if (at < to[regions]) print "the picture ends at " at; picture = 0; rows = 1; next }
rows && /^$/ { rows = 0 }
rows && /end of file$/ { if (hex($1) != to[regions] || row != regions) print $0; next }
rows {
	row++; sub(/  and also: .*/, "")
	want = purpose[row] == name[row] || purpose[row] == "padding to a page" ? name[row] : name[row] " " purpose[row]
	if (hex($1) != from[row] || $2 != to[row] - from[row] || $3 != letter[purpose[row]] || substr($0, 23) != want) print $0
}
END_OF_AWK
# --json, region by region.
json() { "$elfmap" --json "$1" | sed 's/.*"regions":\[//; s/\],"segments".*//' | tr '{' '\n' | sed -n 's/^"offset":\([0-9]*\),"size":\([0-9]*\),"purpose":"\([^"]*\)","name":"\([^"]*\)".*/\1 \2 \4:\3/p'; }

checked=0
for file in "$B"/sizes/*/hello/default "$B"/*/bin/elfls "$B"/*/lib/crt1.o /usr/bin/env; do
	[ -f "$file" ] || continue
	checked=$((checked + 1))
	readelf -hlSW "$file" >"$scratch/headers" 2>/dev/null
	awk "$number$(cat "$scratch/readelf.awk")" "$scratch/headers" | sort >"$scratch/theirs"
	"$elfmap" --bytes "$file" >"$scratch/bytes"
	awk "$number$(cat "$scratch/bytes.awk")" "$scratch/bytes" | sort >"$scratch/ours"
	cmp -s "$scratch/ours" "$scratch/theirs" || { echo "$file: fields"; diff "$scratch/theirs" "$scratch/ours"; }
	od -An -v -tx1 -w1 "$file" | tr -d ' ' >"$scratch/od"
	awk "$number$(cat "$scratch/dump.awk")" "$scratch/bytes" >"$scratch/dump"
	cmp "$scratch/dump" "$scratch/od"
	json "$file" >"$scratch/json"
	awk '$1 == "section" && NF == 12 && $4 != "NOBITS" && $4 != "NULL" && $8 { print $7, $8, $3 } $1 == "section" && NF == 11 && $4 != "NOBITS" && $4 != "NULL" && $7 { print $6, $7, $3 }' "$scratch/theirs" | sort >"$scratch/sections"
	sed -n 's/^\([0-9]* [0-9]*\) \(\..*\):.*/\1 \2/p' "$scratch/json" | sort >"$scratch/found"
	cmp -s "$scratch/found" "$scratch/sections" || { echo "$file: sections of --json"; diff "$scratch/sections" "$scratch/found"; }
	grep ^program "$scratch/theirs" | awk '{ print $3, $5, $6, $8, $9, $10, $4 }' >"$scratch/segments"
	"$elfmap" --json "$file" | sed 's/.*"segments"://; s/\],"mappings".*//' | tr '{' '\n' | awk -F '[:,"}]+' '/type/ {
		for (i = 2; i < NF; i += 2) is[$i] = $(i + 1)
		allowed = toupper(is["permissions"]); gsub(/-/, "", allowed); sub(/X/, "E", allowed)
		print is["type"], is["offset"], is["address"], is["file_size"], is["memory_size"], is["align"], allowed }' | sort >"$scratch/found"
	sort "$scratch/segments" | cmp -s "$scratch/found" - || { echo "$file: segments of --json"; diff "$scratch/segments" "$scratch/found"; }
	"$elfmap" --color=never "$file" >"$scratch/terminal"
	awk "$number$(cat "$scratch/terminal.awk")" "$scratch/json" "$scratch/terminal"
	"$elfmap" --json "$file" | sed 's/.*"mappings"://' | tr '{' '\n' | sed -n 's/^"address":\([0-9]*\),"size":\([0-9]*\),"segment":\([0-9]*\),\("offset":\([0-9]*\),\)*"permissions":"\(...\)".*/\1 \2 \6 \3 \5/p' >"$scratch/mappings"
	sed '1,/^  *memory/d' "$scratch/terminal" | awk "$number"' { allowed = substr($0, 26, 3); print hex($1), $2 * 4096, tolower(substr(allowed, 1, 1)) tolower(substr(allowed, 2, 1)) (allowed ~ /E/ ? "x" : " "), 0 + substr($0, match($0, /segment [0-9]/) + 8), /file page/ ? hex(substr($0, match($0, /page /) + 5, match($0, / [(]segment/) - match($0, /page /) - 5)) : "" }' >"$scratch/found"
	tr -- - ' ' <"$scratch/mappings" | cmp -s "$scratch/found" - || { echo "$file: mappings"; diff "$scratch/mappings" "$scratch/found"; }
done >"$scratch/wrong"
same_file "$scratch/wrong" /dev/null "$checked files: the bytes, every field, sections, the picture and the rows are as od and readelf have them"
[ $checked -gt 3 ]
ok $? "there were enough"

# Any name of a file is JSON, as perl reads it, and one line for a reader.
odd=$(printf '%s/a "b"\\c\nd\te\303\251\177' "$scratch")
cp "$B/bin/elfls" "$odd"
if perl -MJSON::PP -e 1 2>/dev/null; then
	"$elfmap" --json "$odd" | perl -MJSON::PP -0777 -e 'print JSON::PP->new->decode(<STDIN>)->{file}' >"$scratch/found"
	is "$(cat "$scratch/found")" "$odd" "--json: a path of any bytes"
else
	skip "--json: a path of any bytes" "perl has no JSON::PP here: apt install perl"
fi
"$elfmap" "$odd" | sed 1q >"$scratch/found"
is "$(cat "$scratch/found")" "$(printf '%s' "$odd" | LC_ALL=C tr -c ' -~' '?'): ELF$("$elfmap" "$B/bin/elfls" | sed -n '1s/.*: ELF//p')" "and what is not printed is a question mark"
done_testing
