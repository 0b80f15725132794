/* fts_entries.c: the entries of a walk through files: made, asked about, listed and sorted. fts(3).
 * Not for: the order in which fts.c returns them. */
#include <dirent.h>
#include <errno.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include "fts_entries.h"

FTSENT *__make_fts(FTS *walk, FTSENT *parent, const char *name)
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

int __inform_fts(FTS *walk, FTSENT *e, int follow)
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

void __release_fts(FTSENT *list)
{
	while (list) {
		FTSENT *next = list->fts_link;
		free(list);
		list = next;
	}
}

FTSENT *__sort_fts(FTS *walk, FTSENT *list)
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

FTSENT *__list_fts(FTS *walk, FTSENT *folder, int names_only, int *error)
{
	FTSENT *first = NULL, **end = &first;
	DIR *stream = opendir(folder->fts_accpath);
	struct dirent *d;

	*error = stream ? 0 : errno;
	while (!*error && (errno = 0, d = readdir(stream))) {
		if (is_dots(d->d_name) && !(walk->options & FTS_SEEDOT))
			continue;
		FTSENT *e = __make_fts(walk, folder, d->d_name);
		if (!e)
			break;
		int may_be_folder = d->d_type == DT_DIR || d->d_type == DT_UNKNOWN ||
				    (d->d_type == DT_LNK && walk->options & FTS_LOGICAL);
		e->fts_info = names_only || (walk->options & FTS_NOSTAT && !may_be_folder)
				      ? FTS_NSOK
				      : __inform_fts(walk, e, 0);
		*end = e;
		end = &e->fts_link;
	}
	if (stream) {
		*error = errno;
		closedir(stream);
	}
	if (*error) {
		__release_fts(first);
		return NULL;
	}
	return __sort_fts(walk, first);
}
