/* services.c: names and numbers of services and protocols. getservbyname(3), getprotobyname(3).
 * What they return is overwritten by the next call. */
#include <arpa/inet.h>
#include <netdb.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "net_lines.h"

/* What is looked for: a name, or a number when name is NULL; and for services a protocol, or NULL.
 */
struct wanted {
	const char *name, *protocol;
	int number;
	int place; /* not 0: the line of that number, whatever it says */
};

/* The words of the line that was found, one behind the other. */
static char text[1024], *words[NET_WORDS + 1];

static int keep(char *found[])
{
	char *at = text;
	int i = 0;
	for (; found[i] && strlen(found[i]) < (size_t)(text + sizeof(text) - at); i++) {
		words[i] = strcpy(at, found[i]);
		at += strlen(at) + 1;
	}
	words[i] = NULL;
	return i > 1;
}

/* name number/protocol aliases, or name number aliases */
static int fits(char *line[], void *argument)
{
	struct wanted *w = argument;
	if (w->place)
		return --w->place ? 0 : keep(line);
	char *slash = strchr(line[1], '/');
	int same = w->name ? !strcmp(line[0], w->name) : atoi(line[1]) == w->number;

	for (int i = 2; w->name && !same && line[i]; i++)
		same = !strcmp(line[i], w->name);
	if (!same || (w->protocol && (!slash || strcmp(slash + 1, w->protocol))))
		return 0;
	return keep(line);
}

static struct servent *service(struct wanted w)
{
	static struct servent entry;
	if (!__each_net_line("/etc/services", fits, &w))
		return NULL;
	char *slash = strchr(words[1], '/');
	entry = (struct servent){words[0], words + 2, htons(atoi(words[1])),
				 slash ? slash + 1 : words[1]};
	return &entry;
}

static struct protoent *protocol(struct wanted w)
{
	static struct protoent entry;
	if (!__each_net_line("/etc/protocols", fits, &w))
		return NULL;
	entry = (struct protoent){words[0], words + 2, atoi(words[1])};
	return &entry;
}

struct servent *getservbyname(const char *name, const char *protocol)
{
	return service((struct wanted){.name = name, .protocol = protocol});
}

/* The port is in network order. */
struct servent *getservbyport(int port, const char *protocol)
{
	return service((struct wanted){.protocol = protocol, .number = ntohs(port)});
}

struct protoent *getprotobyname(const char *name)
{
	return protocol((struct wanted){.name = name});
}

struct protoent *getprotobynumber(int number)
{
	return protocol((struct wanted){.number = number});
}

/* One after the other. Nothing stays open between them. */
int __service_place, __protocol_place;
static int network_place;

void setservent(int stay) { (void)stay, __service_place = 0; }
void endservent(void) { __service_place = 0; }
struct servent *getservent(void) { return service((struct wanted){.place = ++__service_place}); }
void setprotoent(int stay) { (void)stay, __protocol_place = 0; }
void endprotoent(void) { __protocol_place = 0; }
struct protoent *getprotoent(void)
{
	return protocol((struct wanted){.place = ++__protocol_place});
}

/* networks(5): a name, and a number in inet_network's form. */
static struct netent *network(struct wanted w)
{
	static struct netent entry;
	if (!__each_net_line("/etc/networks", fits, &w))
		return NULL;
	entry = (struct netent){words[0], words + 2, AF_INET, inet_network(words[1])};
	return &entry;
}

void setnetent(int stay) { (void)stay, network_place = 0; }
void endnetent(void) { network_place = 0; }
struct netent *getnetent(void) { return network((struct wanted){.place = ++network_place}); }
struct netent *getnetbyname(const char *name) { return network((struct wanted){.name = name}); }

struct netent *getnetbyaddr(uint32_t number, int family)
{
	struct netent *entry = NULL;
	for (int i = 1; family == AF_INET && (entry = network((struct wanted){.place = i})); i++)
		if (entry->n_net == number)
			break;
	return entry;
}
