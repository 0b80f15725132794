/* print.c: formatted output and errors; see print.h. */
#include "print.h"

#include <stdarg.h>
#include <stdbool.h>
#include <string.h>
#include <sys.h>
#include <asm/ioctls.h>
#include <asm/termios.h>
#include <linux/errno.h>

const char *tool;

struct sink {
	int fd;
	bool failed;
	size_t length, capacity;
	char *bytes;
};

static char output_bytes[16384];
static struct sink output = {.fd = 1, .bytes = output_bytes, .capacity = sizeof output_bytes};

static void drain(struct sink *sink)
{
	size_t done = 0;

	while (done < sink->length && !sink->failed) {
		long written = sys_write(sink->fd, sink->bytes + done, sink->length - done);

		if (written == -EINTR)
			continue;
		if (written <= 0)
			sink->failed = true;
		else
			done += written;
	}
	sink->length = 0;
}

static void put(struct sink *sink, const char *bytes, size_t size)
{
	while (size) {
		size_t room = sink->capacity - sink->length, part = size < room ? size : room;
		char *to = sink->bytes + sink->length;

		for (size_t i = 0; i < part; i++) /* mostly a few bytes: less than a call */
			to[i] = bytes[i];
		sink->length += part;
		bytes += part;
		size -= part;
		if (sink->length == sink->capacity)
			drain(sink);
	}
}

/* Decimal or hexadecimal digits of value, ending at end; returns where they start. What does not
 * fit in 32 bits is divided in chunks of 16, since a 64-bit division on i386 would need a library.
 */
static char *digits(unsigned long long value, unsigned base, char *end)
{
	static const char names[] = "0123456789abcdef";

	while (value >> 32) {
		unsigned remainder = 0;
		unsigned long long quotient = 0;

		for (int shift = 48; shift >= 0; shift -= 16) {
			unsigned part = remainder << 16 | (value >> shift & 0xffff);

			quotient |= (unsigned long long)(part / base) << shift;
			remainder = part % base;
		}
		*--end = names[remainder];
		value = quotient;
	}
	unsigned rest = value;

	do
		*--end = names[rest % base];
	while (rest /= base);
	return end;
}

static void pad(struct sink *sink, char filler, size_t length, unsigned width)
{
	const char *run = filler == '0' ? "0000000000000000" : "                ";

	for (size_t left = length < width ? width - length : 0, part; left; left -= part) {
		part = left < 16 ? left : 16;
		put(sink, run, part);
	}
}

static void format_into(struct sink *sink, const char *format, va_list arguments)
{
	for (; *format; format++) {
		const char *end = format;
		bool left = false, zeroes = false;
		unsigned width = 0, precision = -1u, longs = 0;
		char number[24], *text;
		size_t length;

		while (*end && *end != '%')
			end++;
		put(sink, format, end - format);
		format = end;
		if (!*format++)
			return;
		for (;; format++) {
			if (*format == '-')
				left = true;
			else if (*format == '0')
				zeroes = true;
			else
				break;
		}
		if (*format == '*') {
			width = va_arg(arguments, int);
			format++;
		}
		for (; *format >= '0' && *format <= '9'; format++)
			width = width * 10 + *format - '0';
		if (*format == '.') {
			precision = 0;
			if (*++format == '*') {
				precision = va_arg(arguments, int);
				format++;
			}
			for (; *format >= '0' && *format <= '9'; format++)
				precision = precision * 10 + *format - '0';
		}
		for (; *format == 'l'; format++)
			longs++;
		text = number + sizeof number;
		switch (*format) {
		case 's':
			text = va_arg(arguments, char *);
			length = precision == -1u ? strlen(text) : strnlen(text, precision);
			zeroes = false;
			break;
		case 'd': {
			int value = va_arg(arguments, int);

			text = digits(value < 0 ? -(unsigned)value : (unsigned)value, 10, text);
			if (value < 0)
				*--text = '-';
			length = number + sizeof number - text;
			break;
		}
		case 'u':
		case 'x': {
			unsigned long long value = longs == 2
							   ? va_arg(arguments, unsigned long long)
						   : longs ? va_arg(arguments, unsigned long)
							   : va_arg(arguments, unsigned);

			text = digits(value, *format == 'u' ? 10 : 16, text);
			length = number + sizeof number - text;
			break;
		}
		default: /* %c and %% */
			*--text = *format == 'c' ? va_arg(arguments, int) : *format;
			length = 1;
		}
		if (!left)
			pad(sink, zeroes ? '0' : ' ', length, width);
		put(sink, text, length);
		if (left)
			pad(sink, ' ', length, width);
	}
}

void print(const char *format, ...)
{
	va_list arguments;

	va_start(arguments, format);
	format_into(&output, format, arguments);
	va_end(arguments);
}

void print_bytes(const void *bytes, size_t size) { put(&output, bytes, size); }

int finish(void)
{
	drain(&output);
	return output.failed ? complain("cannot write to standard output") : 0;
}

int complain(const char *format, ...)
{
	char line[1024];
	struct sink error = {.fd = 2, .bytes = line, .capacity = sizeof line};
	va_list arguments;

	put(&error, tool, strlen(tool));
	put(&error, ": ", 2);
	va_start(arguments, format);
	format_into(&error, format, arguments);
	va_end(arguments);
	put(&error, "\n", 1);
	drain(&error);
	return 1;
}

const char *error_text(long result)
{
	static const struct {
		int number;
		const char *text;
	} errors[] = {
		{ENOENT, "no such file"},
		{EACCES, "permission denied"},
		{EISDIR, "is a directory"},
		{ENOTDIR, "a part of the path is not a directory"},
		{ELOOP, "too many symbolic links"},
		{EMFILE, "too many open files"},
		{ENOMEM, "not enough memory"},
		{ENOSPC, "no space left on device"},
		{EROFS, "read-only file system"},
		{EPERM, "operation not permitted"},
		{ENAMETOOLONG, "file name too long"},
		{ENODEV, "cannot be mapped into memory"},
		{ETXTBSY, "is being executed"},
		{EEXIST, "exists already"},
	};
	static char other[32];
	char *start;

	for (size_t i = 0; i < sizeof errors / sizeof *errors; i++)
		if (errors[i].number == -result)
			return errors[i].text;
	start = digits(-result, 10, other + sizeof other - 1);
	return memcpy(start - 6, "error ", 6);
}

int output_is_terminal(void)
{
	struct termios settings;

	return !sys_failed(sys_ioctl(1, TCGETS, &settings));
}

unsigned output_width(void)
{
	struct winsize size;

	if (sys_failed(sys_ioctl(1, TIOCGWINSZ, &size)) || size.ws_col < 40)
		return 80;
	return size.ws_col;
}

const char *printable(const char *text, size_t most)
{
	static char safe[201];
	size_t length = 0;

	for (; length < most && length < sizeof safe - 1 && text[length]; length++)
		safe[length] = text[length] >= ' ' && text[length] <= '~' ? text[length] : '?';
	safe[length] = 0;
	return safe;
}
