/* uname: the kernel's name, release, version and machine, as uname -srvm. uname(2). */
#include <stdio.h>
#include <sys/utsname.h>

int main(void)
{
	struct utsname name;

	if (uname(&name))
		return 1;
	printf("%s %s %s %s\n", name.sysname, name.release, name.version, name.machine);
	return 0;
}
