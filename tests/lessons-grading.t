#!/bin/sh
# lessons-grading: what an instructor takes of the course: the archive for students, the autograder for Gradescope, a whole class at
# once, and a student's own commands. Not for: the lessons (lessons.t).
. tests/tap.sh

[ -x "$B/bin/tracer" ] || skip_all "nothing is built for this machine; ./setup && make"
case $B in /*) ;; *) B=$PWD/$B ;; esac
export B
first=lessons/01-who-calls-the-kernel
solved=$first/solution
[ -d "$solved" ] || skip_all 'this copy is without solutions, for students'

# A class of three: one has solved lesson 1, one has not, one has handed in nothing.
mkdir -p "$scratch/class/ada/${first#*/}" "$scratch/class/bob" "$scratch/class/cy"
cp "$solved"/* "$scratch/class/ada/${first#*/}" # folders of lessons, or the files of one
cp "$first/hello.c" "$scratch/class/bob"
timeout 100 lessons/scale/class "$scratch/class" "$scratch/results" 1 2>"$scratch/errors"
ok $? 'a class is graded' || tail -n 5 "$scratch/errors" "$scratch"/results/*/report.txt >&2
is "$(cat "$scratch/results/scores.csv")" "$(printf 'name,points,possible\nada,10,10\nbob,0,10\ncy,0,10')" 'scores.csv has the points of all'
SLURM_ARRAY_TASK_ID=2 timeout 100 lessons/scale/slurm "$scratch/class" "$scratch/slurm" 1
is "$?:$(ls "$scratch/slurm")" '0:bob' 'a task of Slurm grades the submission of its number'
lessons/scale/nth 4 "$scratch/class" "$scratch/slurm" 1 2>/dev/null
is $? 2 'a number too many is said'
if command -v jq >/dev/null; then
	is "$(jq -r '.kind + " " + .spec.completionMode' lessons/scale/job.json)" 'Job Indexed' 'the Job of Kubernetes is well formed'
	job=$(jq -r '.spec.template.spec.containers[0].command[2]' lessons/scale/job.json | sed "s|/submissions|$scratch/class|; s|/results|$scratch/pod|")
	JOB_COMPLETION_INDEX=0 sh -c "$job"
	is "$?:$(ls "$scratch/pod")" '0:ada' 'its command grades the submission of its index'
	jq -e .build.dockerfile .devcontainer/devcontainer.json >/dev/null
	ok $? 'devcontainer.json is well formed'
else
	skip 'the Job of Kubernetes and devcontainer.json' 'no jq; ./setup installs it'
fi

# What is packed is what is committed.
if git rev-parse HEAD >/dev/null 2>&1; then
	lessons/dist students "$scratch/students.tar.gz" >/dev/null
	ok $? 'the archive for students is made'
	mkdir "$scratch/unpacked" && tar -xzf "$scratch/students.tar.gz" -C "$scratch/unpacked"
	is "$(find "$scratch/unpacked" -name solution)" '' 'without solutions'
	is "$(cat "$scratch/unpacked/elfin/.gitignore")" /build/ 'with work/ under version control'
	if command -v jq >/dev/null; then
		is "$(jq '[.tests[].points] | add' "$scratch/unpacked/elfin/.github/classroom/autograding.json")" \
			"$(git show HEAD:lessons/manifest | sed 's/#.*//' | awk '{ sum += $3 } END { print sum }')" 'autograding.json has the points of the manifest'
	else
		skip 'autograding.json' 'no jq; ./setup installs it'
	fi
	if command -v zip >/dev/null && command -v unzip >/dev/null; then
		lessons/dist gradescope "$scratch/none.zip" 1 77 >"$scratch/out" 2>&1
		is "$?:$(cat "$scratch/out")" "2:dist: no lesson 77; make progress lists them" "gradescope: a lesson that does not exist"
		lessons/dist gradescope "$scratch/gradescope.zip" 1 >/dev/null
		ok $? 'the autograder for Gradescope is made'
		mkdir -p "$scratch/autograder/source" "$scratch/autograder/submission" "$scratch/autograder/results"
		unzip -q "$scratch/gradescope.zip" -d "$scratch/autograder/source"
		is "$(find "$scratch/autograder" -name solution)" '' 'without solutions'
		cp "$solved/hello.c" "$scratch/autograder/submission"
		# The build that is here already stands for the one that its setup.sh would make.
		AUTOGRADER=$scratch/autograder timeout 100 "$scratch/autograder/source/run_autograder" >"$scratch/said" 2>&1
		ok $? 'run_autograder ends well' || cat "$scratch/said" >&2
		like "$(cat "$scratch/autograder/results/results.json")" '"score": 10,' 'and leaves results.json'
	else
		skip 'the autograder for Gradescope' 'no zip or unzip; ./setup installs them'
	fi
else
	skip 'the archives' 'this is no git clone'
fi

# A student's own way, in a copy.
mkdir "$scratch/home" && cp -R lessons crt linker-scripts asm "$scratch/home"
cd "$scratch/home" || exit 1
like "$(lessons/course next)" 'edit    work/01-who-calls-the-kernel/hello.c' 'next shows what to edit'
same_file work/01-who-calls-the-kernel/hello.c $first/hello.c 'and puts it there'
lessons/course hint 1 >"$scratch/hint1"
lessons/course hint 1 >"$scratch/hint2"
like "$(sed q "$scratch/hint1"; sed q "$scratch/hint2")" 'Where' 'hint goes on to the next'
cp $solved/hello.c work/01-who-calls-the-kernel/
timeout 60 lessons/grade >"$scratch/said" 2>&1
ok $? 'grade grades what has been begun' || cat "$scratch/said" >&2
like "$(lessons/course next)" 'Lesson 2' 'then the next is lesson 2'
is "$(lessons/grade 3 2>&1)" 'grade: lesson 3 has not been begun; make next L=3 puts its files into work/' 'what has not been begun is not graded'
like "$(lessons/course next 3)" 'edit    work/03-exit-or-exit-group/crew.c' 'next L=3 begins it'
same_file work/03-exit-or-exit-group/crew.c lessons/03-exit-or-exit-group/crew.c 'and puts its files there'
like "$(lessons/course progress)" '10/10  Who calls the kernel' 'progress has the points'
is "$(echo n | lessons/course reset 1 >/dev/null; cmp -s work/01-who-calls-the-kernel/hello.c $solved/hello.c && echo kept)" kept 'reset asks first'
echo y | lessons/course reset 1 >/dev/null
same_file work/01-who-calls-the-kernel/hello.c $first/hello.c 'and then puts the file back'
is "$(cat work/01-who-calls-the-kernel.*/hello.c)" "$(cat $solved/hello.c)" 'and keeps the other'
: >"$scratch/watched"
timeout 100 lessons/course watch 1 >"$scratch/watched" 2>&1 </dev/null &
watcher=$!
# It grades at once, and again when a file is saved.
tries=0
while [ "$(grep -c 'Watching' "$scratch/watched")" -lt 1 ] && [ $tries -lt 60 ]; do sleep 1 && tries=$((tries + 1)); done
cp $solved/hello.c work/01-who-calls-the-kernel/
while [ "$(grep -c 'Watching' "$scratch/watched")" -lt 2 ] && [ $tries -lt 60 ]; do sleep 1 && tries=$((tries + 1)); done
kill $watcher
wait $watcher 2>/dev/null
is "$(grep -c 'of 10 points' "$scratch/watched"):$(grep -c '^  10 of 10' "$scratch/watched")" 2:1 'watch grades again when a file is saved'
done_testing
