/* Patterns of names against glibc: fnmatch, glob, and trees of files. */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <fnmatch.h>
#include <ftw.h>
#include <glob.h>
#include <pwd.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static void names(void)
{
	static const char *patterns[] = {
		"",
		"*",
		"a*c",
		"*.c",
		"[a-c]b",
		"[!a-c]b",
		"[^a]b",
		"a?c",
		"\\*",
		"\\a*",
		"[",
		"[a",
		"a[]]b",
		"[]-a]",
		"[a-]",
		"a/*",
		"*/b",
		"*",
		".*",
		"?a",
		"[.]a",
		"a/.*",
		"[[:digit:]]*",
		"[[:alpha:][:digit:]]",
		"**b",
		"a**",
		"*a*b*",
		"a\\/b",
		"[/]",
		"a[/]b",
		"a?b",
		"[\\]]",
		"[\\-x]",
		"*[b",
		"foo*",
		"[A-Z]*",
		"ABC",
		"\\",
		"x\\",
		"[z-a]",
		"*\\*",
		"[a-c",
		"??",
	};
	static const char *texts[] = {"",     "a",   "abc", "a.c", ".c",       "bb",  "db",
				      "*",    "[",   "[a",  "a]b", "]",        "-",   "a/b",
				      "a/.b", ".a",  "5x",  "aab", "foobar/x", "ABC", "abC",
				      "\\",   "x\\", "ab",  "a/",  "/",        ".b/c"};
	static const int flags[] = {0,
				    FNM_PATHNAME,
				    FNM_PERIOD,
				    FNM_PATHNAME | FNM_PERIOD,
				    FNM_NOESCAPE,
				    FNM_CASEFOLD,
				    FNM_LEADING_DIR};
	for (unsigned p = 0; p < sizeof(patterns) / sizeof(*patterns); p++)
		for (unsigned f = 0; f < sizeof(flags) / sizeof(*flags); f++) {
			printf("%s %d:", patterns[p], flags[f]);
			for (unsigned t = 0; t < sizeof(texts) / sizeof(*texts); t++)
				if (!fnmatch(patterns[p], texts[t], flags[f]))
					printf(" %s", texts[t]);
			putchar('\n');
		}
	char *stars = strdup("*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*b"), text[300];
	memset(text, 'a', sizeof(text) - 1);
	text[sizeof(text) - 1] = 0;
	printf("%d\n", fnmatch(stars, text, 0));
	free(stars);
}

/* FNM_EXTMATCH. Not \| in a group and not FNM_LEADING_DIR, which glibc takes in ways of its own. */
static void groups(void)
{
	static const char *const patterns[] = {
		"@(a|b)",   "*(a|b)",    "+(a|b)",    "?(a|b)",   "!(a|b)",       "a!(b)c",
		"*(a|b",    "@(a",       "!(*.c)",    "*.!(c)",   "@(a|+(b|c))d", "!(!(a))",
		"@(|a)",    "@()",       "?()",       "+()",      "*()",          "!()",
		"a@(/)b",   "a*(/)b",    "!(a)/b",    "@(.a|b)",  "*(.)a",        "?(.)a",
		"!(x)",     "@([|)]|x)", "+([a-c])x", "*(?)",     "*(*)a",        "+(a|b)*",
		"@(a/b|c)", "?",         "@(A|B)",    "x@(a|b)y", "x+(ab|a)b",    "*(a)*(b)",
		"!(a)*",    "@(*|x).c",  "\\@(a)",    "[@(a]",    "@(a)\\",       "+(a",
		"a|b",      "(a|b)",     "!(.*)",     "@(?|ab)c", "@(a|b)/x",     "!(a|b)!(c)",
		"*(!(a))"};
	static const char *const texts[] = {
		"",     "a",    "b",    "ab",  "abab",  "ac",   "abc",  "axc",   "aac", "x.c",
		"x.h",  "bd",   "bcbd", "ad",  "c",     "aa",   "/",    "a/b",   "c/b", ".a",
		"a.",   ".",    "..a",  "|",   "|b",    ")",    "x",    "cbax",  "xay", "xby",
		"xabb", "xaab", "aabb", "A",   "foo.c", ".c",   "@(a)", "@",     "(",   "(a|b)",
		"a|b",  "@a",   "ba",   "a/x", "b/x",   "ab/x", "+(a",  "*(a|b", "a\\"};
	static const int flags[] = {
		0, FNM_PATHNAME, FNM_PERIOD, FNM_PATHNAME | FNM_PERIOD, FNM_NOESCAPE, FNM_CASEFOLD};
	for (unsigned p = 0; p < sizeof(patterns) / sizeof(*patterns); p++)
		for (unsigned f = 0; f < sizeof(flags) / sizeof(*flags); f++) {
			printf("%s %d:", patterns[p], flags[f]);
			for (unsigned t = 0; t < sizeof(texts) / sizeof(*texts); t++)
				if (!fnmatch(patterns[p], texts[t], flags[f] | FNM_EXTMATCH))
					printf(" %u", t);
			puts("");
		}
}

static void print_glob(const char *pattern, int flags)
{
	glob_t g;
	int result = glob(pattern, flags, NULL, &g);
	printf("%s %d: %d", pattern, flags, result);
	for (size_t i = 0; !result && i < g.gl_pathc; i++)
		printf(" %s", g.gl_pathv[i]);
	putchar('\n');
	if (!result)
		globfree(&g);
}

static int tell(const char *path, int error)
{
	printf("failed %s %d\n", path, error);
	return error == EACCES;
}

/* A folder that is missing, or none, or found and then none. */
static void print_glob_failures(void)
{
	static const char *const patterns[] = {"missing/*",   "missing/a",   "./missing/x/*.c",
					       "missing/*/b", "*/missing/*", "*/*/missing/*",
					       "top.c/*",     "*/a.c/*",     "dir/broken/*",
					       "/missing*/x", "/missing/?",  "dir/sub/*"};
	for (unsigned i = 0; i < sizeof(patterns) / sizeof(*patterns); i++) {
		glob_t g;
		print_glob(patterns[i], GLOB_ERR);
		print_glob(patterns[i], GLOB_ERR | GLOB_NOCHECK);
		printf("%d\n", glob(patterns[i], 0, tell, &g));
	}
}

/* What glob does only when asked to: homes, alternatives. */
static void homes_and_braces(void)
{
	static const char *const patterns[] = {"~",
					       "~/",
					       "~/*.c",
					       "~/a.c",
					       "~/none",
					       "~root",
					       "~nobody.at.all/x",
					       "a~",
					       "\\~",
					       "{~,dir}/*.c",
					       "dir/{b,a}.c",
					       "{dir,top}*",
					       "{top.c,none}",
					       "{none,no}",
					       "{n*,m*}",
					       "dir/{sub/{c,d}.*,b.c}",
					       "dir/{,sub/}*.c",
					       "{}",
					       "{dir}",
					       "{dir",
					       "dir}",
					       "\\{dir,top.c\\}",
					       "{a\\,b,top.c}",
					       "{top.c,top.c}",
					       "{,}",
					       "x{}y",
					       "d{i}r{,/}",
					       "dir/*",
					       "[",
					       "none\\*"};
	static const int flags[] = {0,
				    GLOB_TILDE,
				    GLOB_TILDE_CHECK,
				    GLOB_BRACE,
				    GLOB_BRACE | GLOB_TILDE,
				    GLOB_NOMAGIC,
				    GLOB_NOMAGIC | GLOB_BRACE,
				    GLOB_NOCHECK | GLOB_BRACE | GLOB_TILDE,
				    GLOB_NOCHECK | GLOB_TILDE_CHECK,
				    GLOB_BRACE | GLOB_NOESCAPE,
				    GLOB_ONLYDIR};
	setenv("HOME", "dir", 1);
	for (unsigned p = 0; p < sizeof(patterns) / sizeof(*patterns); p++)
		for (unsigned f = 0; f < sizeof(flags) / sizeof(*flags); f++) {
			if (flags[f] & GLOB_NOMAGIC && strchr(patterns[p], '/'))
				continue; /* glibc 2.36 returns 0 and no list */
			printf("%x ", flags[f]);
			print_glob(patterns[p], flags[f]);
		}
}

/* What getpwnam returned before stays as it is. */
static void homes_alone(void)
{
	struct passwd *user = getpwnam("daemon");
	print_glob("~root", GLOB_TILDE);
	print_glob("~nobody-has-it/x", GLOB_TILDE);
	printf("%s %s\n", user ? user->pw_name : "-", user ? user->pw_dir : "-");
}

static int seen;
static int visit(const char *path, const struct stat *status, int type, struct FTW *where)
{
	seen += type * 1000 + where->level * 100 + where->base +
		(type == FTW_F ? (int)status->st_size : 0) + (int)strlen(path);
	return 0;
}

static int visit_plainly(const char *path, const struct stat *status, int type)
{
	(void)status;
	seen += type * 100 + (int)strlen(path);
	return 0;
}

static int stop(const char *path, const struct stat *status, int type, struct FTW *where)
{
	(void)status, (void)where;
	return type == FTW_F && strstr(path, "b.c") ? 42 : 0;
}

static void files(void)
{
	static const char *made[] = {"dir/a.c",     "dir/b.c",     "dir/.hidden",
				     "dir/sub/c.c", "dir/sub/d.h", "top.c"};
	mkdir("dir", 0755);
	mkdir("dir/sub", 0755);
	mkdir("dir/sub/deep", 0755);
	for (unsigned i = 0; i < sizeof(made) / sizeof(*made); i++) {
		int fd = open(made[i], O_CREAT | O_WRONLY, 0644);
		if (write(fd, made[i], i) < 0)
			puts("?");
		close(fd);
	}
	symlink("sub", "dir/link");
	symlink("nowhere", "dir/broken");
	symlink("..", "dir/sub/up");
	static const char *patterns[] = {
		"*",        "*/*",     "dir/*.c",   "*/*/*.[ch]", "dir/.*",
		"nothing*", "dir/a.c", "dir\\/a.c", "d?r/*/",     "di[r]/sub/../*.c",
		"none",     "*.c",     "dir/br*",   "dir//*.c"};
	for (unsigned i = 0; i < sizeof(patterns) / sizeof(*patterns); i++) {
		print_glob(patterns[i], 0);
		print_glob(patterns[i], GLOB_MARK | GLOB_NOCHECK);
	}
	print_glob_failures();
	homes_and_braces();
	homes_alone();
	glob_t g = {.gl_offs = 2};
	printf("%d", glob("*.c", GLOB_DOOFFS, NULL, &g));
	printf(" %d", glob("dir/*.c", GLOB_DOOFFS | GLOB_APPEND, NULL, &g));
	printf(" %d %s %s %d\n", (int)g.gl_pathc, g.gl_pathv[2], g.gl_pathv[3],
	       g.gl_pathv[2 + g.gl_pathc] == NULL);
	globfree(&g);
	static const int flags[] = {0,
				    FTW_PHYS,
				    FTW_DEPTH,
				    FTW_PHYS | FTW_DEPTH,
				    FTW_PHYS | FTW_CHDIR,
				    FTW_PHYS | FTW_MOUNT};
	for (unsigned i = 0; i < sizeof(flags) / sizeof(*flags); i++) {
		seen = 0;
		printf("nftw %d: %d", flags[i], nftw("dir", visit, 10, flags[i]));
		printf(" %d\n", seen);
	}
	unlink("dir/link"); /* else the order in the folder counts */
	seen = 0;
	printf("follow %d", nftw("dir", visit, 10, 0));
	printf(" %d\n", seen);

	seen = 0;
	printf("ftw %d", ftw("dir/", visit_plainly, 10));
	printf(" %d %d %d\n", seen, nftw("dir", stop, 5, 0), nftw("nowhere", visit, 5, 0));
}

int main(int argc, char **argv)
{
	if (argc < 2 || chdir(argv[1]))
		return 1;
	names();
	groups();
	files();
	return 0;
}
