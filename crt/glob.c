/* glob.c: the files that match a pattern. glob(3). Names are matched one folder after the other;
 * parts without a special character are not looked for in the folder but taken as they stand. */
#include <dirent.h>
#include <errno.h>
#include <fnmatch.h>
#include <glob.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

struct search {
	glob_t *found;
	int flags;
	int (*failed)(const char *, int);
	int chosen;          /* how many parts of the path were found in a folder, not given */
	char path[PATH_MAX]; /* of what is looked at */
};

/* Adds a copy. The list always has room for the offset, the paths and NULL. */
static int add(glob_t *g, size_t offset, const char *path, const char *mark)
{
	char **list = reallocarray(g->gl_pathv, offset + g->gl_pathc + 2, sizeof(*list));
	if (!list)
		return GLOB_NOSPACE;
	g->gl_pathv = list;
	char *copy = malloc(strlen(path) + strlen(mark) + 1);
	if (!copy)
		return GLOB_NOSPACE;
	strcat(strcpy(copy, path), mark);
	list[offset + g->gl_pathc++] = copy;
	list[offset + g->gl_pathc] = NULL;
	return 0;
}

static int is_folder(const char *path)
{
	struct stat status;
	return !stat(path, &status) && S_ISDIR(status.st_mode);
}

static int look(struct search *s, size_t length, const char *pattern);

/* The path has come to length bytes; a name follows, then the rest of the pattern. */
static int step(struct search *s, size_t length, const char *name, size_t size, const char *rest)
{
	struct stat status;
	size_t slashes = strspn(rest, "/");

	if (length + size + slashes >= sizeof(s->path))
		return 0;
	memcpy(s->path + length, name, size);
	memcpy(s->path + length + size, rest, slashes);
	s->path[length += size + slashes] = 0;
	rest += slashes;
	/* A folder that is given and missing cannot be opened, which is for look to say. */
	if ((s->chosen || !*rest) && lstat(s->path, &status))
		return 0;
	if (*rest)
		return look(s, length, rest);
	int mark = s->flags & GLOB_MARK && !slashes && is_folder(s->path);
	return add(s->found, s->flags & GLOB_DOOFFS ? s->found->gl_offs : 0, s->path,
		   mark ? "/" : "");
}

/* A part without special characters, its backslashes taken out; 0: it has some, or is too long. */
static int is_plain(const char *part, size_t size, int flags, char name[NAME_MAX + 1])
{
	size_t made = 0;
	for (size_t i = 0; i < size; i++, made++) {
		if (part[i] == '\\' && !(flags & GLOB_NOESCAPE)) {
			if (++i == size) /* before a slash it says nothing */
				break;
		} else if (strchr("*?[", part[i]))
			return 0;
		if (made == NAME_MAX)
			return 0;
		name[made] = part[i];
	}
	name[made] = 0;
	return 1;
}

/* A folder that is none is no failure. */
static int not_opened(struct search *s, size_t length)
{
	int error = errno;
	if (error == ENOTDIR)
		return 0;
	while (length > 1 && s->path[length - 1] == '/')
		s->path[--length] = 0;
	int stop = s->failed && s->failed(length ? s->path : ".", error);
	return stop || s->flags & GLOB_ERR ? GLOB_ABORTED : 0;
}

static int look(struct search *s, size_t length, const char *pattern)
{
	char part[PATH_MAX], name[NAME_MAX + 1];
	size_t size = strcspn(pattern, "/");
	int result = 0;

	s->path[length] = 0;
	if (is_plain(pattern, size, s->flags, name))
		return step(s, length, name, strlen(name), pattern + size);
	if (size >= sizeof(part))
		return 0;
	memcpy(part, pattern, size);
	part[size] = 0;
	DIR *folder = opendir(length ? s->path : ".");
	if (!folder)
		return not_opened(s, length);
	s->chosen++;
	for (struct dirent *entry; !result && (entry = readdir(folder));)
		if (!fnmatch(part, entry->d_name,
			     (s->flags & GLOB_NOESCAPE ? FNM_NOESCAPE : 0) |
				     (s->flags & GLOB_PERIOD ? 0 : FNM_PERIOD)))
			result = step(s, length, entry->d_name, strlen(entry->d_name),
				      pattern + size);
	s->chosen--;
	closedir(folder);
	return result;
}

static int compare(const void *a, const void *b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

/* GLOB_NOMATCH, GLOB_ABORTED, GLOB_NOSPACE, or 0. */
int glob(const char *restrict pattern, int flags, int (*failed)(const char *, int),
	 glob_t *restrict found)
{
	struct search *s = malloc(sizeof(*s));
	size_t offset = flags & GLOB_DOOFFS ? found->gl_offs : 0, before, slashes = 0;

	if (!(flags & GLOB_APPEND)) {
		found->gl_pathc = 0;
		found->gl_pathv = calloc(offset + 1, sizeof(char *));
		if (!(flags & GLOB_DOOFFS))
			found->gl_offs = 0;
	}
	if (!s || !found->gl_pathv) {
		free(s);
		return GLOB_NOSPACE;
	}
	before = found->gl_pathc;
	*s = (struct search){found, flags, failed, 0, ""};
	slashes = strspn(pattern, "/");
	int result = 0;
	if (slashes < sizeof(s->path)) {
		memcpy(s->path, pattern, slashes);
		s->path[slashes] = 0;
		if (pattern[slashes])
			result = look(s, slashes, pattern + slashes);
		else if (slashes)
			result = add(found, offset, s->path, "");
	}
	free(s);
	if (!result && found->gl_pathc == before)
		result = flags & GLOB_NOCHECK ? add(found, offset, pattern, "") : GLOB_NOMATCH;
	if (!result && !(flags & GLOB_NOSORT))
		qsort(found->gl_pathv + offset + before, found->gl_pathc - before, sizeof(char *),
		      compare);
	return result;
}

void globfree(glob_t *found)
{
	for (size_t i = 0; i < found->gl_pathc; i++)
		free(found->gl_pathv[found->gl_offs + i]);
	free(found->gl_pathv);
	found->gl_pathc = 0;
	found->gl_pathv = NULL;
}
