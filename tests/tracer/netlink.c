/*
 * Messages of netlink, good and broken. All are refused before anybody looks at them (MSG_OOB), so
 * that nothing happens but their tracing.
 */
#define _GNU_SOURCE
#include <linux/netlink.h>
#include <linux/rtnetlink.h>
#include <stdlib.h>
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

/* Bytes that differ from each other, the family first. */
static void fill(unsigned char *bytes, unsigned size, unsigned family)
{
	for (unsigned i = 0; i < size; i++)
		bytes[i] = i * 37 + 1;
	bytes[0] = family;
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

/* Attributes behind a struct of so many bytes: of each type by itself with values of any length,
 * several, some within others, and broken ones. */
static void attributes(int protocol, unsigned type, unsigned family, unsigned struct_size,
		       const unsigned char *types)
{
	static const unsigned char lengths[] = {0,  1,  2,  3,  4,  5,  8,   9,
						15, 16, 20, 32, 33, 40, 100, 200};
	const int fd = bound(protocol);
	unsigned char data[512];

	memset(data, 0, sizeof data);
	data[0] = family;
	for (; *types; types++) {
		unsigned char *at = data + struct_size;
		struct nlattr attribute = {.nla_type = *types};

		for (unsigned i = 0; i < sizeof lengths; i++) {
			attribute.nla_len = NLA_HDRLEN + lengths[i];
			fill(at + NLA_HDRLEN, 64, i & 1 ? 0 : 200);
			if (lengths[i])
				at[NLA_HDRLEN + lengths[i] - 1] = i % 3;
			memcpy(at, &attribute, sizeof attribute);
			send_message(fd, type, 0, data, struct_size + attribute.nla_len, 0);
			send_message(fd, type, 0, data, struct_size + attribute.nla_len, 1);
			send_message(fd, type, 0, data, struct_size + NLA_HDRLEN + 1, 8);
		}
		memset(at, 0, 200);
		for (unsigned i = 0; i < 5; i++) { /* the second one, and one too many */
			attribute.nla_len = i == 3 ? 0 : 8;
			attribute.nla_type = *types | (i << 14 & 0xc000);
			memcpy(at + 8 * i, &attribute, sizeof attribute);
			memcpy(at + 8 * i + 4, "\5\0\1", 4);
		}
		send_message(fd, type, 0, data, struct_size + 24, 0);
		send_message(fd, type, 0, data, struct_size + 26, 0);
		send_message(fd, type, 0, data, struct_size + 40, 0);
		for (unsigned i = 0; i < 50; i++) { /* each in the one before */
			attribute.nla_len = 200 - 4 * i;
			attribute.nla_type = *types;
			memcpy(at + 4 * i, &attribute, sizeof attribute);
		}
		send_message(fd, type, 0, data, struct_size + 200, 0);
		memset(at, 0xff, 16);
		send_message(fd, type, 0, data, struct_size + 16, 0);
	}
	close(fd);
}

/* An attribute within others, of these types, with values of any length. */
static void nested(unsigned type, unsigned family, unsigned struct_size, const char *types)
{
	static const unsigned short lengths[] = {0,  1,  2,  3,   4,   5,   7,   8,
						 12, 16, 20, 24,  28,  36,  40,  48,
						 60, 80, 92, 184, 192, 200, 244, 300};
	const unsigned depth = strlen(types);
	const int fd = bound(NETLINK_ROUTE);
	unsigned char data[512] = {family};

	for (unsigned i = 0; i < sizeof lengths / sizeof *lengths; i++) {
		unsigned at = struct_size;

		for (unsigned level = 0; level < depth; level++, at += NLA_HDRLEN) {
			struct nlattr attribute = {.nla_len = NLA_HDRLEN * (depth - level) +
							      lengths[i],
						   .nla_type = types[level]};

			memcpy(data + at, &attribute, sizeof attribute);
		}
		fill(data + at, sizeof data - at, i & 3);
		send_message(fd, type, 0, data, at + lengths[i], 0);
		send_message(fd, type, 0, data, at, lengths[i]);
	}
	close(fd);
}

/* Those of links, next hops, queues, tables of neighbours, groups of bridges and statistics. */
static void deeper(void)
{
	for (const char *type = "\1\2\3\4\5\6\7\10\11\12\13\14\15\20"; *type; type++) {
		const char in_link[] = {22, 1, *type, 0}, in_queue[] = {7, *type, 0},
			   in_size[] = {8, *type, 0}, in_group[] = {12, *type, 0},
			   in_bucket[] = {13, *type, 0}, in_entry[] = {1, 1, *type, 0},
			   in_router[] = {2, *type, 0}, in_table[] = {6, *type, 0},
			   in_bridge[] = {2, 1, *type, 0}, in_bond[] = {3, 2, 1, *type, 0},
			   in_offload[] = {4, *type, 0}, in_mpls[] = {5, 28, *type, 0};

		if (*type != 10 && *type != 11) /* strace takes guids of exact lengths alone */
			nested(RTM_NEWLINK, AF_UNIX, 16, in_link);
		nested(RTM_GETQDISC, AF_UNIX, 20, in_queue);
		nested(RTM_GETQDISC, AF_UNIX, 20, in_size);
		nested(RTM_GETNEXTHOP, AF_UNIX, 8, in_group);
		nested(RTM_GETNEXTHOP, AF_UNIX, 8, in_bucket);
		nested(RTM_GETMDB, AF_UNIX, 8, in_entry);
		nested(RTM_GETMDB, AF_UNIX, 8, in_router);
		nested(RTM_GETNEIGHTBL, AF_UNIX, 4, in_table);
		nested(RTM_GETSTATS, AF_UNIX, 12, in_bridge);
		nested(RTM_GETSTATS, AF_UNIX, 12, in_bond);
		nested(RTM_GETSTATS, AF_UNIX, 12, in_offload);
		nested(RTM_GETSTATS, AF_UNIX, 12, in_mpls);
	}
	nested(RTM_NEWLINK, AF_UNIX, 16, "\26\1\10\2");
	nested(RTM_NEWLINK, AF_UNIX, 16, "\26\1\14\1");
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
	static const unsigned char link[] = {7,  14, 18, 23, 3,  4,  5,  6,  10, 13, 15, 16,
					     17, 19, 20, 21, 27, 30, 31, 32, 33, 35, 37, 38,
					     39, 40, 41, 45, 46, 47, 48, 49, 50, 51, 53, 56,
					     57, 58, 59, 60, 61, 62, 43, 44, 55, 0},
				   address[] = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 99, 0},
				   route[] = {1,  2,  3,  4,  5,  6,  7,  8,  10, 11,
					      12, 13, 14, 15, 16, 17, 19, 20, 21, 23,
					      24, 25, 26, 27, 28, 29, 30, 99, 0},
				   rule[] = {12, 20, 23, 24, 1,  2,  3,  4,  5,  6,  10, 11,
					     13, 14, 15, 16, 17, 18, 19, 21, 22, 99, 0},
				   neighbour[] = {1,  2,  3,  4,  5,  6,  7,  8, 9,
						  10, 11, 12, 13, 14, 15, 99, 0},
				   few[] = {1, 2, 3, 4, 5, 99, 0},
				   local[] = {2, 3, 4, 5, 6, 7, 9, 0},
				   internet[] = {1, 4, 5, 6, 7, 10, 11, 14, 15, 17, 21, 99, 0},
				   packet[] = {4, 5, 6, 99, 0},
				   action[] = {1, 2, 3, 5, 6, 7, 8, 9, 10, 99, 0},
				   queue[] = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 0};
	char *pages = mmap(NULL, 8192, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

	page_end = pages + 4096;
	mprotect(page_end, 4096, PROT_NONE);
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
	attributes(NETLINK_ROUTE, RTM_NEWLINK, 0, 16, link);
	for (unsigned i = 0; i < 3; i++) {
		static const unsigned families[] = {AF_UNSPEC, AF_INET, AF_INET6};
		unsigned family = families[i];

		attributes(NETLINK_ROUTE, RTM_NEWADDR, family, 8, address);
		attributes(NETLINK_ROUTE, RTM_NEWROUTE, family, 12, route);
		attributes(NETLINK_ROUTE, RTM_NEWRULE, family, 12, rule);
		attributes(NETLINK_ROUTE, RTM_NEWNEIGH, family, 12, neighbour);
	}
	attributes(NETLINK_SOCK_DIAG, 20, AF_UNIX, 16, local);
	attributes(NETLINK_SOCK_DIAG, 20, AF_INET, 72, internet);
	attributes(NETLINK_SOCK_DIAG, 20, AF_NETLINK, 28, few);
	attributes(NETLINK_SOCK_DIAG, 20, AF_PACKET, 16, packet);
	attributes(NETLINK_ROUTE, RTM_NEWACTION, 0, 4, action);
	attributes(NETLINK_ROUTE, RTM_GETQDISC, AF_UNIX, 20, queue);
	attributes(NETLINK_ROUTE, RTM_GETNEXTHOP, AF_INET, 8, queue);
	attributes(NETLINK_ROUTE, RTM_GETNEXTHOP, AF_INET6, 8, queue);
	attributes(NETLINK_ROUTE, RTM_GETNEIGHTBL, 0, 4, queue);
	attributes(NETLINK_ROUTE, RTM_GETSTATS, 0, 12, few);
	attributes(NETLINK_ROUTE, 96 /* RTM_NEWCACHEREPORT */, 128, 4, queue);
	attributes(NETLINK_ROUTE, 96, 129, 4, queue);
	attributes(NETLINK_ROUTE, 96, AF_INET, 4, few);
	deeper();
	attributes(NETLINK_ROUTE, RTM_NEWMDB, AF_UNIX, 8, packet);
	attributes(NETLINK_ROUTE, RTM_GETDCB, AF_UNIX, 4, packet);
	attributes(NETLINK_NETFILTER, 0x100, 2, 4, few);
	attributes(NETLINK_ROUTE, RTM_NEWADDRLABEL, AF_INET6, 12, few);
	attributes(NETLINK_ROUTE, RTM_NEWNETCONF, AF_INET, 4, few);
	attributes(NETLINK_ROUTE, RTM_NEWNSID, 0, 4, few);
	vectors();
	hostile();
	return 0;
}
