/* stream_state.c: asking and setting a stream's state. ferror(3), fileno(3). */
#include <errno.h>
#include "stream.h"

int feof(FILE *stream) { return !!(stream->flags & AT_END); }
int ferror(FILE *stream) { return !!(stream->flags & FAILED); }
void clearerr(FILE *stream) { stream->flags &= ~(AT_END | FAILED); }

int fileno(FILE *stream)
{
	if (stream->fd >= 0)
		return stream->fd;
	errno = EBADF;
	return -1;
}
