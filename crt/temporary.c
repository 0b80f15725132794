/* temporary.c: files with names that no one else has. mkstemp(3), mkdtemp(3), tmpfile(3). */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <unistd.h>

/* Replaces the XXXXXX before the last suffix bytes of pattern and tries make, until a name is free.
 */
static int try_names(char *pattern, int suffix, int flags, int (*make)(const char *, int))
{
	static const char letters[] =
		"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-";
	size_t length = strlen(pattern);
	char *places = pattern + length - 6 - suffix;
	if (suffix < 0 || length < 6 + (size_t)suffix || strncmp(places, "XXXXXX", 6)) {
		errno = EINVAL;
		return -1;
	}
	for (int tries = 0; tries < 100; tries++) {
		unsigned char bytes[6];
		if (getentropy(bytes, sizeof(bytes)))
			return -1;
		for (int i = 0; i < 6; i++)
			places[i] = letters[bytes[i] % 62];
		int result = make(pattern, flags);
		if (result >= 0 || errno != EEXIST)
			return result;
	}
	return -1;
}

static int make_file(const char *path, int flags)
{
	return open(path, (flags & ~O_ACCMODE) | O_RDWR | O_CREAT | O_EXCL, 0600);
}

static int make_folder(const char *path, int flags) { return (void)flags, mkdir(path, 0700); }

static int is_free(const char *path, int flags)
{
	struct stat s;
	(void)flags;
	if (lstat(path, &s))
		return errno == ENOENT ? 0 : -1;
	errno = EEXIST;
	return -1;
}

int mkostemps(char *pattern, int suffix, int flags)
{
	return try_names(pattern, suffix, flags, make_file);
}

int mkstemps(char *pattern, int suffix) { return mkostemps(pattern, suffix, 0); }
int mkostemp(char *pattern, int flags) { return mkostemps(pattern, 0, flags); }
int mkstemp(char *pattern) { return mkostemps(pattern, 0, 0); }
char *mkdtemp(char *pattern) { return try_names(pattern, 0, 0, make_folder) < 0 ? NULL : pattern; }

/* Another may take the name before the caller does: the functions above are better. */
char *mktemp(char *pattern)
{
	if (try_names(pattern, 0, 0, is_free) < 0)
		*pattern = 0;
	return pattern;
}

char *tmpnam(char *name)
{
	static char own[L_tmpnam];
	if (!name)
		name = own;
	strcpy(name, P_tmpdir "/tmpnXXXXXX");
	return *mktemp(name) ? name : NULL;
}

/* From malloc. */
char *tempnam(const char *folder, const char *prefix)
{
	const char *wanted = getenv("TMPDIR");
	char *name = NULL;
	if (wanted && !access(wanted, W_OK))
		folder = wanted;
	else if (!folder || access(folder, W_OK))
		folder = P_tmpdir;
	if (asprintf(&name, "%s/%.5sXXXXXX", folder, prefix ? prefix : "file") < 0)
		return NULL;
	if (*mktemp(name))
		return name;
	free(name);
	return NULL;
}

FILE *tmpfile(void)
{
	char path[] = P_tmpdir "/tmpfXXXXXX";
	int fd = mkstemp(path);
	if (fd < 0)
		return NULL;
	unlink(path);
	FILE *stream = fdopen(fd, "w+");
	if (!stream)
		close(fd);
	return stream;
}
