/* sys/types.h: POSIX's type names. Times, offsets and inode numbers have 64 bits on every
 * architecture. */
#ifndef CRT_SYS_TYPES_H
#define CRT_SYS_TYPES_H

#include <stddef.h>
#include <stdint.h>

typedef __PTRDIFF_TYPE__ ssize_t;
typedef int64_t off_t;
typedef int64_t off64_t;
typedef int64_t loff_t;
typedef int64_t time_t;
typedef int64_t suseconds_t;
typedef unsigned useconds_t;
typedef long clock_t;
typedef int clockid_t;
typedef int timer_t;
typedef int pid_t;
typedef unsigned uid_t;
typedef unsigned gid_t;
typedef unsigned id_t;
typedef unsigned mode_t;
typedef uint64_t dev_t;
typedef uint64_t ino_t;
typedef uint64_t ino64_t;
typedef unsigned long nlink_t;
typedef long blksize_t;
typedef int64_t blkcnt_t;
typedef int64_t blkcnt64_t;
typedef uint64_t fsblkcnt_t;
typedef uint64_t fsblkcnt64_t;
typedef uint64_t fsfilcnt_t;
typedef uint64_t fsfilcnt64_t;
typedef int key_t;
typedef unsigned char u_char;
typedef unsigned short u_short, ushort;
typedef unsigned int u_int, uint;
typedef unsigned long u_long, ulong;
typedef char *caddr_t;
typedef int daddr_t;
typedef int64_t quad_t;
typedef uint64_t u_quad_t;
typedef __INTPTR_TYPE__ register_t;
typedef struct {
	int __val[2];
} fsid_t;
typedef uint8_t u_int8_t;
typedef uint16_t u_int16_t;
typedef uint32_t u_int32_t;
typedef uint64_t u_int64_t;

/* Of sys/time.h and sys/select.h; several other headers need it. */
struct timeval {
	time_t tv_sec;
	suseconds_t tv_usec;
};

/* Sets of descriptors: select(2). */
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

/* Threads' types stand here because POSIX wants them also without pthread.h. What they hold is said
 * in crt/pthread*.c. */
typedef struct thread *pthread_t;
typedef struct {
	size_t __stack_size, __guard_size;
	void *__stack;
	int __detached, __explicit, __policy, __priority;
} pthread_attr_t;
typedef struct {
	int __lock, __kind, __owner, __depth;
	void *__next, *__previous;
} pthread_mutex_t;
typedef int pthread_mutexattr_t;
typedef struct {
	int __turn, __clock;
} pthread_cond_t;
typedef int pthread_condattr_t;
typedef struct {
	int __state, __waiters, __writer;
} pthread_rwlock_t;
typedef int pthread_rwlockattr_t;
typedef struct {
	unsigned __count, __arrived, __turn, __inside;
} pthread_barrier_t;
typedef int pthread_barrierattr_t;
typedef int pthread_spinlock_t;
typedef int pthread_once_t;
typedef unsigned pthread_key_t;

#endif
