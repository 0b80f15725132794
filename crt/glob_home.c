/* glob_home.c: ~ and ~user in patterns of glob(3). A program gets it whose call may have
 * GLOB_TILDE: glob.h asks for it then. */
#include <glob.h>
#include <limits.h>
#include <pwd.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

const char *__glob_home(const char *name, size_t size)
{
	char text[NAME_MAX + 1] = "";
	const char *home = size ? NULL : getenv("HOME");
	struct passwd *user = NULL;
	if (home && *home)
		return home;
	if (size < sizeof(text)) {
		memcpy(text, name, size);
		user = size ? getpwnam(text) : getpwuid(getuid());
	}
	return user ? user->pw_dir : NULL;
}

int __glob_with_homes(const char *restrict pattern, int flags, int (*failed)(const char *, int),
		      glob_t *restrict found)
{
	return (glob)(pattern, flags, failed, found);
}
