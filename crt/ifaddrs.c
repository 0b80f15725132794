/* ifaddrs.c: the addresses of the network interfaces, from the kernel. getifaddrs(3),
 * netlink(7), rtnetlink(7). */
#include <errno.h>
#include <ifaddrs.h>
#include <net/if.h>
#include <netinet/in.h>
#include <netpacket/packet.h>
#include <linux/if_addr.h>
#include <linux/if_link.h>
#include <linux/rtnetlink.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include "call.h"
#include "inet.h"

/* One entry and what it points at, in one piece. */
struct entry {
	struct ifaddrs is;
	unsigned index;
	char name[IF_NAMESIZE];
	union address {
		struct sockaddr any;
		struct sockaddr_in v4;
		struct sockaddr_in6 v6;
		struct sockaddr_ll link;
		char room[sizeof(struct sockaddr_ll) + 24]; /* hardware addresses may be longer */
	} address, mask, other;
	struct rtnl_link_stats counts;
};

struct found {
	struct entry *first, *last;
};

static struct entry *add(struct found *found)
{
	struct entry *e = calloc(1, sizeof(*e));
	if (!e)
		return NULL;
	e->is.ifa_name = e->name;
	if (found->last)
		found->last->is.ifa_next = &e->is;
	else
		found->first = e;
	return found->last = e;
}

static void set_link(union address *to, unsigned index, unsigned type, const void *bytes,
		     size_t size)
{
	if (size > sizeof(*to) - offsetof(struct sockaddr_ll, sll_addr))
		return;
	to->link.sll_family = AF_PACKET;
	to->link.sll_ifindex = index;
	to->link.sll_hatype = type;
	to->link.sll_halen = size;
	memcpy(to->link.sll_addr, bytes, size);
}

static void set_address(union address *to, int family, unsigned index, const void *bytes,
			size_t size)
{
	if (family == AF_INET && size == 4) {
		memcpy(&to->v4.sin_addr, bytes, 4);
	} else if (family == AF_INET6 && size == 16) {
		const unsigned char *b = bytes;
		memcpy(&to->v6.sin6_addr, bytes, 16);
		/* fe80::/10, ff02::: good on one link only */
		if ((b[0] == 0xfe && (b[1] & 0xc0) == 0x80) || (b[0] == 0xff && (b[1] & 15) == 2))
			to->v6.sin6_scope_id = index;
	} else {
		return;
	}
	to->any.sa_family = family;
}

static void set_mask(union address *to, int family, unsigned bits)
{
	unsigned char bytes[16] = {0};
	for (unsigned i = 0; i < bits && i < 128; i++)
		bytes[i / 8] |= 0x80 >> i % 8;
	set_address(to, family, 0, bytes, address_size(family));
	if (family == AF_INET6)
		to->v6.sin6_scope_id = 0;
}

#define EACH_ATTRIBUTE(a, first, size)                                                             \
	for (struct rtattr *a = (first); RTA_OK(a, size); a = RTA_NEXT(a, size))

static int take_link(struct found *found, const struct nlmsghdr *message)
{
	const struct ifinfomsg *about = NLMSG_DATA(message);
	struct entry *e = add(found);
	int size = IFLA_PAYLOAD(message);
	if (!e)
		return -ENOMEM;
	e->index = about->ifi_index;
	e->is.ifa_flags = about->ifi_flags;
	EACH_ATTRIBUTE(a, IFLA_RTA(about), size)
	{
		const void *data = RTA_DATA(a);
		size_t length = RTA_PAYLOAD(a);
		if (a->rta_type == IFLA_IFNAME && length <= sizeof(e->name))
			memcpy(e->name, data, length);
		else if (a->rta_type == IFLA_ADDRESS)
			set_link(&e->address, e->index, about->ifi_type, data, length);
		else if (a->rta_type == IFLA_BROADCAST)
			set_link(&e->other, e->index, about->ifi_type, data, length);
		else if (a->rta_type == IFLA_STATS) {
			memcpy(&e->counts, data,
			       length < sizeof(e->counts) ? length : sizeof(e->counts));
			e->is.ifa_data = &e->counts;
		}
	}
	if (!e->address.any.sa_family) /* it has none, but it has a number */
		set_link(&e->address, e->index, about->ifi_type, NULL, 0);
	return 0;
}

static int take_address(struct found *found, const struct nlmsghdr *message)
{
	const struct ifaddrmsg *about = NLMSG_DATA(message);
	struct entry *e = add(found);
	int size = IFA_PAYLOAD(message), family = about->ifa_family, is_local = 0;
	if (!e)
		return -ENOMEM;
	for (struct ifaddrs *i = &found->first->is; i; i = i->ifa_next) {
		struct entry *link = (struct entry *)i;
		if (link->index == about->ifa_index && link->address.any.sa_family == AF_PACKET) {
			memcpy(e->name, link->name, sizeof(e->name));
			e->is.ifa_flags = link->is.ifa_flags;
		}
	}
	/* IFA_ADDRESS is the other end where there is an IFA_LOCAL that differs. */
	EACH_ATTRIBUTE(a, IFA_RTA(about), size)
	{
		const void *data = RTA_DATA(a);
		size_t length = RTA_PAYLOAD(a);
		if (a->rta_type == IFA_LOCAL) {
			if (e->address.any.sa_family)
				e->other = e->address;
			is_local = 1;
			set_address(&e->address, family, about->ifa_index, data, length);
		} else if (a->rta_type == IFA_ADDRESS) {
			set_address(is_local ? &e->other : &e->address, family, about->ifa_index,
				    data, length);
		} else if (a->rta_type == IFA_BROADCAST) {
			set_address(&e->other, family, about->ifa_index, data, length);
		} else if (a->rta_type == IFA_LABEL && length <= sizeof(e->name)) {
			memcpy(e->name, data, length);
		}
	}
	set_mask(&e->mask, family, about->ifa_prefixlen);
	return 0;
}

/* Asks for all links or all addresses. Returns 0 or -errno. */
static long ask(int fd, int type, struct found *found)
{
	struct {
		struct nlmsghdr head;
		struct rtgenmsg body;
	} request = {{sizeof(request), type, NLM_F_REQUEST | NLM_F_DUMP, 1, 0}, {AF_UNSPEC}};
	union {
		char bytes[32768];
		struct nlmsghdr head;
	} answer;
	long size = send(fd, &request, sizeof(request), 0);
	if (size < 0)
		return -errno;
	for (;;) {
		size = recv(fd, &answer, sizeof(answer), 0);
		if (size <= 0)
			return size ? -errno : -EIO;
		for (struct nlmsghdr *m = &answer.head; NLMSG_OK(m, (size_t)size);
		     m = NLMSG_NEXT(m, size)) {
			if (m->nlmsg_type == NLMSG_DONE)
				return 0;
			if (m->nlmsg_type == NLMSG_ERROR)
				return ((struct nlmsgerr *)NLMSG_DATA(m))->error;
			int error = m->nlmsg_type == RTM_NEWLINK   ? take_link(found, m)
				    : m->nlmsg_type == RTM_NEWADDR ? take_address(found, m)
								   : 0;
			if (error)
				return error;
		}
	}
}

/* First the links, in a struct sockaddr_ll each, then the addresses. freeifaddrs frees the list. */
int getifaddrs(struct ifaddrs **list)
{
	struct found found = {NULL, NULL};
	int fd = socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, NETLINK_ROUTE);
	if (fd < 0)
		return -1;
	long error = ask(fd, RTM_GETLINK, &found);
	if (!error)
		error = ask(fd, RTM_GETADDR, &found);
	close(fd);
	for (struct entry *e = found.first; e; e = (struct entry *)e->is.ifa_next) {
		e->is.ifa_addr = e->address.any.sa_family ? &e->address.any : NULL;
		e->is.ifa_netmask = e->mask.any.sa_family ? &e->mask.any : NULL;
		e->is.ifa_broadaddr = e->other.any.sa_family ? &e->other.any : NULL;
	}
	if (error)
		freeifaddrs(&found.first->is);
	else
		*list = found.first ? &found.first->is : NULL;
	return __result(error);
}

void freeifaddrs(struct ifaddrs *list)
{
	while (list) {
		struct ifaddrs *next = list->ifa_next;
		free(list);
		list = next;
	}
}
