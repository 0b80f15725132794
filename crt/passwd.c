/* passwd.c: users, from /etc/passwd alone. getpwnam(3), getpwent(3), putpwent(3). */
#include <errno.h>
#include <pwd.h>
#include <stdlib.h>
#include <string.h>
#include "accounts.h"

static const char path[] = "/etc/passwd";

/* The next user. Returns its line's length, or -1. */
static ssize_t next(struct accounts *a, struct passwd *p)
{
	char *f[7];
	ssize_t length;
	do
		if ((length = __next_account(a, f, 7)) < 0)
			return -1;
	while (!__account_number(f[2], &p->pw_uid) || !__account_number(f[3], &p->pw_gid));
	p->pw_name = f[0], p->pw_passwd = f[1];
	p->pw_gecos = f[4], p->pw_dir = f[5], p->pw_shell = f[6];
	return length;
}

/* Finds a user by name, or by number when name is NULL. Returns as next does. */
static ssize_t find(struct accounts *a, const char *name, uid_t user, struct passwd *p)
{
	ssize_t length;
	if (!a->stream && !(a->stream = fopen(path, "re")))
		return -1;
	rewind(a->stream);
	while ((length = next(a, p)) >= 0)
		if (name ? !strcmp(name, p->pw_name) : user == p->pw_uid)
			break;
	return length;
}

/* Copies a user and the line that it points into to the caller's buffer. Returns ERANGE: too small.
 */
static int copy(const struct accounts *a, ssize_t length, struct passwd *p, char *buffer,
		size_t size)
{
	char **const fields[] = {&p->pw_name, &p->pw_passwd, &p->pw_gecos, &p->pw_dir,
				 &p->pw_shell};
	if ((size_t)length + 1 > size)
		return ERANGE;
	memcpy(buffer, a->line, length + 1);
	for (int i = 0; i < 5; i++)
		*fields[i] = buffer + (*fields[i] - a->line);
	return 0;
}

/* Returns an error number; 0 with no result when there is no such user. */
static int find_r(const char *name, uid_t user, struct passwd *p, char *buffer, size_t size,
		  struct passwd **result)
{
	struct accounts a = {0};
	int before = errno, error = 0;

	*result = NULL;
	errno = 0;
	ssize_t length = find(&a, name, user, p);
	if (length < 0)
		error = errno == ENOENT ? 0 : errno;
	else if (!(error = copy(&a, length, p, buffer, size)))
		*result = p;
	__end_accounts(&a);
	errno = before;
	return error;
}

int getpwnam_r(const char *name, struct passwd *p, char *buffer, size_t size,
	       struct passwd **result)
{
	return find_r(name, 0, p, buffer, size, result);
}

int getpwuid_r(uid_t user, struct passwd *p, char *buffer, size_t size, struct passwd **result)
{
	return find_r(NULL, user, p, buffer, size, result);
}

static struct passwd last;

static struct passwd *find_static(const char *name, uid_t user)
{
	static struct accounts a;
	ssize_t length = find(&a, name, user, &last);
	if (a.stream)
		fclose(a.stream);
	a.stream = NULL;
	return length < 0 ? NULL : &last;
}

struct passwd *getpwnam(const char *name) { return find_static(name, 0); }
struct passwd *getpwuid(uid_t user) { return find_static(NULL, user); }

static struct accounts all;

struct passwd *getpwent(void)
{
	if (!all.stream)
		all.stream = fopen(path, "re");
	return next(&all, &last) < 0 ? NULL : &last;
}

/* A user who does not fit is the next once more, in a larger buffer. Returns ENOENT at the end. */
static int next_r(struct accounts *a, struct passwd *p, char *buffer, size_t size,
		  struct passwd **result)
{
	off_t place = ftello(a->stream);
	ssize_t length = next(a, p);
	int error = length < 0 ? ENOENT : copy(a, length, p, buffer, size);
	*result = error ? NULL : p;
	if (error == ERANGE)
		fseeko(a->stream, place, SEEK_SET);
	return error;
}

int getpwent_r(struct passwd *p, char *buffer, size_t size, struct passwd **result)
{
	*result = NULL;
	if (!all.stream && !(all.stream = fopen(path, "re")))
		return errno;
	return next_r(&all, p, buffer, size, result);
}

int fgetpwent_r(FILE *stream, struct passwd *p, char *buffer, size_t size, struct passwd **result)
{
	struct accounts a = {.stream = stream};
	int error = next_r(&a, p, buffer, size, result);
	free(a.line);
	return error;
}

void setpwent(void) { __end_accounts(&all); }
void endpwent(void) { __end_accounts(&all); }

struct passwd *fgetpwent(FILE *stream)
{
	static struct accounts a;
	a.stream = stream;
	return next(&a, &last) < 0 ? NULL : &last;
}

int putpwent(const struct passwd *p, FILE *stream)
{
	return fprintf(stream, "%s:%s:%u:%u:%s:%s:%s\n", p->pw_name, p->pw_passwd, p->pw_uid,
		       p->pw_gid, p->pw_gecos, p->pw_dir, p->pw_shell) < 0
		       ? -1
		       : 0;
}
