/* utmpx.h: who is logged in. utmpx(5), getutxent(3). */
#ifndef CRT_UTMPX_H
#define CRT_UTMPX_H
#include <sys/types.h>
#include <arch_files.h>

#define EMPTY         0
#define RUN_LVL       1
#define BOOT_TIME     2
#define NEW_TIME      3
#define OLD_TIME      4
#define INIT_PROCESS  5
#define LOGIN_PROCESS 6
#define USER_PROCESS  7
#define DEAD_PROCESS  8
#define ACCOUNTING    9

#define __UT_LINESIZE 32
#define __UT_NAMESIZE 32
#define __UT_HOSTSIZE 256

/* As it stands in the file, on each architecture. */
struct utmpx {
	short ut_type;
	pid_t ut_pid;
	char ut_line[__UT_LINESIZE];
	char ut_id[4];
	char ut_user[__UT_NAMESIZE];
	char ut_host[__UT_HOSTSIZE];
	struct exit_status {
		short e_termination, e_exit;
	} ut_exit;
	ARCH_UTMP_WORD ut_session;
	struct {
		ARCH_UTMP_WORD tv_sec, tv_usec;
	} ut_tv;
	int ut_addr_v6[4];
	char __unused[20];
};

void setutxent(void);
void endutxent(void);
struct utmpx *getutxent(void);
struct utmpx *getutxid(const struct utmpx *id);
struct utmpx *getutxline(const struct utmpx *line);
struct utmpx *pututxline(const struct utmpx *entry);
int utmpxname(const char *path);
void updwtmpx(const char *path, const struct utmpx *entry);

#endif
