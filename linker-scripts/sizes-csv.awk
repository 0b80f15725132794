# sizes-csv.awk: the cells as CSV (RFC 4180 without the carriage returns): what elfsize diff compares. Bytes are empty
# where there is nothing to weigh; the note says why.
BEGIN { print "program,architecture,way,bytes,note" }
{
	note = $0
	sub(/^[^ ]* [^ ]* [^ ]* ?/, "", note)
	gsub(/"/, "\"\"", note)
	printf "%s,%s,%s,%s,%s\n", program, $1, $2, $3 ~ /^[0-9]/ ? $3 : "", note == "" ? "" : "\"" note "\""
}
