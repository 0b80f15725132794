# sizes-svg.awk: the cells as a bar chart, one panel per architecture side by side, on a logarithmic scale (the sizes
# span four orders of magnitude). Follows the reader's light or dark theme.
{
	if (!($1 in seen_arch)) { seen_arch[$1] = 1; arch[++arches] = $1 }
	if (!($2 in seen_way)) { seen_way[$2] = 1; way[++ways] = $2 }
	bytes[$1, $2] = $3
	note = $0
	sub(/^[^ ]* [^ ]* [^ ]* ?/, "", note)
	why[$1, $2] = note
	if ($3 ~ /^[0-9]/ && $3 > largest) largest = $3
}
function escape(text) {
	gsub(/&/, "\\&amp;", text); gsub(/</, "\\&lt;", text); gsub(/>/, "\\&gt;", text); gsub(/"/, "\\&quot;", text)
	return text
}
function grouped(n,  out) {
	for (; length(n) > 3; n = substr(n, 1, length(n) - 3))
		out = "\302\240" substr(n, length(n) - 2) out
	return n out
}
function log2(n) { return log(n) / log(2) }
function length_of(n) { return (log2(n) - floor_log) / (top_log - floor_log) * bar_width }
# The kind of a way gives its colour: ld, our scripts, the other linkers, the libraries.
function kind(name) {
	if (name ~ /^(gold|lld|mold)/) return "other"
	if (name ~ /^(tiny|split|noseparate)(-s)?$/) return "script"
	if (name ~ /^(gcc|crt|musl|glibc)/) return "library"
	return "ld"
}
END {
	if (!largest) largest = 1024
	label_width = 170; bar_width = 190; number_width = 74; row = 20; top = 96; gap = 14
	floor_log = 7; top_log = log2(largest)
	panel = bar_width + number_width
	width = label_width + arches * (panel + gap) + 10
	height = top + ways * row + 58
	printf "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\" font-family=\"system-ui, 'DejaVu Sans', sans-serif\" font-size=\"12\">\n", width, height, width, height
	print "<style>"
	print "\t.paper { fill: #fff } .ink { fill: #1f2328 } .faint { fill: #656d76 } .grid { stroke: #d0d7de }"
	print "\t.ld { fill: #4078c0 } .script { fill: #1a7f37 } .other { fill: #bc6c0a } .library { fill: #8250df }"
	print "\t@media (prefers-color-scheme: dark) {"
	print "\t\t.paper { fill: #0d1117 } .ink { fill: #e6edf3 } .faint { fill: #8d96a0 } .grid { stroke: #30363d }"
	print "\t\t.ld { fill: #58a6ff } .script { fill: #3fb950 } .other { fill: #e3a14b } .library { fill: #bc8cff }"
	print "\t}"
	print "</style>"
	printf "<title>Bytes of %s by way of linking</title>\n", escape(program)
	print "<rect class=\"paper\" width=\"100%\" height=\"100%\"/>"
	printf "<text class=\"ink\" x=\"16\" y=\"28\" font-size=\"17\" font-weight=\"600\">How big is %s? Bytes by way of linking</text>\n", escape(program)
	printf "<text class=\"faint\" x=\"16\" y=\"48\">%s; every program was run before it was weighed; logarithmic scale</text>\n", escape(toolchain)
	x = 16
	count = split("ld|script|other|library", name, "|")
	split("ld and its options|our linker scripts|other linkers|with a library or start files", meaning, "|")
	for (i = 1; i <= count; i++) {
		printf "<rect class=\"%s\" x=\"%d\" y=\"60\" width=\"11\" height=\"11\" rx=\"2\"/><text class=\"faint\" x=\"%d\" y=\"70\">%s</text>\n", name[i], x, x + 16, meaning[i]
		x += 40 + length(meaning[i]) * 6.4
	}
	for (a = 1; a <= arches; a++) {
		left = label_width + (a - 1) * (panel + gap)
		printf "<text class=\"ink\" x=\"%d\" y=\"%d\" font-weight=\"600\">%s</text>\n", left, top - 6, arch[a]
		for (mark = 1024; mark <= largest; mark *= 16) {
			x = left + length_of(mark)
			printf "<line class=\"grid\" x1=\"%.1f\" x2=\"%.1f\" y1=\"%d\" y2=\"%d\"/>", x, x, top, top + ways * row
			printf "<text class=\"faint\" x=\"%.1f\" y=\"%d\" text-anchor=\"middle\" font-size=\"10\">%s</text>\n", x, top + ways * row + 14, mark < 1048576 ? mark / 1024 "K" : "1M"
		}
	}
	for (w = 1; w <= ways; w++) {
		y = top + (w - 1) * row
		printf "<text class=\"ink\" x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text>\n", label_width - 10, y + 15, escape(way[w])
		for (a = 1; a <= arches; a++) {
			n = bytes[arch[a], way[w]]
			left = label_width + (a - 1) * (panel + gap)
			if (n ~ /^[0-9]/) {
				length_here = length_of(n)
				if (length_here < 2) length_here = 2
				printf "<rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\" rx=\"2\"><title>%s, %s: %s bytes%s</title></rect>", kind(way[w]), left, y + 4, length_here, row - 6, arch[a], escape(way[w]), grouped(n), why[arch[a], way[w]] == "" ? "" : " (" escape(why[arch[a], way[w]]) ")"
				printf "<text class=\"ink\" x=\"%.1f\" y=\"%d\">%s</text>\n", left + length_here + 5, y + 15, grouped(n)
			} else
				printf "<text class=\"faint\" x=\"%d\" y=\"%d\" font-size=\"11\">%s<title>%s</title></text>\n", left + 2, y + 15, n == "!" ? "does not run" : "not here", escape(why[arch[a], way[w]])
		}
	}
	printf "<text class=\"faint\" x=\"16\" y=\"%d\">Where a bar is long without a library, it is padding: -z separate-code gives code pages of its own, and aarch64 pages may be 64K.</text>\n", height - 14
	print "</svg>"
}
