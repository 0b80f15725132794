# headers.awk: turns the kernel's headers into include files for assemblers, so that no number and no
# name is typed a second time. Not a C parser: it reads what `cc -E -dD -CC` makes of the headers,
# one line `#define NAME VALUE /* comment */` for each constant.
#
#	awk -v syntax=gas|nasm -v table=constants|auxv|errors -f headers.awk
#
# constants: SYS_write (from __NR_write), EINTR, AT_FDCWD, O_LARGEFILE …
# auxv:      rows of the auxiliary vector: the type in one byte, then a string: how to print, and the name
# errors:    rows of errno: the number in one byte, then the header's comment as a string

BEGIN {
	print (syntax == "nasm" ? ";" : "//") " " table ": made by asm/headers.awk from the kernel's headers."

	# How args prints an entry: d is a decimal number, s the address of a string; the others are x, hexadecimal.
	decimal_types = "EXECFD PHENT PHNUM PAGESZ UID EUID GID EGID CLKTCK SECURE" \
	    " MINSIGSTKSZ RSEQ_FEATURE_SIZE RSEQ_ALIGN"
	string_types = "PLATFORM BASE_PLATFORM EXECFN"
	split(decimal_types, list, " ")
	for (i in list)
		how["AT_" list[i]] = "d"
	split(string_types, list, " ")
	for (i in list)
		how["AT_" list[i]] = "s"
}

$1 != "#define" || NF < 3 {
	next
}

# A name for another name has that one's value (aarch64: __NR_fcntl is __NR3264_fcntl).
{
	value = $3 in number ? number[$3] : plain_number($3)
	if (value == "")
		next
	number[$2] = value
}

table == "constants" && $2 ~ /^(__NR_|E[A-Z0-9]+$|AT_FDCWD$|O_[A-Z]+$)/ {
	sub(/^__NR_/, "SYS_", $2)
	printf syntax == "nasm" ? "%%define %s %s\n" : "\t.equ %s, %s\n", $2, value
}

table == "auxv" && $2 ~ /^AT_/ && $2 !~ /^AT_(NULL$|VECTOR_SIZE)/ {
	row(value, ($2 in how ? how[$2] : "x") $2)
}

# EWOULDBLOCK is only a second name of EAGAIN, and gets no row.
table == "errors" && $2 ~ /^E[A-Z0-9]+$/ && $3 ~ /^[0-9]/ {
	sub(/^[^*]*\/\* */, "")
	sub(/ *\*\/.*$/, "")
	row(value, $0)
}

function row(key, text)
{
	printf syntax == "nasm" ? "\tdb %d, \"%s\", 0\n" : "\t.byte %d; .asciz \"%s\"\n", key, text
}

# A C constant without C's octal, which NASM does not know; "" for what is not a number.
function plain_number(text, i, sum)
{
	if (text ~ /^(-?[1-9][0-9]*|0|0x[0-9a-fA-F]+)$/)
		return text
	if (text !~ /^0[0-7]+$/)
		return ""
	for (i = 1; i <= length(text); i++)
		sum = sum * 8 + substr(text, i, 1)
	return sum
}
