/* pty.c: pseudo terminals and terminal names. posix_openpt(3), ttyname(3), ctermid(3). */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <asm/ioctls.h>
#include "call.h"
#include "proc_fd.h"

int posix_openpt(int flags) { return open("/dev/ptmx", flags); }

/* What only a master can be asked; EINVAL: another file. */
static int ask_master(int fd, long request, int *number)
{
	long result = sys_ioctl(fd, request, number);
	return __result(result == -ENOTTY ? -EINVAL : result);
}

/* devpts gave the terminal the right owner. */
int grantpt(int fd) { return ask_master(fd, TIOCGPTN, &(int){0}); }
int unlockpt(int fd) { return ask_master(fd, TIOCSPTLCK, &(int){0}); }

/* This and ttyname_r return an error number, which is in errno too. */
int ptsname_r(int fd, char *buffer, size_t size)
{
	int number;
	if (__result(sys_ioctl(fd, TIOCGPTN, &number)))
		return errno;
	if ((size_t)snprintf(buffer, size, "/dev/pts/%d", number) >= size)
		return errno = ERANGE;
	return 0;
}

char *ptsname(int fd)
{
	static char name[32];
	int error = ptsname_r(fd, name, sizeof(name));
	return error ? NULL : name;
}

int ttyname_r(int fd, char *buffer, size_t size)
{
	char link[PROC_FD_PATH];
	if (size < sizeof("/dev/pts/"))
		return errno = ERANGE;
	if (!isatty(fd))
		return errno;
	ssize_t length = readlink(__proc_fd(link, fd), buffer, size);
	if (length < 0)
		return errno;
	if ((size_t)length == size)
		return errno = ERANGE;
	buffer[length] = 0;
	return 0;
}

char *ttyname(int fd)
{
	static char name[64];
	int error = ttyname_r(fd, name, sizeof(name));
	return error ? NULL : name;
}

char *ctermid(char *buffer)
{
	static char own[L_ctermid];
	return strcpy(buffer ? buffer : own, "/dev/tty");
}

/* The parent ends; the child leads a new session. */
int daemon(int keep_folder, int keep_streams)
{
	pid_t child = fork();
	if (child < 0)
		return -1;
	if (child)
		_exit(0);
	if (setsid() < 0 || (!keep_folder && chdir("/")))
		return -1;
	if (keep_streams)
		return 0;
	int fd = open("/dev/null", O_RDWR);
	if (fd < 0)
		return -1;
	for (int i = 0; i < 3; i++)
		dup2(fd, i);
	if (fd > 2)
		sys_close(fd);
	return 0;
}
