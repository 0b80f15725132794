/* aio_work.h: what the two files with requests of aio.h share. */
#ifndef CRT_AIO_WORK_H
#define CRT_AIO_WORK_H

#include <aio.h>

/* A group is what lio_listio was given: it tells when all are done. */
struct group {
	int left;
	struct sigevent event;
};

/* Begins a request: to read or write, or when sync is not 0, as aio_fsync. Returns 0, or -1 and
 * errno, which is also the request's. */
int __submit_request(struct aiocb *request, int operation, int sync, struct group *group);
void __notify_done(const struct sigevent *event);

#endif
