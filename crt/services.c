/* services.c: names and numbers of services and protocols. getservbyname(3), getprotobyname(3).
 * What they return is overwritten by the next call. */
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
	const struct wanted *w = argument;
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
	return service((struct wanted){name, protocol, 0});
}

/* The port is in network order. */
struct servent *getservbyport(int port, const char *protocol)
{
	return service((struct wanted){NULL, protocol, ntohs(port)});
}

struct protoent *getprotobyname(const char *name)
{
	return protocol((struct wanted){name, NULL, 0});
}

struct protoent *getprotobynumber(int number)
{
	return protocol((struct wanted){NULL, NULL, number});
}
