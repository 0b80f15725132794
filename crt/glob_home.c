/* glob_home.c: ~ and ~user in patterns of glob(3). A program gets it whose call may have
 * GLOB_TILDE: glob.h asks for it then. */
#include <glob.h>
#include <limits.h>
#include <pwd.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* Users are looked up in memory of the call's own: what getpwnam returned before stays as it is. */
size_t __glob_home(const char *name, size_t size, char path[PATH_MAX])
{
	char text[NAME_MAX + 1] = "", line[PATH_MAX + LINE_MAX];
	const char *home = size ? NULL : getenv("HOME");
	struct passwd user, *found = NULL;
	if (home && *home)
		return strlcpy(path, home, PATH_MAX);
	if (size >= sizeof(text))
		return -1;
	memcpy(text, name, size);
	if (size)
		getpwnam_r(text, &user, line, sizeof(line), &found);
	else
		getpwuid_r(getuid(), &user, line, sizeof(line), &found);
	return found ? strlcpy(path, found->pw_dir, PATH_MAX) : (size_t)-1;
}

int __glob_with_homes(const char *restrict pattern, int flags, int (*failed)(const char *, int),
		      glob_t *restrict found)
{
	return (glob)(pattern, flags, failed, found);
}
