/* inet_parts.c: addresses in the parts that classes of networks once had. inet_network(3). */
#include <arpa/inet.h>
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

static int host_bits(in_addr_t address)
{
	return address >> 31 == 0 ? 24 : address >> 30 == 2 ? 16 : 8;
}

/* Numbers are in the machine's order, addresses in the network's. */
in_addr_t inet_lnaof(struct in_addr address)
{
	in_addr_t a = ntohl(address.s_addr);
	return a & ((1U << host_bits(a)) - 1);
}

in_addr_t inet_netof(struct in_addr address)
{
	in_addr_t a = ntohl(address.s_addr);
	return a >> host_bits(a);
}

struct in_addr inet_makeaddr(in_addr_t network, in_addr_t host)
{
	int shift = network < 128 ? 24 : network < 65536 ? 16 : network < 1 << 24 ? 8 : 0;
	return (struct in_addr){htonl(network << shift | (host & ((1U << shift) - 1)))};
}

/* One to four bytes; fewer stand at the low end. */
in_addr_t inet_network(const char *text)
{
	in_addr_t network = 0;
	for (int left = 4; left; left--) {
		char *end;
		unsigned long part = strtoul(text, &end, 0);
		if (!isdigit((unsigned char)*text) || part > 255)
			return INADDR_NONE;
		network = network << 8 | part;
		if (*end != '.')
			return end[strspn(end, " \t\n\v\f\r")] ? INADDR_NONE : network;
		text = end + 1;
	}
	return INADDR_NONE;
}
