/* sys/inotify.h: changes of files. inotify(7). */
#ifndef CRT_SYS_INOTIFY_H
#define CRT_SYS_INOTIFY_H
#include <stdint.h>
#include <fcntl.h>
#include <linux/inotify.h>
int inotify_init(void);
int inotify_init1(int flags);
int inotify_add_watch(int fd, const char *path, uint32_t mask);
int inotify_rm_watch(int fd, int watch);
#endif
