/* ftw.c: walks through a tree of folders. ftw(3). As deep as PATH_MAX allows; one descriptor is
 * open for each level, whatever number the caller wants. A folder that contains itself, by a
 * symbolic link, is entered once. */
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <limits.h>
#include <search.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

struct walk {
	int (*function)(const char *, const struct stat *, int, struct FTW *);
	int (*simple)(const char *, const struct stat *, int);
	int flags;
	dev_t device;
	void *entered; /* tree of struct folder, unless FTW_PHYS */
	char path[PATH_MAX];
};

/* A folder that was entered. */
struct folder {
	dev_t device;
	ino_t inode;
};

static int call(struct walk *w, const struct stat *status, int type, struct FTW *where)
{
	return w->simple ? w->simple(w->path, status, type)
			 : w->function(w->path, status, type, where);
}

static int visit(struct walk *w, size_t length, int base, int level);

static int enter(struct walk *w, DIR *folder, size_t length, int level)
{
	struct dirent *entry;
	int result = 0, slash = length && w->path[length - 1] != '/';

	while (!result && (entry = readdir(folder))) {
		size_t size = strlen(entry->d_name);
		if (!strcmp(entry->d_name, ".") || !strcmp(entry->d_name, ".."))
			continue;
		if (length + slash + size >= sizeof(w->path)) {
			errno = ENAMETOOLONG;
			return -1;
		}
		if (slash)
			w->path[length] = '/';
		strcpy(w->path + length + slash, entry->d_name);
		result = visit(w, length + slash + size, length + slash, level + 1);
		w->path[length] = 0;
	}
	return result;
}

static int compare(const void *a, const void *b) { return memcmp(a, b, sizeof(struct folder)); }

/* Returns 1 when it was, 0 when it is now, -1 and ENOMEM. */
static int was_entered(struct walk *w, const struct stat *status)
{
	struct folder *f = malloc(sizeof(*f)), **found;
	if (!f)
		return -1;
	*f = (struct folder){status->st_dev, status->st_ino};
	if ((found = tsearch(f, &w->entered, compare)) && *found == f)
		return 0;
	free(f);
	return found ? 1 : -1;
}

/* The file at path, and what is below it. Returns what stopped the walk, or 0. */
static int visit(struct walk *w, size_t length, int base, int level)
{
	const char *name = w->flags & FTW_CHDIR && level ? w->path + base : w->path;
	struct FTW where = {base, level};
	struct stat status = {0};
	int type, result, again, retval = w->flags & FTW_ACTIONRETVAL;
	DIR *folder = NULL;

	if (w->flags & FTW_PHYS ? lstat(name, &status) : stat(name, &status)) {
		if (!(w->flags & FTW_PHYS) && !lstat(name, &status))
			type = w->simple ? FTW_NS : FTW_SLN;
		else if (!level || errno != EACCES)
			return -1;
		else
			type = FTW_NS;
	} else if (S_ISDIR(status.st_mode)) {
		type = w->flags & FTW_DEPTH ? FTW_DP : FTW_D;
	} else {
		type = S_ISLNK(status.st_mode) ? FTW_SL : FTW_F;
	}
	if (!level)
		w->device = status.st_dev;
	if (type != FTW_NS && w->flags & FTW_MOUNT && status.st_dev != w->device)
		return 0;
	if (type == FTW_D || type == FTW_DP) {
		if (!(w->flags & FTW_PHYS) && (again = was_entered(w, &status)))
			return again < 0 ? -1 : 0;
		if (!(folder = opendir(name))) {
			if (errno != EACCES)
				return -1;
			type = FTW_DNR;
		}
	}
	if (type != FTW_DP && (result = call(w, &status, type, &where))) {
		if (folder)
			closedir(folder);
		return retval && result == FTW_SKIP_SUBTREE && type == FTW_D ? 0 : result;
	}
	if (!folder)
		return 0;
	int back = -1;
	result = 0;
	if (w->flags & FTW_CHDIR &&
	    ((back = open(".", O_RDONLY | O_CLOEXEC)) < 0 || fchdir(dirfd(folder))))
		result = -1;
	if (!result)
		result = enter(w, folder, length, level);
	if (retval && result == FTW_SKIP_SIBLINGS)
		result = 0;
	if (back >= 0) {
		if (fchdir(back))
			result = -1;
		close(back);
	}
	closedir(folder);
	return result || type != FTW_DP ? result : call(w, &status, type, &where);
}

static int start(struct walk *w, const char *path)
{
	size_t length = strlen(path);
	if (!length || length >= sizeof(w->path)) {
		errno = length ? ENAMETOOLONG : ENOENT;
		return -1;
	}
	strcpy(w->path, path);
	while (length > 1 && path[length - 1] == '/')
		w->path[--length] = 0;
	size_t base = length;
	while (base && w->path[base - 1] != '/')
		base--;
	int result = visit(w, length, length > 1 ? base : 0, 0);
	tdestroy(w->entered, free);
	return result;
}

int ftw(const char *path, int (*function)(const char *, const struct stat *, int), int descriptors)
{
	struct walk w = {.simple = function};
	(void)descriptors;
	return start(&w, path);
}

int nftw(const char *path, int (*function)(const char *, const struct stat *, int, struct FTW *),
	 int descriptors, int flags)
{
	struct walk w = {.function = function, .flags = flags};
	(void)descriptors;
	int result = start(&w, path);
	return flags & FTW_ACTIONRETVAL && result == FTW_SKIP_SIBLINGS ? 0 : result;
}
