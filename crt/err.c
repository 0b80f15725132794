/* err.c: messages that begin with the program's name, on the standard error. err(3), error(3). */
#include <err.h>
#include <errno.h>
#include <error.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

unsigned error_message_count;
int error_one_per_line;
void (*error_print_progname)(void);

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

/* What error and error_at_line do; file NULL: no place. */
static void report(int status, int number, const char *file, unsigned line, const char *format,
		   va_list list)
{
	fflush(stdout);
	if (error_print_progname)
		error_print_progname();
	else
		fprintf(stderr, file ? "%s:" : "%s: ", program_invocation_name);
	if (file)
		fprintf(stderr, "%s:%u: ", file, line);
	vfprintf(stderr, format, list);
	error_message_count++;
	if (number)
		fprintf(stderr, ": %s", strerror(number));
	fputc('\n', stderr);
	if (status)
		exit(status);
}

void error(int status, int number, const char *format, ...)
{
	FORWARD(report(status, number, NULL, 0, format, list));
}

void error_at_line(int status, int number, const char *file, unsigned line, const char *format, ...)
{
	static const char *last_file;
	static unsigned last_line;
	if (error_one_per_line && last_line == line &&
	    (last_file == file || (last_file && file && !strcmp(last_file, file))))
		return;
	last_file = file;
	last_line = line;
	FORWARD(report(status, number, file, line, format, list));
}
