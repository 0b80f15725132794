/* pwd.h: users, as /etc/passwd lists them. getpwnam(3). */
#ifndef CRT_PWD_H
#define CRT_PWD_H

#include <stdio.h>
#include <sys/types.h>

struct passwd {
	char *pw_name, *pw_passwd;
	uid_t pw_uid;
	gid_t pw_gid;
	char *pw_gecos, *pw_dir, *pw_shell;
};

struct passwd *getpwnam(const char *name);
struct passwd *getpwuid(uid_t user);
int getpwnam_r(const char *name, struct passwd *entry, char *buffer, size_t size,
	       struct passwd **result);
int getpwuid_r(uid_t user, struct passwd *entry, char *buffer, size_t size, struct passwd **result);
struct passwd *getpwent(void);
void setpwent(void);
void endpwent(void);
struct passwd *fgetpwent(FILE *stream);
int getpwent_r(struct passwd *entry, char *buffer, size_t size, struct passwd **result);
int fgetpwent_r(FILE *stream, struct passwd *entry, char *buffer, size_t size,
		struct passwd **result);
int putpwent(const struct passwd *entry, FILE *stream);

#endif
