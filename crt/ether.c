/* ether.c: Ethernet addresses as text, and their names in /etc/ethers. ether_aton(3), ethers(5). */
#include <ctype.h>
#include <netinet/ether.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include "net_lines.h"

char *ether_ntoa_r(const struct ether_addr *address, char *text)
{
	const uint8_t *b = address->ether_addr_octet;
	sprintf(text, "%x:%x:%x:%x:%x:%x", b[0], b[1], b[2], b[3], b[4], b[5]);
	return text;
}

char *ether_ntoa(const struct ether_addr *address)
{
	static char text[18];
	return ether_ntoa_r(address, text);
}

/* Six numbers of one or two digits. Returns the place behind them, or NULL. */
static const char *parse(const char *text, struct ether_addr *address)
{
	for (int i = 0; i < ETH_ALEN; i++) {
		unsigned value = 0;
		int digits = 0;
		for (; isxdigit((unsigned char)*text) && digits < 2; text++, digits++)
			value = value * 16 + (isdigit((unsigned char)*text)
						      ? *text - '0'
						      : (*text | 32) - 'a' + 10);
		if (!digits || (i < ETH_ALEN - 1 && *text++ != ':'))
			return NULL;
		if (i == ETH_ALEN - 1 && digits == 1 && *text && !isspace((unsigned char)*text))
			return NULL; /* as glibc, which asks no more behind two digits */
		address->ether_addr_octet[i] = value;
	}
	return text;
}

struct ether_addr *ether_aton_r(const char *text, struct ether_addr *address)
{
	return parse(text, address) ? address : NULL;
}

struct ether_addr *ether_aton(const char *text)
{
	static struct ether_addr address;
	return ether_aton_r(text, &address);
}

/* An address and a name. Returns 0 or -1. */
int ether_line(const char *line, struct ether_addr *address, char *name)
{
	const char *end = parse(line, address);
	size_t size;
	if (!end)
		return -1;
	end += strspn(end, " \t");
	size = strcspn(end, "# \t\n\v\f\r");
	if (!size)
		return -1;
	memcpy(name, end, size);
	name[size] = 0;
	return 0;
}

struct wanted {
	const struct ether_addr *address; /* NULL: by name */
	struct ether_addr *found;
	const char *name;
	char *found_name;
};

static int take(char *words[], void *argument)
{
	struct wanted *w = argument;
	struct ether_addr address;
	if (!ether_aton_r(words[0], &address))
		return 0;
	if (w->address ? memcmp(w->address, &address, sizeof(address))
		       : strcasecmp(w->name, words[1]))
		return 0;
	if (w->address)
		strcpy(w->found_name, words[1]);
	else
		*w->found = address;
	return 1;
}

/* Both return 0, or -1 when there is no such line. */
int ether_ntohost(char *name, const struct ether_addr *address)
{
	struct wanted w = {.address = address, .found_name = name};
	return __each_net_line("/etc/ethers", take, &w) ? 0 : -1;
}

int ether_hostton(const char *name, struct ether_addr *address)
{
	struct wanted w = {.name = name, .found = address};
	return __each_net_line("/etc/ethers", take, &w) ? 0 : -1;
}
