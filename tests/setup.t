#!/bin/sh
# setup: what it would install, on this machine and on machines made of stand-ins: apt-get, dnf, pacman, apk, sudo, none.
. tests/tap.sh

is "$(./setup --help | sed q)" "usage: ./setup [-n] [vm]" "--help"
./setup --frobnicate >"$scratch/out" 2>&1
is "$?:$(wc -l <"$scratch/out")" "2:1" "an unknown option is one line and status 2"

is "$(grep -c gcc-multilib host/packages.tbl)" 0 'gcc-multilib, which excludes the cross compilers, is not in the table'

# This machine.
if ./setup -n 2>&1 | grep -q 'nothing is missing'; then
	mkdir "$scratch/watched"
	for tool in apt-get apt-cache sudo; do
		printf '#!/bin/sh\necho called >>"%s/calls"\n' "$scratch" >"$scratch/watched/$tool"
		chmod +x "$scratch/watched/$tool"
	done
	PATH=$scratch/watched:$PATH ./setup >"$scratch/out" 2>&1
	is "$?:$(cat "$scratch/out")" "0:setup: nothing is missing" "a complete machine: one line"
	[ ! -e "$scratch/calls" ]
	ok $? "without apt-get or sudo"
else
	skip "a complete machine" "this one lacks something; ./setup"
fi

# The table: complete rows, and names that this machine's package manager agrees with.
awk '!/^#/ && NF { if (NF < 8 || $3 !~ /^(must|want|vm)$/ || $2 !~ /^(-|x86_64|i386|aarch64)$/) print }' host/packages.tbl >"$scratch/out"
same_file "$scratch/out" /dev/null "every row of the table has its columns"
. host/packages.sh
if [ "$(manager)" = apt-get ] && apt-cache policy make 2>/dev/null | grep -q 'Candidate: [^(]'; then
	packages apt-get all vm >"$scratch/rows"
	# shellcheck disable=SC2046 # names are words
	apt-cache policy $(awk '{ print $2 }' "$scratch/rows") 2>/dev/null |
		awk '/^[^ ].*:$/ { name = $1 } $1 == "Candidate:" && $2 != "(none)" { sub(":", "", name); print name }' >"$scratch/known"
	while read -r _ package found_by _; do
		if ! grep -qx "$package" "$scratch/known"; then
			is_here "$found_by" || echo "$package is unknown to apt-cache"
		elif path=$(command -v "${found_by%%"|"*}") || { [ -e "$found_by" ] && path=$found_by; }; then
			owner=$(dpkg -S "$path" "/usr$path" 2>/dev/null | grep -v "^diversion by" | cut -d: -f1 | sort -u)
			case "$owner/$found_by" in "$package"/* | */awk) ;; *) echo "$path belongs to $owner, not to $package" ;; esac
		fi
	done <"$scratch/rows" >"$scratch/out"
	same_file "$scratch/out" /dev/null "apt-cache knows every package and dpkg agrees on what it holds"
else
	skip "apt-cache knows every package" "no package lists here; apt-get update"
fi

# machine NAME: a machine of stand-ins: a folder with what a script needs of a bare system.
machine() {
	fake=$scratch/$1
	rm -rf "$fake" "$scratch/calls"
	mkdir "$fake"
	for tool in sh awk sed mktemp rm paste dirname cat grep tr wc env chmod sort id uname true; do
		if [ -x "/usr/bin/$tool" ]; then ln -s "/usr/bin/$tool" "$fake/"; else ln -s "/bin/$tool" "$fake/"; fi
	done
}
# tool NAME: its script is standard input.
tool() {
	rm -f "$fake/$1"
	{
		echo '#!/bin/sh'
		cat
	} >"$fake/$1"
	chmod +x "$fake/$1"
}
setup() { PATH=$fake "$fake/sh" ./setup "$@" </dev/null >"$scratch/out" 2>"$scratch/errors"; }
# column N: the packages that column N of the table has for an x86_64 machine without any of the commands.
column() {
	awk -v column="$1" '!/^#/ && NF && $1 !~ /^\// && $1 != "awk" && $3 != "vm" && $2 != "x86_64" && $column != "-" {
		gsub(",", "\n", $column); print $column }' host/packages.tbl | sort -u
}
install_words() { sed "s/^$1 //" "$scratch/out" | tr ' ' '\n' | sort -u; }

for manager in dnf:5:'dnf install' pacman:6:'pacman -S --needed' apk:7:'apk add'; do
	name=${manager%%:*} rest=${manager#*:}
	machine "$name"
	echo "echo $name \"\$@\" >>$scratch/calls" | tool "$name"
	echo 'echo x86_64' | tool uname
	setup -n
	install_words "${rest#*:}" | grep -vxF "$(awk -v c="${rest%%:*}" '/^\// { gsub(",", "\n", $c); print $c }' host/packages.tbl)" >"$scratch/got"
	column "${rest%%:*}" | grep -vxF "$(awk -v c="${rest%%:*}" '/^\// { gsub(",", "\n", $c); print $c }' host/packages.tbl)" >"$scratch/want"
	same_file "$scratch/got" "$scratch/want" "$name: the names that the table has for it"
	is "$(wc -l <"$scratch/out"):$(cut -d' ' -f1 "$scratch/out")" "1:$name" "$name: as one command"
	setup
	is "$?" 1 "$name: status 1 while what is needed is missing"
	like "$(cat "$scratch/errors")" 'still missing: make gcc as' "$name: and it says what that is"
	[ ! -e "$scratch/calls" ]
	ok $? "$name: it is never called"
done

machine none
setup -n
is "$(cut -d' ' -f1 "$scratch/out" | paste -sd ' ' -)" "dnf pacman apk" "a machine with no manager that we know: the commands of all three"
is "$(grep -c qemu-system "$scratch/out")" 0 "qemu-system is left out"
setup -n vm
is "$(grep -c qemu-system "$scratch/out")" 3 "unless ./setup vm asks for it"

# A machine with apt-get: the archive has everything but mold; what is installed appears in the folder. The first call fails
# when a package in it is listed in the file broken.
debian() {
	machine "$1"
	: >"$scratch/bad"
	tool apt-get <<-END
		[ "\$DEBIAN_FRONTEND" = noninteractive ] || echo prompts >>"$scratch/calls"
		for last; do :; done
		case " \$* " in *' update '*) echo update >>"$scratch/calls"; exit 0 ;; esac
		echo "\$*" >>"$scratch/calls"
		for word; do
			! grep -qx -e "\$word" "$scratch/bad" || { echo "E: \$word is broken" >&2; exit 100; }
		done
		awk -v words=" \$* " '!/^#/ && index(words, " " \$4 " ") && \$1 !~ /^\// { sub(/\|.*/, "", \$1); print \$1 }' host/packages.tbl |
			while read -r command; do [ -e "$fake/\$command" ] || echo exit >"$fake/\$command"; chmod +x "$fake/\$command"; done
	END
	tool apt-cache <<-'END'
		shift
		for name; do
			[ "$name" = mold ] || printf '%s:\n  Installed: (none)\n  Candidate: 1.0\n' "$name"
		done
	END
	echo 'echo 0' | tool id
}

debian debian
echo 'echo aarch64' | tool uname
setup -n
is "$?" 0 "apt-get -n: status 0"
[ ! -e "$scratch/calls" ]
ok $? "apt-get -n: nothing is called"
like "$(cat "$scratch/out")" '^  gcc-x86-64-linux-gnu  *compiles for x86_64$' "an aarch64 machine gets the compiler for x86_64"
if grep -q 'gcc-aarch64' "$scratch/out"; then false; fi
ok $? "and none for itself"

debian debian
echo 'echo x86_64' | tool uname
setup
is "$?" 0 "apt-get: status 0 when what is needed has come"
is "$(grep -c update "$scratch/calls"):$(grep -c install "$scratch/calls")" "1:1" "one update, since a package is unknown, and one install"
like "$(cat "$scratch/calls")" '-y .*install --no-remove .* nasm .*gcc-aarch64-linux-gnu' "it removes nothing and installs the packages"
if grep -Eq 'prompts|mold' "$scratch/calls"; then false; fi
ok $? "no prompts, and not what the release does not offer"
like "$(cat "$scratch/errors")" '^  mold  *a linker to compare$' "which is said"
rm "$fake/nasm" "$scratch/calls"
setup
is "$(grep -c install "$scratch/calls"):$(grep -o 'recommends .*' "$scratch/calls")" "1:recommends nasm" "the next time only what is missing"

debian broken
echo clang >"$scratch/bad"
setup
is "$?" 0 "one package that fails does not stop the others"
[ -e "$fake/nasm" ] && [ -e "$fake/make" ]
ok $? "they are installed"
like "$(cat "$scratch/errors")" 'left out: clang: E: clang is broken' "and the failure is told"
rm -f "$fake/make"
echo make >"$scratch/bad"
setup
is "$?" 1 "status 1 when a needed one fails"
like "$(cat "$scratch/errors")" 'still missing: make$' "and its name"

debian user
echo 'echo 1000' | tool id
setup
is "$?:$(cut -d' ' -f1-3 "$scratch/out")" "1:apt-get install --no-install-recommends" "neither root nor sudo: the command to give, status 1"
[ ! -e "$scratch/calls" ]
ok $? "and nothing is called"
# shellcheck disable=SC2016 # for the stand-in
printf '%s\n' "echo sudo \$1 >>$scratch/calls" '[ "$1" != -n ] || shift' 'exec "$@"' | tool sudo
setup
is "$?:$(grep -c '^sudo -n' "$scratch/calls")" "0:3" "with sudo it is used, and does not ask for a password when no one can type it"
debian root
echo 'exit 1' | tool sudo
setup
is "$?" 0 "root needs no sudo"

done_testing
