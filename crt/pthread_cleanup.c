/* pthread_cleanup.c: functions to call when a thread ends early. pthread_cleanup_push(3). */
#include <pthread.h>
#include "tls.h"

void __cleanup_push(struct __cleanup *cleanup)
{
	struct thread *self = __thread_self();
	cleanup->next = self->cleanups;
	self->cleanups = cleanup;
}

void __cleanup_pop(struct __cleanup *cleanup, int run)
{
	__thread_self()->cleanups = cleanup->next;
	if (run)
		cleanup->function(cleanup->argument);
}
