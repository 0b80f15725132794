#!/bin/sh
# doctor: what it says of this machine against what uname, getconf, the tools and the kernel say; and on machines that lack
# a tool or refuse ptrace in each of the ways that can be set up here.
. tests/tap.sh

doctor() { B=${build:-$B} "$@" host/doctor >"$scratch/report" 2>"$scratch/errors"; }
# says PATTERN NAME: a line of the report.
says() { like "$(cat "$scratch/report")" "^$1\$" "$2"; }

doctor env
status=$?
is "$(cat "$scratch/errors")" '' 'nothing on standard error'
grep -vE '^(ok|note|missing) +[a-z0-9_.-]+( [a-z]+)? +[^ ]' "$scratch/report" | grep -v '^./setup installs' >"$scratch/odd"
same_file "$scratch/odd" /dev/null 'every line is ok, note or missing, a name and words'
if grep -q '^missing' "$scratch/report"; then expected=1; else expected=0; fi
is $status $expected 'the status is 1 when something is missing, else 0'
says "ok  *host  *$(uname -m | sed 's/i.86/i386/; s/arm64/aarch64/'), .*" 'the architecture is that of uname'
says "ok  *kernel  *$(uname -sr)" 'the kernel too'
says "ok  *page size  *$(getconf PAGESIZE) bytes" 'the page size is that of getconf'
if command -v systemd-detect-virt >/dev/null && virtual=$(systemd-detect-virt --vm); then
	says "note  *runs inside .*virtual machine ($virtual)" 'the virtual machine is that of systemd-detect-virt'
fi
if strace -o "$scratch/trace" true 2>/dev/null; then ptrace=ok; else ptrace=missing; fi
says "$ptrace  *ptrace .*" "ptrace is $ptrace, as for strace"
for tool in strace gdb nasm mold; do
	command -v $tool >/dev/null || continue
	says "ok  *$tool  *$({ $tool --version 2>/dev/null || $tool -v; } | sed 's/[]*.[]/\\&/g; q')" "$tool: its own version"
done
for arch in x86_64 i386 aarch64; do
	toolchain $arch
	if [ "$RUNS" = native ]; then says "ok  *$arch natively  *yes.*" "$arch runs natively"; else says "note  *$arch natively  *no.*" "$arch does not"; fi
	if [ -z "$QEMU" ] || [ ! -x "$B/$arch/bin/hello" ]; then continue; fi
	says "ok  *$arch by qemu  *$($QEMU --version | sed q) ran hello" "$arch: qemu's own version"
	says "ok  *$arch assembler  *${AS%% *}: .*" "$arch: the assembler that make uses"
done

# A machine without NASM and the aarch64 compiler: all other commands by links.
mkdir "$scratch/bin"
for folder in /bin /usr/bin /usr/local/bin; do
	find "$folder/" -maxdepth 1 ! -type d -exec ln -sf -t "$scratch/bin" {} + 2>/dev/null
done
rm -f "$scratch/bin/nasm" "$scratch/bin/qemu-i386" "$scratch/bin/qemu-i386-static"
doctor env PATH="$scratch/bin"
is $? 1 'without nasm and qemu-i386: status 1'
. host/packages.sh
says "missing  *nasm  *$(remedy nasm)" 'nasm is missing, and its package'
says "missing  *i386 by qemu  *$(remedy qemu-i386)" 'qemu-i386 too'
like "$(remedy qemu-i386)" 'install\|pacman -S\|apk add' 'the remedy is a command'

# A fresh clone before make.
mkdir "$scratch/build"
build=$scratch/build doctor env
is $? 1 'nothing is built: status 1'
says 'missing  *ptrace  *the tracer is not built: make' 'and make is the remedy'

# ptrace refused, in each way.
if [ $ptrace = ok ] && "$B/bin/crtcc" tests/doctor/refuse.c -o "$scratch/refuse" && [ -x "$B/bin/tracer" ]; then
	doctor "$scratch/refuse"
	is $? 1 'ptrace refused: status 1'
	says 'missing  *ptrace  *refused by a seccomp filter.*docker run --cap-add SYS_PTRACE.*' 'by a seccomp filter: the container is named'

	doctor strace -f --seccomp-bpf -e trace=ptrace -e inject=ptrace:error=EPERM -o "$scratch/trace"
	says 'missing  *ptrace  *refused by this shell is traced already, by process [0-9]* (strace).*' 'already traced: by whom'

	toolchain aarch64
	if [ "$RUNS" = qemu ]; then
		cp -Rs "$(cd "$B" && pwd)/." "$scratch/build" 2>/dev/null
		rm -f "$scratch/build/bin/tracer"
		printf '#!/bin/sh\nexec %s %s "$@"\n' "$RUN" "$B/aarch64/bin/tracer" >"$scratch/build/bin/tracer"
		chmod +x "$scratch/build/bin/tracer"
		build=$scratch/build doctor env
		says 'missing  *ptrace  *refused by .*qemu-user.*' 'under qemu-user: the emulator is named'
	else
		skip 'under qemu-user' 'aarch64 runs natively here, or not at all; ./setup installs qemu-user'
	fi

	# yama's setting is the machine's; a name space of our own has another file in its place.
	cat >"$scratch/yama" <<-'END'
		#!/bin/sh
		mount -t tmpfs none /proc/sys/kernel && mkdir /proc/sys/kernel/yama && echo "$1" >/proc/sys/kernel/yama/ptrace_scope || exit 99
		shift
		exec "$@"
	END
	chmod +x "$scratch/yama"
	if unshare -m "$scratch/yama" 3 true 2>/dev/null; then
		doctor unshare -m "$scratch/yama" 3 "$scratch/refuse"
		says 'missing  *ptrace  *refused by kernel.yama.ptrace_scope is 3.*' 'yama 3: the setting is named'
		says 'note  *yama  *ptrace_scope 3.*' 'yama 3: a line of its own'
		doctor unshare -m "$scratch/yama" 2 setpriv --bounding-set=-sys_ptrace --inh-caps=-sys_ptrace "$scratch/refuse"
		says 'missing  *ptrace  *refused by kernel.yama.ptrace_scope is 2: sudo sysctl.*' 'yama 2 without the capability: the setting and the command'
		doctor unshare -m "$scratch/yama" 2 "$scratch/refuse"
		says 'missing  *ptrace  *refused by a seccomp filter.*' 'yama 2 with the capability is not what refuses'
	else
		skip 'yama' 'not root, or no mount name spaces here'
	fi
else
	skip 'ptrace refused' 'it is refused here anyway, or the tracer is not built'
fi

done_testing
