# sizes-terminal.awk: the cells as a table with bars. A bar grows by one for each doubling over 256 bytes, since the
# sizes span four orders of magnitude.
{
	if (!($1 in seen_arch)) { seen_arch[$1] = 1; arch[++arches] = $1 }
	if (!($2 in seen_way)) { seen_way[$2] = 1; way[++ways] = $2 }
	bytes[$1, $2] = $3
	note = $0
	sub(/^[^ ]* [^ ]* [^ ]* ?/, "", note)
	if (note != "") {
		if (!(note in number)) { number[note] = ++notes; text[notes] = note }
		mark[$1, $2] = "[" number[note] "]"
	}
}
function grouped(n,  out) { # 8840 as 8 840
	for (; length(n) > 3; n = substr(n, 1, length(n) - 3))
		out = " " substr(n, length(n) - 2) out
	return n out
}
# mawk counts bytes, so padding is done by hand around the three-byte block characters.
function bar(n,  steps, out, i) {
	steps = n ~ /^[0-9]/ ? int(log(n / 256) / log(2) + 0.999) : 0
	if (steps < 1) steps = n ~ /^[0-9]/ ? 1 : 0
	for (i = 0; i < 12; i++) out = out (i < steps ? "\342\226\207" : " ")
	return out
}
END {
	printf "bytes of %s by way of linking (%s); every one was run before it was weighed\n\n", program, toolchain
	printf "%-20s", "way"
	for (a = 1; a <= arches; a++) printf "  %8s%-15s", "", arch[a]
	print ""
	for (w = 1; w <= ways; w++) {
		line = sprintf("%-20s", way[w])
		for (a = 1; a <= arches; a++) {
			n = bytes[arch[a], way[w]]
			line = line "  " sprintf("%7s%-3s ", n == "!" ? "wrong" : grouped(n), mark[arch[a], way[w]]) bar(n)
		}
		sub(/ *$/, "", line)
		print line
	}
	for (n = 1; n <= notes; n++) printf "%s[%d] %s\n", n == 1 ? "\n" : "", n, text[n]
	print ""
}
