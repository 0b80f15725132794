/* err.c: messages that begin with the program's name, on the standard error. err(3), error(3). */
#include <err.h>
#include <errno.h>
#include <error.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

unsigned error_message_count;

/* number -1: without the words of an error number. */
static void message(int number, const char *format, va_list arguments)
{
	fprintf(stderr, "%s: ", program_invocation_short_name);
	if (format)
		vfprintf(stderr, format, arguments);
	if (number >= 0)
		fprintf(stderr, format ? ": %s" : "%s", strerror(number));
	fputc('\n', stderr);
}

void vwarn(const char *format, va_list arguments) { message(errno, format, arguments); }
void vwarnx(const char *format, va_list arguments) { message(-1, format, arguments); }

void verr(int status, const char *format, va_list arguments)
{
	vwarn(format, arguments);
	exit(status);
}

void verrx(int status, const char *format, va_list arguments)
{
	vwarnx(format, arguments);
	exit(status);
}

#define FORWARD(call)                                                                              \
	va_list list;                                                                              \
	va_start(list, format);                                                                    \
	call;                                                                                      \
	va_end(list)

void warn(const char *format, ...) { FORWARD(vwarn(format, list)); }
void warnx(const char *format, ...) { FORWARD(vwarnx(format, list)); }
void err(int status, const char *format, ...) { FORWARD(verr(status, format, list)); }
void errx(int status, const char *format, ...) { FORWARD(verrx(status, format, list)); }

void error(int status, int number, const char *format, ...)
{
	va_list list;
	fflush(stdout);
	fprintf(stderr, "%s: ", program_invocation_name);
	va_start(list, format);
	vfprintf(stderr, format, list);
	va_end(list);
	error_message_count++;
	if (number)
		fprintf(stderr, ": %s", strerror(number));
	fputc('\n', stderr);
	if (status)
		exit(status);
}
