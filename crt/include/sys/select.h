/* sys/select.h: waiting for descriptors, with sets of bits. select(2). poll.h has no limit. */
#ifndef CRT_SYS_SELECT_H
#define CRT_SYS_SELECT_H

#include <sys/types.h>
#include <time.h>
#include <signal.h>

#define FD_SETSIZE 1024
typedef struct {
	unsigned long fds_bits[FD_SETSIZE / (8 * sizeof(long))];
} fd_set;

#define NFDBITS (8 * (int)sizeof(long))
typedef unsigned long fd_mask;

#define CRT_FD_BIT(fd)     (1UL << (fd) % (8 * sizeof(long)))
#define CRT_FD_WORD(fd, s) ((s)->fds_bits[(fd) / (8 * sizeof(long))])
#define FD_SET(fd, set)    ((void)(CRT_FD_WORD(fd, set) |= CRT_FD_BIT(fd)))
#define FD_CLR(fd, set)    ((void)(CRT_FD_WORD(fd, set) &= ~CRT_FD_BIT(fd)))
#define FD_ISSET(fd, set)  ((CRT_FD_WORD(fd, set) & CRT_FD_BIT(fd)) != 0)
#define FD_ZERO(set)       ((void)(*(set) = (fd_set){{0}}))

int select(int count, fd_set *restrict readable, fd_set *restrict writable,
	   fd_set *restrict exceptional, struct timeval *restrict timeout);
int pselect(int count, fd_set *restrict readable, fd_set *restrict writable,
	    fd_set *restrict exceptional, const struct timespec *restrict timeout,
	    const sigset_t *restrict mask);

#endif
