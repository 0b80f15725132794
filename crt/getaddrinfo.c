/* getaddrinfo.c: addresses of hosts with those of services, as connect and bind take them.
 * getaddrinfo(3). */
#include <arpa/inet.h>
#include <netdb.h>
#include <stdlib.h>
#include <string.h>
#include "inet.h"
#include "host_addresses.h"

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
	       h->found[i].bytes, address_size(family));
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
		error = __look_up_host(&h);
	if (error)
		return error;
	if (!host && hints->ai_flags & AI_PASSIVE) {
		__add_number(&h, "0.0.0.0");
		__add_number(&h, "::");
	} else if (!host) {
		__add_loopback(&h);
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
