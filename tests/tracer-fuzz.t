#!/bin/sh
# tracer-fuzz: the tracer's decoders with every call number of three ABIs, random registers and random memory, under the
# sanitizers of addresses and of undefined behaviour (tests/tracer/fuzz.c). A seed that fails once fails again.
. tests/tap.sh

echo 'int main(void) { return 0; }' >"$scratch/probe.c"
if ! { ${CC:-cc} -fsanitize=address,undefined -o "$scratch/probe" "$scratch/probe.c" 2>/dev/null && "$scratch/probe"; }; then
	skip_all 'the C compiler has no sanitizers that run here; ./setup installs gcc, which has'
fi
make -s B="$B" "$B/fuzz/tracer" >"$scratch/log" 2>&1
ok $? 'the decoders build with sanitizers' || { diag "$(head -20 "$scratch/log")"; done_testing; }

# The first seeds are always the same; the others are new each day.
seconds=6
[ -z "${ELFIN_TEST_ALL-}" ] || seconds=60
for seed in 1 "$(date +%Y%m%d)"; do
	timeout 120 "$B/fuzz/tracer" $seconds "$seed" >"$scratch/log" 2>&1
	is "$?/$(grep -c 'rounds$' <"$scratch/log")" 0/1 "seed $seed and those after it: no finding" || diag "$(head -30 "$scratch/log")"
done
[ "$(sed -n 's/ rounds$//p' "$scratch/log")" -gt 2 ]
ok $? 'all calls were decoded several times'
done_testing
