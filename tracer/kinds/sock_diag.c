/*
 * sock_diag.c: what a descriptor's socket is connected to, as the kernel tells everybody who asks
 * for all sockets of a kind: sock_diag(7). Not for: addresses in arguments (socket.c).
 */
#include "kinds.h"
#include "words.h"
#include <fcntl.h>
#include <linux/inet_diag.h>
#include <linux/netlink.h>
#include <linux/netlink_diag.h>
#include <linux/rtnetlink.h>
#include <linux/sock_diag.h>
#include <linux/unix_diag.h>
#include <sys/socket.h>
#include <limits.h>
#include <sys.h>

/* What was found out is kept, as strace keeps it: of a socket whose other end is gone the kernel
 * says less. */
static struct known {
	uint64_t inode;
	int protocol; /* of netlink */
	unsigned length;
	char bytes[512]; /* two numbers and a path of 108 bytes in octal */
} known[64];

static void discard(struct text *text) { text->length = 0; }

static void put_inet(struct text *text, const struct inet_diag_msg *socket)
{
	const __be32 *const addresses[] = {socket->id.idiag_src, socket->id.idiag_dst};
	const __be16 ports[] = {socket->id.idiag_sport, socket->id.idiag_dport};

	for (unsigned i = 0; i < 2 && ports[i]; i++) {
		put_string(text, i ? "->" : "");
		if (socket->idiag_family == AF_INET) {
			put_ipv4(text, (const unsigned char *)addresses[i]);
		} else {
			put_char(text, '[');
			put_ipv6(text, (const unsigned char *)addresses[i]);
			put_char(text, ']');
		}
		put_format(text, ":%u", __builtin_bswap16(ports[i]));
	}
}

/* [3->4,"path"] or [3,@"abstract"] */
static void put_unix(struct text *text, const struct unix_diag_msg *socket, size_t size)
{
	const struct rtattr *attribute = (const struct rtattr *)(socket + 1);
	const char *name = NULL;
	size_t length = 0;
	uint32_t peer = 0;

	for (size -= sizeof *socket; RTA_OK(attribute, (int)size);
	     attribute = RTA_NEXT(attribute, size))
		if (attribute->rta_type == UNIX_DIAG_NAME)
			name = RTA_DATA(attribute), length = RTA_PAYLOAD(attribute);
		else if (attribute->rta_type == UNIX_DIAG_PEER)
			memcpy(&peer, RTA_DATA(attribute), sizeof peer);
	if (!peer && !length)
		return;
	put_unsigned(text, socket->udiag_ino);
	if (peer)
		put_format(text, "->%u", peer);
	if (!length)
		return;
	put_string(text, *name ? "," : ",@");
	if (!*name)
		name++, length--;
	put_quoted(text, name, strnlen(name, length), options.quote);
}

/* SOCK_DIAG:1234 */
static void put_netlink(struct text *text, const struct netlink_diag_msg *socket)
{
	const char *name = constant_name(0, netlink_protocols, socket->ndiag_protocol);

	if (name)
		put_string(text, name + strlen("NETLINK_"));
	else
		put_unsigned(text, socket->ndiag_protocol);
	put_format(text, ":%u", socket->ndiag_portid);
}

/* One socket of the answer: is it ours? */
static bool put_answer(struct text *text, int family, struct known *known, const void *socket,
		       size_t size)
{
	const struct inet_diag_msg *inet = socket;
	const struct unix_diag_msg *local = socket;
	const struct netlink_diag_msg *netlink = socket;

	if (family == AF_UNIX && size >= sizeof *local && local->udiag_ino == known->inode)
		put_unix(text, local, size);
	else if (family == AF_NETLINK && size >= sizeof *netlink &&
		 netlink->ndiag_ino == known->inode)
		put_netlink(text, netlink), known->protocol = netlink->ndiag_protocol;
	else if (family != AF_UNIX && family != AF_NETLINK && size >= sizeof *inet &&
		 inet->idiag_inode == known->inode)
		put_inet(text, inet);
	else
		return false;
	return true;
}

/* Have the kernel list all sockets of a protocol, until the one that is looked for. */
static void ask(struct text *text, int family, int protocol, struct known *known)
{
	static char answer[16384] __attribute__((aligned(8)));
	struct {
		struct nlmsghdr header;
		union {
			struct sock_diag_req any;
			struct inet_diag_req_v2 inet;
			struct unix_diag_req local;
			struct netlink_diag_req netlink;
		};
	} request = {.header = {.nlmsg_len = sizeof request,
				.nlmsg_type = SOCK_DIAG_BY_FAMILY,
				.nlmsg_flags = NLM_F_REQUEST | NLM_F_DUMP}};
	long socket = syscall3(__NR_socket, AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, NETLINK_SOCK_DIAG),
	     size;
	bool found = false;

	if (family == AF_UNIX) {
		request.local.udiag_states = -1;
		request.local.udiag_show = UDIAG_SHOW_NAME | UDIAG_SHOW_PEER;
	} else if (family == AF_NETLINK) {
		protocol = NDIAG_PROTO_ALL;
	} else {
		request.inet.idiag_states = -1;
	}
	request.any.sdiag_family = family;
	request.any.sdiag_protocol = protocol;
	sys_write(socket, &request, sizeof request);
	while (!found && (size = sys_read(socket, answer, sizeof answer)) > 0 &&
	       !sys_failed(size)) {
		const struct nlmsghdr *header = (const struct nlmsghdr *)answer;
		unsigned left = size;

		for (; !found && NLMSG_OK(header, left); header = NLMSG_NEXT(header, left))
			found = header->nlmsg_type != SOCK_DIAG_BY_FAMILY || /* the end */
				put_answer(text, family, known, NLMSG_DATA(header),
					   NLMSG_PAYLOAD(header, 0));
	}
	sys_close(socket);
}

static const struct protocol {
	char name[12];
	uint8_t family, protocol; /* 0: nothing to ask; IPPROTO_TCP, IPPROTO_UDP */
} protocols[] = {{"NETLINK", AF_NETLINK, 0},
		 {"UNIX", AF_UNIX, 0},
		 {"UNIX-STREAM", AF_UNIX, 0},
		 {"TCP", AF_INET, 6},
		 {"TCPv6", AF_INET6, 6},
		 {"UDP", AF_INET, 17},
		 {"UDPv6", AF_INET6, 17},
		 {"RAW", 0, 0},
		 {"RAWv6", 0, 0},
		 {"", 0, 0}};

/* What the kernel calls the protocol of a socket; NULL when it is none of those above. */
static const struct protocol *protocol_of(const char *link)
{
	const struct protocol *protocol = protocols;
	char name[32];
	long length = syscall4(__NR_getxattr, (long)link, (long)"system.sockprotoname", (long)name,
			       sizeof name - 1);

	if (sys_failed(length) || length == 0)
		return NULL;
	name[length] = 0;
	while (*protocol->name && strcmp(name, protocol->name) != 0)
		protocol++;
	return *protocol->name ? protocol : NULL;
}

/* What is known of a socket, or is found out now. */
static const struct known *find(const struct protocol *protocol, uint64_t inode)
{
	struct known *slot = &known[inode % (sizeof known / sizeof *known)];

	if (slot->inode != inode || !slot->length) {
		struct text text = {
			.bytes = slot->bytes, .capacity = sizeof slot->bytes, .flush = discard};

		slot->inode = inode;
		slot->protocol = -1;
		if (protocol->family)
			ask(&text, protocol->family, protocol->protocol, slot);
		slot->length = text.length;
	}
	return slot;
}

long socket_inode(const char *path, long length)
{
	return length > 9 && strncmp(path, "socket:[", 8) == 0
		       ? parse_decimal(path + 8, length - 9, UINT_MAX)
		       : -1;
}

bool print_socket(const struct decoding *d, const char *link, long inode)
{
	const struct protocol *protocol = protocol_of(link);

	if (!protocol || inode < 0)
		return false;
	const struct known *facts = find(protocol, inode);
	put_format(d->text, "<%s:[", protocol->name);
	if (facts->length)
		put_bytes(d->text, facts->bytes, facts->length);
	else
		put_unsigned(d->text, inode);
	put_string(d->text, "]>");
	return true;
}

/* A message may have a million vectors: what a call's descriptor is, is asked once. */
static struct {
	int tid, fd, protocol;
	bool is_netlink;
} latest;

void sockets_forget(void) { latest.tid = 0; }

static bool ask_protocol(const struct decoding *d, int fd, int *protocol)
{
	char path[64];
	const char *link = fd_link(proc_id(d->task->tid), fd);
	long inode;

	*protocol = -1;
	if (fd < 0 || protocol_of(link) != protocols)
		return false;
	inode = socket_inode(path, sys_readlinkat(AT_FDCWD, link, path, sizeof path - 1));
	if (inode >= 0)
		*protocol = find(protocols, inode)->protocol;
	return true;
}

bool netlink_protocol(const struct decoding *d, int fd, int *protocol)
{
	if (latest.tid != d->task->tid || latest.fd != fd) {
		latest.is_netlink = ask_protocol(d, fd, &latest.protocol);
		latest.tid = d->task->tid;
		latest.fd = fd;
	}
	*protocol = latest.protocol;
	return latest.is_netlink;
}
