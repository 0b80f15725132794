/* identity.c: users and groups of the process. credentials(7). The kernel's calls change one
 * thread; pthread_list.c makes all that there are do the same. */
#include <grp.h>
#include <unistd.h>
#include "call.h"

uid_t getuid(void) { return sys_getuid(); }
uid_t geteuid(void) { return sys_geteuid(); }
gid_t getgid(void) { return sys_getgid(); }
gid_t getegid(void) { return sys_getegid(); }
OPTIONAL long __call_in_all(long number, long a, long b, long c);

static int change(long number, long a, long b, long c)
{
	return __result(__call_in_all ? __call_in_all(number, a, b, c) : RAW(number, a, b, c));
}

int setuid(uid_t user) { return change(NR_setuid, user, 0, 0); }
int setgid(gid_t group) { return change(NR_setgid, group, 0, 0); }
int seteuid(uid_t user) { return change(NR_setresuid, -1, user, -1); }
int setegid(gid_t group) { return change(NR_setresgid, -1, group, -1); }
int setreuid(uid_t real, uid_t effective) { return change(NR_setreuid, real, effective, 0); }
int setregid(gid_t real, gid_t effective) { return change(NR_setregid, real, effective, 0); }

int setresuid(uid_t real, uid_t effective, uid_t saved)
{
	return change(NR_setresuid, real, effective, saved);
}

int setresgid(gid_t real, gid_t effective, gid_t saved)
{
	return change(NR_setresgid, real, effective, saved);
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
int setgroups(size_t count, const gid_t *groups)
{
	return change(NR_setgroups, count, (long)groups, 0);
}
