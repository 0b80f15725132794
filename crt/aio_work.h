/* aio_work.h: what the files with requests of aio.h share, and what closes a descriptor. */
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
/* A futex: changes whenever one is done. */
extern int __aio_turn;
void __notify_done(const struct sigevent *event);

/* Before the descriptors from … to are closed: what was asked of them is done first, or for ever of
 * their files. NULL in a program without requests. */
void __finish_requests(unsigned from, unsigned to) __attribute__((weak));
#define FINISH_REQUESTS(from, to) (__finish_requests ? __finish_requests(from, to) : (void)0)

#endif
