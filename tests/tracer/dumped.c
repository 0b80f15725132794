/* dumped.c: moves bytes by each call that can, for -e read= and -e write= (tests/tracer.t compares
 * the dumps with strace's). */
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/uio.h>
#include <unistd.h>

static char bytes[70000];

int main(void)
{
	char one[5], two[40];
	struct iovec out[3] = {{"0123456789abcdefg", 17}, {"", 0}, {"\t\177\200\377", 4}},
		     in[2] = {{one, sizeof one}, {two, sizeof two}},
		     bad[2] = {{"x", 1}, {(void *)8, 1}};
	struct msghdr sent = {.msg_iov = out, .msg_iovlen = 1},
		      received = {.msg_iov = in, .msg_iovlen = 2};
	struct mmsghdr many_in[2] = {{.msg_hdr = received}, {.msg_hdr = received}};
	/* the tracer shows the lengths as they were before the call */
	struct mmsghdr many_out[2] = {{{.msg_iov = out, .msg_iovlen = 1}, 17},
				      {{.msg_iov = bad, .msg_iovlen = 1}, 1}};
	int ends[2], sockets[2], file = open("dumped.file", O_RDWR | O_CREAT | O_TRUNC, 0600);

	unlink("dumped.file");
	for (size_t i = 0; i < sizeof bytes; i++)
		bytes[i] = i * 7;
	pipe(ends);
	socketpair(AF_UNIX, SOCK_DGRAM, 0, sockets);
	write(ends[1], "sixteen of them.", 16);
	read(ends[0], two, sizeof two);
	write(ends[1], "", 0);
	write(99, "to nobody", 9);
	write(ends[1], (void *)8, 9);
	read(99, two, 1);
	write(file, bytes, sizeof bytes);
	pwrite(file, "over", 4, 3);
	pread(file, two, 33, 0);
	pwritev(file, out, 1, 5);
	preadv(file, in, 2, 0);
	preadv(file, in, 2, 69990);
	writev(ends[1], out, 3);
	readv(ends[0], in, 2);
	writev(ends[1], bad, 2);
	writev(ends[1], (void *)8, 2);
	vmsplice(ends[1], out, 1, 0);
	send(sockets[0], "sent", 4, 0);
	recv(sockets[1], two, 40, 0);
	sendmsg(sockets[0], &sent, 0);
	recvmsg(sockets[1], &received, 0);
	sendmmsg(sockets[0], many_out, 2, 0);
	recvmmsg(sockets[1], many_in, 2, 0, NULL);
	return 0;
}
