/* inet.c: internet addresses as text. inet(3), inet_pton(3). */
#include <arpa/inet.h>
#include <ctype.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "inet.h"

/* For who needs them as functions; netinet/in.h has them as macros. */
uint16_t(htons)(uint16_t host) { return htons(host); }
uint16_t(ntohs)(uint16_t net) { return ntohs(net); }
uint32_t(htonl)(uint32_t host) { return htonl(host); }
uint32_t(ntohl)(uint32_t net) { return ntohl(net); }

const char *__inet_parts(const char *text, struct in_addr *address)
{
	uint32_t value = 0;
	for (int left = 4; left; left--) {
		char *end;
		if (*text < '0' || *text > '9')
			return NULL;
		unsigned long long part = strtoull(text, &end, 0);
		if (*end != '.') {
			if (part >> (8 * left))
				return NULL;
			address->s_addr = htonl(value << (left < 4 ? 8 * left : 0) | part);
			return end;
		}
		if (part > 255)
			return NULL;
		value = value << 8 | part;
		text = end + 1;
	}
	return NULL;
}

/* Anything may follow a space. Returns 1 or 0. */
int inet_aton(const char *text, struct in_addr *address)
{
	struct in_addr found;
	const char *rest = __inet_parts(text, &found);
	if (!rest || (*rest && !isspace((unsigned char)*rest)))
		return 0;
	*address = found;
	return 1;
}

in_addr_t inet_addr(const char *text)
{
	struct in_addr address;
	return inet_aton(text, &address) ? address.s_addr : INADDR_NONE;
}

const char *inet_ntop(int family, const void *restrict address, char *restrict text, socklen_t size)
{
	const unsigned char *b = address;
	char whole[INET6_ADDRSTRLEN];
	if (family == AF_INET)
		sprintf(whole, "%d.%d.%d.%d", b[0], b[1], b[2], b[3]);
	else if (family == AF_INET6)
		__inet6_ntop(b, whole);
	else
		errno = EAFNOSUPPORT;
	if (family != AF_INET && family != AF_INET6)
		return NULL;
	if (strlen(whole) >= size) {
		errno = ENOSPC;
		return NULL;
	}
	return strcpy(text, whole);
}

char *inet_ntoa(struct in_addr address)
{
	static char text[INET_ADDRSTRLEN];
	const unsigned char *b = (unsigned char *)&address;
	sprintf(text, "%d.%d.%d.%d", b[0], b[1], b[2], b[3]);
	return text;
}

/* Exactly four decimal parts without leading zeros. Returns 1 or 0. */
int __inet4_pton(const char *text, unsigned char bytes[4])
{
	unsigned char all[4];
	for (int i = 0; i < 4; i++) {
		int value = 0, digits = 0;
		for (; *text >= '0' && *text <= '9'; text++, digits++)
			if ((value = value * 10 + *text - '0') > 255 || (digits && value < 10))
				return 0;
		if (!digits || *text++ != (i < 3 ? '.' : 0))
			return 0;
		all[i] = value;
	}
	memcpy(bytes, all, 4);
	return 1;
}

/* Returns 1, 0: not an address, or -1: unknown family. */
int inet_pton(int family, const char *restrict text, void *restrict address)
{
	if (family == AF_INET)
		return __inet4_pton(text, address);
	if (family == AF_INET6)
		return __inet6_pton(text, address);
	errno = EAFNOSUPPORT;
	return -1;
}
