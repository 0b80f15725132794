/* Files of entries that are read one after the other, into the caller's buffer: users, groups,
 * passwords, services, protocols and hosts. */
#define _GNU_SOURCE
#include <errno.h>
#include <grp.h>
#include <netdb.h>
#include <pwd.h>
#include <shadow.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>
#include "say.h"

/* The next entry into the caller's buffer, and once more when it did not fit. */
static void accounts(const char *folder)
{
	char path[100], buffer[200];
	struct passwd user, *p;
	struct group group, *g;
	struct spwd shadow, *s;
	snprintf(path, sizeof(path), "%s/accounts", folder);
	FILE *file = fopen(path, "w+");
	fputs("a:x:1:2:g:/d:/s\nb:x:3:4:gecos:/dir:/shell\n", file);
	rewind(file);
	SAY(fgetpwent_r(file, &user, buffer, 5, &p) == ERANGE && !p);
	while (!fgetpwent_r(file, &user, buffer, sizeof(buffer), &p))
		printf("%s %u %u %s\n", p->pw_name, p->pw_uid, p->pw_gid, p->pw_shell);
	SAY(fgetpwent_r(file, &user, buffer, sizeof(buffer), &p) == ENOENT && !p);
	rewind(file);
	ftruncate(fileno(file), 0);
	fputs("g:x:5:a,b,c\nh:x:6:\n", file);
	rewind(file);
	SAY(fgetgrent_r(file, &group, buffer, 12, &g) == ERANGE && !g);
	while (!fgetgrent_r(file, &group, buffer, sizeof(buffer), &g))
		printf("%s %u %s\n", g->gr_name, g->gr_gid, *g->gr_mem ? g->gr_mem[2] : "none");
	SAY(fgetgrent_r(file, &group, buffer, sizeof(buffer), &g) == ENOENT && !g);
	rewind(file);
	ftruncate(fileno(file), 0);
	fputs("a:*:1:2:3:4:::\n", file);
	rewind(file);
	SAY(fgetspent_r(file, &shadow, buffer, 5, &s) == ERANGE && !s);
	SAY(fgetspent_r(file, &shadow, buffer, sizeof(buffer), &s));
	SAY(s->sp_min * 100 + s->sp_expire);
	SAY(fgetspent_r(file, &shadow, buffer, sizeof(buffer), &s) == ENOENT && !s);
	SAY(sgetspent_r("q:pw:1::::::", &shadow, buffer, 5, &s) == ERANGE);
	fclose(file);
	int users = 0, groups = 0;
	setpwent();
	while (!getpwent_r(&user, buffer, sizeof(buffer), &p))
		users += p->pw_uid;
	endpwent();
	setgrent();
	while (!getgrent_r(&group, buffer, sizeof(buffer), &g))
		groups += g->gr_gid;
	endgrent();
	SAY(users);
	SAY(groups);
}

static void services(void)
{
	char buffer[1024];
	struct servent service, *s = &service;
	unsigned long sum = 0, entries = 0;
	setservent(0);
	SAY(getservent_r(&service, buffer, 5, &s) == ERANGE && !s);
	SAY(getservent_r(&service, buffer, sizeof(buffer), &s));
	printf("%s %d %s\n", s->s_name, s->s_port, s->s_proto);
	while (!getservent_r(&service, buffer, sizeof(buffer), &s)) {
		entries++;
		sum += s->s_port + strlen(s->s_name) * 3 + strlen(s->s_proto);
		for (int i = 0; s->s_aliases[i]; i++)
			sum += strlen(s->s_aliases[i]) * 7;
	}
	SAY(!s);
	SAY(getservent_r(&service, buffer, sizeof(buffer), &s) == ENOENT && !s);
	endservent();
	SAY(entries);
	SAY(sum);
}

static void protocols(void)
{
	char buffer[1024];
	struct protoent protocol, *p = &protocol;
	unsigned long sum = 0, entries = 0;
	setprotoent(0);
	SAY(getprotoent_r(&protocol, buffer, 5, &p) == ERANGE && !p);
	SAY(getprotoent_r(&protocol, buffer, sizeof(buffer), &p));
	printf("%s %d\n", p->p_name, p->p_proto);
	while (!getprotoent_r(&protocol, buffer, sizeof(buffer), &p)) {
		entries++;
		sum += p->p_proto + strlen(p->p_name) * 3;
		for (int i = 0; p->p_aliases[i]; i++)
			sum += strlen(p->p_aliases[i]) * 7;
	}
	SAY(getprotoent_r(&protocol, buffer, sizeof(buffer), &p) == ENOENT && !p);
	endprotoent();
	SAY(entries);
	SAY(sum);
}

/* Whatever was not found before. */
static void hosts(void)
{
	char buffer[1024];
	struct hostent host, *h = &host;
	int error = 77;
	sethostent(0);
	SAY(gethostent_r(&host, buffer, 5, &h, &error) == ERANGE && !h);
	error = 77;
	h_errno = TRY_AGAIN;
	while (!gethostent_r(&host, buffer, sizeof(buffer), &h, &error))
		printf("%s %d %d\n", h->h_name, h->h_length, *h->h_addr_list[0]);
	SAY(error);
	SAY(gethostent_r(&host, buffer, sizeof(buffer), &h, &error) == ENOENT && !h);
	SAY(error);
	endhostent();
}

/* A file that cannot be opened has no end. glibc asks other sources then. */
static void no_descriptors(void)
{
	char buffer[1024];
	struct passwd user, *p;
	struct group group, *g;
	struct spwd shadow, *s;
	struct rlimit before, few;
	int next = dup(0), errors[3] = {EMFILE, EMFILE, EMFILE};
	close(next);
	getrlimit(RLIMIT_NOFILE, &before);
	few = before;
	few.rlim_cur = next;
	setrlimit(RLIMIT_NOFILE, &few);
#ifndef __GLIBC__
	errors[0] = getpwent_r(&user, buffer, sizeof(buffer), &p);
	errors[1] = getgrent_r(&group, buffer, sizeof(buffer), &g);
	errors[2] = getspent_r(&shadow, buffer, sizeof(buffer), &s);
#endif
	setrlimit(RLIMIT_NOFILE, &before);
	for (int i = 0; i < 3; i++)
		SAY(errors[i] == EMFILE);
	SAY(getpwent_r(&user, buffer, sizeof(buffer), &p) || p != &user);
	SAY(getgrent_r(&group, buffer, sizeof(buffer), &g) || g != &group);
}

int main(int argc, char **argv)
{
	accounts(argc > 1 ? argv[1] : ".");
	services();
	protocols();
	hosts();
	no_descriptors();
	return 0;
}
