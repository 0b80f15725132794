# tap.sh: what every test sources. Prints TAP (prove reads it), keeps a scratch folder, and says every skip aloud.
# Use: . tests/tap.sh; then ok, is, like, skip …; the last line is done_testing.
# shellcheck shell=sh
set -u
export LC_ALL=C
B=${B:-build}
tap_count=0 tap_failed=0
scratch=$(mktemp -d "${TMPDIR:-/tmp}/elfin-test.XXXXXX") || exit 1
trap 'rm -rf "$scratch"' EXIT
trap 'exit 1' HUP INT TERM

# ok STATUS NAME: passes when STATUS is 0. Typical: command; ok $? "what it shows"
ok() {
	tap_count=$((tap_count + 1))
	if [ "$1" -eq 0 ]; then
		printf 'ok %d - %s\n' $tap_count "$2"
	else
		tap_failed=$((tap_failed + 1))
		printf 'not ok %d - %s\n' $tap_count "$2"
		printf '# failed: %s\n' "$2" >&2
		return 1
	fi
}

# diag TEXT: a note for the reader of a failure.
diag() { printf '%s\n' "$*" | sed 's/^/#   /' >&2; }

# is GOT EXPECTED NAME: equal strings.
is() {
	if [ "$1" = "$2" ]; then
		ok 0 "$3"
	else
		ok 1 "$3"
		diag "got:      $1"
		diag "expected: $2"
		return 1
	fi
}

# same_file GOT EXPECTED NAME: equal files; shows the first differences.
same_file() {
	if cmp -s "$1" "$2"; then
		ok 0 "$3"
	else
		ok 1 "$3"
		diff "$2" "$1" | sed 's/^/#   /' | sed 20q >&2
		return 1
	fi
}

# like TEXT PATTERN NAME: TEXT has a line that matches the basic regular expression.
like() {
	if printf '%s\n' "$1" | grep -q -e "$2"; then
		ok 0 "$3"
	else
		ok 1 "$3"
		diag "got:      $1"
		diag "expected: /$2/"
		return 1
	fi
}

# skip NAME REASON: one test not run, and why, with the command that would fix it. Also said on standard error, since
# prove keeps quiet about single skips.
skip() {
	tap_count=$((tap_count + 1))
	printf 'ok %d - %s # SKIP %s\n' $tap_count "$1" "$2"
	printf '# skip: %s: %s: %s\n' "${0##*/}" "$1" "$2" >&2
}

# skip_all REASON: the whole file.
skip_all() {
	printf '1..0 # SKIP %s\n' "$1"
	printf '# skip: %s: %s\n' "${0##*/}" "$1" >&2
	exit 0
}

# hex: for programs of awk, which have this before their own text: hex(DIGITS), the number, with or without 0x.
# shellcheck disable=SC2034 # the tests use it
hex='function hex(s,  i, n) {
	sub(/^0x/, "", s)
	for (i = 1; i <= length(s); i++) n = n * 16 + index("123456789abcdef", substr(s, i, 1))
	return n + 0
}
'

# toolchain ARCH: load CC, AS, LD, RUN, RUNS … of ARCH (see host/toolchain).
toolchain() {
	# shellcheck source=/dev/null
	. "$B/$1/toolchain.sh"
}

# sources: the files in version control, or in a copy without git all but those that are built; in both without what a student writes.
sources() {
	if [ -e .git ]; then git ls-files; else find . \( -name .git -o -path "./$B" -o -name build \) -prune -o -type f -print; fi |
		sed "s|^\./||" | grep -v "^work/" | while read -r file; do [ ! -f "$file" ] || echo "$file"; done | sort
}

# own_build: from here on $B is a folder of this test's own, with what the usual one has built but for the sizes.
own_build() {
	mkdir "$scratch/build"
	for folder in bin x86_64 i386 aarch64; do ln -s "$(cd "$B" && pwd)/$folder" "$scratch/build/"; done
	export B="$scratch/build"
}

# runnable ARCH NAME: loads ARCH's tools; when its programs cannot run here, skips test NAME and returns 1.
runnable() {
	toolchain "$1"
	[ "$RUNS" != no ] || { skip "$2" "no way to run $1 programs here; ./setup installs qemu-user"; return 1; }
}

done_testing() {
	printf '1..%d\n' $tap_count
	[ $tap_failed -eq 0 ]
	exit
}
