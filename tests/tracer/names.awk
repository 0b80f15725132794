# names.awk: of each call of a log of -N its name and those of its arguments; "-" is an argument without a name.
{
	call = rest = $0
	if (!sub(/\(.*/, "", call)) next
	rest = substr(rest, length(call) + 2)
	line = call
	depth = quoted = 0
	start = 1
	for (i = 1; i <= length(rest) && depth >= 0; i++) {
		c = substr(rest, i, 1)
		if (quoted && c == "\\") { i++; continue }
		if (c == "\"") quoted = !quoted
		if (quoted) continue
		if (c ~ /[({[]/) depth++
		if (c ~ /[)}\]]/) depth--
		if (depth < 0 || (depth == 0 && c == ",")) {
			argument = substr(rest, start, i - start)
			if (argument != "") line = line " " (match(argument, /^[a-zA-Z_0-9]+=/) ? substr(argument, 1, RLENGTH - 1) : "-")
			start = i + 2
		}
	}
	print line
}
