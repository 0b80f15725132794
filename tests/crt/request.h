/* request.h: requests of aio.h and their ends, for the programs that make some. */
#ifndef TESTS_CRT_REQUEST_H
#define TESTS_CRT_REQUEST_H

#include <aio.h>
#include <errno.h>
#include <stdio.h>
#include <sys/syscall.h>
#include <unistd.h>

static char text[] = "0123456789";

static inline struct aiocb request(int fd, int operation, size_t size)
{
	return (struct aiocb){
		.aio_fildes = fd, .aio_lio_opcode = operation, .aio_buf = text, .aio_nbytes = size};
}

static inline void wait_for(struct aiocb *r)
{
	const struct aiocb *one = r;
	while (aio_error(r) == EINPROGRESS)
		aio_suspend(&one, 1, NULL);
}

static inline void done(struct aiocb *r)
{
	wait_for(r);
	printf("%d %d\n", aio_error(r), (int)aio_return(r));
}

/* Is this qemu-user? It has no lists of robust mutexes. */
static inline int is_emulated(void)
{
	void *list;
	size_t size;
	return syscall(SYS_get_robust_list, 0, &list, &size) != 0;
}

#endif
