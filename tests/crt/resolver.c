/* Names that a name server knows: it is a thread of the program, on an address that only the
 * machine itself reaches, and answers well, badly and not at all. What is asked for, and what
 * messages say when they are taken apart. */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <netdb.h>
#include <netinet/in.h>
#include <poll.h>
#include <pthread.h>
#include <arpa/nameser.h>
#include <resolv.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>
#include "name_server.h"
#include "say.h"

static int compare(const void *a, const void *b) { return strcmp(a, b); }

static void look_up(const char *host, int family)
{
	struct addrinfo hints = {.ai_family = family, .ai_socktype = SOCK_STREAM}, *list;
	char texts[64][64];
	int count = 0, error = getaddrinfo(host, NULL, &hints, &list);
	printf("%s of %d: %s\n", host, family, error ? gai_strerror(error) : "found");
	if (error)
		return;
	for (struct addrinfo *a = list; a && count < 64; a = a->ai_next)
		getnameinfo(a->ai_addr, a->ai_addrlen, texts[count++], 64, NULL, 0, NI_NUMERICHOST);
	freeaddrinfo(list);
	qsort(texts, count, 64, compare);
	for (int i = 0; i < count; i++)
		printf("  %s\n", texts[i]);
}

static void by_name(const char *host)
{
	char text[64];
	h_errno = -1;
	struct hostent *h = gethostbyname(host);
	if (!h) {
		printf("%s: h_errno %d\n", host, h_errno);
		return;
	}
	printf("%s: %d %d %s\n", host, h->h_addrtype, h->h_length,
	       inet_ntop(h->h_addrtype, h->h_addr_list[0], text, sizeof(text)));
}

/* The name of an address. */
static void reverse(const char *address)
{
	struct sockaddr_in old = {.sin_family = AF_INET};
	struct sockaddr_in6 new = {.sin6_family = AF_INET6};
	int is_old = inet_pton(AF_INET, address, &old.sin_addr) == 1;
	char text[100] = "";
	inet_pton(AF_INET6, address, &new.sin6_addr);
	const struct sockaddr *a = is_old ? (void *)&old : (void *)&new;
	socklen_t size = is_old ? sizeof(old) : sizeof(new);
	int error = getnameinfo(a, size, text, sizeof(text), NULL, 0, 0);
	printf("%s: %d %s\n", address, error, text);
	error = getnameinfo(a, size, text, sizeof(text), NULL, 0, NI_NAMEREQD);
	printf("%s: %d\n", address, error);
	struct hostent *h = is_old ? gethostbyaddr(&old.sin_addr, 4, AF_INET)
				   : gethostbyaddr(&new.sin6_addr, 16, AF_INET6);
	printf("%s: %s\n", address, h ? h->h_name : "none");
}

static void names(void)
{
	static const unsigned char message[] =
		"HEAD\3www\7example\3com\0\4mail\xc0\x08\xc0\x19\xc0\x1d\xff\1a.b\2\"\n\0\1";
	const unsigned char *end = message + sizeof(message) - 1;
	static const int places[] = {4, 8, 21, 26, 28, 30, 31, 37};
	static const char *const texts[] = {
		"www.example.com",
		"a.",
		".",
		"",
		"a..b",
		".a",
		"a\\.b.c",
		"123456789012345678901234567890123456789012345678901234567890123.x",
		"1234567890123456789012345678901234567890123456789012345678901234.x"};
	unsigned char made[300];
	char text[300];
	for (unsigned i = 0; i < sizeof(places) / sizeof(*places); i++) {
		strcpy(text, "-");
		int size = dn_expand(message, end, message + places[i], text, sizeof(text));
		printf("at %d: %d %s, %d\n", places[i], size, size < 0 ? "" : text,
		       dn_skipname(message + places[i], end));
	}
	SAY(dn_expand(message, end, message + 4, text, 15));
	SAY(dn_expand(message, end, message + 4, text, 16));
	for (unsigned i = 0; i < sizeof(texts) / sizeof(*texts); i++) {
		int size = dn_comp(texts[i], made, sizeof(made), NULL, NULL);
		printf("%s: %d", texts[i], size);
		for (int k = 0; k < size; k++)
			printf(" %02x", made[k]);
		putchar('\n');
	}
	SAY(dn_comp("www.example.com", made, 16, NULL, NULL));
	SAY(dn_comp("www.example.com", made, 17, NULL, NULL));
}

static void queries(void)
{
	unsigned char query[300], reply[2000];
	ns_msg parts;
	ns_rr r;
	int size = res_mkquery(ns_o_query, "two.test", ns_c_in, ns_t_a, NULL, 0, NULL, query,
			       sizeof(query));
	SAY(size);
	for (int i = 2; i < size; i++)
		printf("%02x ", query[i]);
	putchar('\n');
	SAY(res_mkquery(ns_o_query, "two.test", ns_c_in, ns_t_a, NULL, 0, NULL, query, 20));
	size = res_query("alias.test", ns_c_in, ns_t_a, reply, sizeof(reply));
	SAY(size);
	SAY(ns_initparse(reply, size, &parts));
	SAY(ns_msg_count(parts, ns_s_an));
	SAY(ns_msg_getflag(parts, ns_f_qr));
	SAY(ns_msg_getflag(parts, ns_f_rcode));
	for (int i = 0; i < 2 && !ns_parserr(&parts, ns_s_an, i, &r); i++)
		printf("%s %d %d %d %d\n", ns_rr_name(r), ns_rr_type(r), ns_rr_class(r),
		       (int)ns_rr_ttl(r), ns_rr_rdlen(r));
	SAY(ns_parserr(&parts, ns_s_an, 2, &r));
	SAY(ns_initparse(reply, size - 1, &parts));
	SAY(ns_initparse(reply, 11, &parts));
	SAY(res_query("nobody.test", ns_c_in, ns_t_a, reply, sizeof(reply)));
	SAY(h_errno);
	SAY(res_search("two", ns_c_in, ns_t_a, reply, sizeof(reply)));
	SAY(h_errno);
	SAY(res_querydomain("two", "test", ns_c_in, ns_t_a, reply, sizeof(reply)) > 0);
}

/* Nobody is asked about what the machine knows itself. */
static void local_names(void)
{
	int before = asked;
	look_up("localhost", AF_INET);
	look_up("127.1", AF_INET);
	look_up("127.1", AF_UNSPEC);
	look_up("::1", AF_UNSPEC);
	look_up("::1", AF_INET);
#ifndef __GLIBC__ /* it asks; RFC 6761 (6.3) says not to */
	struct addrinfo hints = {.ai_family = AF_INET6}, *list;
	if (!getaddrinfo("localhost", NULL, &hints, &list))
		freeaddrinfo(list);
	hints.ai_family = AF_UNSPEC;
	if (!getaddrinfo("LocalHost", NULL, &hints, &list))
		freeaddrinfo(list);
#endif
	SAY(asked - before);
}

/* A server that is silent is waited for once, not for each family. */
static void silence(void)
{
	struct timespec before, after;
	clock_gettime(CLOCK_MONOTONIC, &before);
	look_up("silent.test", AF_UNSPEC);
	clock_gettime(CLOCK_MONOTONIC, &after);
	long ms =
		(after.tv_sec - before.tv_sec) * 1000 + (after.tv_nsec - before.tv_nsec) / 1000000;
	SAY(ms > 900 && ms < 1900);
}

int main(void)
{
	struct sockaddr_in address = {.sin_family = AF_INET,
				      .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
	socklen_t size = sizeof(address);
	pthread_t server;

	udp = socket(AF_INET, SOCK_DGRAM, 0);
	tcp = socket(AF_INET, SOCK_STREAM, 0);
	bind(udp, (struct sockaddr *)&address, sizeof(address));
	getsockname(udp, (struct sockaddr *)&address, &size);
	if (bind(tcp, (struct sockaddr *)&address, sizeof(address)) || listen(tcp, 5))
		return 9;
	SAY(pthread_create(&server, NULL, serve, NULL));
	SAY(res_init());
	_res.nscount = 1;
	_res.nsaddr_list[0] = address;
	_res.retrans = 1;
	_res.retry = 2;
	_res.dnsrch[0] = NULL;
	names();
	queries();
	static const char *const hosts[] = {
		"two.test",   "old.test",     "alias.test", "empty.test", "nobody.test",
		"fails.test", "refused.test", "long.test",  "TWO.test",   "two.test."};
	for (unsigned i = 0; i < sizeof(hosts) / sizeof(*hosts); i++) {
		look_up(hosts[i], AF_INET);
		look_up(hosts[i], AF_INET6);
		look_up(hosts[i], AF_UNSPEC);
		by_name(hosts[i]);
	}
	reverse("10.0.0.1");
	reverse("10.9.9.9");
	reverse("2001:db8::1");
	look_up("second.test", AF_INET);
	_res.retry = 1;
	silence();
	local_names();
	SAY(gethostbyname("cut.test") == NULL); /* glibc does not always say the same of it */
	look_up("loop.test", AF_INET);
	look_up("other.test", AF_INET);
	return 0;
}
