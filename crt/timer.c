/*
 * timer.c: timers of the process. timer_create(2). The kernel knows no SIGEV_THREAD: it sends a
 * signal to a thread made for that, with a number for the timer, and this starts the function. The
 * signal is the one that ends threads: nobody ends this one.
 */
#include <errno.h>
#include <pthread.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>
#include "call.h"
#include "event_thread.h"
#include "lock.h"
#include "tls.h"

/* A timer whose event starts a function. */
struct timer {
	struct timer *next;
	int id, number;
	struct thread_event event;
};

static struct timer *timers;
int __timer_lock;
static int last_number;
static pthread_t helper;
static pid_t helper_process; /* a child of fork needs one of its own */

static void *wait_for_timers(void *unused)
{
	uint64_t set = ONE_SIGNAL(SIGNAL_CANCEL);
	siginfo_t information;
	(void)unused;
	for (;;) {
		if (RAW(NR_rt_sigtimedwait, &set, &information, NULL, sizeof(set)) < 0 ||
		    information.si_code != SI_TIMER)
			continue;
		struct thread_event event = {0};
		__lock(&__timer_lock);
		for (struct timer *t = timers; t; t = t->next)
			if (t->number == information.si_value.sival_int)
				event = t->event;
		__unlock(&__timer_lock);
		if (event.function)
			__start_event_thread(&event);
	}
	return NULL;
}

/* Starts the helper, if the process has none. It blocks what pthread_list.c does not wait for.
 * Returns 0, or -errno. */
static int start_helper(void)
{
	uint64_t most = ~ONE_SIGNAL(SIGNAL_OF_ALL), before;
	pthread_attr_t detached;
	if (helper_process == sys_getpid())
		return 0;
	timers = NULL;
	pthread_attr_init(&detached);
	pthread_attr_setdetachstate(&detached, PTHREAD_CREATE_DETACHED);
	sys_rt_sigprocmask(SIG_BLOCK, &most, &before);
	int error = pthread_create(&helper, &detached, wait_for_timers, NULL);
	sys_rt_sigprocmask(SIG_SETMASK, &before, NULL);
	if (!error)
		helper_process = sys_getpid();
	return -error;
}

static long create(clockid_t clock, const struct sigevent *event, timer_t *timer)
{
	struct timer *t = malloc(sizeof(*t));
	if (!t)
		return -EAGAIN;
	__lock(&__timer_lock);
	long result = start_helper();
	if (!result) {
		struct sigevent to_helper = {
			.sigev_notify = SIGEV_THREAD_ID,
			.sigev_signo = SIGNAL_CANCEL,
			.sigev_value.sival_int = ++last_number,
		};
		to_helper.sigev_notify_thread_id = helper->id;
		result = RAW(__NR_timer_create, clock, &to_helper, timer);
	}
	if (!result) {
		*t = (struct timer){timers, *timer, last_number, __keep_event(event)};
		timers = t;
	}
	__unlock(&__timer_lock);
	if (result)
		free(t);
	return result;
}

int timer_create(clockid_t clock, struct sigevent *restrict event, timer_t *restrict timer)
{
	if (event && event->sigev_notify == SIGEV_THREAD)
		return __result(create(clock, event, timer));
	return CALL(__NR_timer_create, clock, event, timer);
}

int timer_delete(timer_t timer)
{
	struct timer *found = NULL;
	__lock(&__timer_lock);
	for (struct timer **at = &timers; *at; at = &(*at)->next)
		if ((*at)->id == timer) {
			found = *at;
			*at = found->next;
			break;
		}
	__unlock(&__timer_lock);
	free(found);
	return CALL(__NR_timer_delete, timer);
}

int timer_settime(timer_t timer, int flags, const struct itimerspec *restrict value,
		  struct itimerspec *restrict old)
{
	return CALL(NR_timer_settime, timer, flags, value, old);
}

int timer_gettime(timer_t timer, struct itimerspec *value)
{
	return CALL(NR_timer_gettime, timer, value);
}

int timer_getoverrun(timer_t timer) { return CALL(__NR_timer_getoverrun, timer); }
