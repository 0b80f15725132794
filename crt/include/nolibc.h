/*
 * nolibc.h: what the kernel's nolibc (tools/include/nolibc) offers under names of its own, and all
 * its headers at once, for a program that says -include nolibc.h. Not for programs that want a
 * libc: they have the standard headers.
 */
#ifndef CRT_NOLIBC_H
#define CRT_NOLIBC_H

#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include <alloca.h>
#include <assert.h>
#include <byteswap.h>
#include <ctype.h>
#include <dirent.h>
#include <elf.h>
#include <endian.h>
#include <err.h>
#include <errno.h>
#include <fcntl.h>
#include <getopt.h>
#include <inttypes.h>
#include <limits.h>
#include <math.h>
#include <poll.h>
#include <sched.h>
#include <signal.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/auxv.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/mount.h>
#include <sys/param.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/random.h>
#include <sys/reboot.h>
#include <sys/resource.h>
#include <sys/select.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/sysmacros.h>
#include <sys/time.h>
#include <sys/timerfd.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <sys/utsname.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define MAX_ERRNO     4095
#define SET_ERRNO(v)  (errno = (v))
#define FD_SETIDXMASK (8 * sizeof(unsigned long))
#define FD_SETBITMASK (FD_SETIDXMASK - 1)
#ifndef container_of
#define container_of(pointer, type, field) ((type *)((char *)(pointer)-offsetof(type, field)))
#endif

/* Sleeps so many thousandths of a second. Returns 0, or how many were left when a signal came. */
int msleep(unsigned milliseconds);

/*
 * A number as text: u is unsigned, i and l are signed, toa is decimal, toh hexadecimal in small
 * letters. With _r the text goes to buffer, whose size is the caller's to know (21 bytes are enough
 * for each), and the length is returned (ltoa_r returns buffer); without, to one buffer of the
 * library's that the next call overwrites.
 */
int utoa_r(unsigned long value, char *buffer);
int utoh_r(unsigned long value, char *buffer);
int itoa_r(long value, char *buffer);
char *ltoa_r(long value, char *buffer);
int u64toa_r(uint64_t value, char *buffer);
int u64toh_r(uint64_t value, char *buffer);
int i64toa_r(int64_t value, char *buffer);
char *utoa(unsigned long value);
char *utoh(unsigned long value);
char *itoa(long value);
char *ltoa(long value);
char *u64toa(uint64_t value);
char *u64toh(uint64_t value);
char *i64toa(int64_t value);
#endif
