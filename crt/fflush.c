/* fflush.c: what streams hold goes out. fflush(3). */
#include "exit.h"
#include "stream.h"

OPTIONAL extern FILE __stdout, __stderr;

/* What they hold goes out; the end of the program closes them. */
int fcloseall(void) { return fflush(NULL); }

/* NULL: all streams. A reading stream gives back to the descriptor what it has not handed out. */
int fflush(FILE *stream)
{
	int result = 0;
	if (!stream) {
		if (&__stdout)
			result = fflush(&__stdout);
		if (&__stderr)
			result |= fflush(&__stderr);
		return __flush_each ? __flush_each() | result : result;
	}
	LOCK_STREAM(stream);
	result = __stream_flush(stream);
	if (stream->read_at != stream->read_end &&
	    !sys_failed(stream->seek(stream, stream->read_at - stream->read_end, SEEK_CUR)))
		stream->read_at = stream->read_end = NULL;
	UNLOCK_STREAM(stream);
	return result;
}
