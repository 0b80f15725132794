#!/bin/sh
# vm: what make check-vm shows, on each kernel that is here: programs on crt, the tracer, the ELF tools and the smallest files run on a
# kernel of their own, without a C library. Nothing is downloaded by this test.
# shellcheck disable=SC1091,SC2154,SC2016 # tap.sh; lines for another shell
. tests/tap.sh

host=$(uname -m | sed 's/^i[3-6]86$/i386/; s/^arm64$/aarch64/')

# cpio, which packs the machine's first file system: what a cpio of others reads back.
if [ -x "$B/$host/vm/cpio" ]; then
	mkdir -p "$scratch/in/folder" "$scratch/out"
	echo text >"$scratch/in/folder/file"
	: >"$scratch/in/empty"
	cp "$B/$host/vm/cpio" "$scratch/in/program"
	ln -s folder/file "$scratch/in/link"
	(cd "$scratch/in" && find . | sort | "$OLDPWD/$B/$host/vm/cpio" -o -H newc) >"$scratch/archive"
	(cd "$scratch/in" && find . | sort | "$OLDPWD/$B/$host/vm/cpio" -o -H newc) >"$scratch/again"
	same_file "$scratch/archive" "$scratch/again" "cpio: the same files give the same archive"
	reader=$(command -v cpio || command -v bsdtar)
	case $reader in
	*cpio) (cd "$scratch/out" && "$reader" -i -d --quiet <"$scratch/archive") ;;
	*bsdtar) "$reader" -x -f "$scratch/archive" -C "$scratch/out" ;;
	esac
	if [ -n "$reader" ]; then
		is "$(diff -r "$scratch/in" "$scratch/out" && [ -x "$scratch/out/program" ] && readlink "$scratch/out/link")" folder/file "cpio: ${reader##*/} unpacks what it packed"
	else
		skip "cpio: another program unpacks what it packed" "apt install cpio"
	fi
	echo /nonexistent | "$B/$host/vm/cpio" -o -H newc >/dev/null 2>"$scratch/errors"
	is "$?:$(cat "$scratch/errors")" "1:cpio: /nonexistent: No such file or directory" "cpio: a missing file"
fi

# kill, which takes names of signals as others do; the machine's own says what each is.
if [ -x "$B/$host/vm/kill" ]; then
	for signal in 9 KILL USR1 HUP; do
		sh -c "kill -$signal \$\$" 2>/dev/null
		want=$?
		sh -c "$B/$host/vm/kill -$signal \$\$" 2>/dev/null
		is $? "$want" "kill -$signal: as the machine's"
	done
	"$B/$host/vm/kill" -NOSUCH $$ 2>"$scratch/errors"
	is "$?:$(cat "$scratch/errors")" "2:kill: no signal NOSUCH" "kill: a name that is none"
	"$B/$host/vm/kill" -9 me 2>"$scratch/errors"
	is "$?:$(cat "$scratch/errors")" "1:kill: me is not the number of a process" "kill: a word in place of a process"
fi

# The shell, beside the machine's own.
if [ -x "$B/$host/vm/sh" ]; then
	for line in 'echo a  "b  $HOME"'" '"'c $HOME'"'"' \$x' 'true && echo a || echo b' 'false && echo a || echo b; echo $?' 'x=1; y=${x}2; echo $x$y' \
		'echo one | cat | cat; echo two # three' 'exit 7' 'nosuchcommand 2>/dev/null; echo $?' 'cat </nonexistent 2>/dev/null || echo no' \
		'cd /usr && pwd' 'echo a >f; echo b >>f; cat <f; rm f' 'sh -c "kill -9 \$\$"; echo $?' '(' 'echo "a' 'a | | b' 'export A=5; sh -c "echo \$A"' \
		'ls /nonexistent >f 2>&1; rm f; echo done' "echo a 2>&1 >&2 1>f; rm f" "echo 2>f; cat f; rm f" 'sleep 0 & wait; echo "$?"' ''; do
		want=$(cd "$scratch" && sh -c "$line" 2>/dev/null)
		status=$?
		case $line in '(') status=127 ;; esac # not in this shell: a word like any other
		got=$(cd "$scratch" && "$OLDPWD/$B/$host/vm/sh" -c "$line" 2>/dev/null)
		is "$?:$got" "$status:$want" "sh -c '$line': as the machine's shell"
	done
fi

# Each kernel. make check boots the first two for a moment; make check-all and make check-vm run everything.
quick=quick
[ -z "${ELFIN_TEST_ALL-}" ] || quick=
for pair in aarch64:aarch64 x86_64:x86_64 aarch64:aarch64-16k aarch64:aarch64-64k; do
	arch=${pair%:*} kernel=${pair#*:}
	name="programs on a kernel of their own, $kernel"
	if ! command -v "qemu-system-$arch" >/dev/null; then
		skip "$name" "no qemu-system-$arch: ./setup vm"
	elif [ ! -f "$B/vm/$kernel/vmlinuz" ]; then
		skip "$name" "no kernel yet: vm/fetch $kernel brings it"
	elif [ ! -x "$B/$arch/vm/init" ]; then
		skip "$name" "not built for $arch: ./setup"
	elif [ "$kernel" != "$arch" ] && [ -n "$quick" ]; then
		skip "$name" "it takes half a minute: make check-vm"
	else
		B=$B vm/root "$arch"
		B=$B vm/check "$arch" "$kernel" $quick >"$scratch/tap"
		ok $? "$name: all $(sed -n 's/^1\.\.//p' "$scratch/tap") tests pass"
		grep -A 20 '^not ok' "$scratch/tap" | sed 's/^#* */#   /' >&2
	fi
done
done_testing
