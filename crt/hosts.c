/* hosts.c: the lines of /etc/hosts, one after the other. gethostent(3), hosts(5). */
#include <arpa/inet.h>
#include <netdb.h>
#include <stdio.h>
#include <string.h>
#include "inet.h"
#include "net_lines.h"

int __host_place;
static char text[1024], *aliases[NET_WORDS + 1], address[16], *addresses[2] = {address, NULL};
static struct hostent entry;

static int take(char *line[], void *left)
{
	char *at = text;
	int family = strchr(line[0], ':') ? AF_INET6 : AF_INET, i = 1;
	if (!inet_pton(family, line[0], address) || --*(int *)left)
		return 0;
	for (; line[i] && strlen(line[i]) < (size_t)(text + sizeof(text) - at); i++) {
		aliases[i - 1] = strcpy(at, line[i]);
		at += strlen(at) + 1;
	}
	aliases[i - 1] = NULL;
	entry = (struct hostent){aliases[0], aliases + 1, family, address_size(family), addresses};
	return i > 1;
}

void sethostent(int stay) { (void)stay, __host_place = 0; }
void endhostent(void) { __host_place = 0; }

/* What it returns is overwritten by the next call. */
struct hostent *gethostent(void)
{
	int left = ++__host_place;
	return __each_net_line("/etc/hosts", take, &left) ? &entry : NULL;
}
