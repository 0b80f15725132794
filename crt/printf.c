/* printf.c: the variants of printf(3), for any format. */
#include <stdint.h>
#include <stdlib.h>
#include "format.h"

static int print_to_fd(int fd, const char *format, struct arguments *arguments)
{
	unsigned char buffer[256];
	FILE stream;
	stream.put = __stream_put;
	stream.write = __fd_write;
	stream.fd = fd;
	stream.flags = 0;
	stream.string_end = NULL;
	stream.buffer = stream.write_at = buffer;
	stream.write_end = buffer + sizeof(buffer);
	return __format(&stream, format, arguments) | __stream_flush(&stream);
}

/* *text is from malloc. */
static int print_to_memory(char **text, const char *format, struct arguments *arguments)
{
	struct arguments again;
	va_copy(again.list, arguments->list);
	int size = __print_to_string(NULL, 0, format, &again, __format);
	va_end(again.list);
	if (size < 0 || !(*text = malloc(size + 1U)))
		return -1;
	return __print_to_string(*text, size + 1U, format, arguments, __format);
}

int printf(const char *restrict format, ...)
{
	FORWARD(print(stdout, format, &arguments, __format));
}

int fprintf(FILE *restrict stream, const char *restrict format, ...)
{
	FORWARD(print(stream, format, &arguments, __format));
}

int dprintf(int fd, const char *restrict format, ...)
{
	FORWARD(print_to_fd(fd, format, &arguments));
}

int sprintf(char *restrict buffer, const char *restrict format, ...)
{
	FORWARD(__print_to_string(buffer, SIZE_MAX, format, &arguments, __format));
}

int snprintf(char *restrict buffer, size_t size, const char *restrict format, ...)
{
	FORWARD(__print_to_string(buffer, size, format, &arguments, __format));
}

int asprintf(char **restrict text, const char *restrict format, ...)
{
	FORWARD(print_to_memory(text, format, &arguments));
}

int vprintf(const char *restrict format, va_list list)
{
	FORWARD_LIST(print(stdout, format, &arguments, __format));
}

int vfprintf(FILE *restrict stream, const char *restrict format, va_list list)
{
	FORWARD_LIST(print(stream, format, &arguments, __format));
}

int vdprintf(int fd, const char *restrict format, va_list list)
{
	FORWARD_LIST(print_to_fd(fd, format, &arguments));
}

int vsprintf(char *restrict buffer, const char *restrict format, va_list list)
{
	FORWARD_LIST(__print_to_string(buffer, SIZE_MAX, format, &arguments, __format));
}

int vsnprintf(char *restrict buffer, size_t size, const char *restrict format, va_list list)
{
	FORWARD_LIST(__print_to_string(buffer, size, format, &arguments, __format));
}

int vasprintf(char **restrict text, const char *restrict format, va_list list)
{
	FORWARD_LIST(print_to_memory(text, format, &arguments));
}
