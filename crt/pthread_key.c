/* pthread_key.c: values that each thread has of its own. pthread_key_create(3p). */
#include <errno.h>
#include <pthread.h>
#include "tls.h"

/* A key's turn is odd while it is in use. A value that was set in another turn is none. */
enum { KEYS = sizeof(((struct thread *)0)->values) / sizeof(*((struct thread *)0)->values) };
static struct {
	unsigned turn;
	void (*destructor)(void *);
} keys[KEYS];

int pthread_key_create(pthread_key_t *key, void (*destructor)(void *))
{
	for (unsigned i = 0; i < KEYS; i++) {
		unsigned turn = __atomic_load_n(&keys[i].turn, __ATOMIC_RELAXED);
		if (turn % 2 == 0 &&
		    __atomic_compare_exchange_n(&keys[i].turn, &turn, turn + 1, 0, __ATOMIC_ACQ_REL,
						__ATOMIC_RELAXED)) {
			keys[i].destructor = destructor;
			*key = i;
			return 0;
		}
	}
	return EAGAIN;
}

int pthread_key_delete(pthread_key_t key)
{
	if (key >= KEYS || keys[key].turn % 2 == 0)
		return EINVAL;
	keys[key].destructor = NULL;
	__atomic_add_fetch(&keys[key].turn, 1, __ATOMIC_RELEASE);
	return 0;
}

void *pthread_getspecific(pthread_key_t key)
{
	struct thread *self = __thread_self();
	if (key >= KEYS || self->values[key].turn != keys[key].turn)
		return NULL;
	return (void *)self->values[key].value;
}

int pthread_setspecific(pthread_key_t key, const void *value)
{
	struct thread *self = __thread_self();
	if (key >= KEYS || keys[key].turn % 2 == 0)
		return EINVAL;
	self->values[key].value = value;
	self->values[key].turn = keys[key].turn;
	return 0;
}

/* A destructor may set values again: four rounds, as POSIX's least. */
void __run_key_destructors(struct thread *thread)
{
	for (int round = 0; round < 4; round++)
		for (unsigned i = 0; i < KEYS; i++) {
			void *value = (void *)thread->values[i].value;
			void (*destructor)(void *) = keys[i].destructor;
			thread->values[i].value = NULL;
			if (value && destructor && thread->values[i].turn == keys[i].turn)
				destructor(value);
		}
}
