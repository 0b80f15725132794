/* getaddrinfo.c: addresses of hosts and services. getaddrinfo(3), gethostbyname(3). Numbers, the
 * names in /etc/hosts, and what name servers know of others (resolver.c). */
#include <arpa/inet.h>
#include <net/if.h>
#include <netdb.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include "inet.h"
#include "net_lines.h"
#include "resolver.h"

int h_errno;

enum { MOST = 32 };

/* The addresses of a host. */
struct hosts {
	const char *name;
	int family, flags, count;
	int listed; /* the name is in /etc/hosts, maybe with addresses of another family only */
	struct {
		int family;
		unsigned scope;
		unsigned char bytes[16];
	} found[MOST];
};

static int size_of(int family) { return family == AF_INET ? 4 : 16; }

static const unsigned char mapped[12] = {[10] = 0xff, 0xff};

/* An address of IPv4, or mapped into IPv6 where that was asked for. Returns 0: not wanted. */
static int add_old(struct hosts *h, struct in_addr old)
{
	unsigned char *bytes = h->found[h->count].bytes;
	int offset = h->family == AF_INET6 ? sizeof(mapped) : 0;
	if (offset && !(h->flags & AI_V4MAPPED))
		return 0;
	memcpy(bytes, mapped, offset);
	memcpy(bytes + offset, &old, 4);
	h->found[h->count++].family = offset ? AF_INET6 : AF_INET;
	return 1;
}

/* What follows % in an address: an interface, by name or number. Returns 0: there is none. */
static int read_scope(const char *text, const unsigned char *address, unsigned *scope)
{
	char *end;
	int local = address[0] == 0xfe || (address[0] == 0xff && (address[1] & 15) < 3);
	*scope = local ? if_nametoindex(text) : 0;
	if (*scope)
		return 1;
	*scope = strtoul(text, &end, 10);
	return *text && !*end;
}

/* A number is an address. Returns 0, 1, or EAI_ADDRFAMILY: of the other family. */
static int number(struct hosts *h, const char *text)
{
	struct in_addr old;
	if (h->count == MOST)
		return 0;
	const char *rest = __inet_parts(text, &old);
	if (rest && !*rest)
		return add_old(h, old) ? 1 : EAI_ADDRFAMILY;
	char address[INET6_ADDRSTRLEN];
	size_t length = strcspn(text, "%");
	unsigned char *bytes = h->found[h->count].bytes;
	unsigned *scope = &h->found[h->count].scope;
	if (length >= sizeof(address))
		return 0;
	strlcpy(address, text, length + 1);
	*scope = 0;
	if (inet_pton(AF_INET6, address, bytes) != 1)
		return 0;
	if (h->family == AF_INET) {
		if (memcmp(bytes, mapped, sizeof(mapped)))
			return EAI_ADDRFAMILY;
		memcpy(&old, bytes + sizeof(mapped), 4);
		return add_old(h, old);
	}
	if (text[length] && !read_scope(text + length + 1, bytes, scope))
		return 0;
	h->found[h->count++].family = AF_INET6;
	return 1;
}

static int host_line(char *words[], void *argument)
{
	struct hosts *h = argument;
	for (int i = 1; words[i]; i++)
		if (!strcasecmp(words[i], h->name)) {
			number(h, words[0]);
			h->listed = 1;
			break;
		}
	return 0;
}

static void take(void *argument, int family, const unsigned char *bytes)
{
	struct hosts *h = argument;
	struct in_addr old;
	if (h->count == MOST)
		return;
	if (family == AF_INET) {
		memcpy(&old, bytes, sizeof(old));
		add_old(h, old);
		return;
	}
	memcpy(h->found[h->count].bytes, bytes, 16);
	h->found[h->count].scope = 0;
	h->found[h->count++].family = AF_INET6;
}

/* What name servers know. Who has no answer about one family is not asked, and waited for, again.
 * Returns 0 or EAI_... */
static int ask(struct hosts *h)
{
	int why = 0;
	if (h->family != AF_INET6)
		why = __ask_for_addresses(h->name, AF_INET, take, h);
	if (h->family != AF_INET && why != HOST_NOT_FOUND && why != TRY_AGAIN) {
		int why6 = __ask_for_addresses(h->name, AF_INET6, take, h);
		why = why ? why : why6;
	}
	if (!h->count && h->family == AF_INET6 && h->flags & AI_V4MAPPED)
		why = __ask_for_addresses(h->name, AF_INET, take, h);
	return h->count             ? 0
	       : why == TRY_AGAIN   ? EAI_AGAIN
	       : why == NO_RECOVERY ? EAI_FAIL
	       : why == NO_DATA     ? EAI_NODATA
				    : EAI_NONAME;
}

static void loopback(struct hosts *h)
{
	number(h, "::1");
	if (h->family != AF_INET6)
		number(h, "127.0.0.1");
}

/* No server is asked about localhost (RFC 6761), nor about a name in /etc/hosts. Returns 0, or
 * EAI_...: there is none. */
static int look_up(struct hosts *h)
{
	int result = number(h, h->name);
	if (result < 0 || h->count)
		return result < 0 ? result : 0;
	if (h->flags & AI_NUMERICHOST)
		return EAI_NONAME;
	__each_net_line("/etc/hosts", host_line, h);
	if (!h->listed && !strcasecmp(h->name, "localhost"))
		loopback(h);
	return h->count ? 0 : h->listed ? EAI_NONAME : ask(h);
}

struct types {
	int type, protocol;
	const char *name;
};
enum { TYPES = 3 };
static const struct types types[TYPES] = {
	{SOCK_STREAM, IPPROTO_TCP, "tcp"},
	{SOCK_DGRAM, IPPROTO_UDP, "udp"},
	{SOCK_RAW, 0, NULL},
};

/* The port in network order, or -1: no such service. */
static int port_of(const char *service, const struct types *t, int flags)
{
	char *end;
	if (!service)
		return 0;
	unsigned long port = strtoul(service, &end, 10);
	if (!*end)
		return port < 65536 ? htons(port) : -1;
	struct servent *entry =
		flags & AI_NUMERICSERV || !t->name ? NULL : getservbyname(service, t->name);
	return entry ? entry->s_port : -1;
}

/* The port of each type, -1 of those not asked for: a type or a protocol is the first that fits.
 * Returns 0 or EAI_... */
static int find_ports(int ports[TYPES], const char *service, const struct addrinfo *hints)
{
	int error = EAI_SOCKTYPE, asked = hints->ai_socktype || hints->ai_protocol;
	for (int k = 0; k < TYPES; k++) {
		const struct types *t = &types[k];
		ports[k] = -1;
		if ((hints->ai_socktype && hints->ai_socktype != t->type) ||
		    (hints->ai_protocol && t->protocol && hints->ai_protocol != t->protocol))
			continue;
		ports[k] = asked && service && !t->name ? -1 : port_of(service, t, hints->ai_flags);
		if (ports[k] >= 0)
			error = 0;
		else if (error)
			error = hints->ai_flags & AI_NUMERICSERV ? EAI_NONAME : EAI_SERVICE;
		if (asked) {
			while (++k < TYPES)
				ports[k] = -1;
		}
	}
	return error;
}

/* name: the canonical one, or NULL. */
static struct addrinfo *make(const struct hosts *h, int i, const struct types *t, int port,
			     const struct addrinfo *hints, const char *name)
{
	struct made {
		struct addrinfo info;
		union {
			struct sockaddr_in v4;
			struct sockaddr_in6 v6;
		} address;
		char name[];
	} *m = calloc(1, sizeof(*m) + (name ? strlen(name) + 1 : 0));
	if (!m)
		return NULL;
	int family = h->found[i].family;
	m->info = (struct addrinfo){.ai_flags = hints->ai_flags,
				    .ai_family = family,
				    .ai_socktype = t->type,
				    .ai_protocol = t->protocol ? t->protocol : hints->ai_protocol,
				    .ai_addr = (struct sockaddr *)&m->address};
	m->address.v4.sin_family = family;
	m->address.v4.sin_port = port;
	m->info.ai_addrlen = family == AF_INET ? sizeof(m->address.v4) : sizeof(m->address.v6);
	memcpy(family == AF_INET ? (void *)&m->address.v4.sin_addr
				 : (void *)&m->address.v6.sin6_addr,
	       h->found[i].bytes, size_of(family));
	if (family == AF_INET6)
		m->address.v6.sin6_scope_id = h->found[i].scope;
	if (name)
		m->info.ai_canonname = strcpy(m->name, name);
	return &m->info;
}

/* Returns 0 or EAI_...; the list is the caller's until freeaddrinfo. */
int getaddrinfo(const char *restrict host, const char *restrict service,
		const struct addrinfo *restrict hints, struct addrinfo **restrict result)
{
	static const struct addrinfo none;
	struct addrinfo *list = NULL, **end = &list;
	int ports[TYPES];

	if (!hints)
		hints = &none;
	struct hosts h = {.name = host, .family = hints->ai_family, .flags = hints->ai_flags};
	if (!host && !service)
		return EAI_NONAME;
	if (hints->ai_flags & ~(AI_PASSIVE | AI_CANONNAME | AI_NUMERICHOST | AI_V4MAPPED | AI_ALL |
				AI_ADDRCONFIG | AI_NUMERICSERV | AI_IDN | AI_CANONIDN) ||
	    (hints->ai_flags & AI_CANONNAME && !host))
		return EAI_BADFLAGS;
	if (h.family != AF_UNSPEC && h.family != AF_INET && h.family != AF_INET6)
		return EAI_FAMILY;
	int error = find_ports(ports, service, hints);
	if (!error && host)
		error = look_up(&h);
	if (error)
		return error;
	if (!host && hints->ai_flags & AI_PASSIVE) {
		number(&h, "0.0.0.0");
		number(&h, "::");
	} else if (!host) {
		loopback(&h);
	}
	const char *name = hints->ai_flags & AI_CANONNAME ? host : NULL;
	for (int i = 0; i < h.count; i++)
		for (int k = 0; k < TYPES; k++) {
			if (ports[k] < 0)
				continue;
			if (!(*end = make(&h, i, &types[k], ports[k], hints, name))) {
				freeaddrinfo(list);
				return EAI_MEMORY;
			}
			end = &(*end)->ai_next;
			name = NULL;
		}
	*result = list;
	return 0;
}

void freeaddrinfo(struct addrinfo *list)
{
	while (list) {
		struct addrinfo *next = list->ai_next;
		free(list);
		list = next;
	}
}

struct hostent *gethostbyname2(const char *name, int family)
{
	static struct hosts h;
	static struct hostent entry;
	static char *addresses[MOST + 1], *aliases[1], copy[NI_MAXHOST];

	h = (struct hosts){.name = name, .family = family};
	int error = look_up(&h);
	h_errno = error == EAI_AGAIN    ? TRY_AGAIN
		  : error == EAI_FAIL   ? NO_RECOVERY
		  : error == EAI_NODATA ? NO_DATA
					: HOST_NOT_FOUND;
	if (!h.count || strlcpy(copy, name, sizeof(copy)) >= sizeof(copy))
		return NULL;
	for (int i = 0; i < h.count; i++)
		addresses[i] = (char *)h.found[i].bytes;
	addresses[h.count] = NULL;
	entry = (struct hostent){copy, aliases, family, size_of(family), addresses};
	return &entry;
}

struct hostent *gethostbyname(const char *name) { return gethostbyname2(name, AF_INET); }
