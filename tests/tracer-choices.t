#!/bin/sh
# tracer-choices.t: what is chosen of calls, when an injection is due, and times, beside strace and date. Not for: what the lines
# of a log say (tracer.t).
# shellcheck disable=SC2086,SC2016 # lists of arguments; programs for sh
. tests/tap.sh
. tests/tracer/beside.sh

# same NAME SED OPTIONS -- PROGRAM...: the log, the tool's messages and the exit status, after a sed script on the log.
same() {
	name=$1 script=$2 given=
	shift 2
	while [ "$1" != -- ]; do given="$given $1" && shift; done
	shift
	for tool in strace "$tracer"; do
		"$tool" -o "$scratch/log" $given "$@" >"$scratch/out" 2>"$scratch/err" </dev/null
		status=$?
		{ sed -E "$script" "$scratch/log" && sed -n "s/^[^ ]*${tool##*/}: //p" "$scratch/err" && echo "exit status $status"; } >"$scratch/log.${tool##*/}"
	done
	same_file "$scratch/log.tracer" "$scratch/log.strace" "$name"
}

# Calls by patterns, classes, numbers and word sizes: which of the many that programs make.
if [ -x "$B/bin/crtcc" ] && "$B/bin/crtcc" -m "$host" -Os -w tests/tracer/rare.c -o "$scratch/rare"; then
	most=0
	for set in '/^(a|g)?et' '/^[a-f]+$' '/(at|64)+$' '/[^a-z]' '/^s[^e-t]' '/^(get|set)?[pu]id$' '/(e*)*t$' '/^[]s]' '/^[^]s]' '/e?t$' '/m.?k?d*i' \
		'/^f|d$' '/(^f|d$)' '/o+m' '/^st?*a**t?+f' '/\.' '/a\|b|k' ipc %ipc network '!%file' %stat %%stat %%statfs '%statfs,%lstat' '1' '1@64,2@32' '0@32,3@64' '?0@32,openat@64' \
		'read@32,?write@64' '1,!2' '!!openat' '!!!%file'; do
		for tool in strace "$tracer"; do
			for program in rare 'stat -f LICENSE /nonexistent' 'ls -l LICENSE'; do
				PATH=$scratch:$PATH "$tool" -o "$scratch/log" -e "trace=$set" $program >"$scratch/out" 2>&1 </dev/null
				echo "exit status $?"
				[ ! -f "$scratch/log" ] || sed -n 's/^\([a-z0-9_]*\)(.*/\1/p' "$scratch/log" | sort | uniq -c
				rm -f "$scratch/log"
			done >"$scratch/chosen.${tool##*/}"
		done
		[ "$(wc -l <"$scratch/chosen.strace")" -le $most ] || most=$(wc -l <"$scratch/chosen.strace")
		cmp -s "$scratch/chosen.tracer" "$scratch/chosen.strace" || { echo "$set:" && diff "$scratch/chosen.strace" "$scratch/chosen.tracer"; }
	done >"$scratch/wrong"
	same_file "$scratch/wrong" /dev/null 'sets choose the calls that they do for strace'
	[ "$most" -gt 30 ]
	ok $? "there are many to choose from: $most"
else
	skip 'sets' 'crtcc is not built: make'
fi
same 'a signal in small letters' 's/[0-9]{3,}/N/g' -e signal=sigusr1 -e trace=none -- sh -c 'kill -USR1 $$'
for path in /etc/passwd LICENSE ./LICENSE; do
	same "a path and what it resolves to: $path" 's/0x[0-9a-f]*/A/g' -P $path -e trace=openat,close -- cat LICENSE /etc/passwd
done

# When an injection is due.
for when in 1 2 3+ 1+2 2+3 2..4 1..5+2 3..3 2..6+3 65535 5+0; do
	same "inject when=$when" '' -e trace=chdir -e inject=chdir:error=EPERM:when=$when -- sh -c 'for i in 1 2 3 4 5 6 7; do cd /; done'
done
same 'an injection is counted by each process' 's/^[0-9]+ +/PID /; s/si_pid=[0-9]+/N/' -f -e trace=chdir -e inject=chdir:retval=0:when=2 -- sh -c 'cd /; (cd /; cd /; cd /); cd /; cd /'

# A call of no name; reads that fail, and how long the numbers before bytes are.
toolchain "$host"
cat >"$scratch/odd.c" <<'END_OF_C'
#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>
int main(void)
{
	char *bytes = mmap(0, 2 << 20, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	int null = open("/dev/null", O_WRONLY);
	munmap(bytes + (1 << 20), 1 << 20);
	syscall(999, 1, 2, 3, 4, 5, 6);
	read(99, bytes, 100);
	dup2(null, 3);
	write(null, bytes, 1 << 20);
	write(null, bytes, (1 << 20) - 1);
	write(null, bytes, (1 << 20) + 1);
	write(null, bytes + (1 << 20) - 65536, 65537);
	write(null, bytes + (1 << 20) - 65536, 65538);
}
END_OF_C
if $CC -w "$scratch/odd.c" -o "$scratch/odd" 2>"$scratch/err"; then
	same 'a call of no name' '' -e trace=chdir -- "$scratch/odd"
	grep -q 0x3e7 "$scratch/log"
	ok $? '… which is there'
	same 'the bytes of odd calls' 's/0x[0-9a-f]{6,}/A/g; s/pid [0-9]+/pid N/' -e trace=read,write -e read=99 -e write=all -- "$scratch/odd"
	[ "$(grep -c '^ | 00000 ' "$scratch/log")" -ge 3 ] && grep -q '^ | 000000 ' "$scratch/log"
	ok $? '… which are there'
else
	skip 'odd calls' 'no C compiler with a C library; ./setup installs it'
fi

# What has no effect beside other options is said, in the words of strace; 6.1 spells one of them otherwise.
for options in -ck -ci -cn -cr -ct -cT -cy -ctti -Ck '-c --absolute-timestamps' '-c --decode-fds=all' '-c --stack-trace' -citTykrn -A '-S time' '-c -S time' '-A -o /dev/null' '--summary-sort-by=calls -T' -ir; do
	for tool in strace "$tracer"; do
		"$tool" $options true 2>&1 | sed -n 's/^[^ ]*\(strace\|tracer\): //p' | sed 's/-traces /-trace /' >"$scratch/useless.${tool##*/}"
	done
	same_file "$scratch/useless.tracer" "$scratch/useless.strace" "what has no effect: $options"
	cat "$scratch/useless.tracer" >>"$scratch/useless"
done
[ "$(grep -c 'no effect' "$scratch/useless")" -gt 15 ]
ok $? '… and something has none'

# Of a file of the trace: added to, or anew; and whose line it is when several are attached to.
for tool in strace "$tracer"; do
	rm -f "$scratch/log"
	for options in '' -A '' -A -A; do "$tool" $options -o "$scratch/log" -e trace=chdir sh -c 'cd /' && grep -c ^chdir "$scratch/log"; done >"$scratch/added.${tool##*/}"
	sleep 20 &
	one=$!
	sleep 20 &
	other=$!
	sleep 0.1
	for attached in "-p $one" "-p $one -p $other"; do
		timeout -s INT 0.7 "$tool" -o "$scratch/log" $attached 2>/dev/null
		sed "s/^$one /ONE /; s/^$other /OTHER /; s/{tv_sec=.*\(} <det\)/N\1/; s/0x[0-9a-f]*/A/g" "$scratch/log" | sort
	done >"$scratch/attached.${tool##*/}"
	kill $one $other
	wait $one $other 2>/dev/null
done
same_file "$scratch/added.tracer" "$scratch/added.strace" '-A adds to the file'
sed 's/(.*//' "$scratch/attached.tracer" | tr -s ' ' >"$scratch/attached.ours"
sed 's/(.*//' "$scratch/attached.strace" | tr -s ' ' >"$scratch/attached.theirs"
same_file "$scratch/attached.ours" "$scratch/attached.theirs" '-p: whose line it is'

# Times, by the clock of date, and by what a program sleeps.
for precision in s ms us ns; do
	"$tracer" -o "$scratch/log" --absolute-timestamps=format:unix,precision:$precision --syscall-times=$precision --relative-timestamps=$precision \
		-e trace=execve,clock_nanosleep,nanosleep sh -c 'date +%s.%N; exec sleep 0.3' >"$scratch/date"
	awk -v precision=$precision 'BEGIN { digits = precision == "s" ? 0 : precision == "ms" ? 3 : precision == "us" ? 6 : 9; unit = 10 ^ -digits }
		NR == FNR { date = $1; next }
		{ n = split($1, part, "."); if ((n > 1 ? length(part[2]) : 0) != digits) print "digits: " $0 }
		FNR == 1 { first = $1; if (date - $1 < -0.001 || date - $1 > 0.5 + unit) print "not at " date ": " $0 }
		{ gap = $0; sub(/^[^+]*\(\+ */, "", gap); sub(/\).*/, "", gap); sum += gap; last = $1
			if (sum - ($1 - first) > unit * FNR * 1.01 + 0.0005 || ($1 - first) - sum > unit * FNR * 1.01 + 0.0005) print "relative: " sum " but " $1 - first ": " $0 }
		/nanosleep/ { took = $NF; gsub(/[<>]/, "", took); slept = 1; if (took < 0.3 - unit || took > 0.6 + unit || (digits && length(took) != digits + 2)) print "slept: " $0 }
		END { if (!slept) print "nobody slept" }' "$scratch/date" "$scratch/log" >"$scratch/wrong"
	same_file "$scratch/wrong" /dev/null "times by the ${precision}: date, sleep and each other"
done
for options in -t -tt; do
	TZ=UTC0 "$tracer" -o "$scratch/log" $options -e trace=execve date -u '+%H %M %S.%N' >"$scratch/date"
	awk 'NR == FNR { date = $1 * 3600 + $2 * 60 + $3; next } { split($1, t, ":"); away = date - (t[1] * 3600 + t[2] * 60 + t[3]); if (away < -0.001 || away > 1.5) print away, $0; exit }' "$scratch/date" "$scratch/log" >"$scratch/wrong"
	same_file "$scratch/wrong" /dev/null "$options: the time of day is that of date -u"
done
begun=$(date +%s%N)
"$tracer" -o "$scratch/log" -e trace=chdir -e inject=chdir:delay_enter=150ms:delay_exit=150000 sh -c 'cd /'
took=$((($(date +%s%N) - begun) / 1000000))
[ $took -ge 300 ] && [ $took -lt 1000 ]
ok $? "delays take as long as they should, together 300 ms: $took"
timeout -k 1 20 "$tracer" -f -o "$scratch/log" -e trace=chdir -e inject=chdir:delay_enter=300ms sh -c '(cd /) & sleep 0.1; cd /; wait'
is "$?:$(grep -c 'chdir.*(DELAYED)' "$scratch/log")" 0:2 'two processes are held back at once, and each goes on'
is "$("$tracer" -o "$scratch/log" -e inject=chdir:signal=TERM:delay_enter=50ms sh -c 'trap "echo caught" TERM; cd /')" caught 'a signal is held back with the call, and arrives'
for tool in strace "$tracer"; do
	rm -f "$scratch/made" "$scratch/read"
	(umask 027 && "$tool" -o "$scratch/made" true)
	"$tool" -o "!sleep 0.3; sed -n 's/^exec.*= 0/read/p' >$scratch/read" true
	{ find "$scratch/made" -printf '%m\n' && cat "$scratch/read"; } >"$scratch/made.${tool##*/}" 2>&1
done
same_file "$scratch/made.tracer" "$scratch/made.strace" 'the mode of the file of -o is by umask; a command after ! is waited for'
for time in 9e9s 9223372036s; do
	"$tracer" -c -o "$scratch/log" -O $time true 2>/dev/null || echo "$time"
done >"$scratch/wrong"
for time in 1e10s 2e10s 1e18s 9223372037s 9223372036854775808ns 1e30ns; do # they do not fit in 64 bits
	"$tracer" -c -o "$scratch/log" -O $time true 2>/dev/null && echo "$time"
done >>"$scratch/wrong"
same_file "$scratch/wrong" /dev/null "-O: the longest time"
done_testing
