/* aio.c: reading and writing while the program goes on: a thread for each request. aio(7). Those
 * for one descriptor that must keep an order (appending, a pipe, aio_fsync) wait for those before.
 * Its number may soon be another file's: a request that may wait for ever keeps the file in a table
 * of its own, unless a function is to be started as a thread then, which would have that table,
 * too.
 */
#include <aio.h>
#include <errno.h>
#include <limits.h>
#include <linux/close_range.h>
#include <mqueue.h>
#include <pthread.h>
#include <stdlib.h>
#include <unistd.h>
#include "aio_work.h"
#include "call.h"
#include "event_thread.h"
#include "futex.h"
#include "lock.h"

struct work {
	struct aiocb *request; /* the program's again once this is done */
	struct sigevent event;
	struct group *group;
	int operation, sync, in_order;
	int endless; /* it may wait for another process */
	int begun, done;
	int closed; /* its descriptor, while it goes on: the number may be another's */
	struct work *later;
};

/* A handler of signals may close and fork: who has the lock is uninterrupted. */
int __aio_lock;
int __aio_turn;
static pid_t process;                       /* whose requests these are: a child of fork has none */
static struct work *first, **last = &first; /* those that are not done, oldest first */

void __notify_done(const struct sigevent *event)
{
	if (event->sigev_notify == SIGEV_SIGNAL) {
		siginfo_t information = {0};
		information.si_signo = event->sigev_signo;
		information.si_code = SI_ASYNCIO;
		information.si_value = event->sigev_value;
		information.si_pid = sys_getpid();
		information.si_uid = sys_getuid();
		RAW(__NR_rt_sigqueueinfo, sys_getpid(), event->sigev_signo, &information);
	} else if (event->sigev_notify == SIGEV_THREAD) {
		struct thread_event kept = __keep_event(event);
		__start_event_thread(&kept);
	}
}

/* Whether one before it has the same descriptor. */
static int must_wait(const struct work *work)
{
	if (!work->in_order || work->done)
		return 0;
	for (struct work *w = first; w != work; w = w->later)
		if (!w->closed && w->request->aio_fildes == work->request->aio_fildes)
			return 1;
	return 0;
}

static ssize_t perform(const struct work *work)
{
	struct aiocb *r = work->request;
	void *buffer = (void *)r->aio_buf;
	if (work->sync)
		return work->sync == O_DSYNC ? fdatasync(r->aio_fildes) : fsync(r->aio_fildes);
	if (work->operation == LIO_READ)
		return work->in_order ? read(r->aio_fildes, buffer, r->aio_nbytes)
				      : pread(r->aio_fildes, buffer, r->aio_nbytes, r->aio_offset);
	return work->in_order ? write(r->aio_fildes, buffer, r->aio_nbytes)
			      : pwrite(r->aio_fildes, buffer, r->aio_nbytes, r->aio_offset);
}

static void next_turn(void)
{
	__atomic_add_fetch(&__aio_turn, 1, __ATOMIC_RELEASE);
	futex_wake(&__aio_turn, INT_MAX);
}

/* Takes it out of the list; its thread frees it. */
static void finish(struct work *work, ssize_t result, int error)
{
	struct work **link = &first;
	while (*link != work)
		link = &(*link)->later;
	*link = work->later;
	if (!*link)
		last = link;
	work->done = 1;
	work->request->__result = result;
	__atomic_store_n(&work->request->__error, error, __ATOMIC_RELEASE);
	next_turn();
}

static int starts_thread(const struct work *work)
{
	return work->event.sigev_notify == SIGEV_THREAD ||
	       (work->group && work->group->event.sigev_notify == SIGEV_THREAD);
}

/* Where a program has it, nothing is kept: to close the copy of a queue ends its notification. */
OPTIONAL int mq_notify(mqd_t queue, const struct sigevent *event);

/* Gives this thread descriptors of its own, and of them only this one: nobody else can close it,
 * and the others are not open for longer than the program has them. Before Linux 5.9 it changes
 * nothing.
 */
static void keep_file(unsigned fd)
{
	if (!mq_notify && !RAW(__NR_close_range, fd + 1, ~0U, CLOSE_RANGE_UNSHARE) && fd)
		RAW(__NR_close_range, 0, fd - 1, 0);
}

/* A thread, which blocks all signals. */
static void *run(void *argument)
{
	struct work *work = argument;
	struct group *group = work->group;

	__lock(&__aio_lock);
	while (must_wait(work)) {
		int now = __aio_turn;
		__unlock(&__aio_lock);
		futex_wait(&__aio_turn, now, 1, NULL);
		__lock(&__aio_lock);
	}
	work->begun = 1;
	int done = work->done;
	if (!done && work->endless && !starts_thread(work))
		keep_file(work->request->aio_fildes);
	__unlock(&__aio_lock);
	if (!done) {
		ssize_t result = perform(work);
		int error = result < 0 ? errno : 0;
		__lock(&__aio_lock);
		finish(work, result, error);
		__unlock(&__aio_lock);
	}
	__notify_done(&work->event);
	if (group && !__atomic_sub_fetch(&group->left, 1, __ATOMIC_ACQ_REL)) {
		__notify_done(&group->event);
		free(group);
	}
	free(work);
	return NULL;
}

static int refuse(struct aiocb *request, int error)
{
	request->__error = error;
	request->__result = -1;
	return __result(-error);
}

static void forget_parents(void)
{
	if (process == sys_getpid())
		return;
	process = sys_getpid();
	first = NULL;
	last = &first;
}

int __submit_request(struct aiocb *request, int operation, int sync, struct group *group)
{
	struct work *work;
	uint64_t before;
	pthread_attr_t detached;
	pthread_t thread;

	request->__error = EINPROGRESS;
	if (request->aio_reqprio < 0 || request->aio_reqprio > AIO_PRIO_DELTA_MAX ||
	    (!sync && operation != LIO_READ && operation != LIO_WRITE))
		return refuse(request, EINVAL);
	if (!(work = malloc(sizeof(*work))))
		return refuse(request, EAGAIN);
	int flags = RAW(NR_fcntl, request->aio_fildes, F_GETFL, 0), saved = errno;
	int no_offset = lseek(request->aio_fildes, 0, SEEK_CUR) < 0;
	errno = saved;
	*work = (struct work){.request = request,
			      .event = request->aio_sigevent,
			      .group = group,
			      .operation = operation,
			      .sync = sync,
			      .endless = no_offset};
	work->in_order = sync || no_offset || (operation == LIO_WRITE && flags & O_APPEND);
	pthread_attr_init(&detached);
	pthread_attr_setdetachstate(&detached, PTHREAD_CREATE_DETACHED);
	__lock_uninterrupted(&__aio_lock, &before);
	forget_parents();
	*last = work;
	last = &work->later;
	int error = pthread_create(&thread, &detached, run, work);
	if (error)
		finish(work, -1, EAGAIN);
	__unlock_uninterrupted(&__aio_lock, &before);
	if (!error)
		return 0;
	free(work);
	return __result(-EAGAIN);
}

int aio_read(struct aiocb *request) { return __submit_request(request, LIO_READ, 0, NULL); }
int aio_write(struct aiocb *request) { return __submit_request(request, LIO_WRITE, 0, NULL); }

int aio_fsync(int operation, struct aiocb *request)
{
	if (operation != O_SYNC && operation != O_DSYNC)
		return __result(-EINVAL);
	return fcntl(request->aio_fildes, F_GETFL) < 0
		       ? -1
		       : __submit_request(request, LIO_NOP, operation, NULL);
}

/* Before descriptors are closed. Those for a file that has an end are waited for. Of the others,
 * what has begun goes on. */
static int close_requests(unsigned from, unsigned to)
{
	int waits = 0;
	for (struct work *w = first, *later; w; w = later) {
		later = w->later;
		unsigned fd = w->request->aio_fildes;
		if (w->closed || fd < from || fd > to)
			continue;
		if (!w->endless)
			waits = 1;
		else if (!w->begun)
			finish(w, -1, EBADF);
		else
			w->closed = 1, next_turn();
	}
	return waits;
}

void __finish_requests(unsigned from, unsigned to)
{
	uint64_t before;
	int waits = 1;
	while (waits && first && process == sys_getpid()) {
		__lock_uninterrupted(&__aio_lock, &before);
		waits = close_requests(from, to);
		int now = __aio_turn;
		__unlock_uninterrupted(&__aio_lock, &before);
		if (waits)
			futex_wait(&__aio_turn, now, 1, NULL);
	}
}

/* What has begun is not stopped. */
int aio_cancel(int fd, struct aiocb *request)
{
	int begun = 0, cancelled = 0;
	uint64_t before;
	if (fcntl(fd, F_GETFD) < 0)
		return -1;
	if (request && request->aio_fildes != fd)
		return __result(-EINVAL);
	__lock_uninterrupted(&__aio_lock, &before);
	forget_parents();
	for (struct work *w = first, *later; w; w = later) {
		later = w->later;
		if (w->closed || w->request->aio_fildes != fd || (request && w->request != request))
			continue;
		begun |= w->begun;
		cancelled |= !w->begun;
		if (!w->begun)
			finish(w, -1, ECANCELED);
	}
	__unlock_uninterrupted(&__aio_lock, &before);
	return begun ? AIO_NOTCANCELED : cancelled ? AIO_CANCELED : AIO_ALLDONE;
}
