/* reverse_lookup.c: the name of an address, as name servers know it. RFC 1035, section 3.5; RFC
 * 3596, section 2.5. */
#include <netdb.h>
#include <resolv.h>
#include <stdio.h>
#include <sys/socket.h>
#include "resolver.h"

/* The bytes backwards, those of IPv6 in halves: 1.0.0.10.in-addr.arpa. */
static void write_question(int family, const unsigned char *bytes, char *to)
{
	if (family == AF_INET) {
		sprintf(to, "%u.%u.%u.%u.in-addr.arpa", bytes[3], bytes[2], bytes[1], bytes[0]);
		return;
	}
	for (int i = 15; i >= 0; i--)
		to += sprintf(to, "%x.%x.", bytes[i] & 15, bytes[i] >> 4);
	sprintf(to, "ip6.arpa");
}

int __ask_for_name(int family, const unsigned char *bytes, char *name, size_t room)
{
	u_char answer[4096];
	char question[80];
	ns_msg parts;
	ns_rr record;

	write_question(family, bytes, question);
	int size = res_query(question, ns_c_in, ns_t_ptr, answer, sizeof(answer));
	if (size < 0)
		return h_errno;
	if (size > (int)sizeof(answer) || ns_initparse(answer, size, &parts))
		return NO_RECOVERY;
	for (int i = 0; i < ns_msg_count(parts, ns_s_an); i++)
		if (!ns_parserr(&parts, ns_s_an, i, &record) && record.type == ns_t_ptr &&
		    dn_expand(answer, answer + size, record.rdata, name, room) > 0)
			return 0;
	return NO_DATA;
}
