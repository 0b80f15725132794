/* delay.c: see inject.h. A timer interrupts the wait for the next event: every tenth of a second,
 * or sooner when a thread is due. */
#include <sys.h>
#include <linux/time.h>
#include "inject.h"
#include "source.h"
#include "stamp.h"

#define BILLION 1000000000ULL

static unsigned waiting; /* threads */

/* While threads wait the timer is as fine as a millisecond: a tick may come between a look at the
 * clock and the wait. */
static void set_timer(uint64_t nanoseconds)
{
	struct __kernel_old_itimerval timer = {{0, waiting ? 1000 : 100000}, {0, 100000}};
	if (waiting && nanoseconds < BILLION / 10)
		timer.it_value.tv_usec = nanoseconds < 1000 ? 1 : nanoseconds / 1000;
	sys_setitimer(ITIMER_REAL, &timer, NULL);
}

void resume_or_delay(struct task *task, const struct event *event, int signal)
{
	if (!task->resume_at) {
		source_resume(event, signal);
		return;
	}
	task->delayed = true;
	task->resume_kind = event->kind;
	task->resume_signal = signal;
	waiting++;
	set_timer(task->resume_at - now(CLOCK_MONOTONIC));
}

void resume_delayed(void)
{
	uint64_t time = now(CLOCK_MONOTONIC), next = -1ULL;
	if (!waiting)
		return;
	waiting = 0;
	for (struct task *task = task_next(NULL); task; task = task_next(task)) {
		if (!task->delayed)
			continue;
		if (task->resume_at <= time) {
			struct event event = {.kind = task->resume_kind, .tid = task->tid};
			task->delayed = false;
			task->resume_at = 0;
			source_resume(&event, task->resume_signal);
		} else {
			waiting++;
			next = task->resume_at < next ? task->resume_at : next;
		}
	}
	set_timer(next - time);
}
