/* mqueue.c: POSIX's queues of messages. mq_overview(7). */
#include <errno.h>
#include <linux/mqueue.h>
#include <mqueue.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdlib.h>
#include <sys/socket.h>
#include "call.h"
#include "event_thread.h"

/* The kernel wants the name without its slash. A name has one: mq_overview(7). */
#define NAMED(...) (*name == '/' ? RAW(__VA_ARGS__) : -EINVAL)

/* With O_CREAT, mode_t mode and struct mq_attr *attributes (or NULL) follow. */
mqd_t mq_open(const char *name, int flags, ...)
{
	va_list arguments;
	va_start(arguments, flags);
	mode_t mode = flags & O_CREAT ? va_arg(arguments, mode_t) : 0;
	struct mq_attr *attributes = flags & O_CREAT ? va_arg(arguments, struct mq_attr *) : NULL;
	va_end(arguments);
	return __result(NAMED(__NR_mq_open, name + 1, flags, mode, attributes));
}

int mq_close(mqd_t queue) { return __result(sys_close(queue)); }

int mq_unlink(const char *name)
{
	long result = NAMED(__NR_mq_unlink, name + 1);
	return __result(result == -EPERM ? -EACCES : result); /* as POSIX names it */
}

int mq_timedsend(mqd_t queue, const char *message, size_t size, unsigned priority,
		 const struct timespec *until)
{
	return POINT(NR_mq_timedsend, queue, message, size, priority, until);
}

int mq_send(mqd_t queue, const char *message, size_t size, unsigned priority)
{
	return mq_timedsend(queue, message, size, priority, NULL);
}

ssize_t mq_timedreceive(mqd_t queue, char *restrict message, size_t size,
			unsigned *restrict priority, const struct timespec *restrict until)
{
	return POINT(NR_mq_timedreceive, queue, message, size, priority, until);
}

ssize_t mq_receive(mqd_t queue, char *message, size_t size, unsigned *priority)
{
	return mq_timedreceive(queue, message, size, priority, NULL);
}

int mq_setattr(mqd_t queue, const struct mq_attr *restrict attributes, struct mq_attr *restrict old)
{
	return CALL(__NR_mq_getsetattr, queue, attributes, old);
}

int mq_getattr(mqd_t queue, struct mq_attr *attributes)
{
	return mq_setattr(queue, NULL, attributes);
}

/* For an event that starts a function the kernel sends a cookie, with the reason in its last byte,
 * through a netlink socket, once. */
struct wait {
	struct thread_event event;
	int socket;
};

static void *wait_for_message(void *argument)
{
	struct wait *w = argument, copy = *w;
	char cookie[NOTIFY_COOKIE_LEN];
	long got;
	free(w);
	do
		got = sys_read(copy.socket, cookie, sizeof(cookie));
	while (got == -EINTR);
	sys_close(copy.socket);
	if (got == sizeof(cookie) && cookie[sizeof(cookie) - 1] == NOTIFY_WOKENUP)
		__start_event_thread(&copy.event);
	return NULL;
}

/* Starts the thread that waits. Returns 0, or -errno. */
static long notify_thread(mqd_t queue, const struct sigevent *event)
{
	char cookie[NOTIFY_COOKIE_LEN] = {0};
	struct wait *w = malloc(sizeof(*w));
	pthread_attr_t detached;
	pthread_t thread;
	if (!w)
		return -EAGAIN;
	long fd = RAW(__NR_socket, AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, 0);
	*w = (struct wait){__keep_event(event), fd};
	struct sigevent to_kernel = {
		.sigev_notify = SIGEV_THREAD,
		.sigev_signo = fd,
		.sigev_value.sival_ptr = cookie,
	};
	long result = fd < 0 ? fd : RAW(__NR_mq_notify, queue, &to_kernel);
	if (!result) {
		pthread_attr_init(&detached);
		pthread_attr_setdetachstate(&detached, PTHREAD_CREATE_DETACHED);
		result = -pthread_create(&thread, &detached, wait_for_message, w);
		if (result)
			RAW(__NR_mq_notify, queue, NULL);
	}
	if (result) {
		if (fd >= 0)
			sys_close(fd);
		free(w);
	}
	return result;
}

int mq_notify(mqd_t queue, const struct sigevent *event)
{
	if (event && event->sigev_notify == SIGEV_THREAD)
		return __result(notify_thread(queue, event));
	return CALL(__NR_mq_notify, queue, event);
}
