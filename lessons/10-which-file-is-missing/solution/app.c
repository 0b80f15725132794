/*
 * app.c: a program that needs files, and says nothing of use when it does not get them. Not to be
 * changed: the checker compiles it with a list FILES of its own.
 *
 * PATH            opens it
 * search NAME     opens NAME in one of the folders local, site, share
 * run PATH        runs it
 * FOLDER : NAME   opens the folder, and NAME in it
 */
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#ifndef FILES
#define FILES "motto", "search limits.conf", "run ./helper", "plugins : sound"
#endif

static int opens(int folder, const char *path)
{
	int fd = openat(folder, path, O_RDONLY);

	if (fd >= 0)
		close(fd);
	return fd >= 0;
}

static int search(const char *name)
{
	static const char *const folders[] = {"local", "site", "share"};
	char path[256];

	for (int i = 0; i < 3; i++) {
		snprintf(path, sizeof path, "%s/%s", folders[i], name);
		if (opens(AT_FDCWD, path))
			return 1;
	}
	return 0;
}

static int runs(const char *path)
{
	char *const argv[] = {(char *)path, NULL}, *const none[] = {NULL};
	int status;

	if (fork() == 0) {
		execve(path, argv, none);
		_exit(127);
	}
	return wait(&status) > 0 && status == 0;
}

static int opens_in(const char *folder, const char *name)
{
	int fd = open(folder, O_RDONLY | O_DIRECTORY), result;

	if (fd < 0)
		return 0;
	result = opens(fd, name);
	close(fd);
	return result;
}

int main(void)
{
	static const char *const files[] = {FILES};
	char first[256], second[256];
	int good = 1;

	for (unsigned i = 0; i < sizeof files / sizeof *files; i++) {
		if (sscanf(files[i], "search %255s", first) == 1)
			good &= search(first);
		else if (sscanf(files[i], "run %255s", first) == 1)
			good &= runs(first);
		else if (sscanf(files[i], "%255s : %255s", first, second) == 2)
			good &= opens_in(first, second);
		else
			good &= opens(AT_FDCWD, files[i]);
	}
	puts(good ? "app: ready" : "app: cannot start");
	return !good;
}
