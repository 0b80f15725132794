/* sys/epoll.h: waiting for many descriptors. epoll(7). */
#ifndef CRT_SYS_EPOLL_H
#define CRT_SYS_EPOLL_H

#include <fcntl.h>
#include <signal.h>
/* The kernel's structure has a number where programs expect a union. */
#define epoll_event kernel_epoll_event
#include <linux/eventpoll.h>
#undef epoll_event

typedef union epoll_data {
	void *ptr;
	int fd;
	uint32_t u32;
	uint64_t u64;
} epoll_data_t;

struct epoll_event {
	uint32_t events;
	epoll_data_t data;
} EPOLL_PACKED;

int epoll_create(int size);
int epoll_create1(int flags);
int epoll_ctl(int epoll, int operation, int fd, struct epoll_event *event);
int epoll_wait(int epoll, struct epoll_event *events, int most, int milliseconds);
int epoll_pwait(int epoll, struct epoll_event *events, int most, int milliseconds,
		const sigset_t *mask);
#endif
