/* event_thread.h: SIGEV_THREAD of sigevent(7): a function that starts as a thread of its own. */
#ifndef CRT_EVENT_THREAD_H
#define CRT_EVENT_THREAD_H

#include <signal.h>

/* Starts the function of an event, in a detached thread with the event's attributes. Returns 0, or
 * an error. */
int __start_event_thread(const struct sigevent *event);

#endif
