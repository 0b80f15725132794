#!/bin/sh
# elfmap where headers, sections and segments overlap at random: each byte's region against a painting of the file, byte by
# byte, of what was claimed. Not for: files as linkers make them (elfmap.t, elfmap-text.t), damaged headers (elfcheck.t).
# shellcheck disable=SC1091,SC2154,SC2059 # tap.sh; octal bytes go through printf's format
. tests/tap.sh

elfmap=$B/bin/elfmap
[ -x "$elfmap" ] || skip_all "no $elfmap: make"

# A file of 4096 bytes, 32 or 64 bits wide, with 24 sections or, of every third file, with none; its claims into the file
# named claims: rank, start, end, alignment, name.
cat >"$scratch/make.awk" <<'END_OF_AWK'
function put(at, size, value,  i) { for (i = 0; i < size; i++) { byte[at + i] = value % 256; value = int(value / 256) } }
function word(narrow, wide_at, value) { put(base + (wide ? wide_at : narrow), wide ? 8 : 4, value) }
function half(narrow, wide_at, value) { put(base + (wide ? wide_at : narrow), 4, value) }
function claim(rank, start, size, align, name) {
	stop = start + size
	if (stop > 4096) stop = 4096
	if (size && start < 4096) print rank, start, stop, align, name >claims
}
# Often two begin at the same place, are empty, or end past the file; one is as long as a number can say.
function place() { return rand() < 0.5 ? 64 * int(rand() * 64) : int(rand() * 4200) }
function length_of() { return int(2 ^ (rand() * 11)) - 1 }
BEGIN {
	srand(seed)
	wide = seed % 2; sections = seed % 3 ? 25 : 0; segments = whole = 3
	header = wide ? 64 : 52; each = wide ? 56 : 32; row = wide ? 64 : 40
	phoff = rand() < 0.5 ? header : header + int(rand() * 300); shoff = 700 + 8 * int(rand() * 80)
	if (seed % 5 == 0) { whole = 1; phoff = 4096 - each - 10 } # the others are not in the file
	put(0, 4, 1179403647); put(4, 1, 1 + wide); put(5, 1, 1); put(6, 1, 1); put(16, 2, 2); put(18, 2, wide ? 62 : 3); put(20, 4, 1)
	word(28, 32, phoff); word(32, 40, sections ? shoff : 0)
	at = wide ? 52 : 40
	put(at, 2, header); put(at + 2, 2, each); put(at + 4, 2, segments); put(at + 6, 2, row); put(at + 8, 2, sections); put(at + 10, 2, sections ? sections - 1 : 0)
	claim(1, 0, header, 0, "ELF header")
	claim(2, phoff, whole * each, 0, "program headers")
	if (sections) claim(3, shoff, sections * row, 0, "section headers")
	for (i = 0; i < whole; i++) {
		base = phoff + i * each
		type = i == 2 ? 4 : 1; start = place(); size = length_of()
		if (i == 1 && seed % 4 == 0) { start = 3900; size = 0 }
		half(0, 0, type); word(4, 8, start); word(16, 32, size); word(20, 40, size)
		if (type == 1 && size) print "load", start, i >claims
		if (!sections) claim(5, start, size, 0, "segment " i)
	}
	for (i = 1; i < sections; i++) {
		base = shoff + i * row
		type = i % 8 == 7 ? 8 : i % 8 == 3 ? 0 : 1; start = place(); size = length_of(); align = rand() < 0.3 ? 512 : 1
		if (i == sections - 1) { type = 3; start = 3900; size = 150 }
		half(0, 0, i * 4); half(4, 4, type); word(16, 24, start)
		if (i == 9) { size = 5000; for (j = 0; j < (wide ? 8 : 4); j++) put(base + (wide ? 32 : 20) + j, 1, 255) } else word(20, 32, size)
		word(32, 48, align)
		put(3900 + i * 4, 4, 46 + 256 * (48 + int(i / 10)) + 65536 * (48 + i % 10))
		if (type % 8) claim(4, start, size, align, sprintf(".%02d", i))
	}
	for (i = 0; i < 4096; i++) printf "\\%03o", byte[i]
}
END_OF_AWK

# Whose each byte is: of the lowest rank, among sections and segments of the latest start, of those the first.
cat >"$scratch/paint.awk" <<'END_OF_AWK'
$1 == "load" { load[$2]; next }
NR == FNR { n++; rank[n] = $1; start[n] = $2; end[n] = $3; align[n] = $4; name[n] = $5 ($6 == "" ? "" : " " $6); next }
{
	next_at = $1; size = $2; sub(/^[0-9]+ [0-9]+ /, "")
	split($0, is, "|") # name, purpose, also
	if (next_at != at + 0) print "a region at " next_at
	for (; at < next_at + size; at++) {
		best = others = right = 0
		for (i = 1; i <= n; i++) {
			if (start[i] > at || end[i] <= at) continue
			if (!best || rank[i] < rank[best] || rank[i] == rank[best] && start[i] > start[best]) best = i
		}
		for (i = 1; i <= n; i++)
			if (i != best && start[i] <= at && end[i] > at && rank[i] < 5) { others++; if (name[i] == is[3]) right = 1 }
		if (best ? is[1] != name[best] : is[2] !~ /^(padding to a page|alignment|in no header)$/) { print at ": " $0 ", not of " name[best]; exit }
		if (best && (others > 0) != (is[3] != "") || is[3] != "" && !right) { print at ": " $0 ", claimed by " others " others"; exit }
		if (best) continue
		# Padding goes up to a segment, alignment to a claim that is near or has that alignment.
		gap = 0; after = at == next_at ? next_at + size : after
		for (i = 1; i <= n; i++) if (start[i] == after) { gap = gap ? gap : "in no header"; if (size < 64 || size < align[i]) gap = gap "alignment" }
		if (after in load && gap) gap = "padding to a page"
		if (!index(gap ? gap : "in no header", is[2])) { print at ": " $0 ", not " gap; exit }
	}
}
END { if (at != 4096) print "the end at " at }
END_OF_AWK

seed=1 rounds=24 shared=0
[ -z "${ELFIN_TEST_ALL-}" ] || rounds=300
while [ $seed -le $rounds ]; do
	rm -f "$scratch/claims"
	printf "$(awk -v seed=$seed -v claims="$scratch/claims" -f "$scratch/make.awk")" >"$scratch/odd"
	timeout 5 "$elfmap" --json "$scratch/odd" | sed 's/.*"regions":\[//; s/\],"segments".*//' | tr '{' '\n' |
		sed -n 's/^"offset":\([0-9]*\),"size":\([0-9]*\),"purpose":"\([^"]*\)","name":"\([^"]*\)"\(,"also":"\([^"]*\)"\)*.*/\1 \2 \4|\3|\6/p' >"$scratch/regions"
	awk -f "$scratch/paint.awk" "$scratch/claims" "$scratch/regions" | sed "s/^/seed $seed: /"
	[ "$(grep -c '|[^|]*|.' "$scratch/regions")" -le 5 ] || shared=$((shared + 1))
	echo $shared >"$scratch/shared"
	seed=$((seed + 1))
done >"$scratch/wrong"
same_file "$scratch/wrong" /dev/null "$rounds files of overlaps: each byte is of the claim that is the strongest, and shared with another that has it"
[ "$(cat "$scratch/shared")" -ge $((rounds / 3)) ]
ok $? 'many of their regions are shared'
done_testing
