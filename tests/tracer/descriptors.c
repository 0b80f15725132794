/* descriptors.c: an eventfd, a signalfd and a new terminal, and without an argument what /proc says
 * of them. */
#include <fcntl.h>
#include <stdio.h>
#include <sys/syscall.h>
#include <unistd.h>

static int quiet;

static void show(int fd)
{
	char path[64], text[512];
	long file, length;

	snprintf(path, sizeof path, "/proc/self/fdinfo/%d", fd);
	file = open(path, O_RDONLY);
	length = read(file, text, sizeof text);
	close(file);
	if (!quiet)
		write(1, text, length > 0 ? length : 0);
	fcntl(fd, F_GETFD);
}

int main(int argc, char **argv __attribute__((unused)))
{
	unsigned long hangup_and_user1 = 0x201;

	quiet = argc > 1;
	show(syscall(SYS_eventfd2, 300, 1 /* EFD_SEMAPHORE */));
	show(syscall(SYS_signalfd4, -1, &hangup_and_user1, 8, 0));
	show(open("/dev/ptmx", O_RDWR | O_NOCTTY));
	return 0;
}
