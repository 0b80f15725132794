#!/bin/sh
# sstrip: the same behaviour in fewer bytes, for what make sizes built and for hundreds of the system's own programs.
# shellcheck disable=SC1091,SC2154,SC2015,SC2034,SC2012 # tap.sh; continue when any fails
. tests/tap.sh

sstrip=$PWD/$B/bin/sstrip
[ -x "$sstrip" ] || skip_all "no $sstrip: make"
mkdir "$scratch/run" "$scratch/after"

# kickers_size FILE: what ELFkickers' sstrip -z leaves, by its manual page: up to the last byte that the ELF header, the program
# headers or a segment claims, without the zeroes there. (Debian has no package of it.)
kickers_size() {
	end=$(readelf -hlW "$1" 2>/dev/null | awk "$hex"'
		/Start of program headers/ { table = $5 } /Size of program headers/ { each = $5 } /Number of program headers/ { end = table + each * $5 }
		$2 ~ /^0x/ && $5 ~ /^0x/ && $1 != "GNU_STACK" { e = hex($2) + hex($5); if (e > end) end = e } END { print end }')
	head -c "$end" "$1" | tail -c 8192 | od -An -v -tx1 -w1 | awk -v end="$end" '{ zeroes = $1 == "00" ? zeroes + 1 : 0 } END { print end - zeroes }'
}

# What make sizes built: same output, same status, on every architecture.
for arch in x86_64 i386 aarch64; do
	[ -d "$B/sizes/$arch/hello" ] || { skip "sstrip on make sizes, $arch" "no $B/sizes: make sizes"; continue; }
	runnable $arch "sstrip on make sizes, $arch" || continue
	[ "$RUNS" = qemu ] && RUN="$RUN -L /usr/$TRIPLE"
	for file in "$B/sizes/$arch/hello"/*; do
		case ${file##*/} in *.*) continue ;; esac
		"$sstrip" -o "$scratch/out" "$file" || { echo "$file: refused"; continue; }
		[ "$($RUN "$scratch/out")" = hello ] || echo "$file: does not print hello any more"
		[ "$(wc -c <"$scratch/out")" -le "$(kickers_size "$file")" ] || echo "$file: bigger than by ELFkickers"
	done >"$scratch/wrong" 2>&1
	same_file "$scratch/wrong" /dev/null "$arch: every program of make sizes prints hello as before, and is no bigger than by ELFkickers' sstrip -z"
	if [ -x "$B/$arch/bin/sstrip" ]; then
		"$sstrip" -o "$scratch/one" "$B/$arch/bin/sstrip"
		$RUN "$B/$arch/bin/sstrip" -o "$scratch/two" "$B/$arch/bin/sstrip"
		same_file "$scratch/two" "$scratch/one" "$arch's sstrip gives the same bytes"
	fi
done

# /usr/bin: --version of the copy and of the stripped copy, run under the same name.
ran=0
for file in /usr/bin/*; do
	[ $ran -lt 220 ] || break
	name=${file##*/}
	case $name in *qemu* | *gdb* | login | su | passwd | *clang* | *llvm* | gpasswd | chsh | chfn | newgrp) continue ;; esac
	[ -f "$file" ] && [ ! -L "$file" ] && [ -r "$file" ] && [ "$(wc -c <"$file")" -lt 1000000 ] || continue
	[ "$(dd if="$file" bs=4 count=1 2>/dev/null | tr -d '\177')" = ELF ] || continue
	"$sstrip" -o "$scratch/after/$name" "$file" 2>"$scratch/refused" || { cat "$scratch/refused"; continue; }
	[ "$(wc -c <"$scratch/after/$name")" -le "$(kickers_size "$file")" ] || echo "$name: bigger than by ELFkickers"
	# The same path for both; a program whose output is not the same twice (times, process ids) says nothing.
	for attempt in 1 2 3; do # a program may start others, whose output comes in any order
		for turn in before again after; do
			cp "$file" "$scratch/run/$name"
			[ $turn = after ] && cp "$scratch/after/$name" "$scratch/run/$name"
			(cd "$scratch/run" && timeout 10 "./$name" --version >../unsorted 2>&1 </dev/null; echo "status $?" >>../unsorted; sort ../unsorted >../$turn.out)
		done
		cmp -s "$scratch/before.out" "$scratch/again.out" && cmp -s "$scratch/before.out" "$scratch/after.out" && break
	done
	rm -f "$scratch/run/$name" "$scratch/after/$name"
	cmp -s "$scratch/before.out" "$scratch/again.out" || continue
	cmp -s "$scratch/before.out" "$scratch/after.out" || echo "$name: behaves differently"
	ran=$((ran + 1))
done >"$scratch/wrong"
same_file "$scratch/wrong" /dev/null "$ran programs of /usr/bin behave as before, and are no bigger than by ELFkickers' sstrip -z"
[ $ran -ge 200 ]
ok $? "at least 200 were run"

# In place: the mode stays, nothing else is left in the folder, and a second time changes nothing.
mkdir "$scratch/place"
cp /usr/bin/true "$scratch/place/true"
[ "$(id -u)" != 0 ] || chown nobody "$scratch/place/true"
chmod 4751 "$scratch/place/true"
before=$(ls -l "$scratch/place" | awk 'NR > 1 { print $1, $2, $3, $4, $NF }')
"$sstrip" "$scratch/place/true"
is "$?:$(ls -l "$scratch/place" | awk 'NR > 1 { print $1, $2, $3, $4, $NF }')" "0:$before" "in place: owner and mode (set-user-ID too) stay and nothing is left behind"
cp "$scratch/place/true" "$scratch/once"
"$sstrip" "$scratch/place/true"
same_file "$scratch/place/true" "$scratch/once" "stripped twice is stripped once"
"$scratch/place/true"
ok $? "and it runs"
strip -o "$scratch/stripped" /usr/bin/true && "$sstrip" -o "$scratch/both" "$scratch/stripped" && "$scratch/both"
ok $? "strip, then sstrip, then run"

# Constants whose end is zeroes: no segment that is not writable may be longer in memory than in the file, which qemu-user refuses to run.
for arch in x86_64 i386 aarch64; do
	runnable $arch "$arch: zeroes at the end of constants" || continue
	{ cat asm/$arch/exit42.s; printf '\t.section .rodata\n\t.byte 1\n\t.zero 200\n'; } >"$scratch/zeroes.s"
	$AS -I "$B/$arch/asm" "$scratch/zeroes.s" -o "$scratch/zeroes.o" && $LD -z separate-code "$scratch/zeroes.o" -o "$scratch/zeroes" && "$sstrip" "$scratch/zeroes"
	[ "$(tail -c 1 "$scratch/zeroes" | od -An -tx1)" = ' 01' ]
	ok $? "$arch: zeroes at the end of constants go"
	is "$(readelf -lW "$scratch/zeroes" | awk '$1 == "LOAD" && $5 != $6')" '' "$arch: and no segment ends before its memory does"
	$RUN "$scratch/zeroes"
	is $? 42 "$arch: and the program runs"
done

# A writable segment of nothing but zeroes, at the start of a page and in the middle of one: still in memory, hardly in the file.
if runnable x86_64 "data that are zeroes"; then
	for address in 0x402000 0x402400; do
		# shellcheck disable=SC2016 # numbers of the assembler
		printf '\t.globl _start\n_start:\tmovl $5, data+4096\n\tmov data+4096, %%edi\n\tadd data, %%edi\n\tadd data+4999, %%edi\n\tadd $37, %%edi\n\tmov $60, %%eax\n\tsyscall\n\t.data\ndata:\t.zero 5000\n' >"$scratch/data.s"
		$AS "$scratch/data.s" -o "$scratch/data.o" && $LD -z noseparate-code -Tdata=$address "$scratch/data.o" -o "$scratch/data" && "$sstrip" "$scratch/data"
		[ "$(wc -c <"$scratch/data")" -lt 1200 ]
		ok $? "data at $address that are zeroes: no longer in the file"
		for run in "$RUN" ${QEMU:+"$QEMU"}; do
			$run "$scratch/data"
			is $? 42 "data at $address that are zeroes: in memory, ${run:-natively}"
		done
	done
	# On a page of the file that has nothing else, which must stay in it: not a byte more.
	# shellcheck disable=SC2016 # numbers of the assembler
	printf '\t.globl _start\n_start:\tadd data, %%edi\n\tadd $42, %%edi\n\tmov $60, %%eax\n\tsyscall\n\t.fill 7000, 1, 1\n\t.data\ndata:\t.zero 500\n' >"$scratch/data.s"
	$AS "$scratch/data.s" -o "$scratch/data.o" && $LD -z noseparate-code -Tdata=0x405400 "$scratch/data.o" -o "$scratch/data" && "$sstrip" "$scratch/data"
	is "$(readelf -lW "$scratch/data" | awk "$hex"'$1 == "LOAD" && /RW/ { print hex($2) % 4096 }'):$(wc -c <"$scratch/data")" 1024:8193 "data on a page of their own that are zeroes: a byte of the page stays"
	for run in "$RUN" ${QEMU:+"$QEMU"}; do
		$run "$scratch/data"
		is $? 42 "data on a page of their own: in memory, ${run:-natively}"
	done
fi

refuses() { # refuses PATTERN NAME ARGUMENTS
	pattern=$1 name=$2
	shift 2
	"$sstrip" "$@" >"$scratch/out" 2>&1
	status=$?
	like "$status:$(wc -l <"$scratch/out"):$(cat "$scratch/out")" "^1:1:sstrip: .*$pattern" "refuses $name"
}
find "$B" -name '*.o' | sed 1q >"$scratch/object"
refuses 'is an object' "an object" -o "$scratch/x" "$(cat "$scratch/object")"
refuses 'no such file' "a missing file" /nonexistent
refuses 'is a directory' "a folder" /usr
refuses 'not an ELF file' "a script" -o "$scratch/x" tests/sstrip.t
cp /usr/bin/true "$scratch/tail" && echo payload >>"$scratch/tail"
refuses 'last 8 bytes belong to no header' "a program with something appended" "$scratch/tail"
printf '\004' >"$scratch/four" && cp /usr/bin/true "$scratch/core" && dd if="$scratch/four" of="$scratch/core" bs=1 seek=16 conv=notrunc 2>/dev/null
refuses 'is a core dump' "a core dump" -o "$scratch/x" "$scratch/core"
printf '\t.section .qtmetadata,"a"\n\t.byte 1\n' >"$scratch/qt.s"
toolchain "$(uname -m | sed 's/^i[3-6]86$/i386/; s/^arm64$/aarch64/')"
$AS "$scratch/qt.s" -o "$scratch/qt.o" && $LD -shared "$scratch/qt.o" -o "$scratch/qt.so"
refuses 'is a Qt plugin' "a Qt plugin" -o "$scratch/x" "$scratch/qt.so"
head -c 20000 /usr/bin/true >"$scratch/cut"
refuses 'truncated' "a truncated program" "$scratch/cut"
ln -s true "$scratch/place/link"
refuses 'symbolic link' "a symbolic link" "$scratch/place/link"
refuses . "a folder that does not exist" -o /nonexistent/x /usr/bin/true
cp /usr/bin/true "$scratch/zeroes" && truncate -s +5000 "$scratch/zeroes"
"$sstrip" "$scratch/zeroes" && "$scratch/zeroes" && cmp -s "$scratch/zeroes" "$scratch/once"
ok $? "zeroes after the end go"
# Where sections are said to be, even nowhere, does not matter.
cp /usr/bin/true "$scratch/nowhere"
sections=$(readelf -h /usr/bin/true | awk '/Start of section/ { print $5 }')
case $(readelf -h /usr/bin/true) in *ELF64*) field=$((64 * 2 + 24)) ;; *) field=$((40 * 2 + 16)) ;; esac
printf '\377\377\377' | dd of="$scratch/nowhere" bs=1 seek=$((sections + field)) conv=notrunc 2>/dev/null
readelf -SW "$scratch/nowhere" 2>/dev/null | grep -q " ffffff " && "$sstrip" "$scratch/nowhere" && cmp -s "$scratch/nowhere" "$scratch/once"
ok $? "a section that is nowhere changes nothing"
[ ! -e "$scratch/x" ]
ok $? "a refusal leaves no file"
"$sstrip" --nonsense >/dev/null 2>&1
is $? 2 "an unknown option is status 2"
done_testing
