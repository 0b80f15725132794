/* user.c: see program.h. The files alone say who there is: no name service is asked. */
#include <sys.h>
#include <string.h>
#include <linux/fcntl.h>
#include <linux/stat.h>
#include "message.h"
#include "program.h"
#include "words.h"

#define MOST_GROUPS 256

struct span {
	const char *at;
	size_t length;
};

static unsigned user;
static unsigned groups[MOST_GROUPS]; /* the first is that of /etc/passwd */
static unsigned group_count;         /* 0: nobody was looked up */
static bool by_numbers;              /* UID:GID: that group is no supplementary one */

/* What stands before the separator; it is taken off, with the separator. */
static struct span cut(struct span *rest, char separator)
{
	struct span part = {rest->at, 0};
	while (part.length < rest->length && part.at[part.length] != separator)
		part.length++;
	size_t taken = part.length + (part.length < rest->length);
	rest->at += taken;
	rest->length -= taken;
	return part;
}

static long cut_number(struct span *rest)
{
	struct span part = cut(rest, ':');
	return parse_decimal(part.at, part.length, 0x7fffffff);
}

static void find_groups(const char *name)
{
	struct span rest;
	rest.at = map_file("/etc/group", &rest.length);
	while (rest.length && group_count < MOST_GROUPS) {
		struct span line = cut(&rest, '\n');
		cut(&line, ':');
		cut(&line, ':');
		long group = cut_number(&line);
		bool member = false;
		while (line.length && !member) {
			struct span word = cut(&line, ',');
			member = is_word(name, word.at, word.length);
		}
		if (member && group >= 0 && (unsigned)group != groups[0])
			groups[group_count++] = group;
	}
}

static bool take_ids(long uid, long gid)
{
	if (uid < 0 || gid < 0)
		return false;
	user = uid;
	groups[group_count++] = gid;
	return true;
}

bool user_find(const char *name)
{
	struct span rest = {name, strlen(name)};
	if (sys_getuid() || sys_geteuid()) {
		say("You must be root to use the -u/--username option");
		return false;
	}
	long number = cut_number(&rest);
	by_numbers = rest.length && take_ids(number, cut_number(&rest)) && !rest.length;
	if (by_numbers)
		return true;
	rest.at = map_file("/etc/passwd", &rest.length);
	while (rest.length) {
		struct span line = cut(&rest, '\n'), login = cut(&line, ':');
		cut(&line, ':');
		long uid = cut_number(&line), gid = cut_number(&line);
		if (!is_word(name, login.at, login.length) || !take_ids(uid, gid))
			continue;
		find_groups(name);
		return true;
	}
	say("Cannot find user '%s'", name);
	return false;
}

long user_become(const char *path)
{
	struct statx file;
	if (!group_count)
		return 0;
	long result = sys_statx(AT_FDCWD, path, 0, STATX_BASIC_STATS, &file);
	if (!sys_failed(result)) /* the groups first: they take the superuser */
		result = syscall2(NR_setgroups, by_numbers ? 0 : group_count, (long)groups);
	if (!sys_failed(result))
		result = syscall2(NR_setregid, groups[0],
				  file.stx_mode & S_ISGID ? file.stx_gid : groups[0]);
	if (!sys_failed(result))
		result = syscall2(NR_setreuid, user, file.stx_mode & S_ISUID ? file.stx_uid : user);
	return result;
}
