#!/bin/sh
# tracer-netlink: messages of netlink, good and broken, beside strace.
# shellcheck disable=SC2086 # lists of arguments
. tests/tap.sh
. tests/tracer/older.sh
. tests/tracer/beside.sh
. tests/tracer/one_core.sh

[ -x "$B/bin/crtcc" ] || skip_all 'crtcc is not built: make'
for program in netlink netlink_attributes; do
	"$B/bin/crtcc" -m "$host" -Os -w tests/tracer/$program.c -o "$scratch/$program"
	ok $? "$program is compiled"
done

level() { sed -E 's/^[0-9]+ +//; s/0x[0-9a-f]{7,}/ADDRESS/g; s/nl_pid=-?[0-9]+/nl_pid=PID/; s/ +=/ =/' "$1"; }

for options in '' '-X verbose -v' '-X raw -xx -s 16' '-e verbose=none'; do
	for program in netlink netlink_attributes; do
		for tool in strace "$tracer"; do
			"$tool" $options -o "$scratch/log" -e trace=socket,sendto,sendmsg,write,writev "$scratch/$program" 2>/dev/null
			level "$scratch/log" >"$scratch/${tool##*/}"
		done
		older "$scratch/tracer" "$scratch/strace"
		[ "$(wc -l <"$scratch/strace")" -gt 1000 ]
		ok $? "$program $options: there is something to compare"
		same_file "$scratch/tracer" "$scratch/strace" "$program $options"
	done
done

# Errors within errors: strace follows all of them; the tracer says the same up to a depth, and no depth exhausts its stack.
for levels in 5 20 200000; do
	"$tracer" -o "$scratch/log" -e trace=sendto "$scratch/netlink" $levels 2>/dev/null
	ok $? "$levels errors within each other do not end the tracer"
	level "$scratch/log" | sed 's/, "\\x.*//; q' >"$scratch/shallow"
	[ "$(grep -o '{error=' "$scratch/shallow" | wc -l)" -le 9 ]
	ok $? "$levels errors: not more than nine are shown"
	[ $levels -le 20 ] || continue
	strace -o "$scratch/log" -e trace=sendto "$scratch/netlink" $levels 2>/dev/null
	level "$scratch/log" | head -n 1 | head -c "$(($(wc -c <"$scratch/shallow") - 1))" >"$scratch/begin"
	printf '%s' "$(cat "$scratch/shallow")" | cmp -s - "$scratch/begin"
	ok $? "$levels errors: what is shown is what strace says"
done
done_testing
