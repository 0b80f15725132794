# pages.awk: a page with, under each command, what it printed: as the page has it where that matches, else as it was printed
# (file N.out in the folder out, for command N). Differences are told on standard error. Not for: running the commands.

# like PATTERN LINE: equal, where ... in the pattern stands for anything.
function like(pattern, line,    parts, n, i, at) {
	n = split(pattern, parts, "\\.\\.\\.")
	if (n <= 1) return pattern == line
	gsub(/ +/, " ", pattern) # a column moves when what is left of it has another length
	gsub(/ +/, " ", line)
	n = split(pattern, parts, "\\.\\.\\.")
	if (substr(line, 1, length(parts[1])) != parts[1]) return 0
	line = substr(line, length(parts[1]) + 1)
	for (i = 2; i < n; i++) {
		if (!(at = parts[i] == "" ? 1 : index(line, parts[i]))) return 0
		line = substr(line, at + length(parts[i]))
	}
	return length(line) >= length(parts[n]) && substr(line, length(line) - length(parts[n]) + 1) == parts[n]
}
# all_like: do the lines shown[1..shown_n] describe got[1..got_n]? A line of only ... stands for any number of lines.
function all_like(    i, j, skipping) {
	j = 1
	for (i = 1; i <= shown_n; i++) {
		if (shown[i] == "...") {
			skipping = 1
			continue
		}
		while (skipping && j <= got_n && !like(shown[i], got[j])) j++
		if (j > got_n || !like(shown[i], got[j])) return 0
		j++
		skipping = 0
	}
	return skipping || j == got_n + 1
}
# flush: the end of what a page shows under its command number n.
function flush(    file, line, i) {
	if (!pending) return
	pending = 0
	file = out "/" n ".out"
	got_n = 0
	ran = 0
	while ((getline line <file) > 0) { sub(/ +$/, "", line); got[++got_n] = line; ran = 1 }
	if (!ran && (getline line <file) == 0) ran = 1 # there, but empty
	close(file)
	if (!ran || all_like()) {
		for (i = 1; i <= shown_n; i++) print shown[i]
		return
	}
	print "    $ " command >"/dev/stderr"
	for (i = 1; i <= shown_n; i++) print "  - " shown[i] >"/dev/stderr"
	for (i = 1; i <= got_n; i++) {
		print "  + " got[i] >"/dev/stderr"
		if ((getline line <(again "/" n ".out")) > 0) got[i] = levelled(got[i], line)
		gsub(/\/\* [0-9]+ vars/, "/* ... vars", got[i]) # of the environment
		print got[i]
	}
	close(again "/" n ".out")
}
# levelled A B: A, with ... for its words that are not the same in B.
function levelled(a, b,    result, in_a, in_b) {
	while (a != "" && a != b) {
		in_a = match(a, /^[A-Za-z0-9_.]+/) ? RLENGTH : 1
		in_b = match(b, /^[A-Za-z0-9_.]+/) ? RLENGTH : 1
		result = result (substr(a, 1, in_a) == substr(b, 1, in_b) ? substr(a, 1, in_a) : "...")
		a = substr(a, in_a + 1)
		b = substr(b, in_b + 1)
	}
	gsub(/(\.\.\.)+/, "...", result)
	return result a
}
/^```/ { flush() }
/^```console/ { inside = 1; print; next }
/^```/ { inside = 0 }
inside && /^\$ / {
	flush()
	print
	n++
	pending = 1
	shown_n = 0
	command = substr($0, 3)
	next
}
inside && pending { shown[++shown_n] = $0; next }
{ print }
