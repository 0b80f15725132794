/* proc_fd.h: a descriptor as a path, for calls that take no descriptor. proc(5). */
#ifndef CRT_PROC_FD_H
#define CRT_PROC_FD_H

enum { PROC_FD_PATH = sizeof("/proc/self/fd/") + 10 };

/* Fills path and returns it. */
char *__proc_fd(char path[PROC_FD_PATH], int fd);

#endif
