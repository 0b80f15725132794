/* stderr.c: the standard error: nothing stays in the buffer from one call to the next. stderr(3).
 */
#include "stream.h"

static unsigned char buffer[PUSHBACK + 256];

FILE __stderr = {
	.fd = 2,
	.flags = CAN_WRITE | UNBUFFERED,
	.buffer = buffer + PUSHBACK,
	.write_at = buffer + PUSHBACK,
	.write_end = buffer + sizeof(buffer),
	.put = __stream_put,
	.write = __fd_write,
};
FILE *stderr = &__stderr;
