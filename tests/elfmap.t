#!/bin/sh
# elfls and elfmap: against readelf, on every ELF file of the machine, on hostile files, and as aarch64 and i386 programs.
# shellcheck disable=SC1091,SC2154,SC2086 # tap.sh; tools are commands with arguments
. tests/tap.sh

elfls=$B/bin/elfls elfmap=$B/bin/elfmap
[ -x "$elfmap" ] || skip_all "no $elfmap: make"

# Every ELF file of the machine (or every eighth, unless all tests are wanted): the regions follow each other from 0 to the file's size.
step=8
[ -n "${ELFIN_TEST_ALL-}" ] && step=1
find /usr/bin /usr/lib -type f \( -perm -100 -o -name '*.so*' -o -name '*.o' \) | awk -v step=$step 'NR % step == 0' >"$scratch/files"
tr '\n' '\0' <"$scratch/files" | xargs -0 -n 200 "$elfmap" --json >"$scratch/json" 2>"$scratch/errors"
awk '{
	size = $0; sub(/.*","size":|^[^}]*"size":/, "", size); size = $0; match(size, /"size":[0-9]+/); size = substr(size, RSTART + 7, RLENGTH - 7)
	list = $0; sub(/^.*"regions":\[/, "", list); sub(/\],"segments".*/, "", list)
	at = 0
	count = split(list, region, /\{"offset":/)
	for (i = 2; i <= count; i++) {
		if (region[i] + 0 != at) print $0
		match(region[i], /"size":[0-9]+/)
		at += substr(region[i], RSTART + 7, RLENGTH - 7)
	}
	if (at != size + 0) print "sum", at, "size", size, substr($0, 1, 80)
}' "$scratch/json" >"$scratch/wrong"
same_file "$scratch/wrong" /dev/null "$(wc -l <"$scratch/json" | tr -d ' ') ELF files: the regions have no gap and add up to the file's size"
[ "$(wc -l <"$scratch/json")" -gt 100 ]
ok $? "there were more than a hundred"
grep -v -e 'is not an ELF file' -e 'big-endian' "$scratch/errors" >"$scratch/other"
same_file "$scratch/other" /dev/null "no other complaint than that a file is not ELF"

# Headers as readelf has them.
for file in /usr/bin/env /usr/lib/*/libc.so.6 "$B"/i386/bin/elfls "$B"/aarch64/bin/elfls "$B"/x86_64/lib/crt1.o "$B"/i386/lib/crt1.o; do
	[ -f "$file" ] || continue
	"$elfls" -p "$file" | awk '$1 ~ /^[0-9]+$/ {
		allowed = substr($0, 19, 3); gsub(/ /, "", allowed)
		split(substr($0, 23), f, " "); print $2, allowed, f[1], f[3], f[2], f[4], f[5] }' >"$scratch/ours"
	readelf -lW "$file" 2>/dev/null | awk '
		function short(s) { sub(/^0x0*/, "", s); return s == "" ? 0 : s }
		$2 ~ /^0x/ && $3 ~ /^0x/ {
			allowed = ""
			for (i = 7; i < NF; i++) allowed = allowed $i
			print $1, allowed, short($2), short($3), short($5), short($6), short($NF) }' >"$scratch/theirs"
	same_file "$scratch/ours" "$scratch/theirs" "elfls -p ${file##*/}: type, permissions, offset, address, sizes and alignment as readelf -l has them"
	"$elfls" -s "$file" | awk '$1 ~ /^[0-9]+$/ {
		flags = substr($0, 40, 5); gsub(/ /, "", flags)
		split(substr($0, 46), f, " "); print $1, $3, "(" flags ")", f[1], f[2], f[3], f[4] }' >"$scratch/ours"
	readelf -SW "$file" | sed -n 's/^ *\[ *\([0-9]*\)\] /\1 /p' | awk '
		function short(s) { sub(/^0*/, "", s); return s == "" ? 0 : s }
		$1 > 0 {
			flags = NF == 11 ? $8 : ""
			gsub(/[^WAXMSILGTC]/, "", flags)
			printf "%s %s (%s) %s %s %s %x\n", $1, $3, flags, short($5), short($6), short($4), $NF }' >"$scratch/theirs"
	same_file "$scratch/ours" "$scratch/theirs" "elfls -s ${file##*/}: type, flags, offset, size, address and alignment as readelf -S has them"
	is "$("$elfls" -s "$file" | awk '$1 ~ /^[0-9]+$/' | wc -l | tr -d ' ')" "$(($(readelf -hW "$file" | awk '/Number of section headers/ { print $5 }') - 1))" "elfls -s ${file##*/}: as many sections"
done

# The mappings of a program: the kernel's own are in /proc/PID/maps.
for arch in x86_64 i386 aarch64; do
	name="elfmap --json: the mappings of a program for $arch are those that the kernel makes"
	toolchain $arch
	program=$scratch/sleep-$arch
	[ "$RUNS" = native ] || { skip "$name" "$arch programs do not run natively here"; continue; }
	"$B/bin/crtcc" -m $arch vm/sleep.c -o "$program"
	"$program" 60 &
	tries=0
	until grep -q "$program" /proc/$!/maps && grep -q ') S ' /proc/$!/stat || [ $((tries += 1)) -gt 1000 ]; do :; done # it sleeps
	sed 's/^0*//; s/-0*/ /' /proc/$!/maps >"$scratch/maps"
	kill $!
	wait $! 2>/dev/null
	"$elfmap" --json "$program" | sed 's/.*"mappings"://' | tr '{' '\n' | awk -F '[:,"}]+' '/address/ {
		for (i = 2; i < NF; i += 2) is[$i] = $(i + 1)
		printf "%x %x %s %08x\n", is["address"], is["address"] + is["size"], is["permissions"], is["offset"]
		split("", is) }' >"$scratch/ours"
	awk -v program="$program" '{ file = $NF == program } file || (before && NF == 6) { print $1, $2, substr($3, 1, 3), $4 } { before = file }' "$scratch/maps" >"$scratch/theirs"
	same_file "$scratch/ours" "$scratch/theirs" "$name"
done

# The tools as programs of the other architectures.
for arch in x86_64 i386 aarch64; do
	[ -x "$B/$arch/bin/elfmap" ] || { skip "elfmap for $arch" "not built: ./setup"; continue; }
	runnable $arch "elfmap for $arch" || continue
	for options in '' --json --svg --bytes; do
		"$elfmap" $options "$B/aarch64/bin/elfls" >"$scratch/one"
		$RUN "$B/$arch/bin/elfmap" $options "$B/aarch64/bin/elfls" >"$scratch/two"
		same_file "$scratch/two" "$scratch/one" "elfmap $options is the same when it is an $arch program"
	done
done

# Forms of output.
"$elfmap" "$elfmap" | grep -q "$(printf '\033')"
is $? 1 "no colour into a pipe"
"$elfmap" --color "$elfmap" | grep -q "$(printf '\033')"
is $? 0 "--color colours a pipe"
"$elfmap" --bytes "$elfmap" | awk "$hex"'
	/^ *[0-9a-f]+  / {
		at = hex($1)
		if (at != next_at) { print "gap at", $1; exit }
		if ($3 == "zeroes") next_at = at + $2
		else { bytes = substr($0, 11, 48); if (substr($0, 35, 1) == " " && substr($0, 36, 1) != " " && substr($0, 34, 1) == " ") bytes = substr($0, 11, 24); next_at = at + split(bytes, x, " ") }
	}' >"$scratch/gaps"
same_file "$scratch/gaps" /dev/null "--bytes shows every byte"
if command -v rsvg-convert >/dev/null; then
	"$elfmap" --svg "$elfmap" | rsvg-convert -o "$scratch/map.png"
	ok $? "--svg is a picture for rsvg-convert"
else
	skip "--svg is a picture" "apt install librsvg2-bin"
fi

done_testing
