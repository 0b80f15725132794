/* Users and groups, printed as getent(1) does: all of them, each looked up by name and by number;
 * says what the ways of looking up do not agree about. */
#define _GNU_SOURCE
#include <errno.h>
#include <grp.h>
#include <pwd.h>
#include <stdio.h>
#include <string.h>

int main(void)
{
	struct passwd *p, entry, *result;
	struct group *g, group, *found;
	static char names[1000][64], buffer[65536];
	int users = 0, groups = 0;

	while (users < 1000 && (p = getpwent()))
		snprintf(names[users++], 64, "%s", p->pw_name);
	endpwent();
	for (int i = 0; i < users; i++) {
		p = getpwnam(names[i]);
		printf("%s:%s:%u:%u:%s:%s:%s\n", p->pw_name, p->pw_passwd, p->pw_uid, p->pw_gid,
		       p->pw_gecos, p->pw_dir, p->pw_shell);
		if (getpwnam_r(names[i], &entry, buffer, sizeof(buffer), &result) ||
		    result != &entry || strcmp(entry.pw_shell, p->pw_shell) ||
		    entry.pw_shell == p->pw_shell ||
		    getpwnam_r(names[i], &entry, buffer, 5, &result) != ERANGE || result)
			printf("%s: getpwnam_r\n", names[i]);
		uid_t user = p->pw_uid;
		if (getpwuid(user)->pw_uid != user ||
		    getpwuid_r(user, &entry, buffer, sizeof(buffer), &result) || result != &entry ||
		    entry.pw_uid != user)
			printf("%s: getpwuid\n", names[i]);
	}
	while (groups < 1000 && (g = getgrent()))
		snprintf(names[groups++], 64, "%s", g->gr_name);
	endgrent();
	for (int i = 0; i < groups; i++) {
		g = getgrnam(names[i]);
		printf("%s:%s:%u:", g->gr_name, g->gr_passwd, g->gr_gid);
		for (char **m = g->gr_mem; *m; m++) {
			gid_t all[100];
			int count = 100, in = 0;
			printf("%s%s", m == g->gr_mem ? "" : ",", *m);
			getgrouplist(*m, 12345, all, &count);
			for (int k = 0; k < count; k++)
				in |= all[k] == g->gr_gid;
			if (!in || all[0] != 12345)
				printf("!");
		}
		putchar('\n');
		gid_t id = g->gr_gid;
		if (getgrnam_r(names[i], &group, buffer + 1, sizeof(buffer) - 1, &found) ||
		    found != &group || strcmp(group.gr_name, names[i]) ||
		    getgrgid(id)->gr_gid != id ||
		    getgrgid_r(id, &group, buffer, 5, &found) != ERANGE || found)
			printf("%s: getgrnam_r, getgrgid\n", names[i]);
	}
	errno = 0;
	if (getpwnam("no such user") || getgrgid(4000000000U) || errno)
		puts("a user that does not exist");
	if (getpwnam_r("no such user", &entry, buffer, sizeof(buffer), &result) || result)
		puts("a user that does not exist: getpwnam_r");
	return 0;
}
