/*
 * front.c: the process that the user waits for, where that is not the tracer: one in front of it,
 * or (-D) the program, whose grandchild the tracer is. A process in front is needed since a filter
 * of seccomp.c stays with all descendants of a program, and without a tracer a call that it names
 * fails in them. So the tracer of a program that is followed alone (no -f) must stay as long as any
 * descendant runs, and the user must not wait for that: he waits for a process in front, which ends
 * when the program does.
 */
#include <sys.h>
#include <asm/signal.h>
#include <linux/fcntl.h>
#include <linux/prctl.h>
#include <linux/time.h>
#include "session.h"

static int tracer;
static int ends[2]; /* of a pipe: what the tracer says, and who waits for it hears */

/* fork(2), with the pipe between the two. */
static long part(void)
{
	long result = sys_pipe2(ends, O_CLOEXEC);
	if (sys_failed(result))
		return result;
	result = sys_fork();
	sys_close(ends[result != 0]);
	if (sys_failed(result))
		sys_close(ends[0]);
	return result;
}

/* False when the tracer has ended and said nothing. */
static bool hear(void *bytes, long size)
{
	long result;
	while ((result = sys_read(ends[0], bytes, size)) == -4) /* EINTR */
		;
	return result == size;
}

static void pass_on(int signal) { sys_kill(tracer, signal); }

/* In front: until the tracer reports that the program has ended, or ends itself. */
static void wait_in_front(void)
{
	static const int passed_on[] = {SIGHUP, SIGINT, SIGQUIT, SIGTERM};
	for (unsigned i = 0; i < sizeof passed_on / sizeof *passed_on; i++)
		handle(passed_on[i], pass_on, SA_RESTART);
	sys_close(0); /* the program's alone */
	sys_close(1);
	if (!hear(&final_status, sizeof final_status))
		while (sys_wait4(tracer, &final_status, 0, NULL) == -4) /* EINTR */
			;
}

bool front_start(void)
{
	tracer = part();
	if (tracer < 0)
		return false;
	if (tracer) {
		wait_in_front();
		sys_exit_group(end_as_program());
	}
	sys_prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0);
	return true;
}

void front_end(void)
{
	static const struct __kernel_old_itimerval never;
	sys_setitimer(ITIMER_REAL, &never, NULL);
	sys_prctl(PR_SET_PDEATHSIG, 0, 0, 0, 0);
	sys_write(ends[1], &final_status, sizeof final_status);
	for (int fd = 0; fd < 64; fd++)
		sys_close(fd);
}

/* The process between the two ends at once, so the program has no child and the tracer's parent is
 * init. */
long daemon_start(void)
{
	char byte;
	long caller = sys_getpid();
	sys_prctl(PR_SET_PTRACER, PR_SET_PTRACER_ANY, 0, 0, 0); /* where Yama is */
	long between = part();
	if (between > 0) {
		sys_wait4(between, NULL, 0, NULL);
		if (!hear(&byte, 1))
			sys_exit_group(1); /* the tracer has said why */
		sys_close(ends[0]);
		return 0;
	}
	if (between)
		return between;
	if (sys_fork())
		sys_exit_group(0);
	if (options.daemonize == 2)
		sys_setpgid(0, 0);
	else if (options.daemonize == 3)
		sys_setsid();
	return caller;
}

void daemon_ready(void)
{
	sys_write(ends[1], "", 1);
	sys_close(ends[1]);
}
