/* scanf, dates, path names, children by posix_spawn, system and popen, streams over memory. */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <libgen.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>
#include "say.h"

static void scanning(void)
{
	int a = -1, b = -1, n = -1;
	unsigned u = 1;
	long long ll = 0;
	short h = 0;
	signed char hh = 0;
	char s[32] = "", t[32] = "", c = 0, *made = NULL;
	void *p = NULL;
	SAY(sscanf("12 -34", "%d%d%n", &a, &b, &n));
	printf("%d %d %d\n", a, b, n);
	SAY(sscanf("0x1f 017 42", "%i %i %i", &a, &b, &n));
	printf("%d %d %d\n", a, b, n);
	SAY(sscanf("ff 77 99x", "%x%o%u", &u, &a, &b));
	printf("%u %d %d\n", u, a, b);
	SAY(sscanf("9223372036854775807 70000 300", "%lld%hd%hhd", &ll, &h, &hh));
	printf("%lld %d %d\n", ll, h, hh);
	SAY(sscanf("  word  xyz", "%s%c%2c", s, &c, t));
	printf("%s|%c|%.2s\n", s, c, t);
	SAY(sscanf("abc123;rest", "%[a-z]%[^;];%s", s, t, s + 10));
	printf("%s|%s|%s\n", s, t, s + 10);
	SAY(sscanf("12345", "%2d%*1d%d", &a, &b));
	printf("%d %d\n", a, b);
	SAY(sscanf("", "%d", &a));
	SAY(sscanf("  ", "%d", &a));
	SAY(sscanf("x", "%d", &a));
	SAY(sscanf("5%6", "%d%%%d", &a, &b));
	SAY(sscanf("5:x", "%d:%d", &a, &b));
	SAY(sscanf("]]a", "%[]]%c", s, &c));
	SAY(sscanf("allocated text", "%ms", &made));
	printf("%s\n", made);
	free(made);
	SAY(sscanf("0xdead", "%p", &p));
	SAY(p == (void *)0xdead);
	FILE *f = fopen("scan", "w+");
	fputs("1 2 three 4", f);
	rewind(f);
	SAY(fscanf(f, "%d%d%d", &a, &b, &n));
	SAY(fscanf(f, "%s", s));
	SAY(fgetc(f));
	fclose(f);
}

static void dates(void)
{
	static const long long times[] = {0,          -1,         951782400,   951868799,
					  1709210096, 4102444800, -2208988800, 253402300799,
					  1000000000, 1230768000, 1262304000,  1483228800};
	char text[300];
	for (unsigned i = 0; i < sizeof(times) / sizeof(*times); i++) {
		time_t t = times[i];
		struct tm parts;
		gmtime_r(&t, &parts);
		strftime(text, sizeof(text),
			 "%a %A %b %B %c %C %d %D %e %F %g %G %h %H %I %j %k %l %m %M %p %r %R %S "
			 "%T %u %U %V %w %W %x %X %y %Y %z %% %n%t",
			 &parts);
		printf("%d %d %s %s", parts.tm_yday, parts.tm_wday, text, asctime(&parts));
		SAY(timegm(&parts) == times[i]);
	}
	struct tm odd = {.tm_year = 100,
			 .tm_mon = 25,
			 .tm_mday = -3,
			 .tm_hour = 30,
			 .tm_min = -5,
			 .tm_sec = 3700};
	SAY(timegm(&odd));
	printf("%s", asctime(&odd));
	SAY(strftime(text, 4, "%Y", &odd));
	SAY(strftime(text, 5, "%Y", &odd));
	time_t huge = 1LL << 60;
	SAY(gmtime(&huge) == NULL);
}

static void children(void)
{
	int status;
	pid_t child;
	SAY(system("exit 3") >> 8);
	SAY(system(NULL) != 0);
	FILE *f = popen("echo from the child; exit 4", "r");
	char text[64];
	printf("%s", fgets(text, sizeof(text), f));
	SAY(pclose(f) >> 8);
	fflush(stdout);
	f = popen("cat", "w");
	fprintf(f, "to the child\n");
	SAY(pclose(f));
	posix_spawn_file_actions_t actions;
	posix_spawn_file_actions_init(&actions);
	posix_spawn_file_actions_addopen(&actions, 1, "spawned", O_WRONLY | O_CREAT | O_TRUNC,
					 0600);
	posix_spawn_file_actions_adddup2(&actions, 1, 2);
	posix_spawn_file_actions_addclose(&actions, 0);
	SAY(posix_spawnp(&child, "sh", &actions, NULL,
			 (char *[]){"sh", "-c", "echo $V; echo err >&2", NULL},
			 (char *[]){"V=value", NULL}));
	waitpid(child, &status, 0);
	SAY(status);
	posix_spawn_file_actions_destroy(&actions);
	f = fopen("spawned", "r");
	while (fgets(text, sizeof(text), f))
		printf("%s", text);
	fclose(f);
	/* POSIX allows both; under qemu-user glibc does the second. */
	int error = posix_spawn(&child, "/nonexistent", NULL, NULL, (char *[]){"x", NULL}, NULL);
	SAY(error == ENOENT ||
	    (!error && waitpid(child, &status, 0) == child && status == 127 << 8));
	SAY(waitpid(-1, NULL, WNOHANG));
}

static void memory_streams(void)
{
	char *text, small[8] = "#######";
	size_t size;
	FILE *f = open_memstream(&text, &size);
	SAY(fprintf(f, "hello %d", 42));
	fflush(f);
	printf("%s %d\n", text, (int)size);
	for (int i = 0; i < 3000; i++)
		fputc('a' + i % 26, f);
	SAY(fseek(f, 2, SEEK_SET));
	fputs("LL", f);
	fclose(f);
	printf("%.4s %d\n", text, (int)size);
	free(text);
	f = fmemopen((char *)"line one\nline two\n", 18, "r");
	char line[20];
	while (fgets(line, sizeof(line), f))
		printf("[%s]", line);
	SAY(feof(f));
	fclose(f);
	f = fmemopen(small, sizeof(small), "w");
	SAY(fputs("abc", f) >= 0);
	SAY(fclose(f));
	printf("%s\n", small);
}

static void paths(void)
{
	static const char *names[] = {"",      "/",      "a", "/a", "a/",      "a/b",
				      "/a/b/", "a//b//", ".", "..", "/usr/lib"};
	char copy[20], path[] = "tmpXXXXXX", folder[] = "dirXXXXXX", bad[] = "short";
	for (unsigned i = 0; i < sizeof(names) / sizeof(*names); i++) {
		printf("%s|", basename(strcpy(copy, names[i])));
		printf("%s ", dirname(strcpy(copy, names[i])));
	}
	printf("%s\n", basename((char *)"/")); /* a constant */
	int fd = mkstemp(path);
	SAY(fd > 2 && strcmp(path, "tmpXXXXXX"));
	SAY(mkdtemp(folder) == folder);
	SAY(mkstemp(bad));
	symlink(path, "a-link");
	char *resolved = realpath("a-link", NULL), *here = realpath(".", NULL);
	SAY(!strcmp(strrchr(resolved, '/') + 1, path) && !strncmp(resolved, here, strlen(here)));
	SAY(realpath("nonexistent", NULL) == NULL);
	FILE *f = tmpfile();
	fputs("temporary", f);
	rewind(f);
	SAY(fgetc(f));
	fclose(f);
	static const char *versions[] = {
		"no digit",  "item#99", "item#100", "alpha1", "alpha001", "part1_f012",
		"part1_f01", "foo0",    "foo009",   "foo01",  "1.050",    "1.05",
		"000",       "00",      "01",       "010",    "09",       "0",
		"9",         "10",      "a10b2",    "a10b10"};
	for (unsigned i = 0; i < 22; i++)
		for (unsigned j = 0; j < 22; j++) {
			int order = strverscmp(versions[i], versions[j]);
			putchar(order < 0 ? '<' : order > 0 ? '>' : '=');
		}
	putchar('\n');
}

int main(int argc, char **argv)
{
	if (argc < 2 || chdir(argv[1]))
		return 1;
	setenv("TZ", "UTC", 1);
	scanning();
	dates();
	children();
	memory_streams();
	paths();
	return 0;
}
