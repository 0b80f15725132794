/*
 * server.c: server PORT: waits on this TCP port of this machine for one client, reads a line
 * "N WORD" from it, sends N lines "1 WORD REPLY", "2 WORD REPLY" … and ends. As soon as a
 * client can come it says "ready".
 */
#include <arpa/inet.h>
#include <err.h>
#include <netinet/in.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#ifndef REPLY /* the checker compiles with -DREPLY of its own */
#define REPLY "world"
#endif

/* read_line: up to the end of the line or of the buffer; a stream has no other borders. */
static void read_line(int fd, char *line, size_t size)
{
	size_t n = 0;

	while (n + 1 < size && recv(fd, line + n, 1, 0) == 1 && line[n] != '\n')
		n++;
	line[n] = '\0';
}

int main(int argc, char **argv)
{
	struct sockaddr_in address = {.sin_family = AF_INET}, peer;
	char request[128], word[64], line[256];
	socklen_t size = sizeof peer;
	int listener, client, count;

	if (argc != 2)
		errx(2, "usage: server PORT");
	address.sin_port = htons((uint16_t)atoi(argv[1]));
	address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
	if ((listener = socket(AF_INET, SOCK_STREAM, 0)) < 0)
		err(1, "socket");
	/* The last conversation on this port may still wait for stray packets (TIME_WAIT). */
	if (setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &(int){1}, sizeof(int)) < 0)
		err(1, "setsockopt");
	if (bind(listener, (struct sockaddr *)&address, sizeof address) < 0)
		err(1, "bind");
	if (listen(listener, 5) < 0)
		err(1, "listen");
	printf("ready\n");
	fflush(stdout);

	if ((client = accept(listener, (struct sockaddr *)&peer, &size)) < 0)
		err(1, "accept");
	read_line(client, request, sizeof request);
	if (sscanf(request, "%d %63s", &count, word) != 2)
		errx(1, "no request: %s", request);
	for (int i = 1; i <= count; i++) {
		snprintf(line, sizeof line, "%d %s %s\n", i, word, REPLY);
		if (send(client, line, strlen(line), 0) < 0)
			err(1, "send");
	}
	close(client);
	return 0;
}
