/* Addresses as text: inet_aton, inet_addr, inet_network, inet_pton, and getaddrinfo with hosts and
 * services that are numbers or wrong, all flags, families and types. */
#include <arpa/inet.h>
#include <netdb.h>
#include <netinet/in.h>
#include <stdio.h>
#include <sys/socket.h>

#define COUNT(array) (sizeof(array) / sizeof(*(array)))

static void as_text(void)
{
	static const char *const old[] = {"0x7f.1",
					  "1.2.3.4 x",
					  "1.2.3.4x",
					  "010.1",
					  "08.1",
					  "0x",
					  "0x.1",
					  "1",
					  "4294967295",
					  "1.16777215",
					  "1.16777216",
					  "1.2.65535",
					  "1.2.65536",
					  "256.1",
					  "1.2.3.256",
					  "1.2.3.4.5",
					  "",
					  " 1.2.3.4",
					  "1.2.3.4 ",
					  "1.2.3.4\n",
					  "1..2",
					  "1.2.3.",
					  ".1",
					  "-1",
					  "+1",
					  "1.-2",
					  "0xffffffff",
					  "0X7F.0.0.01",
					  "99999999999999999999",
					  "1.2.3",
					  "127.1",
					  "0xg",
					  "1.2.3.0x4",
					  "1.2.3.04",
					  "\t1",
					  "1.2. 3.4",
					  "1 ",
					  "1.2\t",
					  "0x1.0x2 z"};
	static const char *const new[] = {"::",
					  "::1",
					  "1::",
					  "1:2:3:4:5:6:7:8",
					  "1:2:3:4:5:6:7::",
					  "::2:3:4:5:6:7:8",
					  "1:2:3:4:5:6:7:8:9",
					  "1::2::3",
					  ":::",
					  ":1",
					  "1:",
					  "12345::",
					  "g::",
					  "::1.2.3.4",
					  "::ffff:1.2.3.4",
					  "1:2:3:4:5:6:1.2.3.4",
					  "1:2:3:4:5:6:7:1.2.3.4",
					  "::1.2.3",
					  "::1.2.3.256",
					  "FE80::A",
					  "fe80::1%lo",
					  "0:0:1::",
					  "1:0:0:2:0:0:0:3",
					  "2001:db8::0:1",
					  "::01.2.3.4",
					  "1:2:3:4::5:6:7:8",
					  "::0.0.0.1",
					  "::1:0",
					  "0:1::",
					  "1:0:2:0:3:0:4:0"};
	for (unsigned i = 0; i < COUNT(old); i++) {
		struct in_addr a = {0x12345678};
		unsigned char b[4] = {0};
		int result = inet_aton(old[i], &a);
		printf("'%s' %d %x %x %x", old[i], result, result ? a.s_addr : 0, inet_addr(old[i]),
		       inet_network(old[i]));
		result = inet_pton(AF_INET, old[i], b);
		printf(" %d %02x%02x%02x%02x\n", result, b[0], b[1], b[2], b[3]);
	}
	for (unsigned i = 0; i < COUNT(new); i++) {
		unsigned char b[16] = {0};
		char text[INET6_ADDRSTRLEN];
		int result = inet_pton(AF_INET6, new[i], b);
		printf("'%s' %d %s\n", new[i], result,
		       result == 1 ? inet_ntop(AF_INET6, b, text, sizeof(text)) : "");
	}
}

static void ask(const char *host, const char *service, struct addrinfo hints)
{
	struct addrinfo *list;
	int error = getaddrinfo(host, service, &hints, &list);
	printf("%s %s %x %d %d %d: %d", host ? host : "-", service ? service : "-", hints.ai_flags,
	       hints.ai_family, hints.ai_socktype, hints.ai_protocol, error);
	for (struct addrinfo *a = error ? NULL : list; a; a = a->ai_next) {
		struct sockaddr_in *v4 = (void *)a->ai_addr;
		struct sockaddr_in6 *v6 = (void *)a->ai_addr;
		int is_old = a->ai_family == AF_INET;
		char text[INET6_ADDRSTRLEN];
		inet_ntop(a->ai_family, is_old ? (void *)&v4->sin_addr : &v6->sin6_addr, text,
			  sizeof(text));
		printf(" [%s %d %u %d %d %d %x %d %s]", text, ntohs(v4->sin_port),
		       is_old ? 0 : v6->sin6_scope_id, a->ai_family, a->ai_socktype, a->ai_protocol,
		       a->ai_flags, (int)a->ai_addrlen, a->ai_canonname ? a->ai_canonname : "-");
	}
	putchar('\n');
	if (!error)
		freeaddrinfo(list);
}

int main(void)
{
	/* The last three are not numbers: a name server must not be asked. */
	static const char *const hosts[] = {
		NULL,          "127.0.0.1", "::1", "1.2", "0x7f.1", "fe80::1%1", "::ffff:1.2.3.4",
		"2001:db8::1", "1.2.3.4 x", "",    "name"};
	static const char *const services[] = {NULL,  "80",  "http", "nosuchserv", "",
					       "080", " 80", "80x",  "domain",     "tftp"};
	static const int flags[] = {AI_NUMERICHOST,
				    AI_NUMERICSERV | AI_NUMERICHOST,
				    AI_CANONNAME | AI_NUMERICHOST,
				    AI_V4MAPPED | AI_NUMERICHOST,
				    AI_V4MAPPED | AI_ALL | AI_NUMERICHOST,
				    0x80000,
				    0,
				    AI_PASSIVE};
	static const int families[] = {AF_UNSPEC, AF_INET, AF_INET6, AF_UNIX};
	static const int types[] = {0, SOCK_STREAM, SOCK_DGRAM, SOCK_RAW, 99};
	static const int protocols[] = {0, IPPROTO_TCP, IPPROTO_UDP, IPPROTO_ICMP, 200};

	as_text();
	for (unsigned h = 0; h < COUNT(hosts); h++)
		for (unsigned s = 0; s < COUNT(services); s++)
			for (unsigned f = 0; f < COUNT(flags) - (h >= COUNT(hosts) - 3 ? 2 : 0);
			     f++)
				for (unsigned m = 0; m < COUNT(families); m++)
					ask(hosts[h], services[s],
					    (struct addrinfo){.ai_flags = flags[f],
							      .ai_family = families[m],
							      .ai_socktype = m ? 0 : SOCK_STREAM});
	for (unsigned s = 0; s < 4; s++)
		for (unsigned t = 0; t < COUNT(types); t++)
			for (unsigned p = 0; p < COUNT(protocols); p++)
				ask("127.0.0.1", services[s],
				    (struct addrinfo){.ai_family = AF_INET,
						      .ai_socktype = types[t],
						      .ai_protocol = protocols[p]});
	for (int i = -11; i < 7; i++)
		printf("%d %s, %s\n", i, gai_strerror(i), hstrerror(i));
	return 0;
}
