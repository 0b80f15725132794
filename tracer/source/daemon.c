/* daemon.c: see session.h. The process between the two ends at once, so the program has no child
 * and the tracer's parent is init. */
#include <sys.h>
#include <linux/fcntl.h>
#include <linux/prctl.h>
#include "session.h"
#include "options.h"

static int ends[2];

/* In the process that was called. */
static long wait_for_tracer(int between)
{
	char byte;
	long result;
	sys_close(ends[1]);
	sys_wait4(between, NULL, 0, NULL);
	while ((result = sys_read(ends[0], &byte, 1)) == -4) /* EINTR */
		;
	sys_close(ends[0]);
	if (result != 1)
		sys_exit_group(1); /* the tracer has said why */
	return 0;
}

long daemon_start(void)
{
	long caller = sys_getpid(), result = sys_pipe2(ends, O_CLOEXEC);
	if (sys_failed(result))
		return result;
	sys_prctl(PR_SET_PTRACER, PR_SET_PTRACER_ANY, 0, 0, 0); /* where Yama is */
	result = sys_fork();
	if (result)
		return sys_failed(result) ? result : wait_for_tracer(result);
	if (sys_fork())
		sys_exit_group(0);
	if (options.daemonize == 2)
		sys_setpgid(0, 0);
	else if (options.daemonize == 3)
		sys_setsid();
	sys_close(ends[0]);
	return caller;
}

void daemon_ready(void)
{
	sys_write(ends[1], "", 1);
	sys_close(ends[1]);
}
