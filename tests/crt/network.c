/* Addresses as text, byte order, and sockets: unix and internet ones, messages with descriptors. */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <net/if.h>
#include <netdb.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>
#include "say.h"

static void show(const char *text)
{
	unsigned char bytes[16];
	char again[INET6_ADDRSTRLEN];
	memset(bytes, '#', 16);
	printf("%s:", text);
	for (int family = AF_INET6;; family = AF_INET) {
		int result = inet_pton(family, text, bytes);
		printf(" %d", result);
		if (result == 1)
			printf(" %s", inet_ntop(family, bytes, again, sizeof(again)));
		if (family == AF_INET)
			break;
	}
	putchar('\n');
}

static void addresses(void)
{
	static const char *texts[] = {"",
				      ":",
				      "::",
				      "::1",
				      "1::",
				      ":1",
				      "1:",
				      "1:2:3:4:5:6:7:8",
				      "1:2:3:4:5:6:7",
				      "1:2:3:4:5:6:7:8:9",
				      "1:2:3:4:5:6:7::",
				      "::2:3:4:5:6:7:8",
				      "1::3:4:5:6:7:8",
				      "1:2:3:4::5:6:7:8",
				      "::1::",
				      ":::",
				      "2001:db8::ff00:42:8329",
				      "2001:0db8:0000:0000:0000:ff00:0042:8329",
				      "FFFF::fFfF",
				      "12345::",
				      "g::",
				      "::1.2.3.4",
				      "::ffff:1.2.3.4",
				      "::ffff:1.2.3",
				      "::ffff:1.2.3.256",
				      "1:2:3:4:5:6:1.2.3.4",
				      "1:2:3:4:5:6:7:1.2.3.4",
				      "1:2:3:4:5:1.2.3.4",
				      "0:0:1:0:0:0:1:0",
				      "1:0:0:2:0:0:0:3",
				      "0:0:0:0:0:0:0:0",
				      "1:0:2:0:3:0:4:0",
				      "fe80::1%lo",
				      "::1 ",
				      " ::1",
				      "1.2.3.4",
				      "1.2.3",
				      "1.2.3.4.5",
				      "01.2.3.4",
				      "1.2.3.0",
				      "256.1.1.1",
				      "0.0.0.0",
				      "255.255.255.255",
				      "1.2.3.4a",
				      "0:0:0:0:0:1:2:3",
				      "::5:6",
				      "0:0:0:0:0:ffff:102:304",
				      "64:ff9b::192.0.2.33"};
	for (unsigned i = 0; i < sizeof(texts) / sizeof(*texts); i++)
		show(texts[i]);
	static const char *pieces[] = {"0", "1", "ab", "::", ":", ":", ":", "1.2.3.4", "0", "ffff"};
	unsigned seed = 1;
	for (int i = 0; i < 1500; i++) {
		char text[128] = "";
		for (int left = 2 + i % 17; left; left--) {
			seed = seed * 1103515245 + 12345;
			strcat(text, pieces[(seed >> 16) % 10]);
		}
		show(text);
	}
	char text[INET6_ADDRSTRLEN];
	SAY(inet_pton(99, "1", text) == -1 && errno == EAFNOSUPPORT);
	SAY(inet_ntop(99, text, text, 46) == NULL && errno == EAFNOSUPPORT);
	SAY(inet_ntop(AF_INET6, &in6addr_loopback, text, 3) == NULL && errno == ENOSPC);
	SAY(inet_ntop(AF_INET6, &in6addr_loopback, text, 4) == text);
	SAY(IN6_IS_ADDR_LOOPBACK(&in6addr_loopback));
	SAY(IN6_IS_ADDR_UNSPECIFIED(&in6addr_any));
	static const char *old[] = {"1.2.3.4",   "1.2.3",      "1.2",        "1",     "0x7f.1",
				    "010.1",     "256.1",      "1.16777216", "",      "a",
				    "1.2.3.4.5", "4294967295", "4294967296", "0x100", "1..2"};
	for (unsigned i = 0; i < sizeof(old) / sizeof(*old); i++) {
		struct in_addr a = {0};
		int good = inet_aton(old[i], &a);
		printf("%s: %d %s %x\n", old[i], good, inet_ntoa(a), (unsigned)inet_addr(old[i]));
	}
	printf("%x %x %x %x\n", htons(0x1234), ntohs(0x1234), htonl(0x12345678), ntohl(0x12345678));
	uint32_t (*swap)(uint32_t) = htonl;
	uint16_t (*swap_short)(uint16_t) = ntohs;
	printf("%x %x\n", swap(0x12345678), swap_short(0x1234));
}

static void unix_sockets(void)
{
	int ends[2], passed[2];
	char text[32] = "", control[CMSG_SPACE(2 * sizeof(int))];
	struct iovec part = {"with it", 7};
	struct msghdr message = {.msg_iov = &part,
				 .msg_iovlen = 1,
				 .msg_control = control,
				 .msg_controllen = sizeof(control)};
	SAY(socketpair(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0, ends));
	pipe(passed);
	struct cmsghdr *c = CMSG_FIRSTHDR(&message);
	c->cmsg_level = SOL_SOCKET;
	c->cmsg_type = SCM_RIGHTS;
	c->cmsg_len = CMSG_LEN(2 * sizeof(int));
	memcpy(CMSG_DATA(c), passed, sizeof(passed));
	SAY(CMSG_NXTHDR(&message, c) == NULL);
	SAY(sendmsg(ends[0], &message, 0));
	part = (struct iovec){text, sizeof(text)};
	memset(control, 0, sizeof(control));
	message.msg_controllen = sizeof(control);
	SAY(recvmsg(ends[1], &message, MSG_CMSG_CLOEXEC));
	printf("%.7s\n", text);
	c = CMSG_FIRSTHDR(&message);
	SAY(c->cmsg_len == CMSG_LEN(2 * sizeof(int)));
	SAY(c->cmsg_type == SCM_RIGHTS);
	int got[2];
	memcpy(got, CMSG_DATA(c), sizeof(got));
	write(passed[1], "!", 1);
	SAY(read(got[0], text, 9));
	SAY(fcntl(got[0], F_GETFD));
	struct mmsghdr several[2] = {0};
	struct iovec parts[2] = {{"one", 3}, {"three", 5}};
	several[0].msg_hdr.msg_iov = parts, several[0].msg_hdr.msg_iovlen = 1;
	several[1].msg_hdr.msg_iov = parts + 1, several[1].msg_hdr.msg_iovlen = 1;
	SAY(sendmmsg(ends[0], several, 2, 0));
	char one[8], two[8];
	parts[0] = (struct iovec){one, 8}, parts[1] = (struct iovec){two, 8};
	struct timespec limit = {.tv_sec = 1};
	SAY(recvmmsg(ends[1], several, 2, MSG_WAITFORONE, &limit));
	SAY(several[0].msg_len);
	SAY(several[1].msg_len);
	struct sockaddr_un address = {.sun_family = AF_UNIX, .sun_path = "socket"}, peer;
	socklen_t size = sizeof(peer);
	int listener = socket(AF_UNIX, SOCK_STREAM, 0);
	SAY(bind(listener, (struct sockaddr *)&address, SUN_LEN(&address)));
	SAY(listen(listener, 5));
	int client = socket(AF_UNIX, SOCK_STREAM, 0);
	SAY(connect(client, (struct sockaddr *)&address, sizeof(address)));
	int server = accept4(listener, (struct sockaddr *)&peer, &size, SOCK_NONBLOCK);
	SAY(fcntl(server, F_GETFL) & O_NONBLOCK);
	SAY(recv(server, text, 1, 0) < 0 && errno == EAGAIN);
	SAY(send(client, "abcdef", 6, MSG_NOSIGNAL));
	int ready = 0;
	SAY(ioctl(server, FIONREAD, &ready));
	SAY(ready);
	struct ucred who;
	size = sizeof(who);
	SAY(getsockopt(server, SOL_SOCKET, SO_PEERCRED, &who, &size));
	SAY(who.pid == getpid());
	SAY(shutdown(client, SHUT_WR));
	SAY(recv(server, text, sizeof(text), MSG_WAITALL));
	SAY(recv(server, text, sizeof(text), 0));
	close(client);
	SAY(send(server, "x", 1, MSG_NOSIGNAL) < 0 && errno == EPIPE);
	SAY(connect(-1, (struct sockaddr *)&address, sizeof(address)) < 0 && errno == EBADF);
	SAY(socket(AF_INET, 99, 0) < 0);
	unlink("socket");
}

static void internet(void)
{
	struct sockaddr_in a = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
	socklen_t size = sizeof(a);
	int on = 1, value = 0;
	int listener = socket(AF_INET, SOCK_STREAM, IPPROTO_TCP);
	SAY(setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &on, sizeof(on)));
	SAY(bind(listener, (struct sockaddr *)&a, sizeof(a)));
	SAY(listen(listener, SOMAXCONN));
	SAY(getsockname(listener, (struct sockaddr *)&a, &size));
	SAY(a.sin_port != 0 && size == sizeof(a));
	int client = socket(AF_INET, SOCK_STREAM, 0);
	SAY(connect(client, (struct sockaddr *)&a, sizeof(a)));
	int server = accept(listener, NULL, NULL);
	SAY(server >= 0);
	SAY(setsockopt(client, IPPROTO_TCP, TCP_NODELAY, &on, sizeof(on)));
	size = sizeof(value);
	SAY(getsockopt(client, IPPROTO_TCP, TCP_NODELAY, &value, &size));
	SAY(value);
	SAY(sendto(client, "ping", 4, 0, NULL, 0));
	char text[8];
	size = sizeof(a);
	SAY(recvfrom(server, text, sizeof(text), 0, (struct sockaddr *)&a, &size));
	SAY(getpeername(server, (struct sockaddr *)&a, &size));
	printf("%s\n", inet_ntoa(a.sin_addr));
	struct timeval limit = {.tv_usec = 10000}, back = {0};
	SAY(setsockopt(server, SOL_SOCKET, SO_RCVTIMEO, &limit, sizeof(limit)));
	size = sizeof(back);
	SAY(getsockopt(server, SOL_SOCKET, SO_RCVTIMEO, &back, &size));
	SAY(back.tv_usec > 0 && back.tv_usec < 100000);
	SAY(recv(server, text, 1, 0) < 0 && errno == EAGAIN);
	SAY(if_nametoindex("lo") > 0);
	char name[IF_NAMESIZE];
	SAY(if_indextoname(if_nametoindex("lo"), name) == name);
	SAY(strcmp(name, "lo"));
	SAY(if_nametoindex("no such") == 0 && errno == ENODEV);
}

/* One way of asking for addresses, all with numbers: no file and no name server counts. */
static void ask(const char *host, const char *service, int flags, int family, int type,
		int protocol)
{
	struct addrinfo hints = {.ai_flags = flags,
				 .ai_family = family,
				 .ai_socktype = type,
				 .ai_protocol = protocol};
	struct addrinfo *list = NULL;
	char name[NI_MAXHOST], port[NI_MAXSERV];
	int error = getaddrinfo(host, service, &hints, &list);

	printf("%s %s: %s", host ? host : "-", service ? service : "-", gai_strerror(error));
	for (struct addrinfo *a = list; !error && a; a = a->ai_next) {
		int result = getnameinfo(a->ai_addr, a->ai_addrlen, name, sizeof(name), port,
					 sizeof(port), NI_NUMERICHOST | NI_NUMERICSERV);
		printf(" [%d %d %d %d %s %s %d %s]", a->ai_family, a->ai_socktype, a->ai_protocol,
		       (int)a->ai_addrlen, name, port, result,
		       a->ai_canonname ? a->ai_canonname : "");
	}
	if (!error)
		freeaddrinfo(list);
	putchar('\n');
}

static void names(void)
{
	ask("127.0.0.1", "80", 0, AF_UNSPEC, 0, 0);
	ask("::1", "80", AI_NUMERICHOST, AF_UNSPEC, SOCK_STREAM, 0);
	ask("1.2", "7", AI_NUMERICHOST, AF_INET, SOCK_DGRAM, 0);
	ask("bad", "1", AI_NUMERICHOST, AF_UNSPEC, 0, 0);
	ask(NULL, "99", AI_PASSIVE, AF_UNSPEC, SOCK_STREAM, 0);
	ask(NULL, "99", 0, AF_INET, SOCK_STREAM, 0);
	ask(NULL, NULL, 0, AF_UNSPEC, 0, 0);
	ask("1.2.3.4", NULL, AI_CANONNAME, AF_UNSPEC, SOCK_STREAM, 0);
	ask("1.2.3.4", "x", AI_NUMERICSERV, AF_UNSPEC, SOCK_STREAM, 0);
	ask("1.2.3.4", "1", 0, 99, SOCK_STREAM, 0);
	ask("1.2.3.4", "1", 1 << 20, AF_UNSPEC, SOCK_STREAM, 0);
	ask("1.2.3.4", "1", 0, AF_UNSPEC, SOCK_STREAM, IPPROTO_UDP);
	ask("1.2.3.4", NULL, 0, AF_UNSPEC, SOCK_RAW, IPPROTO_ICMP);
	ask(NULL, "1", AI_CANONNAME, AF_UNSPEC, SOCK_STREAM, 0);
	struct sockaddr_in address = {AF_INET, htons(5), {htonl(0x01020304)}, {0}};
	char text[4];
	SAY(getnameinfo((void *)&address, sizeof(address), text, 3, NULL, 0, NI_NUMERICHOST));
	SAY(getnameinfo((void *)&address, 3, text, 4, NULL, 0, NI_NUMERICHOST));
}

int main(int argc, char **argv)
{
	if (argc < 2 || chdir(argv[1]))
		return 1;
	addresses();
	unix_sockets();
	internet();
	names();
	return 0;
}
