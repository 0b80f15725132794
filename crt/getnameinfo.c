/* getnameinfo.c: names of addresses: those of /etc/hosts, else what name servers say, else numbers.
 * getnameinfo(3), gethostbyaddr(3). */
#include <arpa/inet.h>
#include <net/if.h>
#include <netdb.h>
#include <stdio.h>
#include <string.h>
#include "inet.h"
#include "net_lines.h"
#include "resolver.h"

struct lookup {
	const void *address;
	int family;
	char name[NI_MAXHOST];
};

static int host_line(char *words[], void *argument)
{
	struct lookup *l = argument;
	unsigned char bytes[16];
	if (inet_pton(l->family, words[0], bytes) != 1 ||
	    memcmp(bytes, l->address, address_size(l->family)))
		return 0;
	return strlcpy(l->name, words[1], sizeof(l->name)) < sizeof(l->name);
}

/* Returns 0, or h_errno. */
static int find_name(struct lookup *l)
{
	return __each_net_line("/etc/hosts", host_line, l)
		       ? 0
		       : __ask_for_name(l->family, l->address, l->name, sizeof(l->name));
}

/* Returns 0 or EAI_... */
int getnameinfo(const struct sockaddr *restrict address, socklen_t size, char *restrict host,
		socklen_t host_size, char *restrict service, socklen_t service_size, int flags)
{
	struct lookup l = {.family = address->sa_family};
	const struct sockaddr_in *v4 = (const void *)address;
	const struct sockaddr_in6 *v6 = (const void *)address;

	if (l.family == AF_INET && size >= sizeof(*v4))
		l.address = &v4->sin_addr;
	else if (l.family == AF_INET6 && size >= sizeof(*v6))
		l.address = &v6->sin6_addr;
	else
		return EAI_FAMILY;
	if (host && host_size) {
		int why = flags & NI_NUMERICHOST ? HOST_NOT_FOUND : find_name(&l);
		if (why) {
			if (flags & NI_NAMEREQD)
				return why == TRY_AGAIN ? EAI_AGAIN : EAI_NONAME;
			inet_ntop(l.family, l.address, l.name, sizeof(l.name));
			if (l.family == AF_INET6 && v6->sin6_scope_id) {
				char *end = strchr(l.name, 0);
				*end++ = '%';
				if (!if_indextoname(v6->sin6_scope_id, end))
					sprintf(end, "%u", v6->sin6_scope_id);
			}
		}
		if (strlcpy(host, l.name, host_size) >= host_size)
			return EAI_OVERFLOW;
	}
	if (service && service_size) { /* the port is at the same place in both */
		struct servent *entry = NULL;
		if (!(flags & NI_NUMERICSERV))
			entry = getservbyport(v4->sin_port, flags & NI_DGRAM ? "udp" : "tcp");
		int length = entry ? snprintf(service, service_size, "%s", entry->s_name)
				   : snprintf(service, service_size, "%u", ntohs(v4->sin_port));
		if ((socklen_t)length >= service_size)
			return EAI_OVERFLOW;
	}
	return 0;
}

struct hostent *gethostbyaddr(const void *address, socklen_t size, int family)
{
	static struct lookup l;
	static struct hostent entry;
	static char *aliases[1], *addresses[2], copy[16];

	h_errno = HOST_NOT_FOUND;
	l = (struct lookup){.address = address, .family = family};
	if ((family != AF_INET && family != AF_INET6) || size != (family == AF_INET ? 4U : 16U) ||
	    find_name(&l))
		return NULL;
	addresses[0] = memcpy(copy, address, size);
	entry = (struct hostent){l.name, aliases, family, size, addresses};
	return &entry;
}
