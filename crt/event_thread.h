/* event_thread.h: SIGEV_THREAD of sigevent(7): a function that starts as a thread of its own. */
#ifndef CRT_EVENT_THREAD_H
#define CRT_EVENT_THREAD_H

#include <pthread.h>
#include <signal.h>

/* What of an event is kept until it comes: the program may do away with the event's attributes
 * before that. */
struct thread_event {
	void (*function)(union sigval);
	union sigval value;
	pthread_attr_t attributes;
};
struct thread_event __keep_event(const struct sigevent *event);

/* Starts the function, in a detached thread. Returns 0, or an error. */
int __start_event_thread(const struct thread_event *event);

#endif
