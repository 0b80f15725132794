/*
 * same_core.c: a tracer and its tracee take turns, so on one core they lose nothing, and waking
 * another core at each stop costs more than the rest of it, above all on virtual machines. Not the
 * default: the tracee can see it (sched_getaffinity), and its threads share the core.
 */
#include <sys.h>
#include <sched.h>
#include <string.h>
#include "options.h"
#include "session.h"

static cpu_set_t before; /* where this process could run */

long same_core_begin(void)
{
	cpu_set_t here;
	unsigned cpu = 0;
	long result = sys_sched_getaffinity(0, sizeof before, &before);
	if (sys_failed(result))
		return result;
	syscall3(__NR_getcpu, (long)&cpu, 0, 0);
	memset(&here, 0, sizeof here);
	CPU_SET(cpu, &here);
	return sys_sched_setaffinity(0, sizeof here, &here);
}

void same_core_leave(int tid)
{
	if (options.same_core)
		sys_sched_setaffinity(tid, sizeof before, &before);
}
