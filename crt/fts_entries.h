/* fts_entries.h: what fts.c and fts_entries.c share. */
#ifndef CRT_FTS_ENTRIES_H
#define CRT_FTS_ENTRIES_H

#include <fts.h>

struct __fts {
	FTSENT *now, *children; /* what fts_read returned last, and what is below it, if known */
	dev_t device;           /* of the root that the walk is in */
	int options, named;     /* named: children have names only */
	int (*compare)(const FTSENT **, const FTSENT **);
	FTSENT above; /* the parent of the roots */
};

/* An entry, its name, its status and its path in one piece, for free. parent NULL: a root. Returns
 * NULL and errno on failure. */
FTSENT *__make_fts(FTS *walk, FTSENT *parent, const char *name);
/* Asks for the status of an entry; returns what fts_info says of it. */
int __inform_fts(FTS *walk, FTSENT *entry, int follow);
/* Puts a list in the caller's order; leaves it as it is when there is no memory. */
FTSENT *__sort_fts(FTS *walk, FTSENT *list);
/* What is in a folder. *error: why it could not be read, whole. */
FTSENT *__list_fts(FTS *walk, FTSENT *folder, int names_only, int *error);
void __release_fts(FTSENT *list);

#endif
