#!/bin/sh
# demo: what make demo prints is true of the files: sizes, bytes, numbers, calls, each by another way than the demo's; and the
# last page fits a terminal of 80 columns and 24 rows.
. tests/tap.sh

# In a fresh checkout every target that shows something builds first what it shows.
for target in demo sizes teensy next; do
	make -n B="$scratch/fresh" $target 2>/dev/null | grep -q -e "-o [^ ]*/bin/tracer" || echo $target
done >"$scratch/unbuilt"
same_file "$scratch/unbuilt" /dev/null "make demo, sizes, teensy and next build every tool first"

toolchain "$(uname -m | sed 's/i.86/i386/; s/arm64/aarch64/')"
[ -x "$B/bin/tracer" ] || skip_all "nothing is built for this machine; ./setup && make"
own_build # another test may read the sizes of the usual one
host/demo >"$scratch/demo" 2>"$scratch/errors"
ok $? "the demo ends well"
same_file "$scratch/errors" /dev/null "nothing on standard error"
grep "$(printf '\033')" "$scratch/demo" >"$scratch/coloured"
same_file "$scratch/coloured" /dev/null "no colour in a file"
if command -v script >/dev/null; then
	script -qec host/demo /dev/null </dev/null | grep -c "$(printf '\033')" >"$scratch/coloured"
	[ "$(cat "$scratch/coloured")" -gt 0 ]
	ok $? "colour on a terminal"
	NO_COLOR=1 script -qec host/demo /dev/null </dev/null | grep "$(printf '\033')" >"$scratch/coloured"
	same_file "$scratch/coloured" /dev/null "but not with NO_COLOR"
else
	skip "colour on a terminal" "no script(1), of util-linux"
fi

# Each size is that of make sizes, one that is not there a dash, and dashes are explained.
sed -n '/linked by/,/^  (#/p' "$scratch/demo" | awk '$1 !~ /linked|\(/ { print $1, $2, $3, $4 }' >"$scratch/shown"
awk -F , '$1 == "hello" { bytes[$3, $2] = $4 } END { while ((getline line <shown) > 0) { split(line, way, " "); print way[1], cell(way[1], "x86_64"), cell(way[1], "i386"), cell(way[1], "aarch64") } }
	function cell(way, arch) { return bytes[way, arch] == "" ? "-" : bytes[way, arch] }' shown="$scratch/shown" "$B/sizes.csv" >"$scratch/sizes"
[ "$(wc -l <"$scratch/shown")" -ge 7 ]
ok $? "there is a table of sizes"
same_file "$scratch/shown" "$scratch/sizes" "it is that of make sizes"
is "$(grep -c '^  (-: ' "$scratch/demo")" "$(grep -qE ' -( |$)' "$scratch/shown" && echo 1 || echo 0)" "a dash is explained"

sed -n '/^4\./,$p' "$scratch/demo" >"$scratch/page"
[ "$(wc -l <"$scratch/page")" -le 23 ]
ok $? "the last page is at most 23 lines long"
awk 'length > 79' "$scratch/page" >"$scratch/wide"
same_file "$scratch/wide" /dev/null "and 79 columns wide"

# cell ROW ARCH: of the last page, whose second line has the names of the columns.
cell() {
	column=$(awk -v arch="$2" 'NR == 2 { print index($0, arch) }' "$scratch/page")
	awk -v row="$1" -v column="$column" 'index($0, "  " row " ") == 1 { text = substr($0, column, 19); sub(/ +$/, "", text); print text }' "$scratch/page"
}
for arch in x86_64 i386 aarch64; do
	toolchain $arch
	hello=$B/$arch/bin/hello
	[ -x "$hello" ] || { skip "$arch" "not built; ./setup brings what it needs"; continue; }
	is "$(cell 'bytes, by ld alone' $arch)" "$(find "$hello" -printf %s)" "$arch: the size is the file's"
	is "$(cell 'bytes, tiny.ld, -s' $arch)" "$(find "$B/sizes/$arch/hello/tiny-s" -printf %s)" "$arch: and the tiny one's"
	# The bytes stand where readelf says that .text is, at _start plus what the disassembler counts.
	bytes=$(cell '  its bytes' $arch)
	$READELF -SW "$hello" | sed 's/^ *\[ *[0-9]*\] //' | awk '$1 == ".text" { print $4, $5 }' >"$scratch/text"
	read -r offset size <"$scratch/text"
	like "$(od -An -v -tx1 -j $((0x$offset)) -N $((0x$size)) "$hello" | tr -s ' \n' ' ')" "$bytes" "$arch: the bytes of its $(cell 'system call' $arch) are in the code"
	case $arch in x86_64) manual='0f 05' ;; i386) manual='cd 80' ;; aarch64) manual='01 00 00 d4' ;; esac
	is "$bytes" "$manual" "$arch: and are what the processor's manual has"
	for call in write exit; do
		is "$(cell "  number of $call" $arch)" \
			"$(printf '#include <asm/unistd.h>\n__NR_%s\n' $call | $CC -E -isystem "$B/$arch/uapi" -x c - | tail -n 1)" "$arch: the number of $call"
	done
	if [ "$RUNS" = native ] && strace -o "$scratch/strace" "$hello" >/dev/null 2>&1; then
		is "$(cell 'calls traced' $arch)" "$(sed -n 's/^\([a-z_0-9]*\)(.*/\1/p' "$scratch/strace" | grep -v execve | paste -sd ' ' -)" "$arch: strace sees the same calls"
	elif [ "$RUNS" = qemu ]; then
		is "$(cell 'calls traced' $arch)" "$($RUN -strace "$hello" 2>&1 | grep -o '[a-z_]*(' | tr -d '(' | paste -sd ' ' -)" "$arch: qemu-user sees the same calls"
	else
		skip "$arch: the same calls" "no strace here, or ptrace is refused; make doctor"
	fi
done
done_testing
