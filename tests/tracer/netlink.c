/*
 * Messages of netlink, good and broken. All are refused before anybody looks at them (MSG_OOB), so
 * that nothing happens but their tracing.
 */
#define _GNU_SOURCE
#include <linux/netlink.h>
#include <linux/rtnetlink.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/uio.h>
#include <unistd.h>

static char *page_end; /* what is behind it cannot be read */

/* The last bytes of the page. */
static char *at_end(const void *bytes, unsigned size)
{
	return memcpy(page_end - size, bytes, size);
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

/* The types from first to last, and the flags that go with each. */
static void headers(int protocol, unsigned first, unsigned last, unsigned step)
{
	const int fd = socket(AF_NETLINK, SOCK_RAW, protocol);

	for (unsigned type = first; type <= last; type += step) {
		send_message(fd, type, type & 1 ? 0xffff : NLM_F_REQUEST, "", 0, 0);
		send_message(fd, type, NLM_F_REQUEST | NLM_F_ACK | 0x300, "", 0, 0);
	}
	send_message(fd, 0xfff0, 0x8000, "", 0, 0);
	close(fd);
}

/* Lengths that are not those of what is there. */
static void lengths(int protocol)
{
	static const unsigned sizes[] = {0, 1, 4, 15, 16, 17, 20, 21, 32, 0xffff, 0xfffffffd, -1};
	const int fd = socket(AF_NETLINK, SOCK_RAW, protocol);
	char bytes[512] = {0};

	refuse(fd, NULL, 16);
	refuse(fd, NULL, 0);
	for (unsigned i = 0; i < sizeof sizes / sizeof *sizes; i++) {
		for (unsigned type = NLMSG_NOOP; type <= NLMSG_OVERRUN; type++) {
			for (unsigned part = 0; part < 4; part++) {
				struct nlmsghdr header = {.nlmsg_len = part ? 20 : sizes[i],
							  .nlmsg_type = type};
				memcpy(bytes + 20 * part, &header, sizeof header);
				memcpy(bytes + 20 * part + sizeof header, "abcd", 4);
			}
			refuse(fd, at_end(bytes, 80), 80);
			refuse(fd, at_end(bytes, 80), 100);
			refuse(fd, at_end(bytes, 36), 36);
			refuse(fd, at_end(bytes, 20), 20);
			refuse(fd, at_end(bytes, 15), 16);
		}
	}
	memset(bytes, 0, sizeof bytes); /* more messages than are shown */
	for (unsigned i = 0; i < sizeof bytes; i += 16)
		bytes[i] = 16;
	refuse(fd, at_end(bytes, sizeof bytes), sizeof bytes);
	close(fd);
}

/* Errors, with the message that is refused, which is an error, too; attributes of errors. */
static void errors(int protocol)
{
	const int fd = socket(AF_NETLINK, SOCK_RAW, protocol);
	struct {
		int error;
		struct nlmsghdr of;
		char more[36];
	} data = {.error = -13};
	unsigned char *more = (unsigned char *)data.more;

	for (unsigned type = 0; type < 4; type++)
		for (unsigned size = 0; size <= sizeof data; size += 1 + (size > 3)) {
			data.of.nlmsg_type = type;
			data.of.nlmsg_len = 20 + 4 * (size & 3);
			data.error = (int)size - 60;
			memset(more, 0, sizeof data.more);
			more[4] = 8, more[6] = 1, memcpy(more + 8, "why", 4);
			more[12] = 8, more[14] = 2, more[16] = 77;
			more[20] = 7, more[22] = 3, more[24] = 1, more[25] = 2;
			more[28] = 0xff, more[29] = 0xff, more[30] = 9, more[31] = 0xc0;
			send_message(fd, NLMSG_ERROR, size & 1 ? 0x100 : 0x302, &data, size, 0);
			send_message(fd, NLMSG_ERROR, 0, &data, size, 2);
			send_message(fd, NLMSG_DONE, 2, &data, size, 0);
		}
	for (unsigned i = 0; i < 12; i++) { /* an error of an error of an error */
		struct nlmsghdr inner = {.nlmsg_len = 240 - 20 * i, .nlmsg_type = NLMSG_ERROR};
		char bytes[240];

		for (unsigned at = 0; at + 20 <= sizeof bytes; at += 20) {
			memcpy(bytes + at, &inner, sizeof inner);
			memset(bytes + at + 16, 0xff, 4);
		}
		if (i < 3)
			refuse(fd, at_end(bytes, 40 + 20 * i), 40 + 20 * i);
	}
	close(fd);
}

/* Vectors of messages: from netlink's address to it, and without one. */
static void vectors(void)
{
	const int fd = socket(AF_NETLINK, SOCK_RAW, NETLINK_ROUTE);
	struct sockaddr_nl address = {.nl_family = AF_NETLINK};
	struct nlmsghdr header = {.nlmsg_len = 16, .nlmsg_type = RTM_GETLINK, .nlmsg_flags = 0x301};
	struct iovec parts[] = {{&header, sizeof header}, {"abcd", 4}, {&header, 16}};
	struct msghdr message = {.msg_name = &address,
				 .msg_namelen = sizeof address,
				 .msg_iov = parts,
				 .msg_iovlen = 3};

	sendmsg(fd, &message, MSG_OOB);
	message.msg_namelen = 1;
	sendmsg(fd, &message, MSG_OOB);
	message.msg_name = NULL;
	sendmsg(fd, &message, MSG_OOB);
	message.msg_name = &address;
	message.msg_namelen = 2;
	address.nl_family = AF_UNIX;
	sendmsg(fd, &message, MSG_OOB);
	write(-1, &header, sizeof header);
	writev(-1, parts, 2);
	sendto(-1, &header, sizeof header, 0, NULL, 0);
	close(fd);
}

int main(void)
{
	char *pages = mmap(NULL, 8192, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

	page_end = pages + 4096;
	mprotect(page_end, 4096, PROT_NONE);
	headers(NETLINK_ROUTE, 0, 0x80, 1);
	headers(NETLINK_SOCK_DIAG, 0, 24, 1);
	headers(NETLINK_NETFILTER, 0, 0x20, 1);
	for (unsigned subsystem = 0; subsystem < 14; subsystem++)
		headers(NETLINK_NETFILTER, subsystem << 8, subsystem << 8 | 30, 1);
	headers(NETLINK_XFRM, 0, 48, 1);
	headers(NETLINK_CRYPTO, 0, 24, 1);
	headers(NETLINK_AUDIT, 990, 1050, 1);
	headers(NETLINK_AUDIT, 1100, 2100, 7);
	headers(NETLINK_SELINUX, 0, 20, 1);
	headers(NETLINK_GENERIC, 0, 16, 1);
	headers(NETLINK_USERSOCK, 0, 20, 1);
	lengths(NETLINK_ROUTE);
	lengths(NETLINK_USERSOCK);
	errors(NETLINK_SOCK_DIAG);
	vectors();
	return 0;
}
