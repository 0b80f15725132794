/*
 * Results and values whose parts have names of their own, which -X shows or leaves out by rules of
 * their own. Not for: arguments (the other programs here).
 */
#define _GNU_SOURCE
#include <asm/termbits.h>
#include <fcntl.h>
#include <linux/membarrier.h>
#include <linux/nsfs.h>
#include <linux/perf_event.h>
#include <poll.h>
#include <signal.h>
#include <stdint.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/select.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <unistd.h>

static void of_descriptors(void)
{
	int file = open("/proc/self/ns/net", O_RDONLY | O_CLOEXEC);
	int memory = memfd_create("sealed", MFD_ALLOW_SEALING);

	fcntl(file, F_GETFD);
	fcntl(memory, F_GETFD);
	fcntl(file, F_GETFL);
	fcntl(memory, F_GETFL);
	fcntl(memory, F_GET_SEALS);
	fcntl(memory, F_ADD_SEALS, F_SEAL_GROW | F_SEAL_SHRINK);
	fcntl(memory, F_GET_SEALS);
	fcntl(file, F_GETSIG);
	fcntl(file, F_SETSIG, SIGUSR1);
	fcntl(file, F_GETSIG);
	fcntl(memory, F_GETLEASE);
	ioctl(file, NS_GET_NSTYPE);
}

static void of_processes(void)
{
	static const struct timespec at_once;
	sigset_t usr1;

	sigemptyset(&usr1);
	sigaddset(&usr1, SIGUSR1);
	sigprocmask(SIG_BLOCK, &usr1, NULL);
	kill(getpid(), SIGUSR1);
	syscall(SYS_rt_sigtimedwait, &usr1, NULL, &at_once, 8);
	syscall(SYS_sched_getscheduler, 0);
	syscall(SYS_personality, 0xffffffff);
	syscall(SYS_membarrier, MEMBARRIER_CMD_QUERY, 0, 0);
	syscall(SYS_ioprio_get, 1, 0);
	prctl(PR_GET_DUMPABLE);
	prctl(PR_GET_SECUREBITS);
	prctl(PR_GET_SPECULATION_CTRL, PR_SPEC_STORE_BYPASS, 0, 0, 0);
#ifdef SYS_sgetmask
	syscall(SYS_signal, SIGUSR2, SIG_IGN);
	syscall(SYS_signal, SIGUSR2, SIG_DFL);
	syscall(SYS_sgetmask);
	syscall(SYS_ssetmask, 1);
	syscall(SYS_ssetmask, 0);
#endif
}

/* Of no flags strace says nothing where it shows numbers, which is not copied. */
static void terminals(void)
{
	static const struct termios settings[] = {
		{.c_iflag = ICRNL, .c_oflag = OPOST, .c_cflag = CREAD, .c_lflag = ISIG},
		{.c_iflag = IXON,
		 .c_oflag = CR2 | TAB3 | VT1 | OPOST,
		 .c_cflag = B9600 | CS8 | CREAD,
		 .c_lflag = ECHO},
		{.c_iflag = -1U,
		 .c_oflag = -1U,
		 .c_cflag = B57600 | (unsigned)B230400 << IBSHIFT | CS5 | CRTSCTS,
		 .c_lflag = -1U},
		{.c_iflag = 0xdead0000, .c_oflag = 0xdead0000, .c_cflag = -1U, .c_lflag = ECHO},
	};

	for (unsigned i = 0; i < sizeof settings / sizeof *settings; i++)
		ioctl(-1, TCSETSW, &settings[i]);
}

static void events(void)
{
	static const unsigned long long caches[] = {0, 0x10102, 0x305, 0x20207, 0xdeadbeef00010006};
	struct perf_event_attr event = {.type = PERF_TYPE_HW_CACHE, .size = sizeof event};

	for (unsigned i = 0; i < sizeof caches / sizeof *caches; i++) {
		event.config = caches[i];
		syscall(SYS_perf_event_open, &event, -1, -1, -1, 0);
	}
	event.type = PERF_TYPE_HARDWARE;
	event.config = 1ULL << 40 | PERF_COUNT_HW_INSTRUCTIONS;
	syscall(SYS_perf_event_open, &event, -1, -1, -1, 0);
}

static void on_alarm(int signal) { (void)signal; }

/* A call that a signal cuts short. */
static void interrupted(void)
{
	static const struct itimerval soon = {.it_value = {.tv_usec = 20000}};

	signal(SIGALRM, on_alarm);
	setitimer(ITIMER_REAL, &soon, NULL);
	pause();
}

/* Calls that say what they have found, and what is left of their time. */
static void waits(void)
{
	static const struct timespec long_enough = {.tv_sec = 1000};
	struct timespec left = long_enough;
	unsigned handle[2] = {0};
	int ends[2], mount;
	fd_set writable;

	pipe(ends);
	struct pollfd files[] = {{.fd = ends[0], .events = POLLIN},
				 {.fd = ends[1], .events = POLLOUT}};
	syscall(SYS_ppoll, files, 2, &left, NULL, 8);
	FD_ZERO(&writable);
	FD_SET(ends[1], &writable);
	syscall(SYS_pselect6, ends[1] + 1, NULL, &writable, NULL, &left, NULL);
	syscall(SYS_name_to_handle_at, AT_FDCWD, ".", handle, &mount, 0);
}

/* Fields of structs that others choose: where there is a size, and where it is 0. */
static void chosen(void)
{
	int tids[] = {1, 2};
	uint64_t clone[11] = {0};
	struct msghdr message = {.msg_control = NULL};

	clone[4] = 1000; /* no such signal */
	for (unsigned size = 0; size < 3; size++) {
		clone[8] = (uintptr_t)tids;
		clone[9] = size;
		syscall(435 /* clone3 */, clone, sizeof clone);
		message.msg_controllen = size;
		syscall(SYS_sendmsg, -1, &message, 0);
	}
}

int main(void)
{
	of_descriptors();
	of_processes();
	terminals();
	events();
	waits();
	chosen();
	interrupted();
	return 0;
}
