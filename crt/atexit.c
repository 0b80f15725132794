/* atexit.c: functions to call at exit. atexit(3), on_exit(3). C promises room for 32; more are
 * kept in memory from malloc, which is linked in only with this file. */
#include <stdlib.h>
#include "exit.h"
#include "thread.h"

enum { FIRST = 32 };

struct exit_function {
	void (*call)(int, void *);
	void *argument;
};

static struct exit_function first[FIRST], *functions = first;
static size_t count, room = FIRST;
int __exit_lock;

/* Returns 0, or -1 when there is no memory. */
int on_exit(void (*function)(int, void *), void *argument)
{
	int result = -1;
	LOCK(&__exit_lock);
	if (count == room) {
		struct exit_function *more = malloc(2 * room * sizeof(*more));
		if (!more)
			goto out;
		for (size_t i = 0; i < count; i++)
			more[i] = functions[i];
		if (functions != first)
			free(functions);
		functions = more;
		room *= 2;
	}
	functions[count++] = (struct exit_function){function, argument};
	result = 0;
out:
	UNLOCK(&__exit_lock);
	return result;
}

static void call_plain(int status, void *function)
{
	(void)status;
	((void (*)(void))function)();
}

int atexit(void (*function)(void)) { return on_exit(call_plain, (void *)function); }

/* A function may register another one, which then comes next. */
void __run_exit_functions(int status)
{
	while (count) {
		struct exit_function *last = &functions[--count];
		last->call(status, last->argument);
	}
}
