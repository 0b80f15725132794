/* fts: a tree of files, walked in all the ways of fts_open, with skipped, followed and repeated
 * entries. Use: trees FOLDER. */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <fts.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include "say.h"

static int by_name(const FTSENT **a, const FTSENT **b)
{
	return strcmp((*a)->fts_name, (*b)->fts_name);
}
static int backwards(const FTSENT **a, const FTSENT **b) { return by_name(b, a); }

static void touch(const char *path) { close(open(path, O_CREAT | O_WRONLY, 0644)); }

static void make_tree(void)
{
	mkdir("tree", 0755);
	mkdir("tree/a", 0755);
	mkdir("tree/a/deep", 0755);
	mkdir("tree/a/deep/deeper", 0755);
	mkdir("tree/b", 0755);
	mkdir("tree/empty", 0755);
	touch("tree/a/one");
	touch("tree/a/deep/two");
	touch("tree/a/deep/deeper/three");
	touch("tree/b/four");
	touch("tree/zero");
	symlink("../b", "tree/a/to_b");
	symlink("nowhere", "tree/dangling");
	symlink("..", "tree/b/up");
	symlink("zero", "tree/to_zero");
	mkfifo("tree/pipe", 0600);
	touch("file");
	symlink("tree", "link");
}

static void show(const FTSENT *e)
{
	static const char *const words[] = {"?",   "D",    "DC",  "DEFAULT", "DNR",
					    "DOT", "DP",   "ERR", "F",       "INIT",
					    "NS",  "NSOK", "SL",  "SLNONE",  "W"};
	printf("%d %s %s %s %d %d errno %d number %ld", e->fts_level, words[e->fts_info],
	       e->fts_path, e->fts_name, e->fts_pathlen, e->fts_namelen, e->fts_errno,
	       e->fts_number);
	if (e->fts_info != FTS_NS && e->fts_info != FTS_NSOK && e->fts_info != FTS_ERR)
		printf(" mode %o", e->fts_statp->st_mode & S_IFMT);
	if (e->fts_info == FTS_D)
		printf(" same %d",
		       e->fts_ino == e->fts_statp->st_ino && e->fts_dev == e->fts_statp->st_dev);
	if (e->fts_info == FTS_DC)
		printf(" cycle %s", e->fts_cycle->fts_name);
	if (e->fts_level > 0)
		printf(" in %s", e->fts_parent->fts_name);
	putchar('\n');
}

static void walk(const char *title, char *const *paths, int options,
		 int (*compare)(const FTSENT **, const FTSENT **))
{
	FTS *f = fts_open(paths, options, compare);
	FTSENT *e;
	printf("-- %s\n", title);
	if (!f) {
		printf("none: %d\n", errno);
		return;
	}
	while ((e = fts_read(f))) {
		show(e);
		e->fts_number++;
	}
	printf("errno %d\n", errno);
	SAY(fts_close(f));
}

/* What the caller says on the way. */
static void instructed(char *const *paths)
{
	FTS *f = fts_open(paths, FTS_PHYSICAL | FTS_NOCHDIR, by_name);
	FTSENT *e;
	int again = 0;
	printf("-- instructed\n");
	while ((e = fts_read(f))) {
		show(e);
		if (e->fts_info == FTS_D && !strcmp(e->fts_name, "deep"))
			SAY(fts_set(f, e, FTS_SKIP));
		if (e->fts_info == FTS_SL && !strcmp(e->fts_name, "to_b"))
			SAY(fts_set(f, e, FTS_FOLLOW));
		if (e->fts_info == FTS_SL && !strcmp(e->fts_name, "dangling"))
			SAY(fts_set(f, e, FTS_FOLLOW));
		if (!strcmp(e->fts_name, "zero") && !again++)
			SAY(fts_set(f, e, FTS_AGAIN));
	}
	fts_close(f);
}

static void children(char *const *paths)
{
	FTS *f = fts_open(paths, FTS_PHYSICAL | FTS_NOCHDIR, by_name);
	FTSENT *e, *c;
	printf("-- children\n");
	for (c = fts_children(f, 0); c; c = c->fts_link)
		printf("root %s %d\n", c->fts_name, c->fts_info);
	while ((e = fts_read(f))) {
		show(e);
		errno = 0;
		c = fts_children(f, !strcmp(e->fts_name, "a") ? FTS_NAMEONLY : 0);
		printf("errno %d\n", errno);
		for (; c; c = c->fts_link) {
			printf("  child %s\n", c->fts_name);
			if (!strcmp(c->fts_name, "pipe"))
				fts_set(f, c, FTS_SKIP);
		}
	}
	SAY_ERRNO(fts_children(f, 77) == NULL);
	fts_close(f);
}

static void stopped(char *const *paths)
{
	for (int after = 0; after < 9; after += 4) {
		FTS *f = fts_open(paths, FTS_PHYSICAL | FTS_NOCHDIR, by_name);
		for (int i = 0; i < after; i++)
			fts_read(f);
		SAY(fts_close(f));
	}
}

int main(int argc, char **argv)
{
	char *tree[] = {"tree", NULL},
	     *several[] = {"tree/b/", "file", "none", "link", "tree/a/one", NULL};
	char *empty[] = {"tree", "", NULL}, *dot[] = {".", NULL}, *slash[] = {"tree/empty/", NULL};
	if (argc < 2 || chdir(argv[1]))
		return 1;
	make_tree();
	walk("physical", tree, FTS_PHYSICAL | FTS_NOCHDIR, by_name);
	walk("physical, may change folders", tree, FTS_PHYSICAL, by_name);
	walk("logical", tree, FTS_LOGICAL, by_name);
	walk("backwards", tree, FTS_PHYSICAL, backwards);
	walk("dots", tree, FTS_PHYSICAL | FTS_SEEDOT, by_name);
	walk("one device", tree, FTS_PHYSICAL | FTS_XDEV, by_name);
	walk("several", several, FTS_PHYSICAL, NULL);
	walk("several, sorted", several, FTS_PHYSICAL, by_name);
	walk("several, followed", several, FTS_PHYSICAL | FTS_COMFOLLOW, NULL);
	walk("dot", dot, FTS_PHYSICAL, by_name);
	walk("slash", slash, FTS_PHYSICAL, by_name);
	walk("an empty path", empty, FTS_PHYSICAL, NULL);
	walk("wrong options", tree, 0x4000, NULL);
	instructed(tree);
	children(tree);
	children(several);
	stopped(several);
	if (geteuid() || (!chown("tree/b", 65534, 65534) && !chmod(".", 0755) && !setuid(65534))) {
		chmod("tree/b", 0); /* root reads everything */
		walk("a folder that cannot be read", tree, FTS_PHYSICAL | FTS_NOCHDIR, by_name);
		chmod("tree/b", 0755);
	}
	return 0;
}
