/* syslog.h: messages for the system's log. syslog(3). */
#ifndef CRT_SYSLOG_H
#define CRT_SYSLOG_H

#include <stdarg.h>

enum { LOG_EMERG, LOG_ALERT, LOG_CRIT, LOG_ERR, LOG_WARNING, LOG_NOTICE, LOG_INFO, LOG_DEBUG };

/* Macros, too: programs ask with #ifdef. */
#define LOG_EMERG   LOG_EMERG
#define LOG_ALERT   LOG_ALERT
#define LOG_CRIT    LOG_CRIT
#define LOG_ERR     LOG_ERR
#define LOG_WARNING LOG_WARNING
#define LOG_NOTICE  LOG_NOTICE
#define LOG_INFO    LOG_INFO
#define LOG_DEBUG   LOG_DEBUG

#define LOG_KERN        (0 << 3)
#define LOG_USER        (1 << 3)
#define LOG_MAIL        (2 << 3)
#define LOG_DAEMON      (3 << 3)
#define LOG_AUTH        (4 << 3)
#define LOG_SYSLOG      (5 << 3)
#define LOG_LPR         (6 << 3)
#define LOG_NEWS        (7 << 3)
#define LOG_UUCP        (8 << 3)
#define LOG_CRON        (9 << 3)
#define LOG_AUTHPRIV    (10 << 3)
#define LOG_FTP         (11 << 3)
#define LOG_LOCAL0      (16 << 3)
#define LOG_LOCAL1      (17 << 3)
#define LOG_LOCAL2      (18 << 3)
#define LOG_LOCAL3      (19 << 3)
#define LOG_LOCAL4      (20 << 3)
#define LOG_LOCAL5      (21 << 3)
#define LOG_LOCAL6      (22 << 3)
#define LOG_LOCAL7      (23 << 3)
#define LOG_NFACILITIES 24

#define LOG_PRIMASK              7
#define LOG_FACMASK              0x3f8
#define LOG_PRI(p)               ((p)&LOG_PRIMASK)
#define LOG_FAC(p)               (((p)&LOG_FACMASK) >> 3)
#define LOG_MAKEPRI(facility, p) ((facility) | (p))
#define LOG_MASK(p)              (1 << (p))
#define LOG_UPTO(p)              ((1 << ((p) + 1)) - 1)

/* What syslogd says instead of a priority or a facility. */
#define INTERNAL_NOPRI 16
#define INTERNAL_MARK  LOG_MAKEPRI(LOG_NFACILITIES << 3, 0)

#ifdef SYSLOG_NAMES
typedef struct _code {
	const char *c_name;
	int c_val;
} CODE;
static CODE prioritynames[] __attribute__((unused)) = {{"alert", LOG_ALERT},
						       {"crit", LOG_CRIT},
						       {"debug", LOG_DEBUG},
						       {"emerg", LOG_EMERG},
						       {"err", LOG_ERR},
						       {"error", LOG_ERR},
						       {"info", LOG_INFO},
						       {"none", INTERNAL_NOPRI},
						       {"notice", LOG_NOTICE},
						       {"panic", LOG_EMERG},
						       {"warn", LOG_WARNING},
						       {"warning", LOG_WARNING},
						       {0, -1}};
static CODE facilitynames[] __attribute__((unused)) = {{"auth", LOG_AUTH},
						       {"authpriv", LOG_AUTHPRIV},
						       {"cron", LOG_CRON},
						       {"daemon", LOG_DAEMON},
						       {"ftp", LOG_FTP},
						       {"kern", LOG_KERN},
						       {"lpr", LOG_LPR},
						       {"mail", LOG_MAIL},
						       {"mark", INTERNAL_MARK},
						       {"news", LOG_NEWS},
						       {"security", LOG_AUTH},
						       {"syslog", LOG_SYSLOG},
						       {"user", LOG_USER},
						       {"uucp", LOG_UUCP},
						       {"local0", LOG_LOCAL0},
						       {"local1", LOG_LOCAL1},
						       {"local2", LOG_LOCAL2},
						       {"local3", LOG_LOCAL3},
						       {"local4", LOG_LOCAL4},
						       {"local5", LOG_LOCAL5},
						       {"local6", LOG_LOCAL6},
						       {"local7", LOG_LOCAL7},
						       {0, -1}};
#endif

#define LOG_PID    1
#define LOG_CONS   2
#define LOG_ODELAY 4
#define LOG_NDELAY 8
#define LOG_NOWAIT 16
#define LOG_PERROR 32

void openlog(const char *name, int options, int facility);
void closelog(void);
int setlogmask(int mask);
void syslog(int priority, const char *format, ...) __attribute__((format(printf, 2, 3)));
void vsyslog(int priority, const char *format, va_list arguments);

#endif
