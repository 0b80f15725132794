#!/bin/sh
# tracer-lines: -kk of a program whose line table has all that such a table can have (DWARF 4 and 5, 6.2): file and line of each
# place are those of the table, as addr2line has them. Not for: tables as compilers make them (tracer-stack.t).
. tests/tap.sh
. tests/tracer/x86_64.sh

command -v addr2line >/dev/null || skip_all 'addr2line is not here; ./setup installs it'

# What the table says, by hand; the first eleven against addr2line, which takes other tables of DWARF 5 than compilers make
# for older ones, and all against llvm-addr2line where there is one.
n=0
for place in one.c:10 one.c:7 one.c:11 sub/two.c:12 sub/two.c:112 sub/two.c:109 /root/three.c:109 /abs/four.c:109 '' '' one.c:1 \
	/work/five.c:1 under/six.c:5 /where/ever.c:5 /work/eight.c:3 /work/seven.c:3 ''; do
	echo "r$n${place:+ $place}"
	[ $n -eq 16 ] || echo "q$n${place:+ $place}"
	n=$((n + 1))
done | sort >"$scratch/expected"
$CC -nostdlib -static -no-pie -o "$scratch/lines" tests/tracer/lines-x86_64.s 2>"$scratch/log"
ok $? 'the program is made' || diag "$(cat "$scratch/log")"
"$tracer" -kk --stack-trace-frame-limit=1 -o "$scratch/log" -e trace=chdir "$scratch/lines"
sed -n 's/^ > [^(]*(\([rq][0-9]*\)+0x0) \[0x[0-9a-f]*\]/\1/p' "$scratch/log" | sed 's/ $//' | sort >"$scratch/ours"
same_file "$scratch/ours" "$scratch/expected" '-kk tells the files and lines of the table'
# theirs COMMAND NAMES: what COMMAND says of the functions whose names match; ? and 0 are no line.
theirs() {
	$NM "$scratch/lines" | awk -v names="$2" '$3 ~ names { print $1, $3 }' | while read -r address name; do
		place=$("$1" -e "$scratch/lines" "$address" | sed 's/ (discriminator.*//; /:[?0]$/d')
		echo "$name${place:+ $place}"
	done | sort
}
theirs addr2line '^[rq]([0-9]|10)$' >"$scratch/theirs"
grep -E '^[rq]([0-9]|10)( |$)' "$scratch/expected" >"$scratch/some"
same_file "$scratch/theirs" "$scratch/some" 'so does addr2line'
if command -v llvm-addr2line >/dev/null; then
	theirs llvm-addr2line '^[rq][0-9]+$' >"$scratch/theirs"
	same_file "$scratch/theirs" "$scratch/expected" 'so does llvm-addr2line'
else
	skip 'so does llvm-addr2line' 'apt install llvm'
fi
done_testing
