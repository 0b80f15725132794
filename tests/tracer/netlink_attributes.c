/*
 * Messages of netlink with attributes, good and broken: by themselves, several, one within another.
 */
#define _GNU_SOURCE
#include "netlink.h"

#define TYPE 127 /* 128 in a list is the type 0, which would end it */

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
		struct nlattr attribute = {.nla_type = *types & TYPE};

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
			attribute.nla_type = (*types & TYPE) | (i << 14 & 0xc000);
			memcpy(at + 8 * i, &attribute, sizeof attribute);
			memcpy(at + 8 * i + 4, "\5\0\1", 4);
		}
		send_message(fd, type, 0, data, struct_size + 24, 0);
		send_message(fd, type, 0, data, struct_size + 26, 0);
		send_message(fd, type, 0, data, struct_size + 40, 0);
		for (unsigned i = 0; i < 50; i++) { /* each in the one before */
			attribute.nla_len = 200 - 4 * i;
			attribute.nla_type = *types & TYPE;
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
						   .nla_type = types[level] & TYPE};

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
		/* The message, the size of its struct, and the types around the attribute. */
		const struct {
			unsigned message, struct_size;
			char types[5];
		} within[] = {
			{RTM_NEWLINK, 16, {22, 1, *type}}, {RTM_GETQDISC, 20, {7, *type}},
			{RTM_GETQDISC, 20, {8, *type}},    {RTM_GETNEXTHOP, 8, {12, *type}},
			{RTM_GETNEXTHOP, 8, {13, *type}},  {RTM_GETMDB, 8, {1, 1, *type}},
			{RTM_GETMDB, 8, {2, *type}},       {RTM_GETNEIGHTBL, 4, {6, *type}},
			{RTM_GETSTATS, 12, {2, 1, *type}}, {RTM_GETSTATS, 12, {3, 2, 1, *type}},
			{RTM_GETSTATS, 12, {4, *type}},    {RTM_GETSTATS, 12, {5, 28, *type}},
		};

		for (unsigned i = 0; i < sizeof within / sizeof *within; i++)
			/* strace takes guids of exact lengths alone */
			if (i || (*type != 10 && *type != 11))
				nested(within[i].message, AF_UNIX, within[i].struct_size,
				       within[i].types);
	}
	nested(RTM_NEWLINK, AF_UNIX, 16, "\26\1\10\2");
	nested(RTM_NEWLINK, AF_UNIX, 16, "\26\1\14\1");
}

/* What a family has in IFLA_PROTINFO and in IFLA_AF_SPEC, and ports of virtual functions. */
static void protocols(void)
{
	for (char type = 1; type < 40; type++) {
		const char in_protocol[] = {12, type, 0};

		nested(RTM_NEWLINK, AF_BRIDGE, 16, in_protocol);
	}
	for (const char *type = "\200\1\2\3\4\5\6\7\10\11\12"; *type; type++) {
		const char in_protocol[] = {12, *type, 0}, in_6[] = {26, 10, *type, 0},
			   in_4[] = {26, 2, *type, 0}, in_mctp[] = {26, 45, *type, 0},
			   in_spec[] = {26, *type, 0}, in_tunnel[] = {26, 3, *type, 0},
			   in_port[] = {25, *type, 0}, in_ports[] = {24, 1, *type, 0};

		nested(RTM_NEWLINK, AF_INET6, 16, in_protocol);
		nested(RTM_NEWLINK, AF_UNIX, 16, in_6);
		nested(RTM_NEWLINK, AF_UNIX, 16, in_4);
		nested(RTM_NEWLINK, AF_UNIX, 16, in_mctp);
		nested(RTM_NEWLINK, AF_BRIDGE, 16, in_spec);
		nested(RTM_NEWLINK, AF_BRIDGE, 16, in_tunnel);
		nested(RTM_NEWLINK, AF_UNIX, 16, in_port);
		nested(RTM_NEWLINK, AF_UNIX, 16, in_ports);
	}
	nested(RTM_NEWLINK, AF_UNIX, 16, "\14\1");
	nested(RTM_NEWROUTE, AF_INET, 12, "\11"); /* RTA_MULTIPATH */
}

int main(void)
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
				   all[] = {128, 2, 3, 4, 5, 6, 7, 8, 99, 0},
				   action[] = {1, 2, 3, 5, 6, 7, 8, 9, 10, 99, 0},
				   queue[] = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 0};

	map_page();
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
	attributes(NETLINK_SOCK_DIAG, 20, AF_PACKET, 16, all);
	attributes(NETLINK_SOCK_DIAG, 20, 43 /* AF_SMC */, 64, few);
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
	protocols();
	attributes(NETLINK_ROUTE, RTM_NEWMDB, AF_UNIX, 8, packet);
	attributes(NETLINK_ROUTE, RTM_GETDCB, AF_UNIX, 4, packet);
	attributes(NETLINK_NETFILTER, 0x100, 2, 4, few);
	attributes(NETLINK_ROUTE, RTM_NEWADDRLABEL, AF_INET6, 12, few);
	attributes(NETLINK_ROUTE, RTM_NEWNETCONF, AF_INET, 4, few);
	attributes(NETLINK_ROUTE, RTM_NEWNSID, 0, 4, few);
	return 0;
}
