#!/bin/sh
# setup.sh: Gradescope runs it once, as root, when it builds the image of the autograder. The zip is in /autograder/source.
set -eu
cd "${AUTOGRADER:-/autograder}/source/elfin"
apt-get update
apt-get install -y make
./setup
make
