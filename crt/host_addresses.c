/* host_addresses.c: the addresses of a host: numbers, the names in /etc/hosts, and what name
 * servers know of others (resolver.c). gethostbyname(3). */
#include <arpa/inet.h>
#include <net/if.h>
#include <netdb.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include "host_addresses.h"
#include "inet.h"
#include "net_lines.h"
#include "resolver.h"

int h_errno;

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
int __add_number(struct hosts *h, const char *text)
{
	struct in_addr old;
	if (h->count == MOST_ADDRESSES)
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
			__add_number(h, words[0]);
			h->listed = 1;
			break;
		}
	return 0;
}

static void take(void *argument, int family, const unsigned char *bytes)
{
	struct hosts *h = argument;
	struct in_addr old;
	if (h->count == MOST_ADDRESSES)
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

void __add_loopback(struct hosts *h)
{
	__add_number(h, "::1");
	if (h->family != AF_INET6)
		__add_number(h, "127.0.0.1");
}

/* No server is asked about localhost (RFC 6761), nor about a name in /etc/hosts. Returns 0, or
 * EAI_...: there is none. */
int __look_up_host(struct hosts *h)
{
	int result = __add_number(h, h->name);
	if (result < 0 || h->count)
		return result < 0 ? result : 0;
	if (h->flags & AI_NUMERICHOST)
		return EAI_NONAME;
	__each_net_line("/etc/hosts", host_line, h);
	if (!h->listed && !strcasecmp(h->name, "localhost"))
		__add_loopback(h);
	return h->count ? 0 : h->listed ? EAI_NONAME : ask(h);
}

struct hostent *gethostbyname2(const char *name, int family)
{
	static struct hosts h;
	static struct hostent entry;
	static char *addresses[MOST_ADDRESSES + 1], *aliases[1], copy[NI_MAXHOST];

	h = (struct hosts){.name = name, .family = family};
	int error = __look_up_host(&h);
	h_errno = error == EAI_AGAIN    ? TRY_AGAIN
		  : error == EAI_FAIL   ? NO_RECOVERY
		  : error == EAI_NODATA ? NO_DATA
					: HOST_NOT_FOUND;
	if (!h.count || strlcpy(copy, name, sizeof(copy)) >= sizeof(copy))
		return NULL;
	for (int i = 0; i < h.count; i++)
		addresses[i] = (char *)h.found[i].bytes;
	addresses[h.count] = NULL;
	entry = (struct hostent){copy, aliases, family, address_size(family), addresses};
	return &entry;
}

struct hostent *gethostbyname(const char *name) { return gethostbyname2(name, AF_INET); }
