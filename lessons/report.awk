# report.awk: the rows of a grading (number, folder, kind, state, earned, maximum, name, file of the explanation) in one of the
# forms terminal, progress, gradescope, junit, classroom. Not for: deciding points.
function explanation(file, prefix,    line, text) {
	while ((getline line <file) > 0) text = text prefix line "\n"
	close(file)
	return text
}
# A string of JSON. What programs printed has been through cat -v, so that only \, ", tab and line ends are left to write.
function json(text) {
	gsub(/\\/, "\\\\&", text) # two of them: what awks make of "\\\\" alone differs
	gsub(/"/, "\\\"", text)
	gsub(/\t/, "\\t", text)
	gsub(/\n/, "\\n", text)
	return "\"" text "\""
}
function xml(text) {
	gsub(/&/, "\\&amp;", text)
	gsub(/</, "\\&lt;", text)
	gsub(/>/, "\\&gt;", text)
	gsub(/"/, "\\&quot;", text)
	return text
}
number == "" || $1 == number {
	n++
	lesson[n] = $1; folder[n] = $2; kind[n] = $3; state[n] = $4; earned[n] = $5; maximum[n] = $6; name[n] = $7; file[n] = $8
	full += $6
	if ($4 == "skip") skipped += $6
	else { possible += $6; got += $5 }
}
END {
	got += 0; full += 0; possible += 0; skipped += 0
	if (form == "terminal") terminal()
	else if (form == "progress") print lesson[1] "\t" got "\t" possible "\t" full
	else if (form == "gradescope") gradescope()
	else if (form == "junit") junit()
	else if (form == "classroom") classroom()
}
function terminal(    i) {
	for (i = 1; i <= n; i++) {
		printf "  %-5s %5s  %s%s\n", state[i] == "pass" ? "ok" : state[i] == "skip" ? "skip" : "NOT",
			state[i] == "skip" ? "-/" maximum[i] : earned[i] "/" maximum[i], kind[i] == "rule" ? "rule: " : "", name[i]
		printf "%s", explanation(file[i], "               ")
	}
	printf "  %d of %d points%s\n", got, possible, skipped ? " (" skipped " cannot be checked on this machine)" : ""
}
# Gradescope gives an assignment a fixed number of points. What cannot be checked on its machine must not cost any: the score is
# scaled to the full number, and says so. https://gradescope-autograders.readthedocs.io/en/latest/specs/
function gradescope(    i, score) {
	score = possible ? got * full / possible : 0
	printf "{\n  \"score\": %s,\n  \"execution_time\": %d,\n  \"visibility\": \"visible\",\n", sprintf("%.2f", score) + 0, seconds
	printf "  \"output\": %s,\n", json(got " of " possible " points" (skipped ? "; " skipped " cannot be checked on this machine, \
so that this is scaled to " full : "") ".\nThe program " protection ".\nThe same inputs again: lessons/grade -r " seed "\n")
	printf "  \"tests\": ["
	for (i = 1; i <= n; i++) {
		printf("%s\n    {\"number\": \"%d.%d\", \"name\": %s, \"score\": %s, \"max_score\": %s, ", i > 1 ? "," : "", lesson[i], ++count[lesson[i]],
			json((kind[i] == "rule" ? "rule: " : "") name[i] (state[i] == "skip" ? " (skipped)" : "")), state[i] == "skip" ? 0 : earned[i],
			state[i] == "skip" ? 0 : maximum[i])
		# A test without status is neither passed nor failed.
		if (state[i] != "skip") printf "\"status\": \"%s\", ", state[i] == "pass" ? "passed" : "failed"
		printf "\"tags\": [%s, %s], \"output\": %s}", json(folder[i]), json(kind[i]), json(explanation(file[i], ""))
	}
	printf "\n  ],\n  \"extra_data\": {\"earned\": %d, \"possible\": %d, \"full\": %d, \"seed\": %s}\n}\n", got, possible, full, json(seed)
}
function junit(    i, failures, skips) {
	for (i = 1; i <= n; i++) { failures += state[i] == "fail"; skips += state[i] == "skip" }
	printf "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"elfin lessons\" tests=\"%d\" failures=\"%d\" skipped=\"%d\" time=\"%d\">\n", \
		n, failures, skips, seconds
	for (i = 1; i <= n; i++) {
		if (folder[i] != folder[i - 1]) printf("%s  <testsuite name=\"%s\" tests=\"%d\" failures=\"%d\" skipped=\"%d\" errors=\"0\">\n", i > 1 ? "  </testsuite>\n" : "", \
			folder[i], tally(folder[i], ""), tally(folder[i], "fail"), tally(folder[i], "skip"))
		printf "    <testcase classname=\"%s\" name=\"%s\">", folder[i], xml(name[i] " (" earned[i] "/" maximum[i] ")")
		if (state[i] == "fail") printf "<failure message=\"%s of %s points\">%s</failure>", earned[i], maximum[i], xml(explanation(file[i], ""))
		if (state[i] == "skip") printf "<skipped message=\"%s\"/>", xml(explanation(file[i], ""))
		print "</testcase>"
	}
	print "  </testsuite>\n</testsuites>"
}
# tally FOLDER STATE: how many rows of the folder are in this state; "" is any.
function tally(which, in_state,    i, count) {
	for (i = 1; i <= n; i++) count += folder[i] == which && (in_state == "" || state[i] == in_state)
	return count + 0
}
# What GitHub Classroom's autograding reporter reads (base64 of it is a runner's result).
# https://github.com/classroom-resources/autograding-grading-reporter
function classroom(    i, failed) {
	for (i = 1; i <= n; i++) failed += state[i] == "fail"
	printf "{\n  \"version\": 1,\n  \"status\": \"%s\",\n  \"max_score\": %d,\n  \"tests\": [", failed ? "fail" : "pass", possible
	for (i = 1; i <= n; i++)
		if (state[i] != "skip")
			printf "%s\n    {\"name\": %s, \"status\": \"%s\", \"score\": %d, \"message\": %s, \"test_code\": %s, \"filename\": \"\", \"line_no\": 0, \"execution_time\": \"0s\"}", \
				seen++ ? "," : "", json(folder[i] ": " name[i]), state[i], earned[i], json(explanation(file[i], "")), json("make grade L=" lesson[i])
	print "\n  ]\n}"
}
