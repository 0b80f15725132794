/* user.c: who is logged in here, and what else a machine is called. getlogin(3), gethostid(3),
 * getdomainname(2), getloadavg(3). */
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/sysinfo.h>
#include <sys/utsname.h>
#include <unistd.h>
#include "call.h"

/* There is no register of logins here: the environment says. */
char *getlogin(void) { return getenv("LOGNAME"); }

/* Returns an error number. */
int getlogin_r(char *name, size_t size)
{
	const char *login = getlogin();
	if (!login)
		return ENXIO;
	return strlcpy(name, login, size) < size ? 0 : ERANGE;
}

/* 0 without the file that may hold it. */
long gethostid(void)
{
	int id = 0, fd = open("/etc/hostid", O_RDONLY | O_CLOEXEC);
	if (fd < 0)
		return 0;
	if (sys_read(fd, &id, sizeof(id)) != sizeof(id))
		id = 0;
	sys_close(fd);
	return id;
}

int getdomainname(char *name, size_t size)
{
	struct utsname system;
	if (uname(&system))
		return -1;
	if (strlen(system.domainname) >= size)
		return __result(-EINVAL);
	strcpy(name, system.domainname);
	return 0;
}

int setdomainname(const char *name, size_t size) { return CALL(__NR_setdomainname, name, size); }

/* The kernel counts in 1/65536. Returns how many were stored. */
int getloadavg(double averages[], int count)
{
	struct sysinfo information;
	if (count < 0 || sysinfo(&information))
		return -1;
	if (count > 3)
		count = 3;
	for (int i = 0; i < count; i++)
		averages[i] = information.loads[i] / 65536.0;
	return count;
}
