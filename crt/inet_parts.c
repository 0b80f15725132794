/* inet_parts.c: addresses in the parts that classes of networks once had. inet_network(3). */
#include <arpa/inet.h>

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

/* One to four parts; fewer stand at the low end. */
in_addr_t inet_network(const char *text)
{
	struct in_addr address;
	int dots = 0;
	for (const char *s = text; *s; s++)
		dots += *s == '.';
	if (dots > 3 || !inet_aton(text, &address))
		return INADDR_NONE;
	in_addr_t a = ntohl(address.s_addr),
		  last = a & (dots == 3 ? 0xff : 0xffffffffU >> 8 * dots);
	for (int shift = 24, i = 0; i < dots; i++, shift -= 8)
		last |= (a >> shift & 0xff) << 8 * (dots - i);
	return dots == 3 ? a : last;
}
