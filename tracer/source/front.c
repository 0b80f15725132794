/*
 * front.c: a filter of seccomp.c stays with all descendants of a program, and without a tracer a
 * call that it names fails in them. So the tracer of a program that is followed alone (no -f) must
 * stay as long as any descendant runs, and the user must not wait for that: he waits for a process
 * in front, which ends when the program does.
 */
#include <sys.h>
#include <asm/signal.h>
#include <linux/fcntl.h>
#include <linux/prctl.h>
#include <linux/time.h>
#include "session.h"
#include "trace.h"

static int tracer, report;

static void pass_on(int signal) { sys_kill(tracer, signal); }

/* In front: until the tracer reports that the program has ended, or ends itself. */
static void wait_in_front(int fd)
{
	static const int passed_on[] = {SIGHUP, SIGINT, SIGQUIT, SIGTERM};
	long result;
	for (unsigned i = 0; i < sizeof passed_on / sizeof *passed_on; i++)
		handle(passed_on[i], pass_on, SA_RESTART);
	sys_close(0); /* the program's alone */
	sys_close(1);
	do
		result = sys_read(fd, &final_status, sizeof final_status);
	while (result == -4); /* EINTR */
	while (result != sizeof final_status && sys_wait4(tracer, &final_status, 0, NULL) == -4)
		;
}

bool front_start(void)
{
	int ends[2];
	if (sys_failed(sys_pipe2(ends, O_CLOEXEC)))
		return false;
	tracer = sys_fork();
	if (tracer < 0) {
		sys_close(ends[0]);
		sys_close(ends[1]);
		return false;
	}
	sys_close(ends[tracer != 0]);
	if (tracer) {
		wait_in_front(ends[0]);
		sys_exit_group(end_as_program());
	}
	sys_prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0);
	report = ends[1];
	return true;
}

void front_end(void)
{
	static const struct __kernel_old_itimerval never;
	sys_setitimer(ITIMER_REAL, &never, NULL);
	sys_prctl(PR_SET_PDEATHSIG, 0, 0, 0, 0);
	sys_write(report, &final_status, sizeof final_status);
	for (int fd = 0; fd < 64; fd++)
		sys_close(fd);
}
