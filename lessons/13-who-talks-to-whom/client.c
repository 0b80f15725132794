/*
 * client.c: client PORT N WORD: asks the server on this TCP port of this machine for N lines with
 * WORD, and is to write all that it answers to standard output. It does not reach the server, and
 * when it does, it does not write all.
 */
#include <arpa/inet.h>
#include <err.h>
#include <netinet/in.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

int main(int argc, char **argv)
{
	struct sockaddr_in address = {.sin_family = AF_INET};
	char request[128], answer[4096];
	ssize_t n;
	int fd;

	if (argc != 4)
		errx(2, "usage: client PORT N WORD");
	address.sin_port = (uint16_t)atoi(argv[1]);
	address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
	if ((fd = socket(AF_INET, SOCK_STREAM, 0)) < 0)
		err(1, "socket");
	if (connect(fd, (struct sockaddr *)&address, sizeof address) < 0)
		err(1, "connect");
	snprintf(request, sizeof request, "%s %s\n", argv[2], argv[3]);
	if (send(fd, request, strlen(request), 0) < 0)
		err(1, "send");

	n = recv(fd, answer, sizeof answer, 0);
	if (n < 0)
		err(1, "recv");
	fwrite(answer, 1, (size_t)n, stdout);
	return 0;
}
