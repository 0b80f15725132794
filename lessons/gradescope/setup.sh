#!/bin/sh
# setup.sh: Gradescope runs it once, as root, when it builds the image of the autograder. The zip is in /autograder/source.
set -eu
cd "${AUTOGRADER:-/autograder}/source/elfin"
apt-get update
apt-get install -y make
./setup
make
# A lesson that boots a kernel is graded where one can be had, else left out of the maximum.
if sed 's/#.*//' lessons/manifest | awk -v graded=" $(cat ../lessons-to-grade) " '$5 == "vm" && index(graded, " " $1 " ") { found = 1 } END { exit !found }'; then
	./setup vm && vm/fetch aarch64 || echo 'setup.sh: no kernel to boot here: lessons that need it are skipped' >&2
fi
