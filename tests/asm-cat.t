#!/bin/sh
# asm-cat.t: cat copies what coreutils' cat copies, with the same messages and status, whatever the kernel hands it:
# short reads and writes, interruptions, errors. Its system calls are the same in every syntax and architecture.
# shellcheck disable=SC2086,SC2154 # $RUN is a command with options, or nothing; variables of the sourced files
# shellcheck disable=SC2094 # strace only compares the name of its -P
. tests/tap.sh
. tests/asm.sh
env cat --version | grep -q coreutils || skip_all "the cat here is not from coreutils; install coreutils"

root=$PWD
case $B in /*) ;; *) B=$root/$B ;; esac
mkdir "$scratch/files" && cd "$scratch/files" || exit 1
: >empty
echo hello >small
printf 'no newline' >unfinished
head -c 1048576 /dev/urandom >big
head -c 131072 big >exact
head -c 131073 big >over
mkdir folder
mkfifo fifo
truncate -s 3G huge
touch -- -n

# c ARGUMENT...: one case: output, message and status of $tested.
c() {
	printf '%s: ' "$*"
	$tested "$@" 2>message
	printf '<%d\n' $?
	command cat message
}
cases() {
	tested=$1
	c empty
	c small
	c unfinished small
	c big
	c exact
	c over
	c small empty small
	c missing
	c missing small
	c small missing folder small/below small
	c folder
	c ''
	c huge/
	c <small
	c - <small
	c - - <small
	c small - big - <over
	c <folder
	c ./-n
	echo piped | c
	{ echo one; sleep 0.1; echo two; } | c
	c "$(printf '%5000s' x | tr ' ' /)" # a name longer than PATH_MAX
}
cases 'env cat' | sed "s/cat: '\(.*\)'/cat: \1/" >../expected # coreutils puts odd names in quotes

# unwritable CAT: what becomes of it when there is nowhere to write to, or nothing to read from. (Descriptors that are
# closed give no message to compare: the kernel's header says Bad file number, glibc Bad file descriptor.)
unwritable() {
	$1 small >/dev/full 2>message
	echo "full device: $? $(command cat message)"
	{ $1 big 2>/dev/null; echo "reader gone: $?" >&4; } | true
	{ (trap '' PIPE; $1 big 2>message; echo "reader gone, SIGPIPE ignored: $? $(command cat message)" >&4); } | true
	$1 small >&- 2>/dev/null
	echo "standard output closed: $?"
	$1 small <&- 2>&1
	echo "standard input closed, and not read: $?"
	$1 small - small <&- 2>/dev/null
	echo "standard input closed: $?"
} 4>&1
unwritable 'env cat' >../expected-unwritable

# For: cat small missing - folder over <unfinished
calls="openat read write read close openat writev read write read openat read writev close"
calls="$calls openat read write read write read close exit "

for variant in $variants; do
	use $variant
	cat="$RUN $(program cat)"
	cases "$cat" >../out
	same_file ../out ../expected "$variant: cat on all kinds of files"
	unwritable "$cat" >../out
	same_file ../out ../expected-unwritable "$variant: cat with nowhere to write to, or nothing to read from"
	$cat huge 2>message | head -c 10 >../out
	is "$(wc -c <../out) $(command cat message)" '10 ' "$variant: cat opens a file of 3 GiB"

	traceable "$variant: the calls of cat" || continue
	trace ../calls-$variant cat small missing - folder over <unfinished >out 2>message
	: "${first:=$variant}"
	same_file ../calls-$variant ../calls-$first "$variant: the calls of cat are those of $first"
	is "$(sed 's/(.*//' ../calls-$variant | tr '\n' ' ')" "$calls" "$variant: cat makes no call too many"
done

# A stopped and continued process finds its write to a full pipe ended early: a short write, with no tracer at work.
for variant in $variants; do
	use $variant
	$RUN "$(program cat)" big >fifo &
	pid=$!
	exec 3<fifo
	for _ in 1 2 3; do
		sleep 0.05
		kill -STOP $pid
		kill -CONT $pid
	done
	command cat <&3 >out
	exec 3<&-
	wait $pid
	is "$? $(cksum <out)" "0 $(cksum <big)" "$variant: cat stopped and continued in a write loses nothing"
done

# Interrupted, short and failing calls: strace makes them happen.
# spoil FILE RULE ARGUMENT...: run $cat while strace changes the calls that concern FILE, as its option inject says.
spoil() {
	spoilt=$PWD/$1 rule=$2
	shift 2
	strace -o ../log -P "$spoilt" -e inject="$rule" $cat "$@" >out 2>message
}
for variant in $variants; do
	use $variant
	straceable "$variant: cat and interrupted calls" || break
	cat="$RUN $(program cat)"
	errno_text() { sed -nE "s/^#define $1 [0-9]+ .\* (.*) \*.*/\1/p" "$B/$arch/asm/errors.i"; }

	spoil out write:error=EINTR:when=1+2 big
	is "$? $(cksum <out)" "0 $(cksum <big)" "$variant: cat writes again after EINTR"
	spoil big read:error=EINTR:when=1+2 big
	is "$? $(cksum <out)" "0 $(cksum <big)" "$variant: cat reads again after EINTR"
	# A write that claims 1000 bytes without having written them: the rest follows.
	spoil out write:retval=1000:when=1 big
	is "$? $(cksum <out)" "0 $(tail -c +1001 big | cksum)" "$variant: cat goes on after a short write"

	spoil big read:error=EIO:when=2 big small
	is "$? $(command cat message)" "1 cat: big: $(errno_text EIO)" "$variant: cat says that a read failed"
	{ head -c 131072 big; command cat small; } >../spoilt
	cmp -s out ../spoilt
	ok $? "$variant: cat copies what it could read, and the next file"
	spoil big openat:error=EMFILE "$PWD/big" small # by its full name, as strace compares names
	is "$? $(command cat message)" "1 cat: $PWD/big: $(errno_text EMFILE)" "$variant: cat says that an open failed"
	is "$(cksum <out)" "$(cksum <small)" "$variant: cat copies the next file"
	spoil out write:error=EIO:when=2 big small
	is "$? $(command cat message)" "1 cat: write error: $(errno_text EIO)" "$variant: cat says that a write failed"
	is "$(wc -c <out)" 131072 "$variant: and stops there"
done
cd "$root" || exit 1
done_testing
