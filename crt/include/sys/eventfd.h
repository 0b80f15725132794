/* sys/eventfd.h: a counter as something to wait for. eventfd(2). */
#ifndef CRT_SYS_EVENTFD_H
#define CRT_SYS_EVENTFD_H
#include <fcntl.h>
#define EFD_SEMAPHORE 1
#define EFD_CLOEXEC   O_CLOEXEC
#define EFD_NONBLOCK  O_NONBLOCK
typedef uint64_t eventfd_t;
int eventfd(unsigned value, int flags);
int eventfd_read(int fd, eventfd_t *value);
int eventfd_write(int fd, eventfd_t value);
#endif
