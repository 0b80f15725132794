/* event_thread.c: SIGEV_THREAD of sigevent(7), for timers, queues and requests of aio.h. */
#include <errno.h>
#include <pthread.h>
#include <stdlib.h>
#include "event_thread.h"

static void *call_function(void *argument)
{
	struct sigevent *event = argument, copy = *event;
	sigset_t none = {0};
	free(event);
	pthread_sigmask(SIG_SETMASK, &none, NULL); /* who starts it blocks all */
	((void (*)(union sigval))copy.sigev_notify_function)(copy.sigev_value);
	return NULL;
}

int __start_event_thread(const struct sigevent *event)
{
	struct sigevent *copy = malloc(sizeof(*copy));
	pthread_attr_t detached;
	pthread_t thread;
	if (!copy)
		return EAGAIN;
	*copy = *event;
	pthread_attr_init(&detached);
	if (event->sigev_notify_attributes)
		detached = *(const pthread_attr_t *)event->sigev_notify_attributes;
	pthread_attr_setdetachstate(&detached, PTHREAD_CREATE_DETACHED);
	int error = pthread_create(&thread, &detached, call_function, copy);
	if (error)
		free(copy);
	return error;
}
