/* Corners of scanf, glob, regcomp, streams in memory and a few others, where C libraries differ. */
#define _GNU_SOURCE
#include <fcntl.h>
#include <glob.h>
#include <regex.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>
#include "say.h"

static void basic(const char *pattern)
{
	regex_t regex;
	int result = regcomp(&regex, pattern, 0);
	printf("%s: %d\n", pattern, result);
	if (!result)
		regfree(&regex);
}

static void folders(const char *pattern)
{
	glob_t found = {0};
	printf("%s: %d", pattern, glob(pattern, GLOB_ONLYDIR, NULL, &found));
	for (size_t i = 0; i < found.gl_pathc; i++)
		printf(" %s", found.gl_pathv[i]);
	puts("");
	globfree(&found);
}

static void scanned(void)
{
	int n = 0;
	unsigned u = 0;
	long l = 0;
	long long ll = 0;
	SAY(sscanf("99999999999", "%d", &n)), SAY(n);
	SAY(sscanf("-99999999999", "%d", &n)), SAY(n);
	SAY(sscanf("99999999999999999999", "%d", &n)), SAY(n);
	SAY(sscanf("99999999999", "%u", &u)), SAY(u);
	SAY(sscanf("-99999999999999999999", "%u", &u)), SAY(u);
	SAY(sscanf("-5", "%u", &u)), SAY(u);
	SAY(sscanf("fffffffff", "%x", &u)), SAY(u);
	SAY(sscanf("99999999999999999999", "%ld", &l)), SAY(l);
	SAY(sscanf("-99999999999999999999", "%ld", &l)), SAY(l);
	SAY(sscanf("-99999999999999999999", "%lld", &ll)), SAY(ll);
	SAY(sscanf("99999999999999999999", "%lld", &ll)), SAY(ll);
	SAY(sscanf("99999999999", "%lld", &ll)), SAY(ll);
	SAY(sscanf("-1", "%llu", &ll)), SAY(ll);
}

static void streams(void)
{
	char *text;
	size_t size;
	FILE *file = open_memstream(&text, &size);
	SAY(fputs("abcdef", file));
	SAY(fputs("", file));
	SAY(fseek(file, 2, SEEK_SET));
	SAY(fflush(file)), SAY(size);
	SAY(fclose(file)), SAY(size);
	free(text);
}

int main(int count, char **arguments)
{
	(void)count;
	if (chdir(arguments[1]))
		perror(arguments[1]);
	basic("a**");
	basic("a*\\{2\\}");
	basic("a\\{2\\}*");
	basic("**");
	basic("a\\+*");
	basic("a\\?\\?");
	basic("a\\{2\\}\\{2\\}");
	basic("a*\\+");
	basic("a\\**");
	basic("\\(a*\\)*");
	mkdir("dir", 0700);
	close(creat("file", 0600));
	close(creat("dir/file", 0600));
	symlink("dir", "link");
	folders("*");
	folders("*/file");
	folders("*/f*");
	folders("*/");
	folders("f*");
	folders("*/../d*");
	scanned();
	streams();
	SAY(rpmatch("yes"));
	SAY(rpmatch("Nay"));
	SAY(rpmatch("maybe"));
	SAY(rpmatch(""));
	SAY_ERRNO(lchmod("file", 0400));
	SAY_ERRNO(lchmod("none", 0400));
	struct stat status;
	SAY(!stat("file", &status) && (status.st_mode & 07777) == 0400);
	FILE *file = fopen("out", "w");
	fputs("held", file);
	fflush(stdout);
	int closed = fcloseall();
	dprintf(1, "%d %d\n", closed, !stat("out", &status) && status.st_size == 4);
	return 0;
}
