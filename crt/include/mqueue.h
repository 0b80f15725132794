/* mqueue.h: POSIX's queues of messages. mq_overview(7). */
#ifndef CRT_MQUEUE_H
#define CRT_MQUEUE_H

#include <sys/types.h>
#include <fcntl.h>
#include <signal.h>
#include <time.h>
#include <linux/mqueue.h>

typedef int mqd_t;

mqd_t mq_open(const char *name, int flags, ...);
int mq_close(mqd_t queue);
int mq_unlink(const char *name);
int mq_send(mqd_t queue, const char *message, size_t size, unsigned priority);
int mq_timedsend(mqd_t queue, const char *message, size_t size, unsigned priority,
		 const struct timespec *until);
ssize_t mq_receive(mqd_t queue, char *message, size_t size, unsigned *priority);
ssize_t mq_timedreceive(mqd_t queue, char *restrict message, size_t size,
			unsigned *restrict priority, const struct timespec *restrict until);
int mq_getattr(mqd_t queue, struct mq_attr *attributes);
int mq_setattr(mqd_t queue, const struct mq_attr *restrict attributes,
	       struct mq_attr *restrict old);
int mq_notify(mqd_t queue, const struct sigevent *event);

#endif
