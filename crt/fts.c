/* fts.c: walks through trees of files. fts(3). It never changes the folder that the program is in,
 * as FTS_NOCHDIR asks; each entry has its whole path. Its entries are fts_entries.c's. */
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include "fts_entries.h"

/* Returns NULL and errno on failure. */
FTS *fts_open(char *const *paths, int options, int (*compare)(const FTSENT **, const FTSENT **))
{
	FTS *walk = options & ~FTS_OPTIONMASK ? NULL : calloc(1, sizeof(*walk));
	FTSENT **end;

	if (!walk) {
		if (options & ~FTS_OPTIONMASK)
			errno = EINVAL;
		return NULL;
	}
	walk->options = options;
	walk->compare = compare;
	walk->above.fts_level = FTS_ROOTPARENTLEVEL;
	walk->now = __make_fts(walk, NULL, "");
	end = walk->now ? &walk->now->fts_link : NULL;
	for (; end && *paths; paths++) {
		FTSENT *e = **paths ? __make_fts(walk, NULL, *paths) : NULL;
		if (!e) {
			int error = **paths ? errno : ENOENT;
			fts_close(walk);
			errno = error;
			return NULL;
		}
		e->fts_info = __inform_fts(walk, e, options & FTS_COMFOLLOW);
		*end = e;
		end = &e->fts_link;
	}
	if (!end) {
		free(walk);
		return NULL;
	}
	walk->now->fts_info = FTS_INIT;
	walk->now->fts_link = __sort_fts(walk, walk->now->fts_link);
	return walk;
}

/* The next one is a root: its name is the last part of its path from now on. */
static void begin_root(FTS *walk, FTSENT *e)
{
	char *slash = strrchr(e->fts_name, '/');
	if (slash && (slash != e->fts_name || slash[1])) {
		e->fts_namelen = strlen(slash + 1);
		memmove(e->fts_name, slash + 1, e->fts_namelen + 1);
	}
	walk->device = e->fts_dev;
}

/* The first of a list that the caller does not skip; frees those before it. */
static FTSENT *first_wanted(FTS *walk, FTSENT *list)
{
	while (list && list->fts_instr == FTS_SKIP) {
		FTSENT *next = list->fts_link;
		free(list);
		list = next;
	}
	if (list && list->fts_level == FTS_ROOTLEVEL)
		begin_root(walk, list);
	if (list && list->fts_instr == FTS_FOLLOW) {
		list->fts_info = __inform_fts(walk, list, 1);
		list->fts_instr = FTS_NOINSTR;
	}
	return list;
}

/* Goes on behind e, which is freed: to its next brother, or to its parent a second time. */
static FTSENT *go_on(FTS *walk, FTSENT *e)
{
	FTSENT *parent = e->fts_parent, *next = e->fts_link;
	free(e);
	if ((walk->now = first_wanted(walk, next)))
		return walk->now;
	if (parent == &walk->above) {
		errno = 0;
		return NULL;
	}
	parent->fts_info = parent->fts_errno ? FTS_ERR : FTS_DP;
	return walk->now = parent;
}

/* Returns NULL at the end, with errno 0. */
FTSENT *fts_read(FTS *walk)
{
	FTSENT *e = walk->now;
	int instruction, error = 0;

	if (!e) {
		errno = 0;
		return NULL;
	}
	instruction = e->fts_instr;
	e->fts_instr = FTS_NOINSTR;
	if (instruction == FTS_AGAIN ||
	    (instruction == FTS_FOLLOW && (e->fts_info == FTS_SL || e->fts_info == FTS_SLNONE))) {
		e->fts_info = __inform_fts(walk, e, instruction == FTS_FOLLOW);
		return e;
	}
	FTSENT *below = walk->children;
	walk->children = NULL;
	if (e->fts_info != FTS_D) {
		__release_fts(below);
		return go_on(walk, e);
	}
	int stays =
		instruction == FTS_SKIP || (walk->options & FTS_XDEV && e->fts_dev != walk->device);
	if (stays || walk->named) {
		__release_fts(below);
		below = NULL;
	}
	walk->named = 0;
	if (!stays && !below)
		below = __list_fts(walk, e, 0, &error);
	if ((below = first_wanted(walk, below)))
		return walk->now = below;
	e->fts_errno = error;
	e->fts_info = error ? FTS_DNR : FTS_DP;
	return e;
}

/* What fts_read is about to return from the folder that it returned last. NULL and errno 0:
 * nothing. */
FTSENT *fts_children(FTS *walk, int options)
{
	FTSENT *e = walk->now;
	int error = 0;

	if (options & ~FTS_NAMEONLY) {
		errno = EINVAL;
		return NULL;
	}
	if (e && e->fts_info == FTS_INIT)
		return e->fts_link;
	__release_fts(walk->children);
	walk->children = NULL;
	walk->named = options & FTS_NAMEONLY;
	if (e && e->fts_info == FTS_D)
		walk->children = __list_fts(walk, e, walk->named, &error);
	errno = error;
	return walk->children;
}

int fts_set(FTS *walk, FTSENT *e, int instruction)
{
	(void)walk;
	if (instruction < 0 || instruction > FTS_SKIP) {
		errno = EINVAL;
		return 1;
	}
	e->fts_instr = instruction;
	return 0;
}

int fts_close(FTS *walk)
{
	__release_fts(walk->children);
	for (FTSENT *e = walk->now; e && e != &walk->above;) {
		FTSENT *next = e->fts_link ? e->fts_link : e->fts_parent;
		free(e);
		e = next;
	}
	free(walk);
	return 0;
}
