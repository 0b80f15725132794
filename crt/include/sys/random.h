/* sys/random.h: random bytes. getrandom(2). */
#ifndef CRT_SYS_RANDOM_H
#define CRT_SYS_RANDOM_H
#include <sys/types.h>
#include <linux/random.h>
ssize_t getrandom(void *buffer, size_t size, unsigned flags);
int getentropy(void *buffer, size_t size);
#endif
