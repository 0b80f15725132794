/* aio.c: reading and writing while the program goes on: a thread for each request. aio(7). Those
 * for one descriptor that must keep an order (appending, a pipe, aio_fsync) wait for those before.
 */
#include <aio.h>
#include <errno.h>
#include <limits.h>
#include <pthread.h>
#include <stdlib.h>
#include <unistd.h>
#include "aio_work.h"
#include "call.h"
#include "event_thread.h"
#include "futex.h"

struct work {
	struct aiocb *request;
	struct group *group;
	int operation, sync, in_order;
	int endless; /* it may wait for another process */
	struct work *later;
};
/* A handler of signals that interrupts who has it is refused it. */
static pthread_mutex_t mutex = PTHREAD_ERRORCHECK_MUTEX_INITIALIZER_NP;
static int turn;                            /* a futex: changes whenever one is done */
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

/* Sleeps until another one is done; the mutex is free meanwhile. */
static void wait_for_one(void)
{
	int now = turn;
	pthread_mutex_unlock(&mutex);
	futex_wait(&turn, now, 1, NULL);
	pthread_mutex_lock(&mutex);
}

static void *run(void *argument)
{
	struct work *work = argument;
	struct aiocb *request = work->request;
	struct sigevent event = request->aio_sigevent;
	int whole_group;

	pthread_mutex_lock(&mutex);
	while (work->in_order && must_wait(work))
		wait_for_one();
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
	whole_group = group && !__atomic_sub_fetch(&group->left, 1, __ATOMIC_ACQ_REL);
	__atomic_add_fetch(&turn, 1, __ATOMIC_RELEASE);
	futex_wake(&turn, INT_MAX);
	pthread_mutex_unlock(&mutex);
	__notify_done(&event);
	if (whole_group) {
		__notify_done(&group->event);
		free(group);
	}
	free(work);
	return NULL;
}

int __refuse_request(struct aiocb *request, int error)
{
	request->__error = error;
	request->__result = -1;
	errno = error;
	return -1;
}

int __submit_request(struct aiocb *request, int operation, int sync, struct group *group)
{
	struct work *work;
	sigset_t all, old;
	pthread_attr_t detached;
	pthread_t thread;

	request->__error = EINPROGRESS;
	if (request->aio_reqprio < 0 || request->aio_reqprio > AIO_PRIO_DELTA_MAX ||
	    operation < LIO_READ || operation > SYNC)
		return __refuse_request(request, EINVAL);
	if (!(work = malloc(sizeof(*work)))) {
		return __refuse_request(request, EAGAIN);
	}
	int flags = RAW(NR_fcntl, request->aio_fildes, F_GETFL, 0), saved = errno;
	int no_offset = lseek(request->aio_fildes, 0, SEEK_CUR) < 0;
	errno = saved;
	*work = (struct work){
		.request = request, .group = group, .operation = operation, .sync = sync};
	work->endless = no_offset;
	work->in_order =
		operation == SYNC || no_offset || (operation == LIO_WRITE && flags & O_APPEND);
	pthread_mutex_lock(&mutex);
	if (process != sys_getpid()) {
		process = sys_getpid();
		first = NULL;
		last = &first;
	}
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
		free(work);
	}
	pthread_mutex_unlock(&mutex);
	return error ? __refuse_request(request, EAGAIN) : 0;
}

int aio_read(struct aiocb *request) { return __submit_request(request, LIO_READ, 0, NULL); }
int aio_write(struct aiocb *request) { return __submit_request(request, LIO_WRITE, 0, NULL); }

int aio_fsync(int operation, struct aiocb *request)
{
	if (operation != O_SYNC && operation != O_DSYNC)
		return __result(-EINVAL);
	return fcntl(request->aio_fildes, F_GETFL) < 0
		       ? -1
		       : __submit_request(request, SYNC, operation, NULL);
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
		int now = __atomic_load_n(&turn, __ATOMIC_ACQUIRE), waiting = 0;
		for (int i = 0; i < count; i++) {
			if (requests[i] && aio_error(requests[i]) != EINPROGRESS)
				return 0;
			waiting |= !!requests[i];
		}
		if (!waiting)
			return 0;
		long result = futex_wait_point(&turn, now, 1, limit ? &until : NULL);
		if (result == -EINTR || result == -ETIMEDOUT)
			return __result(result == -EINTR ? -EINTR : -EAGAIN);
	}
}

/* Before a descriptor is closed: requests for a file that has an end are done. */
void __finish_requests(int fd)
{
	struct work *w;
	if (!first || process != sys_getpid() || pthread_mutex_lock(&mutex))
		return;
	do {
		for (w = first; w && (w->endless || w->request->aio_fildes != fd);)
			w = w->later;
		if (w)
			wait_for_one();
	} while (w);
	pthread_mutex_unlock(&mutex);
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
