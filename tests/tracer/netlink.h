/*
 * netlink.h: sends messages of netlink that are refused before anybody looks at them (MSG_OOB), so
 * that nothing happens but their tracing. Not for: which messages.
 */
#include <linux/netlink.h>
#include <linux/rtnetlink.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <unistd.h>

static char *page_end; /* what is behind it cannot be read */

/* A page behind which nothing can be read. */
static void map_page(void)
{
	char *pages = mmap(NULL, 8192, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

	page_end = pages + 4096;
	mprotect(page_end, 4096, PROT_NONE);
}

/* The last bytes of the page. */
static char *at_end(const void *bytes, unsigned size)
{
	return memcpy(page_end - size, bytes, size);
}

/* The kernel says what a socket is when it has an address. */
static int bound(int protocol)
{
	struct sockaddr_nl address = {.nl_family = AF_NETLINK};
	int fd = socket(AF_NETLINK, SOCK_RAW, protocol);

	bind(fd, (struct sockaddr *)&address, sizeof address);
	return fd;
}

static void refuse(int fd, const void *bytes, unsigned size)
{
	sendto(fd, bytes, size, MSG_OOB, NULL, 0);
}

/* A header and so many bytes; the length says more or less than there is. */
static void send_message(int fd, unsigned type, unsigned flags, const void *data, unsigned size,
			 int wrong)
{
	char bytes[1024];
	struct nlmsghdr header = {.nlmsg_len = NLMSG_HDRLEN + size + wrong,
				  .nlmsg_type = type,
				  .nlmsg_flags = flags,
				  .nlmsg_seq = 1};

	memcpy(bytes, &header, sizeof header);
	memcpy(bytes + sizeof header, data, size);
	size += sizeof header;
	refuse(fd, at_end(bytes, size), size + (wrong > 0 ? wrong : 0));
}

/* Bytes that differ from each other, the family first. */
static void fill(unsigned char *bytes, unsigned size, unsigned family)
{
	for (unsigned i = 0; i < size; i++)
		bytes[i] = i * 37 + 1;
	bytes[0] = family;
}
