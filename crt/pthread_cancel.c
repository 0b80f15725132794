/* pthread_cancel.c: functions to call when a thread ends early. pthread_cleanup_push(3). No thread
 * can be cancelled, so the rest of pthreads(7)'s cancellation is easy. */
#include <errno.h>
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

/* The state is kept only to be told. */
int pthread_setcancelstate(int state, int *old)
{
	if (state != PTHREAD_CANCEL_ENABLE && state != PTHREAD_CANCEL_DISABLE)
		return EINVAL;
	struct thread *self = __thread_self();
	if (old)
		*old = self->cancel_state;
	self->cancel_state = state;
	return 0;
}

int pthread_setcanceltype(int type, int *old)
{
	if (type != PTHREAD_CANCEL_DEFERRED && type != PTHREAD_CANCEL_ASYNCHRONOUS)
		return EINVAL;
	struct thread *self = __thread_self();
	if (old)
		*old = self->cancel_type;
	self->cancel_type = type;
	return 0;
}

void pthread_testcancel(void) {}
