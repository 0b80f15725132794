/* stdout.c: the standard output: line buffered on a terminal, else by blocks. stdout(3). */
#include "stream.h"

static unsigned char buffer[PUSHBACK + BUFSIZ];

FILE __stdout = {
	.fd = 1,
	.flags = CAN_WRITE | ASK_TERMINAL,
	.buffer = buffer + PUSHBACK,
	.write_at = buffer + PUSHBACK,
	.write_end = buffer + sizeof(buffer),
	.put = __stream_put,
	.write = __fd_write,
};
FILE *stdout = &__stdout;
