#!/bin/sh
# help: every command of elfin's explains itself by --help: on standard output, with status 0, and never a word on standard error.
. tests/tap.sh

for command in ./setup host/doctor host/demo host/toolchain linker-scripts/sizes asm/teensy/ladder "$B"/bin/*; do
	timeout 10 "$command" --help >"$scratch/out" 2>"$scratch/errors" </dev/null
	is "$?:$(wc -l <"$scratch/errors")" "0:0" "$command --help: status 0, no error"
	like "$(sed q "$scratch/out")" '^[Uu]sage: ' "$command --help: begins with the usage"
	[ "$(wc -l <"$scratch/out")" -gt 2 ]
	ok $? "$command --help: and says more"
	awk 'length > 130' "$scratch/out" >"$scratch/long"
	same_file "$scratch/long" /dev/null "$command --help: no line is wider than 130 columns"
	timeout 10 "$command" --no-such-option >"$scratch/out" 2>"$scratch/errors" </dev/null
	status=$?
	[ $status -ne 0 ] && [ $status -lt 124 ]
	ok $? "$command: an unknown option is refused (status $status)"
	is "$(wc -l <"$scratch/out")" 0 "$command: and not answered on standard output"
done
done_testing
