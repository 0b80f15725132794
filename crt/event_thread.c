/* event_thread.c: SIGEV_THREAD of sigevent(7), for timers, queues and requests of aio.h. */
#include <errno.h>
#include <pthread.h>
#include <stdlib.h>
#include "event_thread.h"

struct thread_event __keep_event(const struct sigevent *event)
{
	struct thread_event kept = {
		.function = (void (*)(union sigval))event->sigev_notify_function,
		.value = event->sigev_value,
	};
	pthread_attr_init(&kept.attributes);
	if (event->sigev_notify_attributes)
		kept.attributes = *(const pthread_attr_t *)event->sigev_notify_attributes;
	pthread_attr_setdetachstate(&kept.attributes, PTHREAD_CREATE_DETACHED);
	return kept;
}

static void *call_function(void *argument)
{
	struct thread_event *event = argument, copy = *event;
	sigset_t none = {0};
	free(event);
	pthread_sigmask(SIG_SETMASK, &none, NULL); /* who starts it blocks all */
	copy.function(copy.value);
	return NULL;
}

int __start_event_thread(const struct thread_event *event)
{
	struct thread_event *copy = malloc(sizeof(*copy));
	pthread_t thread;
	if (!copy)
		return EAGAIN;
	*copy = *event;
	int error = pthread_create(&thread, &event->attributes, call_function, copy);
	if (error)
		free(copy);
	return error;
}
