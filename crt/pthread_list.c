/* pthread_list.c: the threads of the process, and a system call in each of them: to the kernel,
 * users and groups are a thread's, to POSIX the process's. nptl(7), "Threads and process
 * credentials". */
#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include "fork.h"
#include "futex.h"
#include "lock.h"
#include "tls.h"

int __threads_lock;
static struct thread *threads; /* empty until there is a second one */

static struct {
	long number, a, b, c;
	int turn; /* a futex: the threads that have made the call */
	int failed;
} call;

void __list_thread(struct thread *thread)
{
	thread->next_thread = threads;
	threads = thread;
}

/* Before the first one: the thread that makes it. */
void __list_first_thread(void)
{
	if (!threads)
		__list_thread(__thread_self());
}

void __unlist_thread(struct thread *thread)
{
	struct thread **link = &threads;
	while (*link && *link != thread)
		link = &(*link)->next_thread;
	if (*link)
		*link = thread->next_thread;
}

void __forget_threads(void)
{
	threads = NULL;
	__threads_lock = 0;
}

static void handler(int number)
{
	(void)number;
	if (RAW(call.number, call.a, call.b, call.c))
		call.failed = 1;
	__atomic_add_fetch(&call.turn, 1, __ATOMIC_RELEASE);
	futex_wake(&call.turn, 1);
}

/* The caller makes it first, and returns what came of that: when it fails, no other does. A process
 * of which some threads have other rights than the rest is ended. */
long __call_in_all(long number, long a, long b, long c)
{
	struct sigaction action = {.sa_handler = handler, .sa_flags = SA_RESTART};
	struct thread *self = __thread_self();
	uint64_t before;

	/* No handler may come between and ask for the lock, nor may the thread be cancelled. */
	memset(&action.sa_mask, 0xff, sizeof(action.sa_mask));
	__lock_uninterrupted(&__threads_lock, &before);
	long own = RAW(number, a, b, c);
	call.number = number, call.a = a, call.b = b, call.c = c;
	call.failed = 0;
	__sigaction(SIGNAL_OF_ALL, &action, NULL);
	for (struct thread *t = threads; t && !own && !call.failed; t = t->next_thread) {
		int turn = __atomic_load_n(&call.turn, __ATOMIC_ACQUIRE);
		int id = __atomic_load_n(&t->id, __ATOMIC_RELAXED);
		if (t == self || !id) /* 0: it ended by a call of its own */
			continue;
		long result = sys_tgkill(sys_getpid(), id, SIGNAL_OF_ALL);
		if (result) {
			call.failed = result != -ESRCH;
			continue;
		}
		while (__atomic_load_n(&call.turn, __ATOMIC_ACQUIRE) == turn)
			futex_wait(&call.turn, turn, 1, NULL);
	}
	int failed = call.failed;
	__unlock_uninterrupted(&__threads_lock, &before);
	if (failed)
		abort();
	return own;
}
