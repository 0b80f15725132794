/* name_server.h: the name server of resolver.c, a thread of its program: it knows some names, and
 * answers well, badly and not at all. */
#include <arpa/inet.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

static int udp, tcp, asked;

/* The name in a question, for the records below. */
static const unsigned char *name_of(const unsigned char *query, char *name)
{
	const unsigned char *at = query + 12;
	while (*at) {
		memcpy(name, at + 1, *at);
		name += *at;
		*name++ = '.';
		at += *at + 1;
	}
	name[-1] = 0;
	return at + 1;
}

static unsigned char *record(unsigned char *at, int type, const void *data, int size)
{
	const unsigned char head[] = {0xc0, 12, 0, type, 0, 1, 0, 0, 0, 60, size >> 8, size};
	memcpy(at, head, sizeof(head));
	memcpy(at + sizeof(head), data, size);
	return at + sizeof(head) + size;
}

/* Makes the answer to a query. Returns its size, 0: none. */
static int answer(const unsigned char *query, int size, unsigned char *to, int by_tcp)
{
	char name[300] = "";
	static int tries;
	const unsigned char *after = name_of(query, name);
	int type = after[0] << 8 | after[1], records = 0, code = 0;
	unsigned char *at = to + size;

	asked++;
	memcpy(to, query, size);
	to[2] |= 0x80;
	if (!strcmp(name, "two.test") && type == 1) {
		at = record(at, 1, "\x0a\0\0\1", 4);
		at = record(at, 1, "\x0a\0\0\2", 4);
		records = 2;
	} else if (!strcmp(name, "two.test") && type == 28) {
		at = record(at, 28, "\x20\1\x0d\xb8\0\0\0\0\0\0\0\0\0\0\0\1", 16);
		records = 1;
	} else if (!strcmp(name, "old.test") && type == 1) {
		at = record(at, 1, "\x0a\0\1\1", 4);
		records = 1;
	} else if (!strcmp(name, "alias.test") && type == 1) {
		at = record(at, 5, "\4real\xc0\x12", 7);
		memcpy(at, "\xc0\x28\0\1\0\1\0\0\0\x3c\0\4\x0a\1\2\3", 16);
		at += 16;
		records = 2;
	} else if (!strcmp(name, "1.0.0.10.in-addr.arpa") && type == 12) {
		at = record(at, 12, "\4back\3two\4test", 15);
		records = 1;
	} else if (type == 12 && strstr(name, "8.b.d.0.1.0.0.2.ip6.arpa")) {
		at = record(at, 12, "\3six\4test", 10);
		records = 1;
	} else if (!strcmp(name, "empty.test") || !strcmp(name, "old.test") ||
		   !strcmp(name, "alias.test")) {
		records = 0;
	} else if (!strcmp(name, "fails.test")) {
		code = 2;
	} else if (!strcmp(name, "refused.test")) {
		code = 5;
	} else if (!strcmp(name, "silent.test")) {
		return 0;
	} else if (!strcmp(name, "second.test") && type == 1) { /* the first query is lost */
		if (!tries++)
			return 0;
		at = record(at, 1, "\x0a\0\2\2", 4);
		records = 1;
	} else if (!strcmp(name, "long.test") && type == 1) { /* too long for UDP */
		if (!by_tcp)
			to[2] |= 2;
		for (records = 0; by_tcp && records < 20; records++)
			at = record(at, 1, (unsigned char[]){10, 9, 8, records + 1}, 4);
	} else if (!strcmp(name, "cut.test")) { /* more is promised than there is */
		at = record(at, 1, "\x0a\0\0\1", 4) - 2;
		records = 3;
	} else if (!strcmp(name, "loop.test") && type == 1) { /* a name that leads to itself */
		at = record(at, 1, "\x0a\0\0\1", 4);
		to[size + 1] = size;
		records = 1;
	} else if (!strcmp(name, "other.test")) { /* not what was asked for, then nothing */
		to[0] ^= 1;
		at = record(at, 1, "\x0a\0\0\1", 4);
		records = 1;
	} else {
		code = 3;
	}
	to[3] = 0x80 | code;
	to[7] = records;
	return at - to;
}

static void *serve(void *nothing)
{
	unsigned char query[1000], reply[4000];
	for (;;) {
		struct pollfd p[2] = {{udp, POLLIN, 0}, {tcp, POLLIN, 0}};
		struct sockaddr_in from;
		socklen_t size = sizeof(from);
		poll(p, 2, -1);
		if (p[0].revents & POLLIN) {
			int got = recvfrom(udp, query, sizeof(query), 0, (struct sockaddr *)&from,
					   &size);
			int made = got > 12 ? answer(query, got, reply, 0) : 0;
			if (made)
				sendto(udp, reply, made, 0, (struct sockaddr *)&from, size);
		}
		if (p[1].revents & POLLIN) {
			int fd = accept(tcp, NULL, NULL);
			while (read(fd, query, 2) == 2) {
				int length = query[0] << 8 | query[1];
				for (int got = 0; got < length;)
					got += read(fd, query + got, length - got);
				int made = answer(query, length, reply + 2, 1);
				reply[0] = made >> 8;
				reply[1] = made;
				write(fd, reply, 20); /* in two pieces */
				write(fd, reply + 20, made + 2 - 20);
			}
			close(fd);
		}
	}
	return nothing;
}
