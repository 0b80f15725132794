#!/bin/sh
# make sizes and elfsize: every cell is run, two runs give identical files, and each byte is accounted for once.
# shellcheck disable=SC1091,SC2154 # tap.sh
. tests/tap.sh

elfsize=$B/bin/elfsize
[ -x "$elfsize" ] || skip_all "no $elfsize: make"
ls "$B"/*/obj/asm/hello.o >/dev/null 2>&1 || skip_all "no hello: make"

own_build # other tests read the sizes of the usual one
linker-scripts/sizes >"$scratch/first.md" 2>"$scratch/errors"
ok $? "every program that was linked ran and printed hello"
same_file "$scratch/errors" /dev/null "nothing on standard error"
cp "$B/sizes.csv" "$scratch/first.csv"
(cd "$B/sizes" && find . -type f ! -name '*.cell*' -exec cksum {} + | sort) >"$scratch/first.sums"
linker-scripts/sizes >"$scratch/second.md"
(cd "$B/sizes" && find . -type f ! -name '*.cell*' -exec cksum {} + | sort) >"$scratch/second.sums"
same_file "$scratch/second.md" "$scratch/first.md" "a second run gives the same table"
same_file "$scratch/second.sums" "$scratch/first.sums" "and the same programs, byte by byte"
awk -F, 'NR > 1 && $4 == "" && $5 == ""' "$B/sizes.csv" >"$scratch/silent"
same_file "$scratch/silent" /dev/null "a cell without a size has a reason"
awk -F, 'NR > 1 && $4 != "" { print $2 "/" $1 "/" $3, $4 }' "$B/sizes.csv" >"$scratch/cells"
while read -r cell bytes; do
	[ "$(wc -c <"$B/sizes/$cell")" -eq "$bytes" ] || echo "$cell"
done <"$scratch/cells" >"$scratch/wrong"
same_file "$scratch/wrong" /dev/null "the sizes are those of the files"

if runnable x86_64 "a program that crashes has no size"; then
	printf '\t.globl _start\n_start: ud2\n' >"$scratch/crash.s"
	linker-scripts/sizes -m x86_64 "$scratch/crash.s" >"$scratch/out" 2>&1
	is $? 2 "a program that crashes: status 2"
	like "$(cat "$scratch/out")" 'it dies of signal 4' "and it says of which signal"
	printf '\t.globl _start\n_start: jmp nowhere\n' >"$scratch/lost.s"
	linker-scripts/sizes -m x86_64 "$scratch/lost.s" >"$scratch/out" 2>&1
	is $? 2 "a program that cannot be linked: status 2"
	like "$(cat "$scratch/out")" "undefined reference to .nowhere" "and it says what the linker says"
	printf 'int main(void) { return 7; }\n' >"$scratch/seven.c"
	linker-scripts/sizes -m x86_64 "$scratch/seven.c" >"$scratch/out" 2>&1
	is "$?:$(grep -c "^| \(default\|tiny\) " "$scratch/out"):$(grep -c "^| crt  *| *[0-9]" "$scratch/out")" 0:0:1 "a program of one's own in C has the rows of C alone"
	if [ -n "$NASM" ]; then
		printf "global _start\n_start: mov eax, 60\n xor edi, edi\n syscall\n" >"$scratch/leave.asm"
		linker-scripts/sizes -m x86_64 "$scratch/leave.asm" >"$scratch/out" 2>&1
		is $? 0 "a program of one's own, for NASM"
		like "$(cat "$scratch/out")" "^| tiny  *| *[0-9][0-9]* |" "and it has sizes"
	fi
	linker-scripts/sizes -m x86_64 linker-scripts/hello.c >"$scratch/out" 2>&1
	like "$(cat "$scratch/out")" 'glibc-dynamic *| *[0-9]' "a C program of one's own is compared across libraries"
fi
# Some ways only, in one format: the same cells, and the files stay as they are.
cksum "$B"/sizes.* >"$scratch/sums"
linker-scripts/sizes -m x86_64 -w tiny,default -f csv >"$scratch/some.csv"
is "$(cat "$scratch/some.csv")" "$(grep -E '^(program|hello,x86_64,(default|tiny)),' "$scratch/first.csv")" "-w and -f: some ways only"
cksum "$B"/sizes.* | cmp -s - "$scratch/sums"
ok $? "-f: and no file is written"
linker-scripts/sizes -w nonesuch >"$scratch/out" 2>&1
is "$?:$(wc -l <"$scratch/out")" "2:1" "an unknown way is one line"
linker-scripts/sizes /nonexistent.s >"$scratch/out" 2>&1
is "$?:$(cat "$scratch/out")" "2:sizes: no file /nonexistent.s" "a missing file"
linker-scripts/sizes nonesuch >"$scratch/out" 2>&1
is "$?:$(wc -l <"$scratch/out")" "2:1" "an unknown program is one line"

# Accounts: sums, and categories against readelf.
total() { awk '/^ /{ next } !/^file size/ { sum += $NF } /^file size/ { print sum + 0, $NF }'; }
find "$B/sizes" -type f ! -name '*.*' >"$scratch/files"
printf '%s\n' /usr/bin/* /usr/lib/*/lib*.so.* | awk 'NR % 40 == 0' >>"$scratch/files"
checked=0
while read -r path; do
	readelf -h "$path" >/dev/null 2>&1 || continue
	[ "$(dd if="$path" bs=1 count=4 2>/dev/null | od -An -c | tr -d ' ')" = '177ELF' ] || continue
	checked=$((checked + 1))
	"$elfsize" "$path" >"$scratch/account" || { echo "$path: status"; continue; }
	size=$(wc -c <"$path" | tr -d ' ')
	[ "$(total <"$scratch/account")" = "$size $size" ] || echo "$path: $(total <"$scratch/account") for $size"
	readelf -hSW "$path" 2>/dev/null | awk "$hex"'
		/Size of section headers/ { each = $(NF - 1) } /Number of section headers/ { print "section headers", each * $5 }
		{ sub(/^ *\[ *[0-9]+\] /, "") } $2 == "SYMTAB" { symbols += hex($5) } END { print "symbol table", symbols + 0 }' >"$scratch/want"
	awk '/^symbol table/ { s = $3 } /^section headers/ { h = $3 } END { print "section headers", h + 0; print "symbol table", s + 0 }' "$scratch/account" |
		cmp -s - "$scratch/want" || echo "$path: $(cat "$scratch/want" "$scratch/account")"
done <"$scratch/files" >"$scratch/wrong"
same_file "$scratch/wrong" /dev/null "$checked files: the account adds up to the size, symbols and section headers as readelf has them"

said=$(make -s sizes-why A=x86_64/hello/no-such B=elf/build.mk 2>&1 | grep -v '^make')
like "$said" '^sizes-why: x86_64/hello/no-such is no file.*make sizes' "sizes-why says what it lacks, and which command makes it"
is "$(echo "$said" | wc -l)" 1 "in one line"
why=$(make -s sizes-why A=x86_64/hello/default B=x86_64/hello/tiny 2>&1)
if [ -f "$B/sizes/x86_64/hello/default" ]; then
	a=$(wc -c <"$B/sizes/x86_64/hello/default") b=$(wc -c <"$B/sizes/x86_64/hello/tiny")
	is "$(echo "$why" | awk '/^file size/ { print $3, $4, $5 }')" "$((a)) $((b)) $((b - a))" "sizes-why names cells, and ends on the files' sizes"
	is "$(echo "$why" | awk '/^bytes of/ { on = 1; next } /^file size/ { exit } on { sum += $NF } END { print sum }')" "$((b - a))" "its differences add up"
	like "$why" 'padding to a page' "and it names the padding"
fi
sed 's/^\(hello,i386,tiny,\)[0-9]*/\1999/' "$scratch/first.csv" | grep -v ',mold,' >"$scratch/other.csv"
"$elfsize" diff "$scratch/first.csv" "$scratch/other.csv" >"$scratch/out"
like "$(cat "$scratch/out")" '^hello,i386,tiny .* 999 ' "elfsize diff shows a changed row"
like "$(cat "$scratch/out")" '^hello,x86_64,mold .* -$' "and one that is missing"
for bad in /nonexistent /usr tests/sizes.t /dev/null; do
	"$elfsize" $bad >"$scratch/out" 2>&1
	is "$?:$(wc -l <"$scratch/out")" "1:1" "elfsize $bad: $(cat "$scratch/out")"
done
done_testing
