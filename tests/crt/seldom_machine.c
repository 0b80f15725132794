/* Calls about memory, the machine and its terminals and queues that few programs make and no other
 * test does: mostly so that they fail. */
#define _GNU_SOURCE
#include <fcntl.h>
#include <mqueue.h>
#include <string.h>
#include <sys/klog.h>
#include <sys/mman.h>
#include <sys/mount.h>
#include <sys/socket.h>
#include <sys/swap.h>
#include <termios.h>
#include <unistd.h>
#include "say.h"

#define NONE "/nonexistent/file"

static void memory(void)
{
	unsigned char there[2] = {0, 0};
	char *pages = mmap(NULL, 8192, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	*pages = 1;
	SAY_ERRNO(mlock(pages, 4096));
	SAY_ERRNO(mincore(pages, 4096, there));
	SAY(there[0] & 1);
	SAY_ERRNO(mincore(pages + 1, 4096, there));
	SAY_ERRNO(munlock(pages, 4096));
	SAY_ERRNO(munlockall());
	SAY_ERRNO(mlockall(99));
	munmap(pages, 8192);
	SAY_ERRNO(mlock(pages, 4096));
}

static void machine(void)
{
	char name[300];
	SAY_ERRNO(sethostname("x", 1000));
	SAY_ERRNO(setdomainname("x", 1000));
	SAY_ERRNO(getdomainname(name, sizeof name));
	SAY_ERRNO(swapon(NONE, 0));
	SAY_ERRNO(swapoff(NONE));
	SAY_ERRNO(umount2(NONE, 0));
	SAY_ERRNO(umount2("/", 0x1000));
	SAY_ERRNO(acct(NONE));
	SAY_ERRNO(klogctl(-1, NULL, 0));
	SAY_ERRNO(sockatmark(0));
	SAY_ERRNO(tcsendbreak(-1, 0));
	SAY_ERRNO(tcsetpgrp(-1, 1));
	struct termios t;
	memset(&t, 0xff, sizeof t);
	cfmakeraw(&t);
	SAY(t.c_iflag);
	SAY(t.c_oflag);
	SAY(t.c_lflag);
	SAY(t.c_cc[VMIN] * 1000 + t.c_cc[VTIME]);
	SAY_ERRNO(cfsetispeed(&t, B9600));
	SAY_ERRNO(cfsetospeed(&t, B115200));
	SAY_ERRNO(cfsetospeed(&t, 0x7fffffff));
	SAY(cfgetospeed(&t) == B115200);
	mqd_t queue = mq_open("/seldom", O_RDWR | O_CREAT, 0600, NULL);
	struct timespec past = {1, 0};
	struct mq_attr attributes, old;
	unsigned priority = 9;
	char message[9000];
	if (queue < 0) {
		SKIP("no message queues here");
		return;
	}
	mq_unlink("/seldom");
	SAY_ERRNO(mq_timedsend(queue, "text", 4, 5, &past));
	SAY_ERRNO(mq_timedreceive(queue, message, sizeof message, &priority, &past));
	SAY(priority);
	SAY_ERRNO(mq_timedreceive(queue, message, sizeof message, &priority, &past));
	mq_getattr(queue, &attributes);
	attributes.mq_flags = O_NONBLOCK;
	SAY_ERRNO(mq_setattr(queue, &attributes, &old));
	SAY(old.mq_flags);
	SAY_ERRNO(mq_timedreceive(queue, message, sizeof message, &priority, &past));
	mq_close(queue);
}

int main(void)
{
	memory();
	machine();
	return 0;
}
