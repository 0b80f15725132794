/* sys/sendfile.h: from file to socket. sendfile(2). */
#ifndef CRT_SYS_SENDFILE_H
#define CRT_SYS_SENDFILE_H
#include <sys/types.h>
ssize_t sendfile(int to, int from, off_t *offset, size_t size);

#if defined(_LARGEFILE64_SOURCE) || defined(_GNU_SOURCE)
/* What 32-bit systems have for large files: the same here. */
#define sendfile64 sendfile
#endif

#endif
