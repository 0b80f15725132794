#!/bin/sh
# elfcheck's verdicts of Linux and of qemu-user at their edges: segments at the end of the address space, interpreters, entries on
# the last page: each against what execve, as strace shows it, and qemu-user do. Not for: damaged fields one by one (elfcheck.t).
# shellcheck disable=SC1091,SC2153,SC2154,SC2086 # tap.sh, toolchain.sh; options are lists of words
. tests/tap.sh

elfcheck=$PWD/$B/bin/elfcheck
case $B in /*) elfcheck=$B/bin/elfcheck ;; esac
[ -x "$elfcheck" ] || skip_all "no $elfcheck: make"
toolchain i386
QEMU32=$QEMU RUNS32=$RUNS
toolchain x86_64
[ "$RUNS" = native ] || skip_all "x86_64 programs do not run natively here"
command -v strace >/dev/null || skip_all 'strace is not here to compare with; ./setup installs it'

# Three pages: headers; a program that ends with 42, at 0x1000 and at 0x1800; the path of an interpreter.
cat >"$scratch/loaded.s" <<'END_OF_S'
	.globl _start
_start:	.byte 0x7f, 'E', 'L', 'F', bits / 32, 1, 1, 0
	.quad 0
	.short type, machine
	.long 1
	.if bits == 64
	.quad entry, phoff, 0
	.long 0
	.short 64, 56, count, 0, 0, 0
	.macro segment n
	.long t\n, f\n
	.quad o\n, v\n, v\n, s\n, m\n, 4096
	.endm
	.else
	.code32
	.long entry, phoff, 0, 0
	.short 52, 32, count, 0, 0, 0
	.macro segment n
	.long t\n, o\n, v\n, v\n, s\n, m\n, f\n, 4096
	.endm
	.endif
	segment 0
	segment 1
	segment 2
	.macro end_it at
	.org \at, 0
	.if bits == 64
	mov $42, %edi
	mov $60, %eax
	syscall
	.else
	mov $42, %ebx
	mov $1, %eax
	int $0x80
	.endif
	.endm
	end_it 0x1000
	end_it 0x1800
	.org 0x2000, 0
	.asciz "./i"
	.ascii "./i"
	.byte 1
	.org 0x3000, 0
END_OF_S

# program FILE NAME=VALUE...: what is not said is one segment of a page with the code.
program() {
	file=$1
	shift
	cut=0x3000
	defaults="bits=64 machine=62 type=2 entry=0x401000 phoff=64 count=1"
	for n in 0 1 2; do defaults="$defaults t$n=0 f$n=5 o$n=0x1000 v$n=0x401000 s$n=0x1000 m$n=0x1000"; done
	options=
	for symbol in "$@" t0=1 $defaults; do # as takes the first of a name
		case $symbol in cut=*) cut=${symbol#cut=} ;; *) options="$options --defsym $symbol" ;; esac
	done
	$AS $options "$scratch/loaded.s" -o "$scratch/loaded.o" && $LD -Ttext=0 --oformat binary "$scratch/loaded.o" -o "$scratch/whole" &&
		head -c $((cut)) "$scratch/whole" >"$file" && chmod +x "$file"
}
cd "$scratch" || exit 1
program i type=3 entry=0x1000 v0=0x1000
while read -r symbols; do
	name=${symbols#*# } symbols=${symbols%%#*}
	case $symbols in *bits=32*) [ "$RUNS32" = native ] || continue ;; esac
	program program $symbols || { echo "$name: not made"; continue; }
	"$elfcheck" program >said
	linux=$(sed -nE 's/^  Linux *(runs|refused, [A-Z]*|killed by [A-Z]*|killed at once|only).*/\1/p' said)
	echo "$linux" | cut -c 1-9 >>said.all && echo >>tried
	qemu=$(sed -nE 's/^  qemu-user *(runs|refused|killed by [A-Z]*|killed at once|only).*/\1/p' said)
	(strace -o log -e trace=execve ./program) >out 2>&1
	really=$(sed -nE 's/^execve.* = 0$/runs/p; s/^execve.* = -1 (ENOEXEC|EIO) .*/refused, \1/p; s/^.*exited with (.*) \+\+\+/\1/p; s/^.*(killed by [A-Z]*).*/\1/p' log | paste -sd ' ' -)
	case $really in
	'runs 42') really=runs ;;
	'runs killed'*) really='killed at once' ;;
	'killed by'*) really=${really% (*} ;;
	refused*) really=${really% [0-9]*} ;;
	esac
	[ "$linux" = "$really" ] || echo "$name: Linux: $linux, but really: $really: $(sed -n 2p said)"
	case $name in *qemu*) continue ;; esac
	emulator=$QEMU
	case $symbols in *bits=32*) emulator=$QEMU32 ;; esac
	[ -n "$emulator" ] || continue
	($emulator program) >out 2>&1
	case $? in 42) really=runs ;; *) really=not ;; esac
	case $qemu in runs) ;; *) qemu=not ;; esac
	[ "$qemu" = $really ] || echo "$name: qemu-user: $qemu, but really: $really: $(sed -n 3p said)"
done >wrong 2>noise <<'END_OF_ROWS'
# one segment
o0=0x1100 v0=0x401100 # the entry before the segment, on its page
s0=0x10 m0=0x10 o0=0x1000 entry=0x401800 # behind the segment, on its page
s0=0x10 m0=0x2000 f0=7 entry=0x402000 # in zeroes
s0=0x10 m0=0x2000 f0=7 entry=0x401800 # in the zeroes of the last page of the file
s0=0x1000 m0=0x1000 entry=0x402000 # behind the last page
entry=0x400fff # before the first
f0=4 # not executable
f0=4 t1=0x6474e551 count=2 # not executable, with PT_GNU_STACK
f0=6 t1=0x6474e551 f1=7 count=2 # not executable, with an executable stack
cut=0x1010 # as far as the code
cut=0x1000 # the file ends where the code begins
cut=0x900 # the file ends before the code's page
t1=1 v1=0x402000 o1=0x2000 count=2 cut=0x1900 # a second segment past the end
v0=0x7fffffffe000 entry=0x7fffffffe000 # the last page, where qemu itself may be
v0=0x7ffffffff000 entry=0x7ffffffff000 # one more
t1=1 v1=0x7ffffffff000 s1=0 m1=0 count=2 # nothing at the end
t1=1 v1=0x402000 s1=0 m1=0x7ffffffff001 f1=6 count=2 # longer than all memory
t1=1 v1=0x7fffffffe000 s1=0 m1=0x2000 f1=6 count=2 # a page past the end of memory
type=3 entry=0x1000 v0=0x1000 # position-independent
type=3 entry=0x0 v0=0x0 t1=1 v1=0x7ffffffff000 s1=0x1000 m1=0x1000 count=2 # and at the end
type=3 entry=0x7fffffffe000 v0=0x7fffffffe000 # position-independent, at the end
t1=1 v1=0x430100 o1=0x123 s1=0 m1=0x100 f1=6 count=2 # nothing of the file, not at its place in the page
t1=1 v1=0x430100 o1=0x123 s1=1 m1=0x100 f1=6 count=2 # a byte of it
t1=1 v1=0x430000 s1=0x1001 m1=0x1000 f1=6 count=2 # longer in the file
t1=1 v1=0x430000 s1=0x10 m1=0x2000 f1=4 count=2 # longer in memory, not writable
t1=1 v1=0x430000 s1=0x10 m1=0x2000 f1=6 count=2 # longer in memory
t1=1 v1=0x430000 s1=0x10 m1=0x10 f1=4 count=2 # as long
t1=1 v1=0xfffffffffffff000 s1=0x2000 m1=0x2000 count=2 # around the end of numbers
t1=1 v1=0x10000 count=2 # the lowest page
t1=1 v1=0x0 s1=0 m1=0 count=2 # nothing at 0
t1=3 o1=0x2000 s1=4 count=2 # an interpreter
t1=3 o1=0x2000 s1=4 count=2 entry=0 # whose program's entry is nothing
t1=3 o1=0x2000 s1=3 count=2 # without its last byte
t1=3 o1=0x2004 s1=4 count=2 # that does not end
t1=3 o1=0x2000 s1=1 count=2 # of one byte
t1=3 o1=0x2000 s1=0 count=2 # of none
t1=3 o1=0x2000 s1=4096 count=2 # of 4096
t1=3 o1=0x2000 s1=4097 count=2 # of more
t1=3 o1=0x2fff s1=2 count=2 # past the end of the file
t1=3 o1=0x2000 s1=4 count=2 cut=0x2002 # whose end is cut
t1=1 v1=0x402000 t2=3 o2=0x2000 s2=4 count=3 # as the third
count=73 phoff=0x2100 cut=0x2100 # headers past the end
count=0 # no headers
type=3 entry=0x1000 v0=0x1000 t1=1 v1=0x7fffffffffff0000 s1=0x1000 m1=0x1000 count=2 # and behind it
s0=0x800 m0=0x1000 entry=0x401800 # in the last page, longer in memory, not writable
s0=0x810 m0=0x1000 f0=7 entry=0x401800 # before zeroes
s0=0x800 m0=0x1000 f0=7 entry=0x401800 # where they begin
type=1 # an object
type=4 # a core dump
bits=32 phoff=52 machine=3 # of i386
bits=32 phoff=52 machine=6 # of i486
bits=32 phoff=52 machine=3 f0=4 # what is readable is executable
bits=32 phoff=52 machine=3 f0=4 t1=0x6474e551 f1=6 count=2 # not with PT_GNU_STACK
bits=32 phoff=52 machine=3 f0=4 t1=0x6474e551 f1=7 count=2 # nor with an executable stack
bits=32 phoff=52 machine=3 f0=2 # writable only
bits=32 phoff=52 machine=3 entry=0xffffd000 v0=0xffffd000 # i386: the last page, where qemu may be
bits=32 phoff=52 machine=3 entry=0xffffe000 v0=0xffffe000 # i386: one more
type=3 entry=0x900000000000 v0=0x900000000000 # position-independent, behind the end
END_OF_ROWS
same_file wrong /dev/null "$(wc -l <tried) programs: execve and qemu-user do as elfcheck says"
is "$(sort said.all | uniq -c | awk '$1 > 2 { n++ } END { print n + 0 }')" 4 'some run, some are refused, some are killed by execve, some at once'
done_testing
