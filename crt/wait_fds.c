/* wait_fds.c: waiting for descriptors. poll(2), select(2), epoll(7), eventfd(2), inotify(7). */
#include <poll.h>
#include <stddef.h>
#include <unistd.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/inotify.h>
#include <sys/select.h>
#include "call.h"

/* The kernel writes what is left of a timeout; the standard functions promise not to. */
int ppoll(struct pollfd *fds, nfds_t count, const struct timespec *timeout, const sigset_t *mask)
{
	struct timespec copy;
	if (timeout)
		copy = *timeout;
	return POINT(NR_ppoll, fds, count, timeout ? &copy : NULL, mask, KERNEL_SIGSET_SIZE);
}

int poll(struct pollfd *fds, nfds_t count, int milliseconds)
{
	struct timespec t = {.tv_sec = milliseconds / 1000,
			     .tv_nsec = milliseconds % 1000 * 1000000L};
	return ppoll(fds, count, milliseconds < 0 ? NULL : &t, NULL);
}

int pselect(int count, fd_set *restrict readable, fd_set *restrict writable,
	    fd_set *restrict exceptional, const struct timespec *restrict timeout,
	    const sigset_t *restrict mask)
{
	struct timespec copy;
	long set_and_size[2] = {(long)mask, KERNEL_SIGSET_SIZE};
	if (timeout)
		copy = *timeout;
	return POINT(NR_pselect6, count, readable, writable, exceptional, timeout ? &copy : NULL,
		     mask ? set_and_size : NULL);
}

/* As on Linux always, *timeout is what was left. */
int select(int count, fd_set *restrict readable, fd_set *restrict writable,
	   fd_set *restrict exceptional, struct timeval *restrict timeout)
{
	struct timespec t;
	if (timeout) {
		if (timeout->tv_sec < 0 || timeout->tv_usec < 0)
			return __result(-EINVAL);
		t = (struct timespec){.tv_sec = timeout->tv_sec + timeout->tv_usec / 1000000,
				      .tv_nsec = timeout->tv_usec % 1000000 * 1000};
	}
	long result = POINT(NR_pselect6, count, readable, writable, exceptional,
			    timeout ? &t : NULL, NULL);
	if (timeout)
		*timeout = (struct timeval){t.tv_sec, t.tv_nsec / 1000};
	return result;
}

int epoll_create1(int flags) { return CALL(__NR_epoll_create1, flags); }
int epoll_create(int size) { return size > 0 ? epoll_create1(0) : __result(-EINVAL); }

int epoll_ctl(int epoll, int operation, int fd, struct epoll_event *event)
{
	return CALL(__NR_epoll_ctl, epoll, operation, fd, event);
}

int epoll_pwait(int epoll, struct epoll_event *events, int most, int milliseconds,
		const sigset_t *mask)
{
	return POINT(__NR_epoll_pwait, epoll, events, most, milliseconds, mask, KERNEL_SIGSET_SIZE);
}

int epoll_wait(int epoll, struct epoll_event *events, int most, int milliseconds)
{
	return epoll_pwait(epoll, events, most, milliseconds, NULL);
}

int eventfd(unsigned value, int flags) { return CALL(__NR_eventfd2, value, flags); }

int eventfd_read(int fd, eventfd_t *value)
{
	return __result(sys_read(fd, value, sizeof(*value))) == sizeof(*value) ? 0 : -1;
}

int eventfd_write(int fd, eventfd_t value)
{
	return __result(sys_write(fd, &value, sizeof(value))) == sizeof(value) ? 0 : -1;
}

int inotify_init1(int flags) { return CALL(__NR_inotify_init1, flags); }
int inotify_init(void) { return inotify_init1(0); }

int inotify_add_watch(int fd, const char *path, uint32_t mask)
{
	return CALL(__NR_inotify_add_watch, fd, path, mask);
}

int inotify_rm_watch(int fd, int watch) { return CALL(__NR_inotify_rm_watch, fd, watch); }
