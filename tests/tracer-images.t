#!/bin/sh
# tracer-images: whose names -k tells: of the file that is mapped there now, under whatever root, and not of another that has its
# name by now; of memory without a file it says what strace says. Not for: the frames (tracer-unwind.t), lines (tracer-lines.t).
# shellcheck disable=SC2086 # lists of options
. tests/tap.sh
. tests/tracer/x86_64.sh

# traces FILE FOLDER: of each trace a line, its frames, without addresses that change; of what is below the program's none.
traces() {
	sed "s|$2/||; s/ (deleted)(/(/; s/\[0x[0-9a-f]\{8,\}\]//" "$1" | awk '/^[^ ]/ { if (line != "") print line; line = ""; over = 0 }
		/^ > / && !over { sub(/^ > /, ""); sub(/\+0x.*/, ""); if (!/libc|^unexpected/ || line == "") line = line $0 ","; over = /main/ }
		END { if (line != "") print line }'
}
# mapped NAME COMMAND...: the program under a tracer, in the folder NAME.
mapped() {
	folder=$scratch/$1
	shift
	mkdir "$folder" && cp "$scratch/program" "$folder/own" && cp "$scratch/program" "$folder/own (deleted)" && cp "$scratch/program" "$folder/beside"
	(cd "$folder" && "$@" -k -e trace=chdir -o log ./own own one two beside)
	traces "$folder/log" "$folder"
}
if $CC -O1 -w -pthread -o "$scratch/program" tests/tracer/mapped.c 2>"$scratch/log"; then
	mapped ours "$tracer" >"$scratch/found"
	sed -n 1,3p "$scratch/found" >"$scratch/three"
	printf '%s\n' 'unexpected_backtracing_error ,' 'one() [0x7],' 'two() [0x7],' >"$scratch/expected"
	same_file "$scratch/three" "$scratch/expected" 'code without a file, and of two files at one place'
	if strace -k -o "$scratch/probe" true 2>/dev/null && grep -q '^ > ' "$scratch/probe"; then
		is "$(mapped theirs strace | sed q)" "$(sed q "$scratch/found")" "so says strace of the first"
	else
		skip 'so says strace' 'strace is not here, or built without stack traces'
	fi
	like "$(sed -n 4p "$scratch/found")" 'own(own,own(main,$' 'a file that is there has names'
	like "$(sed -n 5p "$scratch/found")" 'own() \[0x[0-9a-f]*\],own() ' 'one that has been replaced has none, but its frames'
else
	skip 'code that is mapped' 'there is no C library to build a program with; ./setup installs it'
fi

# What a static program, which needs no other file, calls in another root.
names() { sed -n 's/^ > .*(\([a-z0-9]*\)+.*/\1/p' "$1" | sed '/^main$/q' | paste -sd ' ' -; }
mkdir "$scratch/root"
"$B/bin/crtcc" -m x86_64 -O1 -w -DBARE -include sys.h '-DCALL=sys_chdir("")' -fomit-frame-pointer -fasynchronous-unwind-tables -Wl,--eh-frame-hdr -o "$scratch/root/bare" tests/tracer/stacked.c
if chroot "$scratch/root" /bare 2>/dev/null; then
	"$tracer" -f -k -e trace=chdir -e status=failed -e signal=none -o "$scratch/log" chroot "$scratch/root" /bare
	is "$(names "$scratch/log")" 'f3 f2 f1 main' 'in a root of its own'
else
	skip 'in a root of its own' 'it needs chroot, and so root'
fi
if unshare -m sh -c "mount -t tmpfs none $scratch/root && mkdir $scratch/root/old && cd $scratch/root && pivot_root . old" 2>/dev/null; then
	"$tracer" -f -k -e trace=chdir -e status=failed -e signal=none -o "$scratch/log" unshare -m sh -c \
		"cd $scratch && cp root/bare . && mount -t tmpfs none root && cp bare root && mkdir root/old && cd root && pivot_root . old && exec /bare"
	is "$(names "$scratch/log")" 'f3 f2 f1 main' 'in a mount namespace of its own'
else
	skip 'in a mount namespace of its own' 'this machine refuses mount namespaces'
fi

# A program of another machine has none, which is said once.
if [ -x "$B/aarch64/bin/cat" ] && runnable aarch64 'a program in qemu-user'; then
	"$tracer" -k -o "$scratch/log" "$B/aarch64/bin/cat" /dev/null 2>"$scratch/said"
	is "$(grep -c -e '-k is left out' "$scratch/said")" 1 'a program in qemu-user has no stack traces, which is said once'
fi
done_testing
