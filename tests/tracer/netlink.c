/*
 * Messages of netlink, good and broken: headers, lengths, errors, the structs behind headers,
 * vectors of messages. Not for: attributes (netlink_attributes.c).
 */
#define _GNU_SOURCE
#include <stdlib.h>
#include <sys/uio.h>
#include "netlink.h"

/* The types from first to last, and the flags that go with each. */
static void headers(int protocol, unsigned first, unsigned last, unsigned step)
{
	const int fd = bound(protocol);

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
	const int fd = bound(protocol);
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
	const int fd = bound(protocol);
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

/* The struct of a type, whole or not, of each family. */
static void structs(int protocol, unsigned first, unsigned last, unsigned flags, unsigned most)
{
	static const unsigned char families[] = {0, 1, 2, 7, 10, 16, 17, 43, 99};
	const int fd = bound(protocol);
	unsigned char data[80];

	for (unsigned type = first; type <= last; type++)
		for (unsigned i = 0; i < sizeof families; i++) {
			fill(data, sizeof data, families[i]);
			for (unsigned size = 1; size <= most; size += 1 + size / 4)
				send_message(fd, type, flags, data, size, 0);
			send_message(fd, type, flags, data, 2, 77);
			memset(data + 1, 0, sizeof data - 1);
			send_message(fd, type, flags, data, most, 0);
		}
	close(fd);
}

/* Vectors of messages: from netlink's address to it, and without one. */
static void vectors(void)
{
	const int fd = bound(NETLINK_ROUTE);
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

/* Sizes and counts that no memory has, and lengths of attributes that none can have, by themselves
 * and after one that is whole. */
static void hostile(void)
{
	static const unsigned lengths[] = {0, 1, 2, 3, 4, 5, 7, 0x7fff, 0xfffc, 0xffff};
	static const size_t sizes[] = {(size_t)-1, (size_t)-16, (size_t)-1 / 2, 0xffffffff};
	const int fd = bound(NETLINK_ROUTE);
	struct sockaddr_nl address = {.nl_family = AF_NETLINK};
	struct nlmsghdr header = {.nlmsg_len = 16, .nlmsg_type = RTM_GETLINK};
	char *pages = mmap(NULL, 8192, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	struct iovec *vectors = (struct iovec *)(pages + 4096) - 2;
	struct msghdr message = {.msg_name = &address, .msg_namelen = sizeof address};
	unsigned char data[32] = {0};

	mprotect(pages + 4096, 4096, PROT_NONE);
	for (unsigned i = 0; i < sizeof lengths / sizeof *lengths; i++)
		for (unsigned before = 0; before <= 8; before += 8) {
			struct nlattr whole = {8, 4}, broken = {lengths[i], 18};

			memcpy(data + 16, &whole, sizeof whole);
			memcpy(data + 16 + before, &broken, sizeof broken);
			for (unsigned size = 17 + before; size <= 24 + before; size++)
				send_message(fd, RTM_NEWLINK, 0, data, size, 0);
		}
	memset(page_end - 64, 0, 64);
	for (unsigned i = 0; i < sizeof sizes / sizeof *sizes; i++)
		for (unsigned length = 0; length < 3; length++) {
			header.nlmsg_len = length ? 0U - length : 16;
			vectors[0] = vectors[1] = (struct iovec){page_end - 64, sizes[i]};
			memcpy(page_end - 64, &header, sizeof header);
			message.msg_iov = vectors;
			message.msg_iovlen = sizes[i];
			sendto(fd, page_end - 64, sizes[i], MSG_OOB, NULL, 0);
			sendto(fd, (void *)-16, sizes[i], MSG_OOB, NULL, 0);
			sendmsg(fd, &message, MSG_OOB);
			message.msg_iovlen = 2;
			sendmsg(fd, &message, MSG_OOB);
		}
	munmap(pages, 8192);
	close(fd);
}

/* Errors that refuse errors, so many, each in the one before. */
static void deep(unsigned levels)
{
	const int fd = bound(NETLINK_ROUTE);
	const unsigned size = 20 * levels;
	char *bytes = malloc(size);

	for (unsigned at = 0; at < size; at += 20) {
		struct nlmsghdr header = {.nlmsg_len = size - at, .nlmsg_type = NLMSG_ERROR};

		memcpy(bytes + at, &header, sizeof header);
		memset(bytes + at + sizeof header, 0xff, 4);
	}
	refuse(fd, bytes, size);
	free(bytes);
	close(fd);
}

int main(int count, char **arguments)
{
	map_page();
	if (count > 1) {
		deep(atoi(arguments[1]));
		return 0;
	}
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
	structs(NETLINK_ROUTE, 16, 34, 0, 16);
	structs(NETLINK_ROUTE, 36, 110, 0, 4);
	structs(NETLINK_SOCK_DIAG, 18, 21, 0, 16);
	structs(NETLINK_SOCK_DIAG, 18, 21, NLM_F_REQUEST, 16);
	structs(NETLINK_SELINUX, 16, 18, 0, 16);
	structs(NETLINK_NETFILTER, 16, 18, 0, 16);
	structs(NETLINK_NETFILTER, 0xa00, 0xa01, 0, 16);
	vectors();
	hostile();
	return 0;
}
