/*
 * pthread_cancel.c: ending another thread where it waits. pthreads(7), pthread_cancel(3).
 * A thread's word (tls.h) is 1 when it must end at its next cancellation point: __point looks at it
 * right before the system call. A signal ends a call that waits; its handler finds the thread
 * between that look and the end of the call, or it does nothing: the word is enough.
 * This file is linked in by what it defines; it comes before point.c, which has the other __point.
 */
#include <errno.h>
#include <pthread.h>
#include <arch_files.h>
#include ARCH_CANCEL_HEADER
#include "tls.h"

long __point_end_of_call(void) __asm__("__point_end");
long __point(void);
long __cancelled(void);

__asm__(".section .text.__point, \"ax\", %progbits\n"
	".globl __point\n"
	".type __point, %function\n"
	"__point:\n" ARCH_CANCELLABLE ".size __point, . - __point\n"
	".text\n");

static void end(struct thread *self) __attribute__((noreturn));
static void end(struct thread *self)
{
	__atomic_fetch_or(__thread_word(self), CANCEL_OFF, __ATOMIC_RELAXED);
	pthread_exit(PTHREAD_CANCELED);
}

/* In __point, instead of the call. Returns only to pthread_cond_wait, which must lock its mutex. */
long __cancelled(void)
{
	struct thread *self = __thread_self();
	if (!self->cancel_masked)
		end(self);
	return -ECANCELED;
}

static void handler(int number, siginfo_t *information, void *registers)
{
	struct thread *self = __thread_self();
	ucontext_t *context = registers;
	unsigned long pc = ARCH_CONTEXT_PC(context), last = (unsigned long)__point_end_of_call;
	(void)information;

	if (__atomic_load_n(__thread_word(self), __ATOMIC_RELAXED) != CANCEL_ASKED)
		return;
	int waits = pc >= (unsigned long)__point &&
		    (pc < last || (pc == last && (long)ARCH_CONTEXT_RESULT(context) == -EINTR));
	if (!self->cancel_masked && (waits || self->cancel_type == PTHREAD_CANCEL_ASYNCHRONOUS))
		end(self);
	if (waits) {
		ARCH_CONTEXT_PC(context) = last;
		ARCH_CONTEXT_RESULT(context) = -ECANCELED;
		return;
	}
	/* In the handler of another signal, perhaps: once more when that is over. */
	context->uc_sigmask.__bits[(number - 1) / (8 * sizeof(long))] |=
		1UL << (number - 1) % (8 * sizeof(long));
	sys_tgkill(sys_getpid(), self->id, number);
}

static void set_handler(void)
{
	struct sigaction action = {.sa_sigaction = handler, .sa_flags = SA_SIGINFO | SA_RESTART};
	__sigaction(SIGNAL_CANCEL, &action, NULL);
}

/* Ends the thread if it may be ended and its type is "at any time". */
static void end_now(struct thread *self)
{
	if (__atomic_load_n(__thread_word(self), __ATOMIC_RELAXED) == CANCEL_ASKED &&
	    self->cancel_type == PTHREAD_CANCEL_ASYNCHRONOUS)
		end(self);
}

int pthread_cancel(pthread_t thread)
{
	static pthread_once_t once = PTHREAD_ONCE_INIT;
	pthread_once(&once, set_handler);
	/* Who does not want to end now is not woken: its call goes on. */
	int before = __atomic_fetch_or(__thread_word(thread), CANCEL_ASKED, __ATOMIC_RELEASE);
	if (thread == __thread_self())
		end_now(thread);
	else if (thread->id && !(before & CANCEL_OFF))
		sys_tgkill(sys_getpid(), thread->id, SIGNAL_CANCEL);
	return 0;
}

int pthread_setcancelstate(int state, int *old)
{
	if (state != PTHREAD_CANCEL_ENABLE && state != PTHREAD_CANCEL_DISABLE)
		return EINVAL;
	struct thread *self = __thread_self();
	int *word = __thread_word(self);
	int before = state == PTHREAD_CANCEL_DISABLE
			     ? __atomic_fetch_or(word, CANCEL_OFF, __ATOMIC_RELAXED)
			     : __atomic_fetch_and(word, ~CANCEL_OFF, __ATOMIC_RELAXED);
	if (old)
		*old = before & CANCEL_OFF ? PTHREAD_CANCEL_DISABLE : PTHREAD_CANCEL_ENABLE;
	end_now(self);
	return 0;
}

int pthread_setcanceltype(int type, int *old)
{
	if (type != PTHREAD_CANCEL_DEFERRED && type != PTHREAD_CANCEL_ASYNCHRONOUS)
		return EINVAL;
	struct thread *self = __thread_self();
	if (old)
		*old = self->cancel_type;
	self->cancel_type = type;
	end_now(self);
	return 0;
}

void pthread_testcancel(void)
{
	struct thread *self = __thread_self();
	if (__atomic_load_n(__thread_word(self), __ATOMIC_ACQUIRE) == CANCEL_ASKED)
		end(self);
}
