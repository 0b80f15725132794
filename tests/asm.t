#!/bin/sh
# asm.t: the hand-written programs are the same in both syntaxes; hello and exit42 make exactly their system calls on
# every architecture; args prints what gdb and glibc find in the same place. (echo and cat: asm-echo.t, asm-cat.t.)
# shellcheck disable=SC2086,SC2154 # $RUN is a command with options, or nothing; variables come from the sourced files
. tests/tap.sh
. tests/asm.sh

# The twins are the same instructions and data, byte by byte.
for arch in x86_64 i386; do
	[ -x "$B/$arch/bin/hello-nasm" ] || continue
	toolchain $arch
	for name in hello exit42 args echo cat; do
		for twin in '' -nasm; do
			$OBJDUMP -s -j .text -j .rodata "$(program $name)" | sed 1,3d >"$scratch/bytes$twin"
		done
		[ -s "$scratch/bytes" ] || diag "objdump shows nothing of $name"
		same_file "$scratch/bytes-nasm" "$scratch/bytes" "$arch: GNU as and NASM make the same $name"
	done
done

for variant in $variants; do
	use $variant
	executable=
	for name in hello exit42 args echo cat; do
		$READELF -lW "$(program $name)" | grep -q 'GNU_STACK.* RW ' || executable="$executable $name"
	done
	is "$executable" '' "$variant: no executable stack"

	$RUN "$(program hello)" >"$scratch/out"
	is "$? $(od -An -c "$scratch/out" | tr -d ' ')" '0 hello\n' "$variant: hello says hello"
	$RUN "$(program exit42)"
	is $? 42 "$variant: exit42 exits with 42"
	traceable "$variant: the calls of hello and exit42" || continue
	trace "$scratch/hello" hello >"$scratch/out"
	is "$(cat "$scratch/hello")" "$(printf 'write(1, …, 6) = 6\nexit(0)')" "$variant: hello is write and exit"
	trace "$scratch/exit42" exit42
	is "$(cat "$scratch/exit42")" 'exit(42)' "$variant: exit42 is exit"
done

# args: the vectors.
for variant in $variants; do
	use $variant
	qemu=
	[ -z "$RUN" ] || qemu=$(command -v "${RUN%% *}")
	env -i ONE=1 'TWO=2 3' $qemu "$(program args)" '' 'a b' -n >"$scratch/out"
	is $? 0 "$variant: args exits with 0"
	printf '%s\n' 'argc: 4' "argv[0]: $(program args)" 'argv[1]: ' 'argv[2]: a b' 'argv[3]: -n' \
		'envp[0]: ONE=1' 'envp[1]: TWO=2 3' >"$scratch/expected"
	sed '/^AT_/d' "$scratch/out" >"$scratch/vectors"
	if [ "$RUNS" = qemu ]; then # passes the environment on in an order of its own
		for file in vectors expected; do
			sed 's/^envp\[.\]/envp/' "$scratch/$file" | sort >"$scratch/sorted" && mv "$scratch/sorted" "$scratch/$file"
		done
	fi
	same_file "$scratch/vectors" "$scratch/expected" "$variant: args prints argc, argv and envp"
	traceable "$variant: the calls of args" || continue
	trace "$scratch/args" args a b >"$scratch/out"
	is "$(sed 's/(.*//' "$scratch/args" | tr '\n' ' ')" 'write exit ' "$variant: args writes once"

	# More than the buffer holds, and a name, a number or a string may straddle its end.
	long=$(head -c 100000 /dev/zero | tr '\0' x)
	$RUN "$(program args)" "$long" "$long" "$long" | grep '^argv' >"$scratch/out"
	printf 'argv[%d]: %s\n' 0 "$(program args)" 1 "$long" 2 "$long" 3 "$long" >"$scratch/expected"
	same_file "$scratch/out" "$scratch/expected" "$variant: args prints more than its buffer holds"
done

# args: the auxiliary vector, as gdb reads it from the same process.

# under_gdb: what gdb prints for `info auxv` and args after it.
under_gdb() {
	if [ "$RUNS" = native ]; then
		gdb -nx -batch -ex 'set startup-with-shell off' -ex starti -ex 'info auxv' -ex continue \
			--args "$(program args)" 2>/dev/null
		return
	fi
	$RUN -g "$scratch/gdb" "$(program args)" &
	guest=$!
	for _ in 1 2 3 4 5 6 7 8 9 10; do
		[ -S "$scratch/gdb" ] || sleep 0.1
	done
	timeout 20 gdb-multiarch -nx -batch -ex "file $(program args)" -ex "target remote $scratch/gdb" \
		-ex 'info auxv' -ex continue 2>/dev/null || kill $guest
	wait $guest
	rm -f "$scratch/gdb"
}
# decimal: lines "NAME VALUE" in order, with decimal numbers only.
decimal() {
	while read -r key value; do
		case $value in 0x*) value=$((value)) ;; esac
		printf '%s %s\n' "$key" "$value"
	done | sort
}
for variant in $variants; do
	use $variant
	gdb=gdb
	if [ "$RUNS" = qemu ]; then
		gdb='gdb-multiarch'
	else
		straceable "$variant: the auxiliary vector" || continue
	fi
	command -v $gdb >/dev/null || { skip "$variant: the auxiliary vector" "no $gdb; ./setup installs it"; continue; }
	under_gdb >"$scratch/gdb.out"
	# The kernel's header knows a type's name (the first file), gdb its number and value (the second).
	awk 'FNR == NR {
			if ($1 == "#define" && $2 ~ /^AT_/ && $2 !~ /VECTOR_SIZE/)
				name[$3] = $2
			next
		}
		/^[1-9][0-9]* +(AT_|[?][?][?])/ {
			number = $1
			value = $NF
			if (sub(/.*0x[0-9a-f]* "/, "") && sub(/"$/, ""))
				value = $0
			print number in name ? name[number] : "AT_" number, value
		}' "$B/$arch/asm/auxv.i" "$scratch/gdb.out" | decimal >"$scratch/expected"
	sed -n 's/^\(AT_[^:]*\):/\1/p' "$scratch/gdb.out" | decimal >"$scratch/auxv"
	if grep -q AT_ENTRY "$scratch/expected"; then
		same_file "$scratch/auxv" "$scratch/expected" "$variant: args prints the auxiliary vector that gdb reads"
	else
		ok 1 "$variant: gdb reads the auxiliary vector"
	fi
done

# And as glibc names it, for the host's own programs: all but what differs in each process and program.
for variant in $variants; do
	use $variant
	case $arch/$RUNS in "$(uname -m)/native") ;; *) continue ;; esac
	settled() {
		sed -n -e 's/^AT_??? (\(0x[0-9a-f]*\)):/\1:/' -e '/^\(AT_\|0x\)/p' |
			sed -E -e '/^AT_(HWCAP|EXECFN|SYSINFO_EHDR|PHDR|PHNUM|BASE|ENTRY|RANDOM):/s/:.*//' -e 's/: */ /'
	}
	env LD_SHOW_AUXV=1 true | settled | while read -r key value; do
		case $key in 0x*) key=AT_$((key)) ;; esac
		echo "$key $value"
	done | sed 's/ *$//' >"$scratch/expected"
	if ! grep -q AT_PAGESZ "$scratch/expected"; then
		skip "$variant: LD_SHOW_AUXV" "the C library here is not glibc"
		continue
	fi
	"$(program args)" | settled >"$scratch/auxv"
	same_file "$scratch/auxv" "$scratch/expected" "$variant: args prints the auxiliary vector as glibc does"
done
done_testing
