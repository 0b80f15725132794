#!/bin/sh
# style: what a machine can tell of how the sources are written: shellcheck, clang-format, a strict awk, and a few rules of the
# house. Not for: what they do.
. tests/tap.sh

sources >"$scratch/files"

# none NAME: passes when nothing was written to the file found.
none() {
	same_file "$scratch/found" /dev/null "$1"
}

# The scripts: by their first line, and what they source.
tr '\n' '\0' <"$scratch/files" | xargs -0 awk 'FNR == 1 && (/^#! *\/bin\/sh/ || FILENAME ~ /\.sh$/) { print FILENAME }' >"$scratch/scripts"
[ "$(wc -l <"$scratch/scripts")" -gt 20 ]
ok $? "the scripts are found"
if command -v shellcheck >/dev/null; then
	xargs -P 2 -n 25 shellcheck -s sh -x -f gcc <"$scratch/scripts" >"$scratch/found"
	none "every script passes shellcheck"
else
	skip "every script passes shellcheck" "no shellcheck; ./setup installs it"
fi
if command -v dash >/dev/null; then
	while read -r script; do dash -n "$script" 2>&1; done <"$scratch/scripts" >"$scratch/found"
	none "dash can read every script"
else
	skip "dash can read every script" "no dash"
fi
if command -v mawk >/dev/null; then
	grep '\.awk$' "$scratch/files" | sed 's|/compile/[^/]*$|/compile/*|' | sort -u | while read -r script; do
		set --
		for part in $script; do set -- "$@" -f "$part"; done # those of a compile folder are one program
		mawk -W dump "$@" </dev/null 2>&1 >/dev/null | sed "s|^|$script: |"
	done >"$scratch/found"
	none "mawk knows every function that the awk scripts call"
else
	skip "mawk knows every function that the awk scripts call" "no mawk; ./setup installs it"
fi
counted='[])a-z.]\{[0-9,]+\}'
xargs grep -nE "(sub|match|split)\\([^\"]*/[^/]*$counted|~ */[^/]*$counted" /dev/null <"$scratch/scripts" | grep -v '^tests/style.t' >"$scratch/found"
none "no {2} in awk's patterns, which older mawk takes as it stands"

while read -r file; do
	[ ! -x "$file" ] || { IFS= read -r first <"$file" && [ "${first#\#!}" != "$first" ]; } || echo "$file"
done <"$scratch/files" >"$scratch/found"
none "what can be executed begins with #!"

# C: the layout is that of clang-format 14; other releases differ in details.
grep -E '\.[ch]$' "$scratch/files" >"$scratch/c"
if clang-format --version 2>/dev/null | grep -q 'version 14\.'; then
	xargs -P 2 -n 100 clang-format --dry-run <"$scratch/c" 2>&1 | grep 'warning:' >"$scratch/found"
	none "every C file is laid out by clang-format"
else
	skip "every C file is laid out by clang-format" "no clang-format 14 here; ./setup installs Debian 12's"
fi
xargs grep -nE '^[[:space:]]*#[[:space:]]*(if|elif|ifdef|ifndef).*__(x86_64|i386|aarch64|arm|riscv|amd64|LP64|ILP32)' <"$scratch/c" |
	grep -vE '(^|/)(x86_64|i386|aarch64)[^/]*:|/(x86_64|i386|aarch64)/|^crt/include/arch_files\.h:' >"$scratch/found"
none "only files named after an architecture, and arch_files.h, ask which one it is"

# All text.
tr '\n' '\0' <"$scratch/files" | xargs -0 grep -InE '[ 	]+$' >"$scratch/found"
if [ -n "$(tr '\n' '\0' <"$scratch/files" | xargs -0 tail -q -c 1)" ]; then
	while read -r file; do
		[ -z "$(tail -c 1 "$file")" ] || echo "$file: no newline at the end"
	done <"$scratch/files" >>"$scratch/found"
fi
none "no white space at the end of a line, a newline at the end of a file"
# shellcheck disable=SC2016 # the fields are awk's
grep -E '\.(c|h|S|s|asm|ld|awk|mk|sh|t)$' "$scratch/files" | tr '\n' '\0' |
	xargs -0 awk 'FNR == 1 || FNR == 2 && first ~ /^#!/ { first = $0; seen[FILENAME] = /^(\/[*\/]|#|;|\/ )/ && !/^#(!|include|define)/ }
		END { for (file in seen) if (!seen[file]) print file }' |
	sort >"$scratch/found"
none "the first lines of every source say what it is for"

done_testing
