#!/bin/sh
# tracer-summary.t: the tables of -c, -C and -w against sums over the log of the same run, and their layout and order
# against strace's. Not for: which calls are counted when (tracer.t).
# shellcheck disable=SC2086 # lists of arguments
. tests/tap.sh
. tests/tracer/beside.sh

# Every cell of a table, from the <times> of the log above it. Each cell ends where the rule says; a time is rounded, an
# average is cut off, as strace's are. Half a nanosecond more is what a double may be away.
cat >"$scratch/check.awk" <<'END_OF_AWK'
function wrong(what) { print what ": " $0 }
function near(cell, exact, unit) { if (cell - exact > unit * 0.5005 || exact - cell > unit * 0.5005) wrong("should be " exact " instead of " cell) }
function whole(name, ns) { ns -= overhead; if (ns < 0) ns = 0
	sum[name] += ns; count[name]++; sum[TOTAL] += ns; count[TOTAL]++
	if (!(name in least) || ns < least[name]) least[name] = ns; if (ns > most[name]) most[name] = ns
	if (!(TOTAL in least) || ns < least[TOTAL]) least[TOTAL] = ns; if (ns > most[TOTAL]) most[TOTAL] = ns }
BEGIN { TOTAL = "total" }
/^% time/ { table = 1; next }
!table && / <[0-9]+\.[0-9]+>$/ {
	name = $0; sub(/^[0-9]+ +/, "", name); sub(/^<\.\.\. /, "", name); sub(/[ (].*/, "", name)
	ns = $NF; sub(/^</, "", ns); sub(/>$/, "", ns); split(ns, part, ".")
	if (/ = -1 E/) { failed[name]++; failed[TOTAL]++ }
	whole(name, part[1] * 1000000000 + part[2])
}
table && /^---/ { if (!columns) { columns = NF; end = 0; for (i = 1; i <= NF; i++) { start[i] = end + 1; stop[i] = end + length($i); end = stop[i] + 1 } }; next }
table {
	for (i = 1; i < columns; i++) {
		cell[i] = substr($0, start[i], stop[i] - start[i] + 1)
		if (substr($0, stop[i] + 1, 1) != " " || cell[i] !~ (i == 7 ? "^ *[0-9]*$" : i <= 4 ? "^ *[0-9]+[.][0-9]+$" : "^ *[0-9]+$")) wrong("form of cell " i)
		gsub(/ /, "", cell[i])
	}
	if (cell[1] !~ /\.[0-9][0-9]$/ || cell[2] cell[3] cell[4] !~ /^[0-9]+\.[0-9][0-9][0-9][0-9][0-9][0-9][0-9]+\.[0-9][0-9][0-9][0-9][0-9][0-9][0-9]+\.[0-9][0-9][0-9][0-9][0-9][0-9]$/) wrong("digits")
	name = substr($0, start[8])
	if (!(name in sum)) { wrong("not in the log"); next }
	near(cell[1], sum[name] * 100 / sum[TOTAL], 0.01)
	near(cell[2], sum[name] / 1000000000, 0.000001)
	near(cell[3], least[name] / 1000000000, 0.000001)
	near(cell[4], most[name] / 1000000000, 0.000001)
	if (cell[5] != int(sum[name] / count[name] / 1000)) wrong("average should be " sum[name] / count[name] / 1000)
	if (cell[6] != count[name]) wrong("calls should be " count[name])
	if (cell[7] != failed[name]) wrong("errors should be " failed[name])
	rows++
	delete sum[name]
}
END { for (name in sum) print "not in the table: " name; print (rows > 20 ? "enough" : rows), "rows" }
END_OF_AWK

# What strace writes shows that the sums above are right.
all=time-percent,total-time,min-time,max-time,avg-time,calls,errors,name
layout() { sed -n '/^% time/,$p' "$1" | sed '1,2!d'; }
for options in '' '-O 20us' -f; do
	for tool in strace "$tracer"; do
		$tool -C -w $options --syscall-times=ns -U $all -o "$scratch/log.${tool##*/}" \
			sh -c 'ls /nonexistent /usr; sleep 0.01; sleep 1.01' >/dev/null 2>&1
		case $options in *us) overhead=20000 ;; *) overhead=0 ;; esac
		awk -v overhead=$overhead -f "$scratch/check.awk" "$scratch/log.${tool##*/}" >"$scratch/wrong"
		is "$(cat "$scratch/wrong")" 'enough rows' "-C -w $options: the cells of ${tool##*/} are the sums over its log"
	done
	is "$(layout "$scratch/log.tracer")" "$(layout "$scratch/log.strace")" "-C -w $options: titles and rule"
done

# Without -w the log has not these times: the table must agree with itself.
"$tracer" -c -U $all -o "$scratch/table" dd if=/dev/zero of="$scratch/zeroes" bs=1M count=16 2>/dev/null
awk 'function within(a, b, off) { if (a - b > off || b - a > off) print $0 }
	NR > 2 && NF >= 7 && !/^---/ {
		last = $1 $2 $NF; share[++rows] = $1; seconds[rows] = $2
		if ($5 - $2 * 1000000 / $6 > 0.6 || $2 * 1000000 / $6 - $5 > 1.6) print "average: " $0
		if ($3 * $6 > $2 + $6 * 0.000001 || $4 * $6 < $2 - $6 * 0.000001) print "shortest, longest: " $0
	}
	END {
		for (i = 1; i < rows; i++) { sum += seconds[i]; within(share[i], seconds[i] * 100 / seconds[rows], 0.005 + 0.0001 / seconds[rows]) }
		within(sum, seconds[rows], rows * 0.000001)
		if (seconds[rows] < 0.001 || share[rows] != "100.00") print "total: " seconds[rows]
	}' "$scratch/table" >"$scratch/wrong"
same_file "$scratch/wrong" /dev/null '-c: shares, averages and sums agree'

# Order: what -S names does not grow from row to row. Which column each name of one is, strace says by its title.
column=0
for key in time-percent total-time min-time max-time avg-time calls errors; do
	column=$((column + 1))
	for tool in strace "$tracer"; do
		$tool -cw -S $key -U $all -o "$scratch/table" ls /nonexistent /usr >/dev/null 2>&1
		awk -v column=$column '/^---/ { on++; if (on == 1) for (i = 1; i < column; i++) start += length($i) + 1; width = length($column); next }
			on == 1 { value = substr($0, start + 1, width) + 0; if (rows++ && value > last) print; last = value }
			END { if (rows < 10) print rows + 0, "rows" }' "$scratch/table" >"$scratch/wrong"
		same_file "$scratch/wrong" /dev/null "-S $key: the order of ${tool##*/}"
	done
done
for columns in time,time_total,time-min,time-max,time-avg shortest,longest,count,error,syscall name,avg_time,errors syscall-name,min_time; do
	for tool in strace "$tracer"; do $tool -c -U $columns -e trace=chdir -o "$scratch/log.${tool##*/}" sh -c 'cd /'; done
	is "$(sed 2q "$scratch/log.tracer")" "$(sed 2q "$scratch/log.strace")" "-U $columns: titles and rule"
done
for tool in strace "$tracer"; do $tool -c -U name,calls -e trace=sched_getaffinity,umask -o "$scratch/log.${tool##*/}" sh -c 'umask; umask; exec nproc' >"$scratch/out"; done
same_file "$scratch/log.tracer" "$scratch/log.strace" 'a name that is longer than its column'

# Two word sizes are two tables.
if [ -x "$B/i386/bin/cat" ] && "$B/i386/bin/cat" LICENSE >/dev/null 2>&1; then
	for tool in strace "$tracer"; do
		$tool -f -c -U calls,errors,name -S name -o "$scratch/log.${tool##*/}" sh -c "$B/i386/bin/cat /nonexistent LICENSE; exec ls /" >"$scratch/out" 2>&1
	done
	same_file "$scratch/log.tracer" "$scratch/log.strace" '-c: a program that runs one of 32 bits'
	like "$(cat "$scratch/log.strace")" 'for 32 bit mode' '… which has a table of its own'
else
	skip '-c of a program of 32 bits' 'i386 programs do not run here'
fi
done_testing
