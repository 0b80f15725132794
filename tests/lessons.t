#!/bin/sh
# lessons: each starter builds and earns nothing, each solution earns all, each page prints what it shows; and a hostile
# submission gets its zero without harm. The same with several random inputs: make check-all.
# shellcheck disable=SC2030,SC2031 # a lesson counts its own tests; they are numbered anew when all are together
. tests/tap.sh

[ -x "$B/bin/tracer" ] || skip_all "nothing is built for this machine; ./setup && make"
sed 's/#.*//; /^[[:space:]]*$/d' lessons/manifest >"$scratch/manifest"
SANDBOX=$(lessons/sandbox --level)
export SANDBOX

# The manifest and the folders are about the same lessons, and each has its parts.
is "$(awk '{ print "lessons/" $2 }' "$scratch/manifest" | paste -sd ' ' -)" "$(find lessons -maxdepth 1 -name "[0-9]*" | sort | paste -sd ' ' -)" "each lesson has a row, in order"
is "$(awk '$1 <= last || NF < 6 || $3 !~ /^[0-9]+$/ || substr($2, 1, 2) + 0 != $1 { print } { last = $1 }' "$scratch/manifest")" '' "the rows are complete"

# The map in lessons/README.md has the titles of the manifest.
sed -n "s/^| \\[\\([0-9]*\\) \\(.*\\)\\](\\(.*\\)\\/README.md).*/\\1 \\3 \\2/p" lessons/README.md >"$scratch/map"
is "$(awk 'NR == FNR { folder = $2; number = $1; sub(/^ *[^ ]+ +[^ ]+ +[^ ]+ +[^ ]+ +[^ ]+ +/, ""); row[number " " folder " " $0]; next } !($0 in row)' "$scratch/manifest" "$scratch/map")" "" "the map has the titles of the manifest"

# grading NAME ARGUMENT...: the report in $scratch/NAME.said, the files in $scratch/NAME; prints the status.
grading() {
	name=$1
	shift
	timeout 400 lessons/grade -o "$scratch/$name" "$@" >"$scratch/$name.said" 2>"$scratch/$name.errors"
	echo $?
}
# skipped NAME: says each check that this machine could not make.
skipped() {
	awk '/^  skip/ { sub(/^  skip *[^ ]* */, ""); name = $0 } sub(/^ *skipped: */, "") { print name "\t" $0 }' "$scratch/$1.said" |
		while IFS="$(printf '\t')" read -r check reason; do printf '# skip: lessons.t: lesson %s: %s: %s\n' "$number" "$check" "$reason" >&2; done
}

# lesson NUMBER FOLDER POINTS TITLE: its tests, with numbers from 1.
lesson() {
	number=$1 folder=lessons/$2 points=$3 title=$4
	page=$folder/README.md
	is "$(sed q "$page")" "# Lesson $number: $title" "lesson $number: the page has the title of the manifest"
	like "$(sed -n 3p "$page")" '^"' "lesson $number: the page begins with a student's question"
	like "$(cat "$page")" '^## What to see next' "lesson $number: and ends with what to see next"
	[ "$(wc -w <"$page")" -lt 2200 ]
	ok $? "lesson $number: ten minutes of reading ($(wc -w <"$page") words)"
	is "$(grep -c '^## ' "$folder/hints.md")" 3 "lesson $number: three hints"
	told=$(awk '/^```/ { code = !code } /^## / { asks = /^## Do it/ } asks && !code' "$page" | grep -oE '\([0-9]+( points?( more)?)?[;)]' | awk -F "[( ;)]" '{ sum += $2 } END { if (NR) print sum }')
	[ -z "$told" ] || is "$told" "$points" "lesson $number: the points of which the page tells are all of them"
	is "$(grep -o '](\([^)#:]*\)' "$page" "$folder/hints.md" -h | sed 's/^](//' | while read -r link; do [ -e "$folder/$link" ] || echo "$link"; done)" '' \
		"lesson $number: the links lead somewhere"
	[ -x "$folder/check" ]
	ok $? "lesson $number: there is a check"
	files=$(cd "$folder" && find . -maxdepth 1 -type f | grep -vxE '\./(README\.md|hints\.md|check|.*\.svg)' | sort | paste -sd ' ' -)
	[ -n "$files" ]
	ok $? "lesson $number: there is something to edit"

	mkdir "$scratch/starter.$number.files"
	# shellcheck disable=SC2086 # names are words
	(cd "$folder" && cp $files "$scratch/starter.$number.files")
	status=$(grading "starter.$number" -s "$scratch/starter.$number.files" "$number")
	json=$scratch/starter.$number/score.json
	if grep -q '"possible": 0,' "$json" 2>/dev/null; then
		skip "lesson $number" "$(sed -n 's/^ *skipped: *//p' "$scratch/starter.$number.said" | sed q)"
	else
		is "$status" 1 "lesson $number: the starter is graded, and has not all points"
		like "$(grep '"number": "[0-9]*\.1"' "$json")" '"score": 0, .*"status": "failed"' "lesson $number: none for the main check" || cat "$scratch/starter.$number.said" >&2
		! grep -E 'does not compile|the sandbox failed' "$scratch/starter.$number.said" >&2
		ok $? "lesson $number: though it compiles"
		same_file "$scratch/starter.$number.errors" /dev/null "lesson $number: and the check itself says nothing"
		mkdir "$scratch/empty.$number.files"
		is "$(grading "empty.$number" -s "$scratch/empty.$number.files" "$number")" 1 "lesson $number: nothing handed in is graded too" || cat "$scratch/empty.$number.errors" >&2
		like "$(cat "$scratch/empty.$number/score.json")" '"score": 0,' "lesson $number: with zero"
	fi
	if [ ! -d "$folder/solution" ]; then
		skip "lesson $number: the solution" 'this copy is without solutions, for students'
	else
		is "$(cd "$folder/solution" && find . -type f | sort | paste -sd ' ' -)" "$files" "lesson $number: the solution has the files of the starter"
		for seed in 1 ${ELFIN_TEST_ALL:+2 3 4 5}; do
			is "$(grading "solution.$number" -r "$seed" -s "$folder/solution" "$number")" 0 "lesson $number: the solution has all points (seed $seed)" ||
				cat "$scratch/solution.$number.said" "$scratch/solution.$number.errors" >&2
			like "$(cat "$scratch/solution.$number/score.json")" "\"full\": $points," "lesson $number: which are those of the manifest"
		done
		skipped "solution.$number"
	fi
	timeout 300 lessons/pages "$number" >"$scratch/pages.$number" 2>&1
	ok $? "lesson $number: the commands of the page print what it shows" || cat "$scratch/pages.$number" >&2
}
# Two at a time, each with an output of its own; the numbers are put in order here.
half() {
	while read -r number folder points _ _ title; do
		[ $((number % 2)) -eq "$1" ] || continue
		(tap_count=0 tap_failed=0 && lesson "$number" "$folder" "$points" "$title" >"$scratch/$number.tap" 2>"$scratch/$number.notes"; : >"$scratch/$number.end")
	done <"$scratch/manifest"
}
half 0 &
half 1
wait
while read -r number _; do
	cat "$scratch/$number.notes" >&2
	while read -r line; do
		tap_count=$((tap_count + 1))
		case $line in not*) tap_failed=$((tap_failed + 1)) ;; esac
		echo "$line" | sed "s/^\\(not ok\\|ok\\) [0-9]*/\\1 $tap_count/"
	done <"$scratch/$number.tap"
	[ -e "$scratch/$number.end" ]
	ok $? "lesson $number: its tests came to an end"
done <"$scratch/manifest"

# The files for other graders can be read by others.
if command -v jq >/dev/null; then
	is "$(jq -r '[.score, (.tests | map(.score) | add), (.tests | map(.max_score) | add)] | join(" ")' "$scratch/solution.1/score.json")" '10 10 10' 'score.json is JSON, and adds up'
	is "$(jq -r '[.version, .status, .max_score, (.tests | map(.score) | add)] | join(" ")' "$scratch/solution.1/classroom.json")" '1 pass 10 10' 'classroom.json too'
else
	skip 'score.json and classroom.json are JSON' 'no jq; ./setup installs it'
fi
if command -v xmllint >/dev/null; then
	is "$(xmllint --xpath 'concat(count(//testcase), " ", count(//failure), " ", /testsuites/@failures)' "$scratch/starter.1/score.xml")" '4 4 4' 'score.xml is XML, and counts right'
else
	skip 'score.xml is XML' 'no xmllint; ./setup installs it'
fi

# Hostile submissions, to lesson 1, at each level of protection that this machine has.
# hostile NAME BODY: a program whose _start has this body.
hostile() {
	mkdir -p "$scratch/hostile.$1"
	printf '#include <arch.h>\n#include <asm/unistd.h>\nvoid _start(void);\nvoid _start(void)\n{\n%s\n}\n' "$2" >"$scratch/hostile.$1/hello.c"
}
secret=$PWD/lessons/01-who-calls-the-kernel
hostile loop 'for (;;) ;'
hostile fork 'for (;;) syscall5(__NR_clone, 17, 0, 0, 0, 0);'
hostile output 'static char block[1 << 20]; for (long i = 0; i < 10240; i++) syscall3(__NR_write, 1, (long)block, sizeof block);'
hostile files 'static char block[1 << 20], name[] = "a"; for (long i = 0; i < 10240; i++) {
	name[0] = (char)(97 + i / 8 % 26); long fd = syscall4(__NR_openat, -100, (long)name, 02101, 0644); syscall3(__NR_write, fd, (long)block, sizeof block); syscall1(__NR_close, fd); }'
hostile memory 'for (;;) { char *p = (char *)syscall6(
#ifdef __NR_mmap
	__NR_mmap,
#else
	__NR_mmap2,
#endif
	0, 1 << 28, 3, 0x22, -1, 0); if ((unsigned long)p < -4096UL) for (long i = 0; i < 1 << 28; i += 4096) p[i] = 1; }'
hostile kill 'syscall2(__NR_kill, -1, 9); syscall2(__NR_kill, syscall0(__NR_getppid), 9); for (;;) ;'
# A grader that reads the submission's check, or follows its links, would give points.
hostile checker "char text[4096]; long fd = syscall4(__NR_openat, -100, (long)\"$secret/check\", 02001, 0); syscall3(__NR_write, fd, (long)\"finish\\\\n\", 7);
	fd = syscall4(__NR_openat, -100, (long)\"$secret/solution/hello.c\", 0, 0); syscall3(__NR_write, 1, (long)text, syscall3(__NR_read, fd, (long)text, sizeof text));
	syscall1(__NR_exit, 0);"
printf '#!/bin/sh\n. lessons/check.sh\npoints 10 "all"\nfinish\n' >"$scratch/hostile.checker/check"
hostile include "}
#include \"$secret/solution/hello.c\"
void unused(void) {"
mkdir "$scratch/hostile.link"
ln -s "$secret/solution/hello.c" "$scratch/hostile.link/hello.c"
cksum lessons/01-who-calls-the-kernel/* lessons/check.sh lessons/grade >"$scratch/before" 2>/dev/null

levels=$SANDBOX
if [ "$(id -u)" -eq 0 ] && [ "$SANDBOX" != user ]; then
	if SANDBOX=user lessons/sandbox --level >/dev/null 2>"$scratch/errors"; then
		levels="$SANDBOX user"
	else
		skip 'hostile (user)' "$(sed 's/^sandbox: //' "$scratch/errors"); clone it elsewhere"
	fi
fi
for level in $levels; do
	for folder in "$scratch"/hostile.*; do
		what=${folder##*hostile.}
		case $level:$what in
		limits:kill | limits:fork | limits:checker | limits:include)
			echo "# skip: lessons.t: hostile: $what: this machine refuses name spaces, and you are not root" >&2
			continue
			;;
		user:include) continue ;; # without name spaces, what everyone may read is read: the grader says so
		user:kill | user:checker | user:fork | namespaces:* | limits:*) ;;
		*) [ -n "${ELFIN_TEST_ALL-}" ] || continue ;;
		esac
		echo "$level $what"
	done
done >"$scratch/attacks"
# attack REMAINDER: every second one.
attack() {
	awk -v r="$1" 'NR % 2 == r' "$scratch/attacks" | while read -r SANDBOX what; do
		grading "$SANDBOX.$what" -t 1 -s "$scratch/hostile.$what" 1 >"$scratch/$SANDBOX.$what.status"
	done
}
attack 0 &
attack 1
wait
while read -r level what; do
	name=$level.$what
	is "$(cat "$scratch/$name.status")" 1 "hostile ($level): $what is graded" || cat "$scratch/$name.errors" >&2
	like "$(cat "$scratch/$name/score.json")" '"score": 0,' "hostile ($level): $what gets zero" || cat "$scratch/$name.said" >&2
	! grep -q 'sizeof message' "$scratch/$name.said"
	ok $? "hostile ($level): $what shows nothing of the solution"
done <"$scratch/attacks"
cksum lessons/01-who-calls-the-kernel/* lessons/check.sh lessons/grade 2>/dev/null >"$scratch/after"
same_file "$scratch/after" "$scratch/before" 'hostile: the lessons are as they were'
is "$(cat /proc/[0-9]*/status 2>/dev/null | awk '$1 == "Name:" { name = $2 } $1 == "State:" { state = $2 }
	$1 == "Uid:" && name == "hello" && state != "Z" && $2 >= 20000 && $2 < 60000' | wc -l)" 0 "hostile: no process is left"
done_testing
