/* Functions that timers and queues start as threads: SIGEV_THREAD. A queue only says here if the
 * system has it. And what the kernel tells of a signal that is waited for. */
#define _GNU_SOURCE
#include <aio.h>
#include <errno.h>
#include <fcntl.h>
#include <mqueue.h>
#include <pthread.h>
#include <semaphore.h>
#include <signal.h>
#include <stdio.h>
#include <time.h>
#include <unistd.h>
#include "say.h"

static sem_t called;
static pthread_t starter;
static int value, same_thread;

static void function(union sigval v)
{
	value = v.sival_int;
	same_thread = pthread_equal(pthread_self(), starter);
	sem_post(&called);
}

/* Of the queue alone: a timer's last threads may still come after it was deleted. */
static sem_t arrived;
static int message_value;
static void message_function(union sigval v)
{
	message_value = v.sival_int;
	sem_post(&arrived);
}

static int timer(int number, long nanoseconds, long again, int times)
{
	struct sigevent event = {.sigev_notify = SIGEV_THREAD, .sigev_notify_function = function};
	struct itimerspec when = {.it_value.tv_nsec = nanoseconds, .it_interval.tv_nsec = again};
	timer_t id;
	event.sigev_value.sival_int = number;
	if (timer_create(CLOCK_MONOTONIC, &event, &id) || timer_settime(id, 0, &when, NULL))
		return -1;
	while (times--)
		while (sem_wait(&called))
			;
	return timer_delete(id);
}

/* What the attributes are when the timer is made counts, not what becomes of them. */
static size_t stack_size;
static void measure(union sigval v)
{
	pthread_attr_t own;
	(void)v;
	pthread_getattr_np(pthread_self(), &own);
	pthread_attr_getstacksize(&own, &stack_size);
	sem_post(&called);
}

static void with_attributes(void)
{
	struct itimerspec when = {.it_value.tv_nsec = 1000000};
	pthread_attr_t a;
	timer_t id;
	pthread_attr_init(&a);
	pthread_attr_setstacksize(&a, 1 << 18);
	struct sigevent event = {.sigev_notify = SIGEV_THREAD,
				 .sigev_notify_function = measure,
				 .sigev_notify_attributes = &a};
	SAY_ERRNO(timer_create(CLOCK_MONOTONIC, &event, &id));
	pthread_attr_setstacksize(&a, 1 << 19);
	SAY_ERRNO(timer_settime(id, 0, &when, NULL));
	sem_wait(&called);
	SAY(stack_size);
	SAY_ERRNO(timer_delete(id));
}

static void timers(void)
{
	with_attributes();
	SAY(timer(7, 1000000, 0, 1));
	SAY(value);
	SAY(same_thread);
	SAY(timer(8, 1000000, 2000000, 3));
	SAY(value);
}

/* A request of aio.h that waits, for a descriptor above the queue's, leaves its notification as it
 * is. */
static void beside_request(mqd_t q)
{
	struct sigevent event = {.sigev_notify = SIGEV_SIGNAL, .sigev_signo = SIGUSR1};
	struct timespec second = {1, 0};
	char message[8];
	sigset_t set;
	int ends[2];
	pipe(ends);
	struct aiocb r = {.aio_fildes = ends[0], .aio_buf = message, .aio_nbytes = 1};
	const struct aiocb *one = &r;
	sigemptyset(&set);
	sigaddset(&set, SIGUSR1);
	sigprocmask(SIG_BLOCK, &set, NULL);
	SAY(mq_notify(q, &event) | aio_read(&r));
	usleep(20000);
	mq_send(q, "y", 1, 0);
	SAY(sigtimedwait(&set, NULL, &second) == SIGUSR1);
	write(ends[1], "z", 1);
	while (aio_error(&r) == EINPROGRESS)
		aio_suspend(&one, 1, NULL);
	SAY(aio_return(&r));
	mq_receive(q, message, sizeof(message), NULL);
	sigprocmask(SIG_UNBLOCK, &set, NULL);
}

static void queue(void)
{
	struct sigevent event = {.sigev_notify = SIGEV_THREAD,
				 .sigev_notify_function = message_function};
	struct mq_attr attributes = {.mq_maxmsg = 2, .mq_msgsize = 8};
	char name[40], message[8];
	sprintf(name, "/elfin-test-%d", getpid());
	sem_init(&arrived, 0, 0);
	mqd_t q = mq_open(name, O_CREAT | O_RDWR, 0600, &attributes);
	event.sigev_value.sival_int = 10;
	if (q >= 0 && mq_notify(q, &event) == 0) {
		errno = 0;
		SAY(mq_notify(q, &event)); /* one at a time */
		SAY(errno);
		mq_send(q, "x", 1, 0);
		sem_wait(&arrived);
		SAY(message_value);
		mq_receive(q, message, sizeof(message), NULL);
		SAY(mq_notify(q, &event));
		SAY(mq_notify(q, NULL));
		beside_request(q);
	}
	mq_close(q);
	mq_unlink(name);
}

/* raise is kill, to who waits for the signal. */
static void raised(void)
{
	sigset_t set;
	siginfo_t information;
	sigemptyset(&set);
	sigaddset(&set, SIGUSR1);
	sigprocmask(SIG_BLOCK, &set, NULL);
	raise(SIGUSR1);
	SAY(sigwaitinfo(&set, &information) == SIGUSR1);
	SAY(information.si_code == SI_USER);
	sigprocmask(SIG_UNBLOCK, &set, NULL);
}

int main(void)
{
	raised();
	sem_init(&called, 0, 0);
	starter = pthread_self();
	timers();
	queue();
	return 0;
}
