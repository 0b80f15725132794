#!/bin/sh
# tracer-unwind: -k through functions of which each says in another way where its caller's registers are (DWARF 5, 6.4 and
# 2.5): the names are those of the calls that were made, and those that gdb has. Not for: what compilers make (tracer-stack.t).
. tests/tap.sh
. tests/tracer/x86_64.sh

# names FILE: of each call's trace a line.
names() { awk '/^[^ ]/ { if (line != "") print line; line = "" } /^ > / { sub(/^[^(]*\(/, ""); sub(/\+.*/, ""); line = line == "" ? $0 : line " " $0 } END { if (line != "") print line }' "$1"; }
chain=$(sed -nE 's/^	(function|plain) ([a-z_]+)( #.*)?$/\2/p' tests/tracer/unwound-x86_64.s | awk '!/^begins$/ && !/^calls$/ { line = $0 (line == "" ? "" : " " line) } END { print line }')
$CC -nostdlib -static -Wl,--eh-frame-hdr -o "$scratch/unwound" tests/tracer/unwound-x86_64.s 2>"$scratch/log"
ok $? 'the program is made' || diag "$(cat "$scratch/log")"
"$tracer" -k -o "$scratch/ours" -e trace=chdir "$scratch/unwound"
names "$scratch/ours" >"$scratch/names"
printf '%s\n' "calls $chain" "begins $chain" >"$scratch/expected"
same_file "$scratch/names" "$scratch/expected" '-k names the functions that were called'
if command -v gdb >/dev/null; then
	gdb -batch -nx -ex 'catch syscall chdir' -ex run -ex c -ex bt -ex c -ex c -ex bt "$scratch/unwound" 2>/dev/null </dev/null |
		awk '/^#0/ && line != "" { print line; line = "" } /^#[0-9]/ { sub(/^#[0-9]+ +(0x[0-9a-f]+ in )?/, ""); sub(/ .*/, ""); line = line == "" ? $0 : line " " $0 } END { print line }' >"$scratch/theirs"
	same_file "$scratch/theirs" "$scratch/expected" 'so does gdb'
else
	skip 'so does gdb' 'gdb is not here; ./setup installs it'
fi

# Where it ends: a frame that is not above the one before is none, but for that of a leaf, which has nothing on the stack;
# behind the last function with a table it goes on by the frame pointer, and from there by tables again.
$CC -nostdlib -static -Wl,--eh-frame-hdr -o "$scratch/ends" tests/tracer/ends-x86_64.s 2>"$scratch/log"
ok $? 'another is made' || diag "$(cat "$scratch/log")"
"$tracer" -k -o "$scratch/ours" -e trace=chdir "$scratch/ends"
names "$scratch/ours" >"$scratch/names"
printf '%s\n' 'leaf g' same 'behind k h' >"$scratch/expected"
same_file "$scratch/names" "$scratch/expected" 'where a trace ends'
done_testing
