#!/bin/sh
# tracer-newer.t: options that strace has only since 6.2, beside what the kernel says in /proc, and beside the strace that is
# here where its older options show the same.
# shellcheck disable=SC2016,SC2086,SC2116 # programs for sh; lists of options; blanks are taken off
. tests/tap.sh

. tests/tracer/built.sh
"$tracer" -o "$scratch/probe" true 2>/dev/null || skip_all 'ptrace is refused here; make doctor says by what'
log=$scratch/ours

# --trace-fds: of strace's lines those whose first argument is the descriptor, and mmap's whose fifth is.
calls=read,pread64,write,close,openat,mmap
if command -v strace >/dev/null; then
	strace -o "$scratch/theirs" -e trace=$calls cat LICENSE >/dev/null
	for option in trace-fds trace-fd fds fd; do
		sed -nE '/^(read|pread64|close)\(3,|^close\(3\)|^mmap\(([^,]*, ){4}3,/p' "$scratch/theirs" | sed -E 's/0x[0-9a-f]{6,}/ADDRESS/g' >"$scratch/theirs.3"
		"$tracer" -qq -o "$log" -e trace=$calls -e $option=3 cat LICENSE >/dev/null
		sed -E 's/0x[0-9a-f]{6,}/ADDRESS/g' "$log" >"$scratch/ours.3"
		same_file "$scratch/ours.3" "$scratch/theirs.3" "-e $option=3: the calls on descriptor 3"
	done
	sed -nE '/^write\(|^close\([12]\)/p' "$scratch/theirs" >"$scratch/theirs.others"
	"$tracer" -qq -o "$log" -e trace=$calls --trace-fds='!3' cat LICENSE >/dev/null
	same_file "$log" "$scratch/theirs.others" '--trace-fds=!3: all but these, and none without a descriptor'
	"$tracer" -qq -o "$log" -e trace=/^pipe,close --trace-fds=3 -e signal=none sh -c 'true | true'
	is "$(grep -c pipe "$log"):$(grep -m 1 -c close "$log")" 0:1 '--trace-fds=3: what a call brings does not choose it'
	sed -nE '/^openat\(.*"LICENSE"|^write\(1,/p' "$scratch/theirs" >"$scratch/theirs.both"
	"$tracer" -qq -o "$log" -e trace=openat,write -e fd=1 -P LICENSE cat LICENSE >/dev/null 2>"$scratch/err"
	same_file "$log" "$scratch/theirs.both" 'a descriptor or a path of -P'
	strace -o "$scratch/theirs" -qq sh -c 'cd /; cd /tmp'
	"$tracer" -o "$log" --syscall-limit=5 sh -c 'cd /; cd /tmp' 2>"$scratch/err"
	is "$(sed 's/(.*//' "$log")" "$(sed 's/(.*//; 5q' "$scratch/theirs")" '--syscall-limit: the first calls'
else
	skip 'calls chosen by descriptors' 'strace is not here to compare with; ./setup installs it'
fi

# --syscall-limit: the program goes on, untraced; what is left out does not count.
untraced=$("$tracer" -o "$log" -e trace=chdir --syscall-limit=2 sh -c 'cd /; cd /tmp; cd /usr; sed -n "s/TracerPid://p" /proc/self/status' 2>"$scratch/err" || echo status)
is "$(cat "$log")/$(echo $untraced)" 'chdir("/")                              = 0
chdir("/tmp")                           = 0/0' '--syscall-limit: then nobody traces the program'
"$tracer" --syscall-limit=1 -e trace=chdir sh -c 'cd /; cd /' 2>&1 | sed 's/^[^ ]*tracer: //; s/[0-9][0-9]*/N/; s/  *=/ =/' >"$scratch/err"
is "$(cat "$scratch/err")" 'chdir("/") = N
System call limit has been reached, detaching tracees
Process N detached' '… after the call'
"$tracer" -o "$log" -e trace=chdir -z --syscall-limit=1 sh -c 'cd /nonexistent; cd /; cd /tmp' 2>/dev/null
is "$(cat "$log")" 'chdir("/")                              = 0' '--syscall-limit: calls that are not shown do not count'
"$tracer" -o "$log" -c -U calls,name -e trace=chdir --syscall-limit=2 sh -c 'cd /; cd /; cd /; cd /' 2>/dev/null
like "$(cat "$log")" '^ *2 chdir$' '--syscall-limit: with -c too'
for option in --syscall-limit --stack-trace-frame-limit; do
	"$tracer" $option=0 true 2>"$scratch/err"
	is "$?/$(sed 's/.*tracer: //' "$scratch/err")" "1/invalid $option argument: '0'" "$option=0 is refused"
done

# What the program finds.
is "$("$tracer" -o "$log" --argv0=another -e trace=execve sh -c 'tr "\0" "\n" </proc/$$/cmdline | sed 1q')" 'another' '--argv0: the command line in /proc'
like "$(cat "$log")" '^execve("/[^"]*/sh", \["another", "-c"' '… and in the trace'
if [ "$(id -u)" = 0 ]; then
	is "$("$tracer" -o "$log" -u 1234:2345 sh -c 'sed -n "s/^[UG]id:\|^Groups://p" /proc/$$/status' | tr -s '\t ' ' ')" ' 1234 1234 1234 1234
 2345 2345 2345 2345
 ' '-u UID:GID: these ids, and no other groups'
	"$tracer" -u 1234:x true 2>"$scratch/err"
	is "$?/$(sed 's/.*tracer: //' "$scratch/err")" "1/Cannot find user '1234:x'" '-u: other words are names'
else
	skip '-u UID:GID' 'only root may take another user'
fi

# --always-show-pid, to a terminal's file and to one of -o.
is "$("$tracer" --always-show-pid -e trace=chdir sh -c 'echo $$; cd /' 2>&1 | awk 'NR == 1 { pid = $1 } /chdir/ { print $1 == pid, $2 }')" '1 chdir("/")' '--always-show-pid: as with -o'
pid=$("$tracer" --always-show-pid -o "$log" -e trace=chdir sh -c 'echo $$; cd /')
is "$(sed 1q "$log" | tr -s ' ')" "$pid chdir(\"/\") = 0" '--always-show-pid: with -o'
pid=$("$tracer" --always-show-pid -ff -o "$log" -e trace=chdir sh -c 'echo $$; cd /')
is "$(sed 1q "$log.$pid" | tr -s ' ')" "$pid chdir(\"/\") = 0" '--always-show-pid: with -ff'

# --kill-on-exit: nobody is left when the tracer is told to end; not for processes that were there before.
nobody=0
for _ in 1 2 3 4 5 6 7 8; do
	: >"$scratch/out"
	"$tracer" -f -o "$log" -I 2 --kill-on-exit sh -c 'trap "" TERM; echo $$; sleep 60 & echo $!; wait' >"$scratch/out" 2>/dev/null &
	until [ "$(grep -cs . "$scratch/out")" = 2 ]; do sleep 0.01; done # at once: the child is just being told of
	kill -TERM $!
	wait $! 2>/dev/null
	for _ in 1 2 3 4 5 6 7 8 9 10; do
		left=
		while read -r pid; do
			grep -qs '^State:[[:space:]]*[^ZX[:space:]]' "/proc/$pid/status" && left="$left $pid"
		done <"$scratch/out"
		[ -z "$left" ] || sleep 0.1
	done
	[ "$(grep -c . "$scratch/out")$left" != 2 ] || nobody=$((nobody + 1))
done
is $nobody 8 "--kill-on-exit: the program and its child end with the tracer"
"$tracer" --kill-on-exit -p 1 2>"$scratch/err"
is "$?/$(sed 's/.*tracer: //; s/,.*//' "$scratch/err")" '1/--kill-on-exit and -p/--attach are mutually exclusive' '--kill-on-exit is not for -p'

# --decode-fds: what /proc/PID/fdinfo says.
toolchain "$host"
if "$B/bin/crtcc" -m "$host" -Os -w tests/tracer/descriptors.c -o "$scratch/descriptors"; then
	"$tracer" -o "$log" --decode-fds=eventfd,signalfd -e trace=fcntl "$scratch/descriptors" >"$scratch/facts"
	expected=$(awk '/^eventfd-count/ { printf "fcntl(%s<{eventfd-count=%s%s", "N", $2 == "0" ? "" : "0x", $2 }
		/^eventfd-(id|semaphore)/ { printf ", %s=%s", substr($1, 1, length($1) - 1), $2 }
		/^sigmask/ { print "}>\nfcntl(N<signalfd:[" ($2 == "0000000000000201" ? "HUP USR1" : $2) "]>" }' "$scratch/facts")
	is "$(sed -nE 's/^fcntl\([0-9]+(<.*>), F_GETFD.*/fcntl(N\1/p' "$log")" "$expected" '--decode-fds=eventfd,signalfd: as /proc has them'
	"$tracer" -o "$log" --decode-fds='eventfd' -e trace=fcntl "$scratch/descriptors" >/dev/null
	is "$(grep -c '<{eventfd-count' "$log")/$(grep -c '<signalfd' "$log")" 1/0 '--decode-fds=eventfd: these alone'
	"$tracer" -o "$log" -yy -e trace=fcntl "$scratch/descriptors" >"$scratch/facts"
	is "$(sed -nE 's%.*<char 5:2 @/dev/pts/([0-9]+)>>.*%\1%p' "$log")" "$(sed -n 's/^tty-index:[[:blank:]]*//p' "$scratch/facts")" "-yy: the other end of a new terminal"
else
	ok 1 'descriptors.c is compiled'
fi

# Calls that are newer than strace 6.1: what they say is what other files and tools say.
toolchain "$host"
"$B/bin/crtcc" -m "$host" -Os -w tests/tracer/recent.c -o "$scratch/recent"
ok $? 'recent.c is compiled'
: >"$scratch/file"
"$tracer" -o "$log" "$scratch/recent" "$scratch/file"
status=$?
if [ $status = 77 ]; then
	skip 'statmount and others' 'this kernel has them not; Linux 6.8 has'
else
	sed -nE 's/^statmount\(.* sb_dev_major=([0-9]+), sb_dev_minor=([0-9]+), .* fs_type="(.*)", mnt_id=0x[0-9a-f]+, mnt_parent_id=0x[0-9a-f]+, mnt_id_old=([0-9]+), mnt_parent_id_old=([0-9]+), .*mnt_root="(.*)", mnt_point="([^"]*)".*/\4 \5 \1:\2 \6 \7 \3/p' "$log" | sort >"$scratch/ours.mounts"
	sed -E 's/^(([^ ]+ ){5}).* - ([^ ]+) .*/\1\3/' /proc/self/mountinfo | sort >"$scratch/mounts"
	grep -vxFf "$scratch/mounts" "$scratch/ours.mounts" >"$scratch/strangers"
	is "$(cat "$scratch/strangers")" '' 'statmount: each mount is one of /proc/self/mountinfo'
	count=$(sed -n 's/^listmount(.*) = //p' "$log")
	is "$(grep -c . "$scratch/ours.mounts")/$(sed -n 's/^listmount({size=32, mnt_id=LSMT_ROOT, param=0, mnt_ns_id=0}, \[\(.*\)\], 100, 0).*/\1/p' "$log" | tr ',' '\n' | grep -c 0x)" "$count/$((count < 32 ? count : 32))" 'listmount: as many as it says'
	if [ -r /sys/kernel/security/lsm ]; then
		is "$(sed -n 's/^lsm_list_modules(\[\(.*\)\], \[.*/\1/p' "$log" | sed 's/LSM_ID_//g; s/, /,/g' | tr '[:upper:]' '[:lower:]')" "$(cat /sys/kernel/security/lsm)" 'lsm_list_modules: as /sys has them'
	else
		skip 'lsm_list_modules' 'securityfs is not mounted: mount -t securityfs none /sys/kernel/security'
	fi
	attributes=$(lsattr "$scratch/file" 2>/dev/null)
	if [ $status = 0 ] && case $attributes in *d*\ *) true ;; *) false ;; esac; then
		is "$(grep -c '^file_[gs]etattr(AT_FDCWD, ".*/file", {fa_xflags=FS_XFLAG_NODUMP, fa_extsize=0, .*}, 24, 0) = 0' "$log")" 2 'file_setattr and file_getattr: the flag that lsattr has, too'
		like "$(cat "$log")" '^setxattrat(AT_FDCWD, ".*/file", 0, "user.recent", {value="five!", size=5, flags=XATTR_CREATE}, 16) = 0$' 'setxattrat: the value'
		like "$(cat "$log")" '^getxattrat(AT_FDCWD, ".*/file", 0, "user.recent", {value="five!", size=16, flags=0}, 16) = 5$' 'getxattrat: as much of it as came'
	else
		skip 'file_setattr, setxattrat' 'this kernel or this file system has them not; Linux 6.17 has'
	fi
fi

# Values that no kernel takes: as strace shows them, all of them from 6.13 on.
"$B/bin/crtcc" -m "$host" -Os -w tests/tracer/refused.c -o "$scratch/refused"
ok $? 'refused.c is compiled'
older=set_mempolicy,get_mempolicy,mbind,msgctl,shmctl,semctl,setsockopt
forms=semget,msgget,fcntl,getsockname,mincore,move_pages,sched_setaffinity,rt_sigaction,mmap,mount,futex
newer=statmount,listmount,cachestat,fchmodat2,futex_wake,listxattrat,removexattrat
for calls in $older $forms $newer; do
	if ! command -v strace >/dev/null; then
		skip "refused: $calls" 'strace is not here to compare with; ./setup installs it'
	elif strace -o "$scratch/theirs" -e trace=$calls "$scratch/refused" 2>/dev/null; then
		"$tracer" -o "$log" -e trace=$calls "$scratch/refused"
		sed -i /^syscall_0x/d "$scratch/theirs" # strace 6.1 shows calls without a name whatever is asked for
		same_file "$log" "$scratch/theirs" "refused: $calls"
	else
		skip "refused: $calls" 'the strace here does not know these calls; strace 6.13 does'
	fi
done

# What strace says otherwise since 6.2: newer.log is what 6.13 wrote, which is asked itself where it is here. On i386 the sizes are others.
toolchain "$host"
"$B/bin/crtcc" -m "$host" -Os -w -o "$scratch/newer" tests/tracer/newer.c
ok $? 'newer.c is compiled'
if [ "$host" = x86_64 ]; then
	forms=sendmsg,sendto,ioctl,ptrace,connect,listxattrat,getsockopt,io_uring_register,lsm_get_self_attr,lsm_set_self_attr,mremap,landlock_restrict_self,io_uring_setup
	failing=lsm_list_modules,listmount,getxattrat
	"$tracer" -a 1 -o "$log" -e trace=$forms,$failing -e inject=$forms:retval=0 -e abbrev='!ioctl' -e inject=$failing:error=EINVAL "$scratch/newer"
	same_file "$log" tests/tracer/newer.log 'newer.c: as strace 6.13 has it'
	"$tracer" -a 1 -o "$scratch/marks" -e trace=fanotify_mark -e inject=$forms,$failing,fanotify_mark:error=EINVAL "$scratch/newer"
	like "$(cat "$scratch/marks")" '^fanotify_mark[(]-1, FAN_MARK_ADD|FAN_MARK_REMOVE|FAN_MARK_FLUSH|FAN_MARK_DONT_FOLLOW|FAN_MARK_ONLYDIR|FAN_MARK_MNTNS|FAN_MARK_IGNORED_MASK|FAN_MARK_IGNORED_SURV_MODIFY|FAN_MARK_IGNORE|FAN_MARK_EVICTABLE, .*FAN_MNT_DETACH|FAN_EVENT_ON_CHILD|FAN_RENAME|FAN_ONDIR|' 'newer.c: marks of fanotify, as strace 7.2 has them'
	# With -X the bit is shown by itself, which 6.13 says, too.
	"$tracer" -a 1 -o "$log" -X verbose -e trace=$forms,$failing -e inject=$forms:retval=0 -e abbrev='!ioctl' -e inject=$failing:error=EINVAL "$scratch/newer"
	like "$(cat "$log")" '^io_uring_register(3, 0x1 /\* IORING_UNREGISTER_BUFFERS \*/|0x80000000 /\* IORING_REGISTER_USE_REGISTERED_RING \*/, NULL, 0)' 'newer.c, -X verbose: a registered ring'
	"$tracer" -a 1 -o "$log" -e trace=sendto "$scratch/newer" 1023
	like "$(cat "$log")" 'CTRL_ATTR_FAMILY_ID}, 0x3ff\].*CTRL_ATTR_OP_ID}, 0x4\]' 'newer.c: commands of another family than nlctrl are numbers'
	case $(strace -V 2>/dev/null | sed q) in
	*' 6.13')
		strace -a 1 -o "$scratch/theirs" -e trace=$forms,$failing -e inject=$forms:retval=0 -e abbrev='!ioctl' -e inject=$failing:error=EINVAL "$scratch/newer"
		same_file "$scratch/theirs" tests/tracer/newer.log 'newer.log: strace 6.13 says so'
		;;
	*) skip 'newer.log: strace 6.13 says so' 'the strace here is another one' ;;
	esac
else
	skip 'newer.c: as strace 6.13 has it' 'newer.log is of x86_64'
fi

# --namespace=new: the links of /proc/PID/ns.
if unshare -nu true 2>/dev/null; then
	for option in --namespace=new '-e namespace=new'; do
		# shellcheck disable=SC2086 # one or two words
		expected=$("$tracer" -o "$log" $option -e trace=unshare unshare -nu readlink /proc/self/ns/net /proc/self/ns/uts | paste -sd, | sed 's/,/, /')
		is "$(sed -n '1s/.* = 0 //p' "$log")" "($expected)" "$option: unshare"
	done
	expected=$("$tracer" -o "$log" --namespace=new -e trace=unshare unshare -nup readlink /proc/self/ns/net /proc/self/ns/pid /proc/self/ns/uts | paste -sd, | sed 's/,/, /g')
	is "$(sed -n '1s/.* = 0 //p' "$log")" "($expected)" "--namespace=new: unshare of a pid namespace, which is for children"
	"$tracer" -o "$log" --namespace=new -e trace=unshare unshare true 2>/dev/null
	is "$(grep -c ':\[' "$log")" 0 '--namespace=new: none where there is none'
	net=$("$tracer" -f -o "$log" --namespace=new -e trace=setns unshare -n sh -c 'nsenter -n/proc/$$/ns/net readlink /proc/self/ns/net')
	is "$(sed -n 's/.*setns(.* = 0 //p' "$log")" "($net)" '--namespace=new: setns'
	# The signal of clone's low byte is no flag, though CLONE_NEWTIME is the same bit.
	cat >"$scratch/clone.c" <<-'END'
		#include <sched.h>
		#include <signal.h>
		#include <stdio.h>
		#include <sys/syscall.h>
		#include <unistd.h>
		int main(void)
		{
			char path[64], link[64] = "";
			int pid = syscall(SYS_clone, CLONE_NEWUTS | 0x91, 0, 0, 0, 0);
			if (!pid)
				pause();
			sprintf(path, "/proc/%d/ns/uts", pid);
			readlink(path, link, sizeof link - 1);
			puts(link);
			kill(pid, SIGKILL);
			return 0;
		}
	END
	uts=$("$B/bin/crtcc" -Os -w "$scratch/clone.c" -o "$scratch/clone" && "$tracer" -o "$log" --namespace=new -e trace=clone "$scratch/clone")
	is "$(sed -n 's/^clone(.* = [0-9]* //p' "$log")" "($uts)" '--namespace=new: clone'
else
	skip '--namespace=new' 'no namespace may be made here'
fi
done_testing
