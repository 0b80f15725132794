#!/bin/sh
# tracer-names: the names of arguments that -N shows, beside strace's and the manual's; and what --list-syscalls prints of calls.
# shellcheck disable=SC2086,SC2194 # lists of options; a list of calls
. tests/tap.sh

. tests/tracer/built.sh
"$tracer" -o "$scratch/probe" true 2>/dev/null || skip_all 'ptrace is refused here; make doctor says by what'
log=$scratch/ours

# A call that arguments.tbl does not have: nothing is put before its arguments, which have names of their own.
like "$("$tracer" -qq -N -e trace=clone -e signal=none sh -c '(:)' 2>&1)" '^clone(child_stack=' '-N: clone is as it is'
is "$("$tracer" --list-syscalls | cut -c 29-43 | grep -cvE '^( +([0-9]+|-)){3}$')" 0 '--list-syscalls: the numbers are in their columns'
# -N: without the names the lines are strace's; the names are its own, most of them those of the manual's synopses, which say what each is.
calls=execve,openat,close,read,mmap,mprotect,munmap,access,brk,pread64,chdir,exit_group
if command -v strace >/dev/null; then
	for option in -N --arg-names; do
		strace -o "$scratch/theirs" -e trace=$calls sh -c 'cd /; cd /nonexistent' 2>/dev/null
		"$tracer" -o "$log" $option -e trace=$calls sh -c 'cd /; cd /nonexistent' 2>/dev/null
		sed -E 's/0x[0-9a-f]{6,}/ADDRESS/g; s/ +=/ =/' "$scratch/theirs" >"$scratch/theirs.plain"
		sed -E 's/0x[0-9a-f]{6,}/ADDRESS/g; s/([(]|, )[a-z]+=/\1/g; s/ +=/ =/' "$log" >"$scratch/ours.plain"
		same_file "$scratch/ours.plain" "$scratch/theirs.plain" "$option: the rest of the line is as ever"
	done
	is "$(grep -c '(' "$log")" "$(grep -c '([a-z]*=' "$log")" '-N: each call has names'
else
	skip '-N beside strace' 'strace is not here to compare with; ./setup installs it'
fi
pages=/usr/share/man/man2
awk '!/^#/ { i = index($0, " : "); n = split(substr($0, i + 3), call, " "); for (j = 1; j <= n; j++) print call[j], substr($0, 1, i - 1) }' \
	tracer/tables/arguments.tbl >"$scratch/names"
while read -r call _; do
	# Pages of calls whose own arguments are not those of the function that the page is of, or that have several.
	case " clone waitid fchmodat faccessat epoll_pwait epoll_pwait2 _llseek mmap ioctl eventfd sigsuspend semctl fcntl getdents reboot ppoll getcpu mq_unlink set_robust_list signalfd " in *" $call "*) continue ;; esac
	[ -f "$pages/$call.2.gz" ] || continue
	gzip -dc "$pages/$call.2.gz" | awk -v call="$call" '
		/^\.SH/ { inside = /SYNOPSIS/; next }
		!inside || /^\.\\"/ { next }
		{ sub(/^\.[BIR]+ /, ""); gsub(/\\f[BIRP]|"|\\[&\/,|^]/, ""); gsub(/\\[- ]/, " "); gsub(/\/\*[^*]*\*\//, ""); text = text " " $0 }
		END {
			while (match(text, "[ *]_?" call " ?[(][^;]*;") || match(text, "syscall[(]SYS_" call "[,)][^;]*;")) {
				rest = substr(text, RSTART + RLENGTH)
				text = substr(text, RSTART, RLENGTH)
				sub(/^[^(]*[(](SYS_[a-z_0-9]*,?)?/, "", text); sub(/[)][^)]*;$/, "", text)
				n = split(text, word, ",")
				line = ""
				for (i = 1; i <= n; i++) {
					gsub(/\[[^]]*\]/, "", word[i])
					gsub(/[^a-zA-Z_0-9]+/, " ", word[i]); m = split(word[i], part, " ")
					if (part[m] != "" && part[m] != "void") line = line " " part[m]
				}
				if (length(line) > length(longest)) longest = line
				text = rest
			}
			print call longest
		}'
done <"$scratch/names" | awk 'NF > 1' >"$scratch/manual"
if [ "$(grep -c . "$scratch/manual")" -gt 100 ]; then
	# The words of strace for what the manual calls otherwise, here and there.
	cat >"$scratch/words" <<-'END'
		op cmd operation option request code
		length len
		signum sig
		pathname path filename library target linkpath oldpath newpath new_root put_old
		status wstatus
		usage rusage
		siginfo infop
		increment inc
		clockid clk_id
		tp res
		flags oflag
		tloc t
		offset pgoffset
		from_dfd from_dirfd
		to_dfd to_dirfd
		n vlen
	END
	for list in names manual; do
		awk 'NR == FNR { for (i = 2; i <= NF; i++) word[$i] = $1; next } { for (i = 2; i <= NF; i++) if ($i in word) $i = word[$i]; print }' "$scratch/words" "$scratch/$list" >"$scratch/$list.one"
	done
	awk 'NR == FNR { names[$1] = $0; next } names[$1] !~ / arg1/ { print names[$1]; print >manual }' manual="$scratch/manual" "$scratch/names.one" "$scratch/manual.one" >"$scratch/named"
	same_file "$scratch/named" "$scratch/manual" "-N: names as in $(grep -c . "$scratch/manual") pages of the manual"
else
	skip '-N: the names of the manual' 'its pages of calls are not here; apt-get install manpages-dev'
fi

# What strace knows better: that setgid and its kin take groups; select and mmap of i386 take one block of memory; and its names of what
# keyctl and prctl take differ by the operation.
if strace -N -o "$scratch/theirs" true 2>/dev/null && "$B/bin/crtcc" -m "$host" -Os -w -o "$scratch/odd" tests/tracer/odd.c; then
	for tool in strace "$tracer"; do
		"$tool" -N -e signal=none -e inject='!exit_group,execve:error=EPERM' -o "$log" "$scratch/odd" 0 335 0 >/dev/null 2>&1
		awk -f tests/tracer/names.awk "$log" | grep -vE 'gid(32)? |^(keyctl|prctl|select|mmap|pselect6|syscall_0x[0-9a-f]*) ' >"$scratch/names.${tool##*/}"
	done
	same_file "$scratch/names.tracer" "$scratch/names.strace" "-N: the names of $(grep -c . "$scratch/names.strace") calls"
else
	skip '-N: the names of strace' 'strace 6.16 has them, the one here does not'
fi
done_testing
