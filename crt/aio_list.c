/* aio_list.c: several requests at once, waited for or announced together. lio_listio(3). */
#include <errno.h>
#include <stdlib.h>
#include "aio_work.h"
#include "call.h"

int lio_listio(int mode, struct aiocb *restrict const *restrict requests, int count,
	       struct sigevent *restrict event)
{
	int failed = 0; /* EIO, or why one was refused */
	struct group *group = NULL;
	if ((mode != LIO_WAIT && mode != LIO_NOWAIT) || count < 0)
		return __result(-EINVAL);
	if (mode == LIO_NOWAIT && event && event->sigev_notify != SIGEV_NONE) {
		group = malloc(sizeof(*group));
		if (!group)
			return __result(-EAGAIN);
		*group = (struct group){.left = 1, .event = *event}; /* one for this function */
	}
	for (int i = 0; i < count; i++) {
		struct aiocb *r = requests[i];
		if (!r || r->aio_lio_opcode == LIO_NOP)
			continue;
		if (group)
			__atomic_add_fetch(&group->left, 1, __ATOMIC_RELAXED);
		if (__submit_request(r, r->aio_lio_opcode, 0, group)) {
			failed = mode == LIO_WAIT ? EIO : errno;
			if (group)
				__atomic_sub_fetch(&group->left, 1, __ATOMIC_RELAXED);
		}
	}
	if (group && !__atomic_sub_fetch(&group->left, 1, __ATOMIC_ACQ_REL)) {
		__notify_done(&group->event);
		free(group);
	}
	for (int i = 0; mode == LIO_WAIT && i < count; i++) {
		const struct aiocb *one = requests[i];
		if (!one || one->aio_lio_opcode == LIO_NOP)
			continue;
		while (aio_error(one) == EINPROGRESS)
			if (aio_suspend(&one, 1, NULL) < 0)
				return -1;
		if (aio_error(one))
			failed = EIO;
	}
	return __result(-failed);
}
