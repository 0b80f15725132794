#!/bin/sh
# tracer-arguments: every system call with arguments that make no sense, and calls that have commands or flags with each of them, as
# strace prints them. None of the calls takes place: a result is injected into each. Calls that strace 6.1 does not know are not compared.
# shellcheck disable=SC2153,SC2154 # toolchain.sh
. tests/tap.sh
. tests/tracer/older.sh
. tests/tracer/one_core.sh

[ -x "$B/bin/crtcc" ] || skip_all 'crtcc is not built: make'
strace -o "$scratch/probe" true 2>/dev/null || skip_all 'strace is not here, or ptrace is refused; make doctor says by what'
# Lines that have what strace has no name for: it may have a newer one here.
unknown=' none '

# compare DIFFERS NAME OPTIONS PROGRAM...: the log is strace's, but for lines of DIFFERS.
compare() {
	differs=$1 name=$2
	shift 2
	for tool in strace "$B/bin/tracer"; do
		"$tool" -o "$scratch/${tool##*/}" "$@" 2>"$scratch/errors"
		sed -E "/$differs/d" "$scratch/${tool##*/}" >"$scratch/log.${tool##*/}"
	done
	older "$scratch/log.tracer" "$scratch/log.strace"
	awk -v unknown="$unknown" '$0 ~ unknown { print FNR }' "$scratch/log.strace" >"$scratch/skipped"
	for tool in strace tracer; do
		awk 'NR == FNR && FILENAME ~ /skipped$/ { skip[$1]; next } !(FNR in skip)' "$scratch/skipped" "$scratch/log.$tool" >"$scratch/log"
		mv "$scratch/log" "$scratch/log.$tool"
	done
	[ "$(wc -l <"$scratch/log.strace")" -gt 20 ]
	ok $? "$name: there is something to compare"
	same_file "$scratch/log.tracer" "$scratch/log.strace" "$name"
}

# What is known to differ, and why:
# - restart_syscall: strace names the call before it, whatever that was; the tracer the one that was interrupted.
# - clone with all bits: the flags above the 32nd are clone3's, and have names.
# - signal with -1: that is SIG_ERR. ipc with a version above 16 bits.
# - Of i386's ipc the numbers: those of the call that is meant, not of ipc.
odd='^(restart_syscall|execve)\(|^clone\(child_stack=0xf|^signal\(-1|^ipc\((65535|-1,)|^semop\(0x2,'

for arch in x86_64 i386; do
	toolchain $arch
	if [ "$RUNS" != native ]; then
		skip "$arch: arguments" "$arch programs do not run natively on this machine"
		continue
	fi
	"$B/bin/crtcc" -m $arch -Os -w -o "$scratch/odd" tests/tracer/odd.c
	ok $? "$arch: the program is compiled"
	for which in 0 1 2 3; do
		for range in '0 335' '424 451' '0 335 raw' '424 451 raw'; do
			style=${range#* * }
			[ "$style" = raw ] || style=none
			# shellcheck disable=SC2086 # two words
			compare "$odd" "$arch, calls $range, arguments $which" -e raw=$style -e inject='!exit_group,execve:error=EPERM' "$scratch/odd" ${range% raw} $which
		done
	done
done

# What differs of commands: addresses of families that are not decoded and of a packet socket cut short, parts of keyctl and ptrace; strace reads four
# bytes of netlink's options when one is there; one option of CAN is younger than strace 6.1; strace 6.13 has names for what RISC-V and PowerPC have,
# and shows the keys of TCP's authentication (TCP_AO).
unknown='[?][?][?]|[|]0x'
commands='^connect\(1, \{sa_family=AF_(PACKET|AX25|RXRPC|IEEE802154|NFC|ALG)|^keyctl\(|^ptrace\(PTRACE_(PEEKUSER|POKEUSER|GET_SYSCALL_INFO|SECCOMP_GET)'
commands="$commands"'|^socket\(AF_(AX25|IRDA|ISDN|CAIF)|SOL_NETLINK, .*\[1\]\)|SOL_(SCTP|TIPC)|SOL_TCP, (TCP_AO_|0x2[6-9a] )|CAN_RAW, 0x[78]|CAN_RAW_XL|REUSEPORT_CBPF|^prctl\((PR_GET_(NAME|SPECULATION)|PR_RISCV_|PR_PPC_|0x4[5-9] )|^execve'
toolchain "$(uname -m | sed 's/^i[3-6]86$/i386/; s/^amd64$/x86_64/; s/^arm64$/aarch64/')"
if [ "$ARCH" = x86_64 ]; then # which calls there are, differs
	"$B/bin/crtcc" -Os -w -o "$scratch/commands" tests/tracer/commands.c
	ok $? 'commands: the program is compiled'
	for memory in 0 1 2; do
		for result in retval=1 error=EINVAL; do
			compare "$commands" "commands, memory $memory, $result" -e inject='!exit_group,execve,mmap:'$result "$scratch/commands" $memory
		done
	done
	unknown=' none '
	for program in devices drivers consoles video interfaces rings; do
		"$B/bin/crtcc" -Os -w -o "$scratch/$program" tests/tracer/$program.c
		ok $? "$program: the program is compiled"
		call=ioctl
		[ $program = rings ] && call=io_uring_register
		results='retval=0 error=EINVAL'
		[ $program = devices ] && results="$results retval=3 retval=96"
		for memory in 0 1 2; do
			for result in $results; do
				compare '^execve' "$program, memory $memory, $result" -e trace=$call -e inject=$call:"$result" "$scratch/$program" $memory
			done
		done
		for style in abbrev raw verbose; do
			compare '^execve' "$program, -v -X $style" -v -X $style -e trace=$call -e inject=$call:retval=96 "$scratch/$program" 2 names
		done
	done
	# A result that is negative and no error, as a supervisor of seccomp can give one, is no length of anything.
	"$B/bin/tracer" -o "$scratch/log" -e trace=ioctl -e inject=ioctl:retval=18446744073709546616 "$scratch/devices" 2 2>"$scratch/errors"
	is "$?/$(tail -n 1 "$scratch/log")" '0/+++ exited with 0 +++' 'devices, a result of -5000'
else
	skip 'commands' 'the calls are those of x86_64'
fi
done_testing
