/* accounts.h: lines of /etc/passwd and /etc/group, inside crt only. */
#ifndef CRT_ACCOUNTS_H
#define CRT_ACCOUNTS_H

#include <stdio.h>

/* A file of lines that is being read, and its last line, from malloc. */
struct accounts {
	FILE *stream;
	char *line;
	size_t room;
};

/* The next line with at least count fields between colons, the last with what follows; fields point
 * into it. Returns its length, or -1 at the end. Blank lines and comments do not count. */
ssize_t __next_account(struct accounts *accounts, char *fields[], int count);
void __end_accounts(struct accounts *accounts);
/* A number that fills its field. Returns 0 when it is none. */
int __account_number(const char *text, unsigned *number);

#endif
