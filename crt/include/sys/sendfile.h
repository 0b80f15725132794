/* sys/sendfile.h: from file to socket. sendfile(2). */
#ifndef CRT_SYS_SENDFILE_H
#define CRT_SYS_SENDFILE_H
#include <sys/types.h>
ssize_t sendfile(int to, int from, off_t *offset, size_t size);
#endif
