/* socket.c: sockets, by the calls that every architecture has. socket(2), send(2) … */
#include <errno.h>
#include <limits.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <linux/sockios.h>
#include "call.h"

int socket(int family, int type, int protocol) { return CALL(__NR_socket, family, type, protocol); }

int socketpair(int family, int type, int protocol, int ends[2])
{
	return CALL(__NR_socketpair, family, type, protocol, ends);
}

int bind(int fd, const struct sockaddr *address, socklen_t size)
{
	return CALL(__NR_bind, fd, address, size);
}

int listen(int fd, int backlog) { return CALL(__NR_listen, fd, backlog); }

int accept4(int fd, struct sockaddr *restrict address, socklen_t *restrict size, int flags)
{
	return POINT(__NR_accept4, fd, address, size, flags);
}

int accept(int fd, struct sockaddr *restrict address, socklen_t *restrict size)
{
	return accept4(fd, address, size, 0);
}

int connect(int fd, const struct sockaddr *address, socklen_t size)
{
	return POINT(__NR_connect, fd, address, size);
}

int getsockname(int fd, struct sockaddr *restrict address, socklen_t *restrict size)
{
	return CALL(__NR_getsockname, fd, address, size);
}

int getpeername(int fd, struct sockaddr *restrict address, socklen_t *restrict size)
{
	return CALL(__NR_getpeername, fd, address, size);
}

/* Before Linux 5.1 (and in qemu-user) the time limits of 32-bit programs have 32 bits only. */
static int old_name(int level, int name, socklen_t size)
{
	if (sizeof(time_t) == sizeof(long) || level != SOL_SOCKET || size < sizeof(struct timeval))
		return 0;
	return name == SO_RCVTIMEO_NEW   ? SO_RCVTIMEO_OLD
	       : name == SO_SNDTIMEO_NEW ? SO_SNDTIMEO_OLD
					 : 0;
}

int getsockopt(int fd, int level, int name, void *restrict value, socklen_t *restrict size)
{
	int result = RAW(__NR_getsockopt, fd, level, name, value, size);
	int old = result == -ENOPROTOOPT ? old_name(level, name, *size) : 0;
	if (old) {
		long limit[2];
		socklen_t limit_size = sizeof limit;
		result = RAW(__NR_getsockopt, fd, level, old, limit, &limit_size);
		if (result == 0) {
			*(struct timeval *)value = (struct timeval){limit[0], limit[1]};
			*size = sizeof(struct timeval);
		}
	}
	return __result(result);
}

int setsockopt(int fd, int level, int name, const void *value, socklen_t size)
{
	int result = RAW(__NR_setsockopt, fd, level, name, value, size);
	int old = result == -ENOPROTOOPT ? old_name(level, name, size) : 0;
	if (old) {
		const struct timeval *asked = value;
		long limit[2] = {asked->tv_sec > LONG_MAX ? LONG_MAX : asked->tv_sec,
				 asked->tv_usec};
		result = RAW(__NR_setsockopt, fd, level, old, limit, sizeof limit);
	}
	return __result(result);
}

int shutdown(int fd, int how) { return CALL(__NR_shutdown, fd, how); }

ssize_t sendto(int fd, const void *buffer, size_t size, int flags, const struct sockaddr *address,
	       socklen_t address_size)
{
	return POINT(__NR_sendto, fd, buffer, size, flags, address, address_size);
}

ssize_t recvfrom(int fd, void *restrict buffer, size_t size, int flags,
		 struct sockaddr *restrict address, socklen_t *restrict address_size)
{
	return POINT(__NR_recvfrom, fd, buffer, size, flags, address, address_size);
}

ssize_t send(int fd, const void *buffer, size_t size, int flags)
{
	return sendto(fd, buffer, size, flags, NULL, 0);
}

ssize_t recv(int fd, void *buffer, size_t size, int flags)
{
	return recvfrom(fd, buffer, size, flags, NULL, NULL);
}

ssize_t sendmsg(int fd, const struct msghdr *message, int flags)
{
	return POINT(__NR_sendmsg, fd, message, flags);
}

ssize_t recvmsg(int fd, struct msghdr *message, int flags)
{
	return POINT(__NR_recvmsg, fd, message, flags);
}

int sendmmsg(int fd, struct mmsghdr *messages, unsigned count, int flags)
{
	return POINT(__NR_sendmmsg, fd, messages, count, flags);
}

/* The kernel writes what is left of the limit. qemu-user 7.2 has only the old call on i386. */
int recvmmsg(int fd, struct mmsghdr *messages, unsigned count, int flags, struct timespec *limit)
{
	int result = POINT(NR_recvmmsg, fd, messages, count, flags, limit);
	if (NR_recvmmsg == __NR_recvmmsg || result >= 0 || errno != ENOSYS)
		return result;
	long left[2];
	if (limit)
		left[0] = limit->tv_sec, left[1] = limit->tv_nsec;
	result = POINT(__NR_recvmmsg, fd, messages, count, flags, limit ? left : NULL);
	if (limit)
		*limit = (struct timespec){.tv_sec = left[0], .tv_nsec = left[1]};
	return result;
}

int sockatmark(int fd)
{
	int here;
	return __result(sys_ioctl(fd, SIOCATMARK, &here)) < 0 ? -1 : here;
}
