/* aio.h: reading and writing while the program goes on. aio(7). */
#ifndef CRT_AIO_H
#define CRT_AIO_H
#include <sys/types.h>
#include <fcntl.h>
#include <signal.h>
#include <time.h>

#define AIO_CANCELED    0
#define AIO_NOTCANCELED 1
#define AIO_ALLDONE     2
#define LIO_READ        0
#define LIO_WRITE       1
#define LIO_NOP         2
#define LIO_WAIT        0
#define LIO_NOWAIT      1

struct aiocb {
	int aio_fildes, aio_lio_opcode, aio_reqprio;
	volatile void *aio_buf;
	size_t aio_nbytes;
	struct sigevent aio_sigevent;
	off_t aio_offset;
	volatile int __error; /* EINPROGRESS until it is done */
	ssize_t __result;
};

int aio_read(struct aiocb *request);
int aio_write(struct aiocb *request);
int aio_fsync(int operation, struct aiocb *request);
int aio_error(const struct aiocb *request);
ssize_t aio_return(struct aiocb *request);
int aio_suspend(const struct aiocb *const requests[], int count, const struct timespec *limit);
int aio_cancel(int fd, struct aiocb *request);
int lio_listio(int mode, struct aiocb *restrict const *restrict requests, int count,
	       struct sigevent *restrict event);

#endif
