/* sys/signalfd.h: signals as something to read. signalfd(2). */
#ifndef CRT_SYS_SIGNALFD_H
#define CRT_SYS_SIGNALFD_H
#include <signal.h>
#include <fcntl.h>
#include <linux/signalfd.h>
int signalfd(int fd, const sigset_t *mask, int flags);
#endif
