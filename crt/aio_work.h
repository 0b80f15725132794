/* aio_work.h: what the two files with requests of aio.h share. */
#ifndef CRT_AIO_WORK_H
#define CRT_AIO_WORK_H

#include <aio.h>

/* A group is what lio_listio was given: it tells when all are done. */
struct group {
	int left;
	struct sigevent event;
};

enum { SYNC = 3 }; /* an operation besides LIO_READ and LIO_WRITE */

/* Begins a request. Returns 0, or -1 and errno, which is also the request's. */
int __submit_request(struct aiocb *request, int operation, int sync, struct group *group);
/* Returns -1. */
int __refuse_request(struct aiocb *request, int error);
void __notify_done(const struct sigevent *event);

#endif
