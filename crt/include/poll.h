/* poll.h: waiting for descriptors. poll(2). */
#ifndef CRT_POLL_H
#define CRT_POLL_H
#include <asm/poll.h>
#include <time.h>
#include <signal.h>
typedef unsigned long nfds_t;
int poll(struct pollfd *fds, nfds_t count, int milliseconds);
int ppoll(struct pollfd *fds, nfds_t count, const struct timespec *timeout, const sigset_t *mask);
#endif
