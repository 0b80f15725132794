/*
 * Calls whose file is not easily seen: the last of several that are polled, one that is called as
 * if it were deleted, one of another process, the one of fsconfig that -P does not count, and one
 * that is sent. The argument is a folder.
 */
#include <fcntl.h>
#include <poll.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

int main(int argc, char **argv)
{
	struct pollfd polled[3] = {{.events = POLLIN}, {.events = POLLIN}, {.events = POLLOUT}};
	int full = open("/dev/full", O_RDWR), file;
	(void)argc;

	polled[2].fd = full;
	poll(polled, 3, 0);
	polled[2].fd = 1;
	poll(polled, 3, 0);
	syscall(SYS_fsconfig, full, 0, "key", NULL, 0);
	syscall(SYS_fsconfig, -1, 5, "key", NULL, full);
	syscall(SYS_pidfd_getfd, syscall(SYS_pidfd_open, getpid(), 0), full, 0);

	struct cmsghdr sent[2] = {{CMSG_LEN(sizeof full), SOL_SOCKET, SCM_RIGHTS}};
	struct iovec byte = {"a", 1};
	struct msghdr message = {NULL, 0, &byte, 1, sent, CMSG_LEN(sizeof full), 0};
	int ends[2];
	socketpair(AF_UNIX, SOCK_STREAM, 0, ends);
	memcpy(CMSG_DATA(sent), &full, sizeof full);
	sendmsg(ends[0], &message, 0);

	chdir(argv[1]);
	file = open("a (deleted)", O_RDWR | O_CREAT, 0600);
	fchmod(file, 0600);
	close(file);
	file = open("a", O_RDWR | O_CREAT, 0600);
	unlink("a");
	fchmod(file, 0600);
	unlink("a (deleted)");
	fchmod(file, 0600);
	return 0;
}
