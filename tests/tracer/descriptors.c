/* descriptors.c: an eventfd and a signalfd, and what /proc says of them. */
#include <fcntl.h>
#include <stdio.h>
#include <sys/syscall.h>
#include <unistd.h>

static void show(int fd)
{
	char path[64], text[512];
	long file, length;

	snprintf(path, sizeof path, "/proc/self/fdinfo/%d", fd);
	file = open(path, O_RDONLY);
	length = read(file, text, sizeof text);
	close(file);
	write(1, text, length > 0 ? length : 0);
	fcntl(fd, F_GETFD);
}

int main(void)
{
	unsigned long hangup_and_user1 = 0x201;

	show(syscall(SYS_eventfd2, 300, 1 /* EFD_SEMAPHORE */));
	show(syscall(SYS_signalfd4, -1, &hangup_and_user1, 8, 0));
	return 0;
}
