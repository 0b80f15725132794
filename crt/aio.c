/* aio.c: reading and writing while the program goes on: a thread for each request. aio(7). Those
 * for one descriptor that must keep an order (appending, a pipe, aio_fsync) wait for those before.
 */
#include <aio.h>
#include <errno.h>
#include <pthread.h>
#include <stdlib.h>
#include <unistd.h>
#include "call.h"
#include "event_thread.h"
#include "futex.h"

/* A group is what lio_listio was given: it tells when all are done. */
struct group {
	int left;
	struct sigevent event;
};

struct work {
	struct aiocb *request;
	struct group *group;
	int operation, sync, in_order, done;
	struct work *later;
};
enum { SYNC = 3 }; /* besides LIO_READ and LIO_WRITE */

static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t some_are_done = PTHREAD_COND_INITIALIZER;
static struct work *first, **last = &first; /* those that are not done, oldest first */

static void notify(const struct sigevent *event)
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
		__start_event_thread(event);
	}
}

/* Whether one before it has the same descriptor. */
static int must_wait(const struct work *work)
{
	for (struct work *w = first; w != work; w = w->later)
		if (w->request->aio_fildes == work->request->aio_fildes)
			return 1;
	return 0;
}

static ssize_t perform(const struct work *work)
{
	struct aiocb *r = work->request;
	void *buffer = (void *)r->aio_buf;
	if (work->operation == SYNC)
		return work->sync == O_DSYNC ? fdatasync(r->aio_fildes) : fsync(r->aio_fildes);
	if (work->operation == LIO_READ)
		return work->in_order ? read(r->aio_fildes, buffer, r->aio_nbytes)
				      : pread(r->aio_fildes, buffer, r->aio_nbytes, r->aio_offset);
	return work->in_order ? write(r->aio_fildes, buffer, r->aio_nbytes)
			      : pwrite(r->aio_fildes, buffer, r->aio_nbytes, r->aio_offset);
}

static void *run(void *argument)
{
	struct work *work = argument;
	struct aiocb *request = work->request;
	struct sigevent event = request->aio_sigevent;
	int whole_group;

	pthread_mutex_lock(&mutex);
	while (work->in_order && must_wait(work))
		pthread_cond_wait(&some_are_done, &mutex);
	pthread_mutex_unlock(&mutex);
	ssize_t result = perform(work);
	int error = result < 0 ? errno : 0;
	pthread_mutex_lock(&mutex);
	struct work **link = &first;
	while (*link != work)
		link = &(*link)->later;
	*link = work->later;
	if (!*link)
		last = link;
	request->__result = result;
	__atomic_store_n(&request->__error, error,
			 __ATOMIC_RELEASE); /* it is the program's again */
	struct group *group = work->group;
	whole_group = group && !--group->left;
	pthread_cond_broadcast(&some_are_done);
	pthread_mutex_unlock(&mutex);
	notify(&event);
	if (whole_group) {
		notify(&group->event);
		free(group);
	}
	free(work);
	return NULL;
}

static int submit(struct aiocb *request, int operation, int sync, struct group *group)
{
	struct work *work = malloc(sizeof(*work));
	sigset_t all, old;
	pthread_attr_t detached;
	pthread_t thread;

	if (!work) {
		errno = EAGAIN;
		return -1;
	}
	int flags = fcntl(request->aio_fildes, F_GETFL);
	int no_offset = lseek(request->aio_fildes, 0, SEEK_CUR) < 0;
	*work = (struct work){
		.request = request, .group = group, .operation = operation, .sync = sync};
	work->in_order =
		operation == SYNC || no_offset || (operation == LIO_WRITE && flags & O_APPEND);
	request->__error = EINPROGRESS;
	pthread_mutex_lock(&mutex);
	*last = work;
	last = &work->later;
	pthread_attr_init(&detached);
	pthread_attr_setdetachstate(&detached, PTHREAD_CREATE_DETACHED);
	sigfillset(&all);
	pthread_sigmask(SIG_BLOCK, &all, &old);
	int error = pthread_create(&thread, &detached, run, work);
	pthread_sigmask(SIG_SETMASK, &old, NULL);
	if (error) {
		struct work **link = &first;
		while (*link != work)
			link = &(*link)->later;
		*link = NULL;
		last = link;
		request->__error = EAGAIN;
		request->__result = -1;
		free(work);
		errno = EAGAIN;
	}
	pthread_mutex_unlock(&mutex);
	return error ? -1 : 0;
}

int aio_read(struct aiocb *request) { return submit(request, LIO_READ, 0, NULL); }
int aio_write(struct aiocb *request) { return submit(request, LIO_WRITE, 0, NULL); }

int aio_fsync(int operation, struct aiocb *request)
{
	if (operation != O_SYNC && operation != O_DSYNC) {
		errno = EINVAL;
		return -1;
	}
	return fcntl(request->aio_fildes, F_GETFL) < 0 ? -1
						       : submit(request, SYNC, operation, NULL);
}

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
	int error = 0;
	if (count < 0) {
		errno = EINVAL;
		return -1;
	}
	if (limit) {
		clock_gettime(CLOCK_MONOTONIC, &until);
		until.tv_sec += limit->tv_sec;
		until.tv_nsec += limit->tv_nsec;
		if (until.tv_nsec >= 1000000000) {
			until.tv_nsec -= 1000000000;
			until.tv_sec++;
		}
	}
	pthread_mutex_lock(&mutex);
	pthread_cleanup_push((void (*)(void *))(void *)pthread_mutex_unlock, &mutex);
	for (int any = 0; !any && !error;) {
		for (int i = 0; i < count; i++)
			any |= requests[i] && aio_error(requests[i]) != EINPROGRESS;
		if (!any)
			error = pthread_cond_clockwait(&some_are_done, &mutex, CLOCK_MONOTONIC,
						       limit ? &until : NULL);
	}
	pthread_cleanup_pop(1);
	if (error)
		errno = error == ETIMEDOUT ? EAGAIN : error;
	return error ? -1 : 0;
}

/* What has begun is not stopped. */
int aio_cancel(int fd, struct aiocb *request)
{
	int result = AIO_ALLDONE;
	if (fcntl(fd, F_GETFD) < 0)
		return -1;
	if (request && request->aio_fildes != fd) {
		errno = EINVAL;
		return -1;
	}
	pthread_mutex_lock(&mutex);
	for (struct work *w = first; w; w = w->later)
		if (w->request->aio_fildes == fd && (!request || w->request == request))
			result = AIO_NOTCANCELED;
	pthread_mutex_unlock(&mutex);
	return result;
}

int lio_listio(int mode, struct aiocb *restrict const *restrict requests, int count,
	       struct sigevent *restrict event)
{
	int failed = 0, begun = 0;
	struct group *group = NULL;
	if ((mode != LIO_WAIT && mode != LIO_NOWAIT) || count < 0) {
		errno = EINVAL;
		return -1;
	}
	if (mode == LIO_NOWAIT && event && event->sigev_notify != SIGEV_NONE) {
		group = malloc(sizeof(*group));
		if (!group) {
			errno = EAGAIN;
			return -1;
		}
		*group = (struct group){.left = 1, .event = *event}; /* one for this function */
	}
	for (int i = 0; i < count; i++) {
		struct aiocb *r = requests[i];
		if (!r || r->aio_lio_opcode == LIO_NOP)
			continue;
		if (group)
			__atomic_add_fetch(&group->left, 1, __ATOMIC_RELAXED);
		if (submit(r, r->aio_lio_opcode, 0, group)) {
			failed = 1;
			if (group)
				__atomic_sub_fetch(&group->left, 1, __ATOMIC_RELAXED);
		} else {
			begun++;
		}
	}
	if (group) {
		pthread_mutex_lock(&mutex);
		int all = !--group->left;
		pthread_mutex_unlock(&mutex);
		if (all) {
			notify(&group->event);
			free(group);
		}
	}
	for (int i = 0; mode == LIO_WAIT && i < count; i++) {
		const struct aiocb *one = requests[i];
		if (!one || one->aio_lio_opcode == LIO_NOP)
			continue;
		while (aio_error(one) == EINPROGRESS)
			if (aio_suspend(&one, 1, NULL) < 0)
				return -1;
		failed |= aio_error(one) != 0;
	}
	if (failed)
		errno = mode == LIO_WAIT && begun ? EIO : EAGAIN;
	return failed ? -1 : 0;
}
