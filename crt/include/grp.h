/* grp.h: groups, as /etc/group lists them, and those of the process. getgrnam(3), setgroups(2). */
#ifndef CRT_GRP_H
#define CRT_GRP_H

#include <stdio.h>
#include <sys/types.h>

struct group {
	char *gr_name, *gr_passwd;
	gid_t gr_gid;
	char **gr_mem;
};

struct group *getgrnam(const char *name);
struct group *getgrgid(gid_t group);
int getgrnam_r(const char *name, struct group *entry, char *buffer, size_t size,
	       struct group **result);
int getgrgid_r(gid_t group, struct group *entry, char *buffer, size_t size, struct group **result);
struct group *getgrent(void);
void setgrent(void);
void endgrent(void);
struct group *fgetgrent(FILE *stream);
int getgrent_r(struct group *entry, char *buffer, size_t size, struct group **result);
int fgetgrent_r(FILE *stream, struct group *entry, char *buffer, size_t size,
		struct group **result);
int getgrouplist(const char *user, gid_t group, gid_t *groups, int *count);
int initgroups(const char *user, gid_t group);
int setgroups(size_t count, const gid_t *groups);

#endif
