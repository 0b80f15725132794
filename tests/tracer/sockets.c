/*
 * Sockets of the kinds that the kernel can say something of, and of some others: unbound, bound,
 * connected, and with the other end gone.
 */
#define _GNU_SOURCE
#include <linux/netlink.h>
#include <netinet/in.h>
#include <signal.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

static void talk(const void *address, socklen_t size, int type)
{
	struct sockaddr_storage own;
	socklen_t length = sizeof own;
	const int family = *(const sa_family_t *)address;
	const int server = socket(family, type, 0), client = socket(family, type, 0);
	int accepted = -1;

	memset(&own, 0, sizeof own);
	memcpy(&own, address, size);
	bind(server, (struct sockaddr *)&own, size);
	getsockname(server, (struct sockaddr *)&own, &length);
	if (type != SOCK_DGRAM)
		listen(server, 3);
	connect(client, (struct sockaddr *)&own, length);
	if (type != SOCK_DGRAM)
		accepted = accept(server, NULL, NULL);
	write(client, "x", 1);
	close(client);
	close(accepted);
	close(server);
}

int main(int argc, char **argv)
{
	struct sockaddr_in inet = {.sin_family = AF_INET};
	struct sockaddr_in6 inet6 = {.sin6_family = AF_INET6};
	struct sockaddr_un local = {.sun_family = AF_UNIX};
	const struct sockaddr_nl netlink = {.nl_family = AF_NETLINK};
	int pair[2];
	(void)argc;

	signal(SIGPIPE, SIG_IGN);
	chdir(argv[1]);
	inet.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
	talk(&inet, sizeof inet, SOCK_STREAM);
	talk(&inet, sizeof inet, SOCK_DGRAM);
	inet6.sin6_addr.s6_addr[15] = 1;
	talk(&inet6, sizeof inet6, SOCK_STREAM);
	talk(&inet6, sizeof inet6, SOCK_DGRAM);
	strcpy(local.sun_path, "an <odd>\"\n\351");
	talk(&local, sizeof local, SOCK_STREAM);
	memcpy(local.sun_path, "\0abstract\0<a>", 14);
	talk(&local, 16, SOCK_SEQPACKET);
	talk(&local, 16, SOCK_DGRAM);
	/* Without a zero behind it in what the kernel says. */
	memcpy(local.sun_path, "\0a whole <a>", 12);
	talk(&local, 14, SOCK_SEQPACKET);
	socketpair(AF_UNIX, SOCK_STREAM, 0, pair);
	close(pair[1]);
	write(pair[0], "a", 1);
	close(pair[0]);
	for (int protocol = 0; protocol <= NETLINK_GENERIC; protocol++) {
		const int fd = socket(AF_NETLINK, SOCK_RAW, protocol);

		bind(fd, (const struct sockaddr *)&netlink, sizeof netlink);
		close(fd);
	}
	close(socket(AF_INET, SOCK_RAW, IPPROTO_ICMP));
	close(socket(AF_INET, SOCK_STREAM, 262 /* IPPROTO_MPTCP */));
	return 0;
}
