/* syslog.c: messages to the socket /dev/log. syslog(3). A message that does not fit in 1 KiB is
 * cut. */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <syslog.h>
#include <time.h>
#include <unistd.h>
#include "thread.h"

extern char *program_invocation_short_name;

static const char *log_name;
static int options, facility = LOG_USER, wanted = LOG_UPTO(LOG_DEBUG), fd = -1;
int __log_lock;

static int connect_log(void)
{
	static const struct sockaddr_un log = {AF_UNIX, "/dev/log"};
	if (fd >= 0)
		return 0;
	fd = socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
	if (fd >= 0 && !connect(fd, (const void *)&log, sizeof(log)))
		return 0;
	closelog();
	return -1;
}

void openlog(const char *name, int option_bits, int default_facility)
{
	log_name = name;
	options = option_bits;
	if (default_facility)
		facility = default_facility & LOG_FACMASK;
	if (options & LOG_NDELAY)
		connect_log();
}

void closelog(void)
{
	if (fd >= 0)
		sys_close(fd);
	fd = -1;
}

/* 0 changes nothing. Returns the mask before. */
int setlogmask(int mask)
{
	int old = wanted;
	if (mask)
		wanted = mask;
	return old;
}

void vsyslog(int priority, const char *format, va_list arguments)
{
	char message[1024], date[20];
	int error = errno, start, length;
	time_t now = time(NULL);
	struct tm parts;

	if (!(wanted & LOG_MASK(LOG_PRI(priority))) || priority & ~(LOG_PRIMASK | LOG_FACMASK))
		return;
	if (!(priority & LOG_FACMASK))
		priority |= facility;
	strftime(date, sizeof(date), "%b %e %T", gmtime_r(&now, &parts));
	length = snprintf(message, sizeof(message), "<%d>%s %n%.64s", priority, date, &start,
			  log_name ? log_name : program_invocation_short_name);
	if (options & LOG_PID)
		length += sprintf(message + length, "[%d]", getpid());
	length += sprintf(message + length, ": ");
	errno = error; /* for %m */
	int size = vsnprintf(message + length, sizeof(message) - length - 1, format, arguments);
	if (size < 0)
		return;
	length = strlen(message);
	LOCK(&__log_lock);
	if (connect_log() || (send(fd, message, length, MSG_NOSIGNAL) < 0 && errno != EAGAIN)) {
		closelog(); /* the other side may have been started again */
		if (!connect_log())
			send(fd, message, length, MSG_NOSIGNAL);
	}
	UNLOCK(&__log_lock);
	if (options & LOG_PERROR) {
		if (message[length - 1] != '\n')
			message[length++] = '\n';
		sys_write(2, message + start, length - start);
	}
	errno = error;
}

void syslog(int priority, const char *format, ...)
{
	va_list arguments;
	va_start(arguments, format);
	vsyslog(priority, format, arguments);
	va_end(arguments);
}
