#!/bin/sh
# asm-echo.t: echo writes what coreutils' echo writes, in as few system calls as its buffer allows, and says when it
# cannot. Not compared: --help, --version and POSIXLY_CORRECT, which the assembly echo does not have.
# shellcheck disable=SC2086,SC2154 # $RUN is a command with options, or nothing; variables of the sourced files
# shellcheck disable=SC1003,SC2094 # a backslash before a quote is meant; strace only compares the name of its -P
. tests/tap.sh
. tests/asm.sh
unset POSIXLY_CORRECT
env echo --version | grep -q coreutils || skip_all "the echo here is not from coreutils; install coreutils"

# e ARGUMENT...: one case: what $tested writes, and its status.
e() {
	printf '%s: <' "$*"
	$tested "$@"
	printf '> %d\n' $?
}
# cases ECHO: every way an argument can be an option, an escape or neither.
cases() {
	tested=$1
	e
	e ''
	e '' ''
	e a
	e a b '' c
	e 'a  b' ' '
	for option in -n -e -E -ne -en -nE -En -eE -Ee -nnn -neEn -x -nx -xn -ee -- - --n -N -nee; do
		e $option
		e $option 'a\tb'
		e $option $option 'a\\b' $option
		e 'a\tb' $option
		e $option -- 'a\tb'
		e $option '' -n
	done
	e -n -e 'a\nb'
	e -e -E 'a\nb'
	e -E -e 'a\nb'
	e -e '\a\b\e\f\n\r\t\v\\'
	e -e '\A\B\E\F\N\R\T\V\"\?'
	e -e 'a\cb' c
	e -e a '\c'
	e -ne 'a\cb'
	e -e '\\c' 'a\' '\'
	e -e '\' 'a\'
	for digits in '' 0 1 7 8 9 00 01 07 08 000 101 0101 1011 0377 377 400 0400 0777 777 01018 18 1a 00000; do
		e -e "\\$digits" "a\\${digits}z"
	done
	for digits in '' 4 41 411 g 4g gg a A f F fF Fg 0 00 000 ff 0x41; do
		e -e "\\x$digits" "a\\x${digits}z"
	done
	e -e '\x\x41\x' '\x41\' '\0\' '\1\'
}
cases 'env echo' >"$scratch/expected"

# A few thousand words of random escapes; \c is left out since it would end the output.
awk 'BEGIN { srand(1); split("\\ \\ \\ \\ x 0 1 3 7 8 9 a b d e f n r t v g G F E z", letter, " ")
	for (word = 0; word < 4000; word++) {
		text = ""
		for (length_left = int(rand() * 9); length_left >= 0; length_left--)
			text = text letter[1 + int(rand() * 25)]
		print text
	}
}' >"$scratch/words"
xargs -r -d '\n' env echo -e <"$scratch/words" >"$scratch/random" # one call: they fit

long=$(head -c 100000 /dev/zero | tr '\0' x)
for variant in $variants; do
	use $variant
	echo=$(program echo)
	cases "$RUN $echo" >"$scratch/out"
	same_file "$scratch/out" "$scratch/expected" "$variant: echo on $(grep -c . "$scratch/expected") lines of cases"
	xargs -r -d '\n' $RUN "$echo" -e <"$scratch/words" >"$scratch/out"
	same_file "$scratch/out" "$scratch/random" "$variant: echo -e of 4000 random words"
	$RUN "$echo" "$long" "$long" "$long" >"$scratch/out"
	env echo "$long" "$long" "$long" >"$scratch/long"
	same_file "$scratch/out" "$scratch/long" "$variant: echo of more than its buffer holds"

	$RUN "$echo" hello >/dev/full 2>"$scratch/message"
	status=$?
	(exec 2>"$scratch/expected-message"; env echo hello >/dev/full)
	is "$status $(cat "$scratch/message")" "$? $(cat "$scratch/expected-message")" "$variant: echo to a full device"
	$RUN "$echo" hello >&- 2>"$scratch/message"
	is "$? $(sed 's/Bad file .*/Bad file/' "$scratch/message")" '1 echo: write error: Bad file' \
		"$variant: echo to a closed descriptor" # the kernel's header says number, glibc descriptor

	traceable "$variant: the calls of echo" || continue
	trace "$scratch/echo" echo -e 'a\tb' c >"$scratch/out"
	is "$(cat "$scratch/echo")" "$(printf 'write(1, …, 6) = 6\nexit(0)')" "$variant: echo is one write"
	trace "$scratch/echo" echo -n >"$scratch/out"
	is "$(cat "$scratch/echo")" 'exit(0)' "$variant: echo without output writes nothing"
	trace "$scratch/long-$variant" echo "$long" "$long" "$long" >"$scratch/out"
	is "$(grep -c '^write' "$scratch/long-$variant") $(tail -n 1 "$scratch/long-$variant")" '3 exit(0)' \
		"$variant: echo of 300 000 bytes takes three writes of 128 KiB at most"
	: "${first:=$variant}"
	same_file "$scratch/long-$variant" "$scratch/long-$first" "$variant: the calls of echo are those of $first"
done

# Interrupted and short writes: strace makes them happen.
for variant in $variants; do
	use $variant
	straceable "$variant: echo and interrupted writes" || break
	echo=$(program echo)
	strace -o "$scratch/log" -P "$scratch/out" -e inject=write:error=EINTR:when=1 $RUN "$echo" hello world >"$scratch/out"
	is "$? $(cat "$scratch/out")" '0 hello world' "$variant: echo writes again after EINTR"
	# A write that claims three bytes without having written them: the rest follows.
	strace -o "$scratch/log" -P "$scratch/out" -e inject=write:retval=3:when=1 $RUN "$echo" hello world >"$scratch/out"
	is "$? $(cat "$scratch/out")" '0 lo world' "$variant: echo goes on after a short write"
	strace -o "$scratch/log" -P "$scratch/out" -e inject=write:retval=0:when=1 $RUN "$echo" hello >"$scratch/out" \
		2>"$scratch/message"
	is "$? $(cat "$scratch/message")" '1 echo: write error: Unknown error' "$variant: echo does not try for ever"
	for error in EIO ENOSPC EAGAIN ENOMEDIUM EHWPOISON; do
		strace -o "$scratch/log" -P "$scratch/out" -e inject=write:error=$error $RUN "$echo" hello >"$scratch/out" \
			2>"$scratch/message"
		status=$?
		text=$(sed -nE "s/^#define $error [0-9]+ .\* (.*) \*.*/\1/p" "$B/$arch/asm/errors.i")
		is "$status $(cat "$scratch/message")" "1 echo: write error: ${text:-?}" "$variant: echo and $error"
	done
done
done_testing
