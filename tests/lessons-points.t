#!/bin/sh
# lessons-points: what lessons/grade and lessons/check.sh make of a check's words, in a course of this test's own: each check
# gives the points that are counted here, by hand. Not for: the real lessons (lessons.t), what is made of it (lessons-grading.t).
# shellcheck disable=SC1091,SC2154,SC2016 # tap.sh; checks are expanded by their own shell
. tests/tap.sh

[ -x "$B/bin/tracer" ] || skip_all "nothing is built for this machine; ./setup && make"
case $B in /*) ;; *) B=$PWD/$B ;; esac
export B
home=$scratch/home
chmod 755 "$scratch" # for the user of the sandbox
mkdir -p "$home/lessons"
cp -R crt linker-scripts asm "$home"
cp lessons/grade lessons/check.sh lessons/report.awk lessons/sandbox "$home/lessons"
: >"$home/lessons/manifest"
SANDBOX=$("$home/lessons/sandbox" --level)
export SANDBOX

# lesson NUMBER POINTS NEEDS: one more, whose check is standard input between its first line and its last; its file is answer.
lesson() {
	printf '%s %02d-lesson %s 1 %s Lesson of number %s # no title\n' "$1" "$1" "$2" "$3" "$1" >>"$home/lessons/manifest"
	folder=$home/lessons/$(printf %02d "$1")-lesson
	mkdir "$folder"
	echo starter >"$folder/answer"
	echo page >"$folder/README.md"
	{ echo '. lessons/check.sh' && cat && echo finish; } >"$folder/check"
}
# graded NAME OPTION...: the rows in $scratch/NAME.rows (earned/maximum and name), the report in NAME.said; prints the status.
graded() {
	name=$1
	shift
	(cd "$scratch" && timeout 100 "$home/lessons/grade" -o "$name" "$@") >"$scratch/$name.said" 2>"$scratch/$name.errors"
	echo $?
	sed -nE 's,^  (ok|NOT|skip) +([^ ]+)  ,\1 \2 ,p' "$scratch/$name.said" >"$scratch/$name.rows"
}
# rows NAME: of the checks and of the sum.
rows() { cat "$scratch/$1.rows" && grep -E '^  [0-9]+ of [0-9]+ points' "$scratch/$1.said"; }

lesson 1 10 - <<'END'
points 4 'the main thing'
run cat answer
expect 'the first letter' "$(cut -c 1 "$out" | sed q)" m && run grep -q other answer && expect_status 0
points 3 'another thing'
run grep -q second answer
expect_status 0
rule 2 'a rule'
hold "$(grep -c bad "$box/answer")" 'it is bad'
points 1 'twice'
expect one "$(sed -n 2p "$box/answer")" two
expect two 1 2
END
lesson 2 9 - <<'END'
points 2 'nothing is tested'
points 3 'left out'
skip 'of the weather'
points 1 'given up'
give_up 'it is late'
expect same 1 1
points 3 'the last'
expect same 1 1
END
lesson 3 5 nosuchcommand,- <<'END'
points 5 'never seen'
expect same 1 1
END
hand_in() { rm -rf "$scratch/in" && mkdir -p "$scratch/in/01-lesson" && printf '%b' "$1" >"$scratch/in/01-lesson/answer"; }
hand_in 'main other\ntwo\nsecond\n'
is "$(graded one -s in 1)" 1 'a check that fails of four: status 1'
is "$(rows one)" "$(printf 'ok 4/4 the main thing\nok 3/3 another thing\nok 2/2 rule: a rule\nNOT 0/1 twice\n  9 of 10 points')" 'the points of each check and their sum'
is "$(sed -n '/NOT/,/of 10/p' "$scratch/one.said" | sed -n 's/^ *\(what\|got\|expected\): */\1 /p' | paste -sd ' ' -)" 'what two got 1 expected 2' 'what differs first is explained, what holds is not'
hand_in 'main other\nthree\nbad\n'
graded one -s in 1 >/dev/null
is "$(rows one)" "$(printf 'ok 4/4 the main thing\nNOT 0/3 another thing\nNOT 0/2 rule: a rule\nNOT 0/1 twice\n  4 of 10 points')" 'one after the other'
like "$(cat "$scratch/one.said")" '^ *why: *it is bad$' 'the reason of hold'
is "$(sed -n 's/^ *\(got\|expected\): */\1 /p' "$scratch/one.said" | paste -sd ' ' -)" 'got 1 expected 0 got three expected two' 'of a check only the first difference is told'
like "$(cat "$scratch/one.said")" '^ *try it: *cd work/01-lesson && grep -q second answer$' 'and how to see it'
hand_in 'nothing other second\ntwo\n'
graded one -s in 1 >/dev/null
is "$(rows one)" "$(printf 'NOT 0/4 the main thing\nok 3/3 another thing\nNOT 0/2 rule: a rule\nNOT 0/1 twice\n  3 of 10 points')" 'a rule counts when the first check holds'
like "$(cat "$scratch/one.said")" '^ *why: *counts when the first check holds$' 'which is said'
is "$(sed -n 's/.*"score": \([0-9.]*\).*/\1/p' "$scratch/one/score.json" | paste -sd ' ' -)" '3 0 3 0 0' 'score.json has them'
like "$(cat "$scratch/one/score.xml")" 'tests="4" failures="3" skipped="0"' 'score.xml counts them'
like "$(cat "$scratch/one/classroom.json")" '"status": "fail"' 'classroom.json has not passed'

is "$(graded two -s in 2)" 1 'skipped and given up'
is "$(rows two)" "$(printf 'NOT 0/2 nothing is tested\nskip -/3 left out\nNOT 0/1 given up\nok 3/3 the last\n  3 of 6 points (3 cannot be checked on this machine)')" 'what is skipped is in no sum'
is "$(sed -n 's/^ *\(why\|skipped\): */\1 /p' "$scratch/two.said" | paste -sd , -)" 'why nothing was there to be checked,skipped of the weather,why it is late' 'with the reasons'
is "$(sed -n 's/.*"max_score": \([0-9]*\).*/\1/p' "$scratch/two/score.json" | paste -sd ' ' -)" '2 0 1 3' 'nor in what could be had'
like "$(cat "$scratch/two/score.json")" '^  "score": 4.5,$' 'score.json is scaled to the full number'
is "$(graded three -s in 3)" 0 'a lesson that this machine cannot check'
is "$(rows three)" "$(printf 'skip -/5 Lesson of number 3\n  0 of 0 points (5 cannot be checked on this machine)')" 'is skipped with its title'
like "$(cat "$scratch/three/classroom.json")" '"status": "pass"' 'which is no failure'
like "$(cat "$scratch/three.said")" '^ *skipped: *no nosuchcommand here' 'and its need'

# What ran, and how it ended.
lesson 4 9 - <<'END'
points 1 'a signal'
run sh -c 'kill -SEGV $$'
expect_status 3
points 1 'too long'
run sleep 20
expect_status 0
points 1 'fed'
feed 'a b'
run cat
expect_output 'a b'
run cat
expect_output ''
points 1 'errors'
run sh -c 'echo out; echo err >&2; exit 5'
expect_output out && expect err "$(cat "$err")" err && expect_status 5
points 1 'built'
build made sh -c 'cat answer >made'
run cat made
expect_output starter
points 1 'not built'
build other sh -c 'echo words; exit 3'
hold 1 'more'
points 1 'built without a file'
build other true
hold 0 'x'
points 1 'quoted'
run echo 'two  words' "it's" '$HOME' plain-1.c
expect_output nothing
points 1 'traced'
traced -e trace=exit_group true
expect log "$(sed 's/ *=.*//' "$trace" | sed q)" 'exit_group(0)'
END
rm -rf "$scratch/in" && mkdir "$scratch/in" && echo starter >"$scratch/in/answer"
have_trace=ok
"$home/lessons/sandbox" "$scratch/in" "$B/bin/tracer" -o /dev/null true >/dev/null 2>&1 || have_trace=NOT
graded four -t 1 -s in 4 >/dev/null
is "$(sed 's/ .\/1//' "$scratch/four.rows")" "$(printf 'NOT a signal\nNOT too long\nok fed\nok errors\nok built\nNOT not built\nNOT built without a file\nNOT quoted\n%s traced' $have_trace)" 'run, feed, build, traced'
is "$(sed -n 's/^ *got: *//p' "$scratch/four.said" | sed 2q | paste -sd , -)" '139 (ended by signal 11, SIGSEGV),124 (took more than 1 s and was ended)' 'how a program ended is told'
is "$(sed -n 's/^ *\(compiler\|why\): *//p' "$scratch/four.said" | paste -sd , -)" 'words,it does not compile (status 3),,it does not compile (status 0)' 'what the compiler said, too' ||
	cat "$scratch/four.said" >&2
shown=$(sed -n 's/^ *try it: *cd [^ ]* && \(echo .*\)/\1/p' "$scratch/four.said")
is "$(HOME=/nowhere sh -c "$shown")" "two  words it's \$HOME plain-1.c" 'what is to be tried can be pasted into a shell'

# Files: what is handed in, what is the check's own, what is not looked at.
lesson 5 4 - <<'END'
points 1 'the files'
run ls
expect_output "$(printf 'answer\nrun.sh\ntool')"
points 1 'sizes'
expect bytes "$(wc -c <"$box/answer" | tr -d ' ')" 1000000
points 1 'modes'
hold "$([ -x "$box/tool" ] && [ ! -x "$box/run.sh" ]; echo $?)" 'modes'
points 1 'its own'
picture 'His own:' "$box/run.sh"
given run.sh
expect own "$(cat "$box/run.sh")" mine
END
echo mine >"$home/lessons/05-lesson/run.sh"
echo mine >"$home/lessons/05-lesson/tool" && chmod +x "$home/lessons/05-lesson/tool"
echo hints >"$home/lessons/05-lesson/hints.md"
rm -rf "$scratch/in" && mkdir "$scratch/in"
head -c 1000001 /dev/zero >"$scratch/in/answer"
for file in tool run.sh README.md check hints.md other; do echo theirs >"$scratch/in/$file"; done
chmod +x "$scratch/in/run.sh"
is "$(graded five -s in 5)" 0 'the files of a lesson, and no others, are taken; as far as a million bytes; with the mode of the starter' || cat "$scratch/five.said" >&2
is "$(grep -A 1 'His own:' "$scratch/five.said" | paste -sd , - | tr -d ' ')" 'Hisown:,theirs' 'a picture stands above the points'
like "$(cat "$scratch/five/classroom.json")" '"status": "pass"' 'classroom.json has passed'

# Chance, the same again with the same number.
lesson 6 3 - <<'END'
points 1 'numbers'
list=
for i in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30; do random 3 7; list="$list$random "; done
expect 'each number' "$(printf '%s' "$list" | tr ' ' '\n' | sort -u | paste -sd ' ' -)" '3 4 5 6 7'
points 1 'words'
list=
for i in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do random_word; list="$list$random_word "; done
expect 'how long they are' "$(printf '%s' "$list" | tr ' ' '\n' | awk '{ n[length($0)] } /[^a-z]/ { n["odd"] } END { for (i = 0; i < 20; i++) if (i in n) print i; if ("odd" in n) print "odd" }' | paste -sd ' ' -)" '5 6 7 8 9'
points 1 'told'
expect list "$list" no
END
graded six -r 7 -s in 6 >/dev/null
graded seven -r 7 -s in 6 >/dev/null
graded eight -s in 6 >/dev/null
graded nine -s in 6 >/dev/null
is "$(sed -n 's/^\(ok\|NOT\) [^ ]* //p' "$scratch/six.rows" | paste -sd ' ' -) $(grep -c ^ok "$scratch/six.rows")" 'numbers words told 2' 'numbers in a range, words of five to nine letters'
told() { grep -A 1 '^ *got:' "$scratch/$1.said"; }
is "$(told seven)" "$(told six)" '-r: the same'
[ "$(told eight)" != "$(told six)" ] && [ "$(told nine)" != "$(told eight)" ]
ok $? 'without -r: others each time'
like "$(tail -n 1 "$scratch/six.said")" 'lessons/grade -r 7$' 'the report says how to have the same'
seed=$(sed -n 's/.*lessons\/grade -r \([0-9]*\)$/\1/p' "$scratch/eight.said")
graded nine -r "$seed" -s in 6 >/dev/null
is "$(told nine)" "$(told eight)" 'which is so'


# What a program printed is shown as far as a reader needs it, and does nothing to a terminal.
lesson 8 5 - <<'END'
points 1 'lines'
expect lines "$(seq 101 114)" ''
points 1 'a long line'
expect line "$(seq -s, 1000 1139)" ''
points 1 'long lines'
expect lines "$(for i in 1 2 3 4 5 6; do seq -s, 1000 1099; done)" ''
points 1 'others'
expect bytes "$(printf 'a\033[31mb\001')" ''
points 1 'signs "of" <others>'
expect signs "$(printf 'a"b\\c<d>&e\tf')" ''
END
graded eight -s in 8 >/dev/null
is "$(sed -n '/^ *got: *101$/,/^ *expected/p' "$scratch/eight.said" | sed '$d; s/^ *\(got: *\)*//' | paste -sd , -)" '101,102,103,104,105,106,107,108,109,110,111,112,... and 2 lines more' 'twelve lines'
is "$(sed -n 's/^ *got: *\(1000.*\)/\1/p' "$scratch/eight.said" | sed q)" "$(seq -s, 1000 1139 | cut -c 1-600)..." 'of a line 600 bytes'
is "$(grep -c '1000,1001' "$scratch/eight.said") $(sed -n 's/^ *\(1000,[0-9,]*\)$/\1/p' "$scratch/eight.said" | tail -n 1 | wc -c)" '5 500' 'of all 2000'
like "$(cat "$scratch/eight.said")" '^ *got: *a^\[\[31mb^A$' 'and what is no text is written as text'
like "$(cat "$scratch/eight.said")" '^ *expected: *(nothing)$' 'nothing, too'
if command -v jq >/dev/null && command -v xmllint >/dev/null; then
	is "$(jq -r '.tests[4] | .name, .output' "$scratch/eight/score.json" | sed -n 's/^got: *//p; 1p')" "$(printf 'signs "of" <others>\na"b\\c<d>&e\tf')" 'score.json has every sign'
	is "$(xmllint --xpath 'string(//testcase[5]/failure)' "$scratch/eight/score.xml" | sed -n 's/^ *got: *//p')" "$(printf 'a"b\\c<d>&e\tf')" 'score.xml has every sign'
else
	skip 'signs in score.json and score.xml' 'no jq or xmllint; ./setup installs them'
fi

# A check that is broken itself is no verdict.
for body in 'points 1 a; expect a 1 1; exit' 'points 1 a; expect a 1 1; echo noise' 'points 1 a; expect a 1 1; echo noise >&2' 'points 1 a; expect a 1 1; unset check_row; points 1 b'; do
	rm -rf "$home/lessons/07-lesson"
	sed -i /^7/d "$home/lessons/manifest"
	printf '%s\n' "$body" | lesson 7 1 -
	is "$(graded broken -s in 7)" 2 "a check is broken: $body"
	like "$(cat "$scratch/broken.errors")" '^grade: the check of lesson 7 failed itself:$' 'which is said'
done

# Wrong calls, and a student's own lessons.
wrong() { # wrong STATUS MESSAGE NAME ARGUMENT...
	status=$1 message=$2 what=$3
	shift 3
	is "$(graded wrong "$@"):$(cat "$scratch/wrong.errors")" "$status:$message" "$what"
}
wrong 2 "grade: a seed is a number, not '1x'" 'a seed that is none' -r 1x -s in 1
wrong 2 "grade: a lesson is a number, not '1x'" 'a lesson that is no number' -s in 1x
wrong 2 "grade: a seed is a number, not 'x'" 'a seed of a letter' -r x -s in 1
wrong 2 'grade: no lesson 77; make progress lists them' 'a lesson that does not exist' -s in 1 77
wrong 2 "grade: no folder $scratch/nowhere" 'a submission that does not exist' -s nowhere 1
wrong 2 "grade: no lesson has been begun in $scratch/in; make next begins one" 'nothing begun' -s in
is "$("$home/lessons/grade" --help | sed q | cut -c 1-17)" 'usage: make grade' '--help'
mkdir -p "$home/work/01-lesson" "$home/work/02-lesson" && printf 'main other\ntwo\n' >"$home/work/01-lesson/answer"
is "$(graded own 01)" 1 'own lessons: 01 is 1'
is "$(graded own)" 1 'without a number all that have been begun'
is "$(grep -c '^Lesson' "$scratch/own.said")" 2 'which are two'
is "$(sed -n 's/^[12]\t//p' "$home/work/progress" | tail -n 2 | paste -sd ' ' -)" "$(printf '6\t10\t10 3\t6\t9')" 'their points are in work/progress'
done_testing
