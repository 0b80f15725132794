/* inet6.c: IPv6 addresses as text. inet_pton(3), inet_ntop(3), RFC 4291 and RFC 5952. */
#include <arpa/inet.h>
#include <ctype.h>
#include <stdio.h>
#include <string.h>
#include "inet.h"

const struct in6_addr in6addr_any = IN6ADDR_ANY_INIT, in6addr_loopback = IN6ADDR_LOOPBACK_INIT;

/* Groups of up to four hexadecimal digits; "::" once stands for as many zeros as are missing; the
 * last four bytes may be an IPv4 address. Returns 1, or 0: not an address. */
int __inet6_pton(const char *text, unsigned char bytes[16])
{
	unsigned char all[16] = {0};
	int at = 0, gap = -1;

	if (text[0] == ':' && *++text != ':')
		return 0;
	for (;;) {
		if (*text == ':') {
			if (gap >= 0)
				return 0;
			gap = at;
			text++;
			if (!*text)
				break;
		}
		const char *start = text;
		unsigned value = 0, digits = 0;
		for (; digits < 5 && isxdigit((unsigned char)*text); text++, digits++)
			value = value << 4 |
				(isdigit((unsigned char)*text) ? *text - '0'
							       : (*text | 32) - 'a' + 10);
		if (*text == '.') {
			if (at > 12 || !__inet4_pton(start, all + at))
				return 0;
			at += 4;
			break;
		}
		if (!digits || digits > 4 || at == 16)
			return 0;
		all[at++] = value >> 8;
		all[at++] = value;
		if (!*text)
			break;
		if (*text++ != ':' || !*text)
			return 0;
	}
	if (gap < 0 ? at < 16 : at == 16)
		return 0;
	if (gap >= 0) {
		memmove(all + 16 - (at - gap), all + gap, at - gap);
		memset(all + gap, 0, 16 - at);
	}
	memcpy(bytes, all, 16);
	return 1;
}

/* The longest run of two zero groups or more is "::". */
void __inet6_ntop(const unsigned char *bytes, char *text)
{
	unsigned groups[8];
	int best = -1, best_size = 1, mapped, last = 8;

	for (int i = 0; i < 8; i++)
		groups[i] = bytes[2 * i] << 8 | bytes[2 * i + 1];
	for (int i = 0, size = 0; i < 8; i++) {
		size = groups[i] ? 0 : size + 1;
		if (size > best_size)
			best_size = size, best = i - size + 1;
	}
	/* ::1.2.3.4 and ::ffff:1.2.3.4 */
	mapped = best == 0 && (best_size == 6 || (best_size == 5 && groups[5] == 0xffff));
	if (mapped)
		last = 6;
	for (int i = 0; i < last; i++) {
		if (i == best) {
			text += sprintf(text, "::");
			i += best_size - 1;
		} else {
			text += sprintf(text, i && i != best + best_size ? ":%x" : "%x", groups[i]);
		}
	}
	if (mapped)
		sprintf(text, best_size == 6 ? "%d.%d.%d.%d" : ":%d.%d.%d.%d", bytes[12], bytes[13],
			bytes[14], bytes[15]);
}
