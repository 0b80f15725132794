/* fts.c: walks through trees of files. fts(3). It never changes the folder that the program is in,
 * as FTS_NOCHDIR asks; each entry has its whole path. */
#include <dirent.h>
#include <errno.h>
#include <fts.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>

struct __fts {
	FTSENT *now, *children; /* what fts_read returned last, and what is below it, if known */
	dev_t device;           /* of the root that the walk is in */
	int options, named;     /* named: children have names only */
	int (*compare)(const FTSENT **, const FTSENT **);
	FTSENT above; /* the parent of the roots */
};

/* An entry, its name, its status and its path in one piece. parent NULL: a root. */
static FTSENT *make(FTS *walk, FTSENT *parent, const char *name)
{
	size_t size = strlen(name), before = parent ? parent->fts_pathlen : 0;
	int slash = before && parent->fts_path[before - 1] != '/';
	size_t room = (sizeof(FTSENT) + size + 1 + 15) & -16UL, length = before + slash + size;
	if (length > USHRT_MAX) {
		errno = ENAMETOOLONG;
		return NULL;
	}
	FTSENT *e = calloc(1, room + sizeof(struct stat) + length + 1);
	if (!e)
		return NULL;
	e->fts_parent = parent ? parent : &walk->above;
	e->fts_level = e->fts_parent->fts_level + 1;
	e->fts_instr = FTS_NOINSTR;
	e->fts_statp = (struct stat *)((char *)e + room);
	e->fts_accpath = e->fts_path = (char *)(e->fts_statp + 1);
	e->fts_namelen = size;
	e->fts_pathlen = length;
	if (before)
		memcpy(e->fts_path, parent->fts_path, before);
	if (slash)
		e->fts_path[before] = '/';
	strcpy(e->fts_path + before + slash, name);
	strcpy(e->fts_name, name);
	return e;
}

static int is_dots(const char *name) { return !strcmp(name, ".") || !strcmp(name, ".."); }

/* Asks for the status of an entry; returns what fts_info says of it. */
static int inform(FTS *walk, FTSENT *e, int follow)
{
	struct stat *s = e->fts_statp;
	int error;

	e->fts_errno = 0;
	if (walk->options & FTS_LOGICAL || follow) {
		error = stat(e->fts_accpath, s) ? errno : 0;
		if (error && !lstat(e->fts_accpath, s))
			return FTS_SLNONE;
	} else {
		error = lstat(e->fts_accpath, s) ? errno : 0;
	}
	if (error) {
		memset(s, 0, sizeof(*s));
		e->fts_errno = error;
		return FTS_NS;
	}
	e->fts_dev = s->st_dev;
	e->fts_ino = s->st_ino;
	e->fts_nlink = s->st_nlink;
	if (!S_ISDIR(s->st_mode))
		return S_ISLNK(s->st_mode) ? FTS_SL : S_ISREG(s->st_mode) ? FTS_F : FTS_DEFAULT;
	if (e->fts_level > FTS_ROOTLEVEL && is_dots(e->fts_name))
		return FTS_DOT;
	for (FTSENT *p = e->fts_parent; p->fts_level >= FTS_ROOTLEVEL; p = p->fts_parent)
		if (p->fts_ino == e->fts_ino && p->fts_dev == e->fts_dev) {
			e->fts_cycle = p;
			return FTS_DC;
		}
	return FTS_D;
}

static void release(FTSENT *list)
{
	while (list) {
		FTSENT *next = list->fts_link;
		free(list);
		list = next;
	}
}

/* Puts a list in the caller's order; leaves it as it is when there is no memory. */
static FTSENT *sort(FTS *walk, FTSENT *list)
{
	size_t count = 0, i = 0;
	for (FTSENT *e = list; e; e = e->fts_link)
		count++;
	FTSENT **all = walk->compare && count > 1 ? reallocarray(NULL, count, sizeof(*all)) : NULL;
	if (!all)
		return list;
	for (FTSENT *e = list; e; e = e->fts_link)
		all[i++] = e;
	qsort(all, count, sizeof(*all), (int (*)(const void *, const void *))walk->compare);
	for (i = 0; i < count; i++)
		all[i]->fts_link = i + 1 < count ? all[i + 1] : NULL;
	list = all[0];
	free(all);
	return list;
}

/* What is in a folder. *error: why it could not be read, whole. */
static FTSENT *list(FTS *walk, FTSENT *folder, int names_only, int *error)
{
	FTSENT *first = NULL, **end = &first;
	DIR *stream = opendir(folder->fts_accpath);
	struct dirent *d;

	*error = stream ? 0 : errno;
	while (!*error && (errno = 0, d = readdir(stream))) {
		if (is_dots(d->d_name) && !(walk->options & FTS_SEEDOT))
			continue;
		FTSENT *e = make(walk, folder, d->d_name);
		if (!e)
			break;
		int may_be_folder = d->d_type == DT_DIR || d->d_type == DT_UNKNOWN ||
				    (d->d_type == DT_LNK && walk->options & FTS_LOGICAL);
		e->fts_info = names_only || (walk->options & FTS_NOSTAT && !may_be_folder)
				      ? FTS_NSOK
				      : inform(walk, e, 0);
		*end = e;
		end = &e->fts_link;
	}
	if (stream) {
		*error = errno;
		closedir(stream);
	}
	if (*error) {
		release(first);
		return NULL;
	}
	return sort(walk, first);
}

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
	walk->now = make(walk, NULL, "");
	end = walk->now ? &walk->now->fts_link : NULL;
	for (; end && *paths; paths++) {
		FTSENT *e = **paths ? make(walk, NULL, *paths) : NULL;
		if (!e) {
			int error = **paths ? errno : ENOENT;
			fts_close(walk);
			errno = error;
			return NULL;
		}
		e->fts_info = inform(walk, e, options & FTS_COMFOLLOW);
		*end = e;
		end = &e->fts_link;
	}
	if (!end) {
		free(walk);
		return NULL;
	}
	walk->now->fts_info = FTS_INIT;
	walk->now->fts_link = sort(walk, walk->now->fts_link);
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
		list->fts_info = inform(walk, list, 1);
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
		e->fts_info = inform(walk, e, instruction == FTS_FOLLOW);
		return e;
	}
	FTSENT *below = walk->children;
	walk->children = NULL;
	if (e->fts_info != FTS_D) {
		release(below);
		return go_on(walk, e);
	}
	int stays =
		instruction == FTS_SKIP || (walk->options & FTS_XDEV && e->fts_dev != walk->device);
	if (stays || walk->named) {
		release(below);
		below = NULL;
	}
	walk->named = 0;
	if (!stays && !below)
		below = list(walk, e, 0, &error);
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
	release(walk->children);
	walk->children = NULL;
	walk->named = options & FTS_NAMEONLY;
	if (e && e->fts_info == FTS_D)
		walk->children = list(walk, e, walk->named, &error);
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
	release(walk->children);
	for (FTSENT *e = walk->now; e && e != &walk->above;) {
		FTSENT *next = e->fts_link ? e->fts_link : e->fts_parent;
		free(e);
		e = next;
	}
	free(walk);
	return 0;
}
