# sizes-md.awk: the cells as a Markdown table, ways down, architectures across; reasons are numbered below.
{
	if (!($1 in seen_arch)) { seen_arch[$1] = 1; arch[++arches] = $1 }
	if (!($2 in seen_way)) { seen_way[$2] = 1; way[++ways] = $2 }
	bytes[$1, $2] = $3
	note = $0
	sub(/^[^ ]* [^ ]* [^ ]* ?/, "", note)
	if (note != "") {
		if (!(note in number)) { number[note] = ++notes; text[notes] = note }
		mark[$1, $2] = " [" number[note] "]"
	}
}
END {
	printf "Bytes of %s by way of linking (%s). Every one was run before it was weighed.\n\n", program, toolchain
	line = sprintf("| %-20s |", "way")
	rule = "|:" sprintf("%21s", "") "|"
	gsub(/ /, "-", rule)
	for (a = 1; a <= arches; a++) { line = line sprintf(" %14s |", arch[a]); rule = rule "---------------:|" }
	print line; print rule
	for (w = 1; w <= ways; w++) {
		line = sprintf("| %-20s |", way[w])
		for (a = 1; a <= arches; a++)
			line = line sprintf(" %14s |", (bytes[arch[a], way[w]] == "!" ? "wrong" : bytes[arch[a], way[w]]) mark[arch[a], way[w]])
		print line
	}
	if (notes)
		print ""
	for (n = 1; n <= notes; n++)
		printf "[%d] %s\n\n", n, text[n]
}
