/* utmp.h: the older names of utmpx.h. utmp(5), login_tty(3). */
#ifndef CRT_UTMP_H
#define CRT_UTMP_H
#include <utmpx.h>
#include <paths.h>

#define utmp        utmpx
#define ut_name     ut_user
#define ut_time     ut_tv.tv_sec
#define ut_xtime    ut_tv.tv_sec
#define ut_addr     ut_addr_v6[0]
#define UT_LINESIZE __UT_LINESIZE
#define UT_NAMESIZE __UT_NAMESIZE
#define UT_HOSTSIZE __UT_HOSTSIZE
#define UTMP_FILE   "/var/run/utmp"
#define WTMP_FILE   "/var/log/wtmp"

void setutent(void);
void endutent(void);
struct utmpx *getutent(void);
struct utmpx *getutid(const struct utmpx *id);
struct utmpx *getutline(const struct utmpx *line);
struct utmpx *pututline(const struct utmpx *entry);
int utmpname(const char *path);
void updwtmp(const char *path, const struct utmpx *entry);
int login_tty(int fd);

#endif
