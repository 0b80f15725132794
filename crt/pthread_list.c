/* pthread_list.c: the threads of the process, and a system call in each of them: to the kernel,
 * users and groups are a thread's, to POSIX the process's. nptl(7), "Threads and process
 * credentials". */
#include <errno.h>
#include <signal.h>
#include "fork.h"
#include "futex.h"
#include "lock.h"
#include "tls.h"

int __threads_lock;
static struct thread *threads; /* empty until there is a second one */

static struct {
	long number, a, b, c;
	int turn; /* a futex: the threads that have made the call */
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

/* In a child of fork. */
void __forget_threads(void) { threads = NULL; }

void __make_asked_call(void)
{
	RAW(call.number, call.a, call.b, call.c);
	__atomic_add_fetch(&call.turn, 1, __ATOMIC_RELEASE);
	futex_wake(&call.turn, 1);
}

static void handler(int number)
{
	(void)number;
	__make_asked_call();
}

void __call_in_others(long number, long a, long b, long c)
{
	struct sigaction action = {.sa_handler = handler, .sa_flags = SA_RESTART};
	struct thread *self = __thread_self();
	sigset_t all, before;

	sigfillset(&all);
	sigprocmask(SIG_BLOCK, &all, &before);
	__lock(&__threads_lock);
	call.number = number, call.a = a, call.b = b, call.c = c;
	__sigaction(SIGNAL_OF_ALL, &action, NULL);
	for (struct thread *t = threads; t; t = t->next_thread) {
		int turn = __atomic_load_n(&call.turn, __ATOMIC_ACQUIRE);
		if (t == self || sys_tgkill(sys_getpid(), t->id, SIGNAL_OF_ALL))
			continue;
		while (__atomic_load_n(&call.turn, __ATOMIC_ACQUIRE) == turn)
			futex_wait(&call.turn, turn, 1, NULL);
	}
	__unlock(&__threads_lock);
	sigprocmask(SIG_SETMASK, &before, NULL);
}
