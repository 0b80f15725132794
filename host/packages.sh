# packages.sh: reads host/packages.tbl: what is missing here, and which package brings it. Sourced by setup and by
# host/doctor, which stand in the root. It installs nothing.
# shellcheck shell=sh

host_arch() { uname -m | sed 's/^i[3-6]86$/i386/; s/^amd64$/x86_64/; s/^arm64$/aarch64/'; }

# manager: the package manager of this machine; nothing when it is none that the table knows.
manager() {
	for candidate in apt-get dnf pacman apk; do
		if command -v $candidate >/dev/null 2>&1; then
			echo $candidate
			return
		fi
	done
}

# install_command MANAGER: what comes before the names of packages.
install_command() {
	case $1 in
	apt-get) echo 'apt-get install --no-install-recommends' ;;
	dnf) echo 'dnf install' ;;
	pacman) echo 'pacman -S --needed' ;;
	apk) echo 'apk add' ;;
	esac
}

# is_here FOUND-BY: is one of the commands or files here?
is_here() {
	alternatives=$1
	while [ -n "$alternatives" ]; do
		one=${alternatives%%"|"*}
		alternatives=${alternatives#"$one"}
		alternatives=${alternatives#"|"}
		case $one in
		/*) for file in $one; do [ ! -e "$file" ] || return 0; done ;; # may be a pattern
		*) ! command -v "$one" >/dev/null 2>&1 || return 0 ;;
		esac
	done
	return 1
}

# packages MANAGER missing|all [vm]: a line "NEED PACKAGE FOUND-BY WHY" for each row of the table that this machine can use and,
# with missing, does not have; what is only for make vm is left out unless that is asked for.
# PACKAGE is - where the manager has none, and names joined by commas where it takes several.
packages() {
	this_arch=$(host_arch)
	while read -r found_by unless need apt dnf pacman apk why; do
		case $found_by in '' | '#'*) continue ;; esac
		[ "$unless" != "$this_arch" ] || continue
		[ "$need" != vm ] || [ "${3-}" = vm ] || continue
		[ "$2" = all ] || ! is_here "$found_by" || continue
		case $1 in
		apt-get) package=$apt ;;
		dnf) package=$dnf ;;
		pacman) package=$pacman ;;
		apk) package=$apk ;;
		esac
		echo "$need $package $found_by $why"
	done <host/packages.tbl
}

# remedy COMMAND: the command that installs it here.
remedy() {
	package=$(packages "$(manager)" all | awk -v command="$1" '
		{ n = split($3, names, "|"); for (i = 1; i <= n; i++) if (names[i] == command) { gsub(",", " ", $2); print $2; exit } }')
	case $package in
	'') echo "install $1" ;;
	-) echo "no package for $(manager): install $1 by hand" ;;
	*) echo "$(install_command "$(manager)" | sed 's/apt-get install .*/apt install/') $package" ;;
	esac
}
