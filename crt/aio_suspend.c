/* aio_suspend.c: what became of requests, and waiting for them. aio_error(3), aio_return(3),
 * aio_suspend(3). */
#include <aio.h>
#include <errno.h>
#include "aio_work.h"
#include "call.h"
#include "futex.h"

/* EINPROGRESS, 0 or the error. */
int aio_error(const struct aiocb *request)
{
	return __atomic_load_n(&request->__error, __ATOMIC_ACQUIRE);
}

ssize_t aio_return(struct aiocb *request) { return request->__result; }

/* Waits until one is done. limit is how long. */
int aio_suspend(const struct aiocb *const requests[], int count, const struct timespec *limit)
{
	struct timespec until;
	if (count < 0)
		return __result(-EINVAL);
	if (limit) {
		clock_gettime(CLOCK_MONOTONIC, &until);
		until.tv_sec += limit->tv_sec;
		until.tv_nsec += limit->tv_nsec;
		if (until.tv_nsec >= 1000000000) {
			until.tv_nsec -= 1000000000;
			until.tv_sec++;
		}
	}
	for (;;) {
		int now = __atomic_load_n(&__aio_turn, __ATOMIC_ACQUIRE), waiting = 0;
		for (int i = 0; i < count; i++) {
			if (requests[i] && aio_error(requests[i]) != EINPROGRESS)
				return 0;
			waiting |= !!requests[i];
		}
		if (!waiting)
			return 0;
		long result = futex_wait_point(&__aio_turn, now, 1, limit ? &until : NULL);
		if (result && result != -EAGAIN)
			return __result(result == -ETIMEDOUT ? -EAGAIN : result);
	}
}
