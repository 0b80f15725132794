/* sys/file.h: whole-file locks. flock(2). */
#ifndef CRT_SYS_FILE_H
#define CRT_SYS_FILE_H

#include <fcntl.h> /* LOCK_SH … */

int flock(int fd, int operation);

#endif
