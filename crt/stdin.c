/* stdin.c: the standard input. stdin(3). */
#include "stream.h"

static unsigned char buffer[PUSHBACK + BUFSIZ];

OPTIONAL extern FILE __stdout;
OPTIONAL ARCH_QUICK int __stream_flush(FILE *stream);

/* Before the program waits, a question that it printed on a terminal appears. (ISO C, 7.21.3: when
 * input is requested.) */
static long read_stdin(FILE *stream, unsigned char *to, size_t size)
{
	if (&__stdout && __stdout.write_at != __stdout.buffer && is_line_buffered(&__stdout) &&
	    !(__try_lock_stream && __try_lock_stream(&__stdout))) {
		__stream_flush(&__stdout);
		UNLOCK_STREAM(&__stdout);
	}
	return __fd_read(stream, to, size);
}

FILE __stdin = {
	.fd = 0,
	.flags = CAN_READ,
	.buffer = buffer + PUSHBACK,
	.write_at = buffer + PUSHBACK,
	.write_end = buffer + sizeof(buffer),
	.put = __refuse_writing,
	.read = read_stdin,
	.seek = __fd_seek,
};
FILE *stdin = &__stdin;

/* The next program to read the same file goes on where this one stopped. exit(3p). The last of the
 * destructors: others may read. */
__attribute__((destructor(101))) static void give_back(void)
{
	if (__stdin.flags & CAN_READ && __stdin.read_at != __stdin.read_end)
		__fd_seek(&__stdin, __stdin.read_at - __stdin.read_end, 1 /* SEEK_CUR */);
}
