/* sys/select.h: waiting for descriptors, with sets of bits: select and fd_set are in sys/types.h,
 * where older programs look for them. select(2). poll.h has no limit. */
#ifndef CRT_SYS_SELECT_H
#define CRT_SYS_SELECT_H

#include <sys/types.h>
#include <time.h>
#include <signal.h>

int pselect(int count, fd_set *restrict readable, fd_set *restrict writable,
	    fd_set *restrict exceptional, const struct timespec *restrict timeout,
	    const sigset_t *restrict mask);

#endif
