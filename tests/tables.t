#!/bin/sh
# tables.t: the tracer's tables against the kernel's UAPI headers of each architecture: the number of every system call,
# the value of every constant that a row gives one, the offset of every field whose struct the headers have.
# shellcheck disable=SC2086 # compilers' variables carry options
. tests/tap.sh

tables=tracer/tables

# compile_c FILE OUTPUT: against the kernel's headers alone.
compile_c() {
	$CC -std=gnu11 -w -ffreestanding -nostdinc -I$tables/include -I"$B/$arch/gen" -isystem "$($CC -print-file-name=include)" \
		-isystem "$B/$arch/uapi" -fsyntax-only "$1" 2>"$2"
}

# compile_offsets: writes offsets.c: an assertion for each field of a struct whose tag the headers have.
compile_offsets() {
	$CC -std=gnu11 -w -ffreestanding -nostdinc -I$tables/include -isystem "$($CC -print-file-name=include)" \
		-isystem "$B/$arch/uapi" -E -dD -P -x c "$B/$arch/gen/headers.h" >"$scratch/headers.i"
	set -- "$scratch/headers.i"
	for name in kinds flags structs cases syscalls errors signals; do set -- "$@" $tables/$name.tbl; done
	for file in "$tables"/compile/*.awk; do set -- -f "$file" "$@"; done
	awk -v offsets=1 "$@" >"$scratch/fields"
	bit=$column
	awk -v bit=$bit -v wide="$(case $arch in i386) echo 3 ;; *) echo 4 ;; esac)" '
		FILENAME ~ /headers.i$/ { if (match($0, /struct [a-z_0-9]+ \{/)) tags[substr($0, RSTART + 7, RLENGTH - 9)]; next }
		FILENAME ~ /structs.tbl$/ {
			if (/^struct/) {
				part[$2]++
				abis = ""
				for (i = 3; i <= NF; i++) if ($i ~ /x86_64|i386|aarch64/) abis = $i
				of[$2 "/" (part[$2] + 1)] = abis
			}
			next
		}
		!/\/[0-9]+ / { next }
		{
			split($1, s, "/")
			split("x86_64 x86_64 i386 aarch64", name, " ")
			if (s[1] == "sigaction") next # i386 has two orders under that tag
			if ($2 ~ /^[.-]/ || !(s[1] in tags)) next
			if (of[$1] != "" && index("," of[$1] ",", "," name[bit] ",") == 0) next
			printf "_Static_assert(__builtin_offsetof(struct %s, %s) == %s, \"struct %s, %s is not at %s\");\n", s[1], $2, wide == 3 ? $4 : $3, s[1], $2, wide == 3 ? $4 : $3
		}' "$scratch/headers.i" $tables/structs.tbl "$scratch/fields" >"$scratch/assertions"
	{
		echo '#include "headers.h"'
		cat "$scratch/assertions"
	} >"$scratch/offsets.c"
}

column=1
for arch in x86_64 i386 aarch64; do
	column=$((column + 1))
	toolchain $arch
	if [ -z "$CC" ] || [ -z "$UAPI" ]; then
		skip "the tables against the headers of $arch" "no compiler or headers for $arch here; ./setup installs them"
		continue
	fi

	# Every number that the headers have is in its column, under the same name.
	echo '#include <asm/unistd.h>' | $CC -std=gnu11 -nostdinc -isystem "$B/$arch/uapi" -E -dM -x c - |
		awk '/^#define __NR_[a-z_0-9]+ / && !/__NR_(syscalls|arch_specific)/ { sub(/__NR3264_/, "__NR_", $2); print substr($2, 6) }' |
		sort >"$scratch/names"
	{
		echo '#include <asm/unistd.h>'
		while read -r name; do echo "@ $name __NR_$name"; done <"$scratch/names"
	} | $CC -std=gnu11 -nostdinc -isystem "$B/$arch/uapi" -E -P -x c - | awk '$1 == "@" && $NF ~ /^[0-9]+$/ { print $(2), $NF }' |
		sed 's/^_sysctl /_sysctl /' | sort >"$scratch/headers"
	awk -v column=$column '/^[a-z_]/ && $column != "-" { print $1, $column }' $tables/syscalls.tbl | sort >"$scratch/table"
	lines=$(wc -l <"$scratch/headers")
	missing=$(comm -23 "$scratch/headers" "$scratch/table" | tr '\n' ' ')
	[ "$lines" -gt 250 ]
	ok $? "$arch: the headers name more than 250 system calls ($lines)"
	is "$missing" "" "$arch: each of them is a row of syscalls.tbl, with its number"

	# Constants with a value in the table must agree with the headers, where those have the name, and the struct that it is made of. (In user_area
	# are places in bytes; the headers number registers.)
	awk -v column=$((column - 1)) '
		/^#/ { next }
		/^[^ \t]/ { wide = / wide/ || /-/; skip = $1 == "user_area"; next }
		skip { next }
		{
			for (i = 1; i <= NF; i++)
				if ((n = index($i, "=")) > 0) {
					value = substr($i, n + 1)
					if (split(value, v, "/") > 1) value = v[column]
					count = split(substr($i, 1, n - 1), names, "~or~")
					for (n = 1; n <= count; n++)
						if (names[n] !~ /[^A-Za-z0-9_]/) print names[n], value # others have blanks or arguments
				}
		}' $tables/flags.tbl >"$scratch/values"
	{
		echo "#include \"headers.h\""
		while read -r name value; do
			printf '#ifdef %s\n_Static_assert((unsigned)(%s) == (unsigned)(%s), "%s is not %s");\n#endif\n' \
				"$name" "$name" "$value" "$name" "$value"
		done <"$scratch/values"
	} >"$scratch/values.c"
	compile_c "$scratch/values.c" "$scratch/errors"
	sed "/incomplete type/d; /in static assertion is not an integer/d; /error:/!d" "$scratch/errors" >"$scratch/wrong"
	[ ! -s "$scratch/wrong" ]
	ok $? "$arch: constants with a value in flags.tbl have it in the headers too ($(wc -l <"$scratch/values"))" ||
		diag "$(sed 10q "$scratch/wrong")"

	# Fields: awk lays the structs out, the compiler says whether the headers agree. Members by other names are passed over.
	compile_offsets
	count=$(grep -c Static_assert "$scratch/offsets.c")
	compile_c "$scratch/offsets.c" "$scratch/errors"
	! grep -q 'static assertion failed' "$scratch/errors" && [ "$count" -gt 150 ]
	ok $? "$arch: fields are where the headers' structs have them ($count)" ||
		diag "$(grep 'static assertion failed' "$scratch/errors" | sed 10q)"
	is "$(grep "Sets that no row names" "$B/$arch/gen/tables.c")" "/* Sets that no row names: */" "$arch: every set of flags.tbl is used by a row"
done
# What --list-syscalls prints are the rows, by name and numbers.
"$B/bin/tracer" --list-syscalls | awk '{ print $1, $2, $3, $4 }' >"$scratch/listed"
awk '/^[a-z_]/ { print $1, $2, $3, $4 }' $tables/syscalls.tbl >"$scratch/rows"
same_file "$scratch/listed" "$scratch/rows" "tracer --list-syscalls prints each row of syscalls.tbl"
# The names of arguments are those of calls that there are, each once.
awk '!/^#/ { sub(/.* : /, ""); gsub(/ /, "\n"); print }' $tables/arguments.tbl | sort >"$scratch/named"
is "$(awk '/^[a-z_]/ { print $1 }' $tables/syscalls.tbl | sort -u | comm -13 - "$scratch/named")$(uniq -d "$scratch/named")" '' 'arguments.tbl names the arguments of calls, each once'
done_testing
