/* sys/param.h: BSD's names of limits, and its macros for sets of bits and for rounding. */
#ifndef CRT_SYS_PARAM_H
#define CRT_SYS_PARAM_H
#include <endian.h>
#include <limits.h>
#include <signal.h>
#include <sys/types.h>
#include <linux/param.h>
#define NBBY            CHAR_BIT
#define NGROUPS         NGROUPS_MAX
#define MAXPATHLEN      PATH_MAX
#define MAXSYMLINKS     20
#define CANBSIZ         MAX_CANON
#define NOFILE          256
#define NODEV           ((dev_t)-1)
#define DEV_BSIZE       512
#define MIN(a, b)       ((a) < (b) ? (a) : (b))
#define MAX(a, b)       ((a) > (b) ? (a) : (b))
#define howmany(n, d)   (((n) + ((d)-1)) / (d))
#define roundup(n, d)   (howmany(n, d) * (d))
#define powerof2(n)     ((((n)-1) & (n)) == 0)
/* Bits of an array. */
#define setbit(bits, i) ((bits)[(i) / NBBY] |= 1 << (i) % NBBY)
#define clrbit(bits, i) ((bits)[(i) / NBBY] &= ~(1 << (i) % NBBY))
#define isset(bits, i)  ((bits)[(i) / NBBY] & 1 << (i) % NBBY)
#define isclr(bits, i)  (!isset(bits, i))
#endif
