/* group.c: groups, from /etc/group alone. getgrnam(3), getgrent(3), getgrouplist(3), initgroups(3).
 */
#include <errno.h>
#include <grp.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include "accounts.h"

static const char path[] = "/etc/group";

/* The next group; its members are still one text between commas. Returns its line's length, or -1.
 */
static ssize_t next(struct accounts *a, struct group *g, char **members)
{
	char *f[4];
	ssize_t length;
	do
		if ((length = __next_account(a, f, 4)) < 0)
			return -1;
	while (!__account_number(f[2], &g->gr_gid));
	g->gr_name = f[0], g->gr_passwd = f[1];
	*members = f[3];
	return length;
}

static size_t count_members(const char *members)
{
	size_t count = *members != 0;
	for (; *members; members++)
		count += *members == ',';
	return count;
}

/* Cuts the members apart; list has room for one more, NULL. */
static void list_members(char *members, char **list)
{
	while (members && *members)
		*list++ = strsep(&members, ",");
	*list = NULL;
}

static ssize_t find(struct accounts *a, const char *name, gid_t id, struct group *g, char **members)
{
	ssize_t length;
	if (!a->stream && !(a->stream = fopen(path, "re")))
		return -1;
	rewind(a->stream);
	while ((length = next(a, g, members)) >= 0)
		if (name ? !strcmp(name, g->gr_name) : id == g->gr_gid)
			break;
	return length;
}

/* Copies a group and the line that it points into to the caller's buffer: first the list of
 * members, then the line. Returns ERANGE: too small. */
static int copy(const struct accounts *a, ssize_t length, struct group *g, const char *members,
		char *buffer, size_t size)
{
	char **list = (char **)(((uintptr_t)buffer + sizeof(*list) - 1) & -sizeof(*list));
	char *line = (char *)(list + count_members(members) + 1);
	if ((size_t)(line - buffer) + length + 1 > size)
		return ERANGE;
	memcpy(line, a->line, length + 1);
	g->gr_name = line + (g->gr_name - a->line);
	g->gr_passwd = line + (g->gr_passwd - a->line);
	list_members(line + (members - a->line), g->gr_mem = list);
	return 0;
}

/* Returns an error number; 0 with no result when there is no such group. */
static int find_r(const char *name, gid_t id, struct group *g, char *buffer, size_t size,
		  struct group **result)
{
	struct accounts a = {0};
	int before = errno, error = 0;
	char *members;

	*result = NULL;
	errno = 0;
	ssize_t length = find(&a, name, id, g, &members);
	if (length < 0)
		error = errno == ENOENT ? 0 : errno;
	else if (!(error = copy(&a, length, g, members, buffer, size)))
		*result = g;
	__end_accounts(&a);
	errno = before;
	return error;
}

int getgrnam_r(const char *name, struct group *g, char *buffer, size_t size, struct group **result)
{
	return find_r(name, 0, g, buffer, size, result);
}

int getgrgid_r(gid_t id, struct group *g, char *buffer, size_t size, struct group **result)
{
	return find_r(NULL, id, g, buffer, size, result);
}

/* The group that the functions without _r return, and its list of members, from malloc. */
static struct group *keep(ssize_t length, struct group *g, char *members)
{
	static char **list;
	if (length < 0)
		return NULL;
	char **longer = reallocarray(list, count_members(members) + 1, sizeof(*list));
	if (!longer)
		return NULL;
	list_members(members, g->gr_mem = list = longer);
	return g;
}

static struct group last;

static struct group *find_static(const char *name, gid_t id)
{
	static struct accounts a;
	char *members;
	ssize_t length = find(&a, name, id, &last, &members);
	if (a.stream)
		fclose(a.stream);
	a.stream = NULL;
	return keep(length, &last, members);
}

struct group *getgrnam(const char *name) { return find_static(name, 0); }
struct group *getgrgid(gid_t id) { return find_static(NULL, id); }

static struct accounts all;

struct group *fgetgrent(FILE *stream)
{
	static struct accounts a;
	char *members;
	a.stream = stream;
	ssize_t length = next(&a, &last, &members);
	return keep(length, &last, members);
}

struct group *getgrent(void)
{
	char *members;
	if (!all.stream)
		all.stream = fopen(path, "re");
	ssize_t length = next(&all, &last, &members);
	return keep(length, &last, members);
}

/* A group that does not fit is the next once more, in a larger buffer. Returns ENOENT at the end.
 */
static int next_r(struct accounts *a, struct group *g, char *buffer, size_t size,
		  struct group **result)
{
	char *members;
	off_t place = ftello(a->stream);
	ssize_t length = next(a, g, &members);
	int error = length < 0 ? ENOENT : copy(a, length, g, members, buffer, size);
	*result = error ? NULL : g;
	if (error == ERANGE)
		fseeko(a->stream, place, SEEK_SET);
	return error;
}

int getgrent_r(struct group *g, char *buffer, size_t size, struct group **result)
{
	*result = NULL;
	if (!all.stream && !(all.stream = fopen(path, "re")))
		return errno;
	return next_r(&all, g, buffer, size, result);
}

int fgetgrent_r(FILE *stream, struct group *g, char *buffer, size_t size, struct group **result)
{
	struct accounts a = {.stream = stream};
	int error = next_r(&a, g, buffer, size, result);
	free(a.line);
	return error;
}

void setgrent(void) { __end_accounts(&all); }
void endgrent(void) { __end_accounts(&all); }

static int is_member(const char *user, char *members)
{
	for (char *name; (name = strsep(&members, ","));)
		if (!strcmp(name, user))
			return 1;
	return 0;
}

/* The groups of a user, the given one first. *count becomes how many there are; when that is more
 * than it was, the result is -1. */
int getgrouplist(const char *user, gid_t first, gid_t *groups, int *count)
{
	struct accounts a = {fopen(path, "re"), NULL, 0};
	struct group g;
	char *members;
	int found = 1, room = *count;

	if (room > 0)
		groups[0] = first;
	while (next(&a, &g, &members) >= 0)
		if (g.gr_gid != first && is_member(user, members) && found++ < room)
			groups[found - 1] = g.gr_gid;
	__end_accounts(&a);
	*count = found;
	return found > room ? -1 : found;
}

int initgroups(const char *user, gid_t first)
{
	gid_t groups[NGROUPS_MAX > 256 ? 256 : NGROUPS_MAX];
	int count = sizeof(groups) / sizeof(*groups);
	if (getgrouplist(user, first, groups, &count) < 0) {
		errno = E2BIG;
		return -1;
	}
	return setgroups(count, groups);
}
