/* shadow.h: passwords of users. shadow(5), getspnam(3). */
#ifndef CRT_SHADOW_H
#define CRT_SHADOW_H
#include <stdio.h>
#include <paths.h>

#define SHADOW _PATH_SHADOW

struct spwd {
	char *sp_namp, *sp_pwdp;
	long sp_lstchg, sp_min, sp_max, sp_warn, sp_inact, sp_expire;
	unsigned long sp_flag;
};

void setspent(void);
void endspent(void);
struct spwd *getspent(void);
struct spwd *fgetspent(FILE *stream);
struct spwd *sgetspent(const char *line);
struct spwd *getspnam(const char *name);
int getspnam_r(const char *name, struct spwd *entry, char *buffer, size_t size,
	       struct spwd **result);
int getspent_r(struct spwd *entry, char *buffer, size_t size, struct spwd **result);
int fgetspent_r(FILE *stream, struct spwd *entry, char *buffer, size_t size, struct spwd **result);
int sgetspent_r(const char *line, struct spwd *entry, char *buffer, size_t size,
		struct spwd **result);
int putspent(const struct spwd *entry, FILE *stream);
int lckpwdf(void);
int ulckpwdf(void);

#endif
