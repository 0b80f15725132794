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
#include <unistd.h>
#include "call.h"

/* glob_home.c's: stores the home of a user, size bytes of name, or of this one. Returns its length,
 * or -1: nobody has that name. */
OPTIONAL size_t __glob_home(const char *name, size_t size, char path[PATH_MAX]);

struct search {
	glob_t *found;
	int flags;
	int (*failed)(const char *, int);
	int chosen;          /* how many parts of the path were found in a folder, not given */
	int last_chosen;     /* so was the last part */
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

static int add_found(struct search *s, int ends_with_slash)
{
	int folder = s->flags & (GLOB_MARK | GLOB_ONLYDIR) && is_folder(s->path);
	if (s->last_chosen && s->flags & GLOB_ONLYDIR && !folder)
		return 0;
	return add(s->found, s->flags & GLOB_DOOFFS ? s->found->gl_offs : 0, s->path,
		   folder && s->flags & GLOB_MARK && !ends_with_slash ? "/" : "");
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
	return add_found(s, slashes);
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
	s->last_chosen = 0;
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
	for (struct dirent *entry; !result && (entry = readdir(folder));) {
		s->last_chosen = 1;
		if (!fnmatch(part, entry->d_name,
			     (s->flags & GLOB_NOESCAPE ? FNM_NOESCAPE : 0) |
				     (s->flags & GLOB_PERIOD ? 0 : FNM_PERIOD)))
			result = step(s, length, entry->d_name, strlen(entry->d_name),
				      pattern + size);
	}
	s->chosen--;
	closedir(folder);
	return result;
}

static int compare(const void *a, const void *b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

/* What ends an alternative: a comma or a brace. NULL: nothing does. */
static const char *end_of_alternative(const char *at, int flags)
{
	for (int depth = 0; *at; at++) {
		if (*at == '\\' && !(flags & GLOB_NOESCAPE) && at[1])
			at++;
		else if (*at == '{')
			depth++;
		else if (!depth && (*at == ',' || *at == '}'))
			return at;
		else if (*at == '}')
			depth--;
	}
	return NULL;
}

/* The files of each alternative of the first braces, one after the other. 0: there are no braces.
 */
static int find_alternatives(const char *pattern, int flags, int (*failed)(const char *, int),
			     glob_t *found, int *result)
{
	const char *open = pattern, *end;
	while (*open && *open != '{')
		open += *open == '\\' && !(flags & GLOB_NOESCAPE) && open[1] ? 2 : 1;
	if (!*open)
		return 0;
	for (end = open; end && *end != '}';)
		end = end_of_alternative(end + 1, flags);
	char *one = end ? malloc(strlen(pattern) + 1) : NULL;
	if (!end)
		return 0;
	*result = one ? 0 : GLOB_NOSPACE;
	const char *rest = end + 1;
	for (end = open; !*result && *end != '}';) {
		const char *from = end + 1;
		end = end_of_alternative(from, flags);
		memcpy(one, pattern, open - pattern);
		memcpy(one + (open - pattern), from, end - from);
		strcpy(one + (open - pattern) + (end - from), rest);
		*result = (glob)(one, (flags & ~(GLOB_NOCHECK | GLOB_NOMAGIC)) | GLOB_APPEND,
				 failed, found);
		if (*result == GLOB_NOMATCH)
			*result = 0;
	}
	free(one);
	return 1;
}

/* Begins with the slashes or the home that the pattern begins with. */
static int begin(struct search *s, const char *pattern)
{
	size_t length = 0, slashes;
	if (s->flags & (GLOB_TILDE | GLOB_TILDE_CHECK) && *pattern == '~') {
		size_t size = strcspn(pattern + 1, "/");
		size_t home = __glob_home ? __glob_home(pattern + 1, size, s->path) : (size_t)-1;
		if (home == (size_t)-1 && s->flags & GLOB_TILDE_CHECK)
			return GLOB_NOMATCH;
		if (home != (size_t)-1) {
			length = home;
			pattern += 1 + size;
			if (length >= sizeof(s->path))
				return 0; /* as what is longer than a path may be */
		}
		length -= length && *pattern && s->path[length - 1] == '/';
	}
	slashes = strspn(pattern, "/");
	if (length + slashes >= sizeof(s->path))
		return 0;
	memcpy(s->path + length, pattern, slashes);
	s->path[length += slashes] = 0;
	if (pattern[slashes])
		return look(s, length, pattern + slashes);
	return length && !access(s->path, F_OK) ? add_found(s, slashes) : 0;
}

/* GLOB_NOMATCH, GLOB_ABORTED, GLOB_NOSPACE, or 0. */
int(glob)(const char *restrict pattern, int flags, int (*failed)(const char *, int),
	  glob_t *restrict found)
{
	struct search *s = malloc(sizeof(*s));
	size_t offset = flags & GLOB_DOOFFS ? found->gl_offs : 0, before;
	int result = 0;

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
	*s = (struct search){found, flags, failed, 0, 0, ""};
	if (!(flags & GLOB_BRACE) || !find_alternatives(pattern, flags, failed, found, &result)) {
		result = begin(s, pattern);
		if (!result && !(flags & GLOB_NOSORT))
			qsort(found->gl_pathv + offset + before, found->gl_pathc - before,
			      sizeof(char *), compare);
	}
	free(s);
	if (result || found->gl_pathc > before)
		return result;
	if (flags & GLOB_NOCHECK ||
	    (flags & GLOB_NOMAGIC && !strpbrk(pattern, flags & GLOB_NOESCAPE ? "*?[" : "*?[\\")))
		return add(found, offset, pattern, "");
	return GLOB_NOMATCH;
}

void globfree(glob_t *found)
{
	for (size_t i = 0; i < found->gl_pathc; i++)
		free(found->gl_pathv[found->gl_offs + i]);
	free(found->gl_pathv);
	found->gl_pathc = 0;
	found->gl_pathv = NULL;
}
