#!/bin/sh
# tracer-sockets: what is said of descriptors of sockets under -yy, beside strace.
# shellcheck disable=SC2086 # lists of arguments
. tests/tap.sh
. tests/tracer/beside.sh

[ -x "$B/bin/crtcc" ] || skip_all 'crtcc is not built: make'
"$B/bin/crtcc" -m "$host" -Os -w tests/tracer/sockets.c -o "$scratch/sockets"
ok $? 'the program is compiled'

# level FILE: inodes and ports are N1, N2 and so on; the ids of netlink's sockets begin with the process's.
level() {
	sed -E 's/^[0-9]+ +//; s/(NETLINK:\[[A-Z_]*:)[0-9]+/\1PID/; s/0x[0-9a-f]{6,}/ADDRESS/g; s/ +=/ =/' "$1" | awk '{
		shown = ""
		while (match($0, /[0-9][0-9][0-9]+/)) {
			number = substr($0, RSTART, RLENGTH)
			if (!(number in name)) name[number] = "N" ++count
			shown = shown substr($0, 1, RSTART - 1) name[number]
			$0 = substr($0, RSTART + RLENGTH)
		}
		print shown $0
	}'
}

# Seldom, the kernel gives a port twice in one run.
for options in -yy --decode-fds=socket --decode-fds=all '-yy -xx -e verbose=none' --decode-fds=dev; do
	for _ in 1 2 3; do
		for tool in strace "$tracer"; do
			rm -rf "$scratch/folder"
			mkdir "$scratch/folder"
			"$tool" $options -o "$scratch/log" -e trace=network,write,close "$scratch/sockets" "$scratch/folder"
			level "$scratch/log" >"$scratch/${tool##*/}"
		done
		cmp -s "$scratch/tracer" "$scratch/strace" && break
	done
	[ "$(wc -l <"$scratch/strace")" -gt 100 ]
	ok $? "$options: there is something to compare"
	same_file "$scratch/tracer" "$scratch/strace" "$options"
done
# Otherwise both may have said nothing.
strace -yy -o "$scratch/log" "$scratch/sockets" "$scratch" 2>/dev/null
if grep -q 'TCP:\[127\.0\.0\.1:' "$scratch/log"; then
	"$tracer" -yy -o "$scratch/log" "$scratch/sockets" "$scratch"
	like "$(cat "$scratch/log")" '^close(.<TCP:\[127\.0\.0\.1:[0-9]*->127\.0\.0\.1:[0-9]*\]>) *= 0' '-yy: both ends of a connection'
else
	skip '-yy: both ends of a connection' 'strace learns no addresses here: the kernel has no sock_diag; modprobe inet_diag tcp_diag'
fi
done_testing
