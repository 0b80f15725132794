/* identity.c: users and groups of the process. credentials(7). The kernel's calls change one
 * thread. */
#include <grp.h>
#include <unistd.h>
#include "call.h"

uid_t getuid(void) { return sys_getuid(); }
uid_t geteuid(void) { return sys_geteuid(); }
gid_t getgid(void) { return sys_getgid(); }
gid_t getegid(void) { return sys_getegid(); }
int setuid(uid_t user) { return CALL(NR_setuid, user); }
int setgid(gid_t group) { return CALL(NR_setgid, group); }
int seteuid(uid_t user) { return CALL(NR_setresuid, -1, user, -1); }
int setegid(gid_t group) { return CALL(NR_setresgid, -1, group, -1); }
int setreuid(uid_t real, uid_t effective) { return CALL(NR_setreuid, real, effective); }
int setregid(gid_t real, gid_t effective) { return CALL(NR_setregid, real, effective); }

int setresuid(uid_t real, uid_t effective, uid_t saved)
{
	return CALL(NR_setresuid, real, effective, saved);
}

int setresgid(gid_t real, gid_t effective, gid_t saved)
{
	return CALL(NR_setresgid, real, effective, saved);
}

int getresuid(uid_t *real, uid_t *effective, uid_t *saved)
{
	return CALL(NR_getresuid, real, effective, saved);
}

int getresgid(gid_t *real, gid_t *effective, gid_t *saved)
{
	return CALL(NR_getresgid, real, effective, saved);
}

int getgroups(int count, gid_t groups[]) { return CALL(NR_getgroups, count, groups); }
int setgroups(size_t count, const gid_t *groups) { return CALL(NR_setgroups, count, groups); }
