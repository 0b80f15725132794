/* getaddrinfo.c: addresses of hosts and services. getaddrinfo(3), gethostbyname(3). Numbers and the
 * names in /etc/hosts; no name server is asked, such a name is EAI_NONAME. */
#include <arpa/inet.h>
#include <netdb.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include "net_lines.h"

int h_errno;

enum { MOST = 32 };

/* The addresses of a host. */
struct hosts {
	const char *name;
	int family, count;
	struct {
		int family;
		unsigned char bytes[16];
	} found[MOST];
};

static int size_of(int family) { return family == AF_INET ? 4 : 16; }

/* A number is an address. */
static int number(struct hosts *h, const char *text)
{
	static const int families[] = {AF_INET, AF_INET6};
	struct in_addr old;

	for (int i = 0; i < 2; i++)
		if ((h->family == AF_UNSPEC || h->family == families[i]) && h->count < MOST &&
		    inet_pton(families[i], text, h->found[h->count].bytes) == 1) {
			h->found[h->count++].family = families[i];
			return 1;
		}
	if (h->family != AF_INET6 && h->count < MOST && inet_aton(text, &old)) {
		memcpy(h->found[h->count].bytes, &old, 4);
		h->found[h->count++].family = AF_INET;
		return 1;
	}
	return 0;
}

static int host_line(char *words[], void *argument)
{
	struct hosts *h = argument;
	for (int i = 1; words[i]; i++)
		if (!strcasecmp(words[i], h->name)) {
			number(h, words[0]);
			break;
		}
	return 0;
}

static void look_up(struct hosts *h)
{
	if (!number(h, h->name))
		__each_net_line("/etc/hosts", host_line, h);
}

struct types {
	int type, protocol;
	const char *name;
};
static const struct types types[] = {
	{SOCK_STREAM, IPPROTO_TCP, "tcp"},
	{SOCK_DGRAM, IPPROTO_UDP, "udp"},
	{SOCK_RAW, 0, NULL},
};

/* The port in network order, or -1. */
static int port_of(const char *service, const struct types *t, int flags)
{
	char *end;
	if (!service)
		return 0;
	unsigned long port = strtoul(service, &end, 10);
	if (*service && !*end)
		return port < 65536 ? htons(port) : -1;
	struct servent *entry =
		flags & AI_NUMERICSERV || !t->name ? NULL : getservbyname(service, t->name);
	return entry ? entry->s_port : -1;
}

static struct addrinfo *make(const struct hosts *h, int i, const struct types *t, int port,
			     const struct addrinfo *hints)
{
	struct made {
		struct addrinfo info;
		union {
			struct sockaddr_in v4;
			struct sockaddr_in6 v6;
		} address;
		char name[];
	} *m = calloc(1, sizeof(*m) + (h->name ? strlen(h->name) + 1 : 0));
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
	if (hints->ai_flags & AI_CANONNAME && h->name && !i)
		m->info.ai_canonname = strcpy(m->name, h->name);
	return &m->info;
}

/* Returns 0 or EAI_...; the list is the caller's until freeaddrinfo. */
int getaddrinfo(const char *restrict host, const char *restrict service,
		const struct addrinfo *restrict hints, struct addrinfo **restrict result)
{
	static const struct addrinfo none;
	struct addrinfo *list = NULL, **end = &list;
	int error = EAI_SERVICE;

	if (!hints)
		hints = &none;
	struct hosts h = {.name = host, .family = hints->ai_family};
	if (!host && !service)
		return EAI_NONAME;
	if (h.family != AF_UNSPEC && h.family != AF_INET && h.family != AF_INET6)
		return EAI_FAMILY;
	if (hints->ai_flags & ~(AI_PASSIVE | AI_CANONNAME | AI_NUMERICHOST | AI_V4MAPPED | AI_ALL |
				AI_ADDRCONFIG | AI_NUMERICSERV) ||
	    (hints->ai_flags & AI_CANONNAME && !host))
		return EAI_BADFLAGS;
	if (!host) {
		number(&h, hints->ai_flags & AI_PASSIVE ? "0.0.0.0" : "127.0.0.1");
		number(&h, hints->ai_flags & AI_PASSIVE ? "::" : "::1");
	} else if (hints->ai_flags & AI_NUMERICHOST) {
		number(&h, host);
	} else {
		look_up(&h);
	}
	if (!h.count)
		return EAI_NONAME;
	int known = 0;
	for (int i = 0; i < h.count; i++)
		for (unsigned k = 0; k < sizeof(types) / sizeof(*types); k++) {
			const struct types *t = &types[k];
			if ((hints->ai_socktype && hints->ai_socktype != t->type) ||
			    (hints->ai_protocol && t->protocol &&
			     hints->ai_protocol != t->protocol))
				continue;
			known = 1;
			int port = port_of(service, t, hints->ai_flags);
			if (port < 0)
				continue;
			if (!(*end = make(&h, i, t, port, hints))) {
				freeaddrinfo(list);
				return EAI_MEMORY;
			}
			end = &(*end)->ai_next;
		}
	*result = list;
	if (list)
		error = 0;
	else if (!known)
		error = EAI_SOCKTYPE;
	else if (hints->ai_flags & AI_NUMERICSERV)
		error = EAI_NONAME;
	return error;
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
	look_up(&h);
	h_errno = HOST_NOT_FOUND;
	if (!h.count || strlcpy(copy, name, sizeof(copy)) >= sizeof(copy))
		return NULL;
	for (int i = 0; i < h.count; i++)
		addresses[i] = (char *)h.found[i].bytes;
	addresses[h.count] = NULL;
	entry = (struct hostent){copy, aliases, family, size_of(family), addresses};
	return &entry;
}

struct hostent *gethostbyname(const char *name) { return gethostbyname2(name, AF_INET); }

const char *gai_strerror(int error)
{
	static const char *const messages[] = {
		[-EAI_BADFLAGS] = "Bad value for ai_flags",
		[-EAI_NONAME] = "Name or service not known",
		[-EAI_AGAIN] = "Temporary failure in name resolution",
		[-EAI_FAIL] = "Non-recoverable failure in name resolution",
		[-EAI_NODATA] = "No address associated with hostname",
		[-EAI_FAMILY] = "ai_family not supported",
		[-EAI_SOCKTYPE] = "ai_socktype not supported",
		[-EAI_SERVICE] = "Servname not supported for ai_socktype",
		[-EAI_MEMORY] = "Memory allocation failure",
		[-EAI_SYSTEM] = "System error",
		[-EAI_OVERFLOW] = "Argument buffer overflow",
	};
	const char *message = NULL;
	if (-error >= 0 && -error < (int)(sizeof(messages) / sizeof(*messages)))
		message = messages[-error];
	return message ? message : "Unknown error";
}

const char *hstrerror(int error)
{
	static const char *const messages[] = {"Resolver Error 0 (no error)", "Unknown host",
					       "Host name lookup failure", "Unknown server error",
					       "No address associated with name"};
	return (unsigned)error < 5 ? messages[error] : "Unknown resolver error";
}

void herror(const char *prefix)
{
	fprintf(stderr, "%s%s%s\n", prefix ? prefix : "", prefix && *prefix ? ": " : "",
		hstrerror(h_errno));
}
