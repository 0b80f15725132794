/*
 * Makes the call CALL from functions of known names: f3 that f2 that f1 that main called, a
 * comparison that qsort called, a handler of a signal that came in f2, on a stack of its own; and
 * at last an execve. With BARE only the first of them, without a C library that has unwind tables.
 */
#ifndef BARE
#include <signal.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>
#define CALL chdir("")
#endif

__attribute__((noinline)) int f3(int n)
{
#ifdef FRAME /* even here, where gcc would leave it out */
	__asm__ volatile("" : : "r"(__builtin_frame_address(0)));
#endif
	return CALL + n;
}

__attribute__((noinline)) int f2(int n)
{
	char room[100];
	__asm__ volatile("" : : "r"(room) : "memory");
	int result = f3(n) + 1;
#ifndef BARE
	if (n == 2)
		raise(SIGUSR1);
#endif
	return result;
}

__attribute__((noinline)) int f1(int n) { return f2(n + 1) + n; }

#ifndef BARE
static void handler(int number) { f3(number); }

static int compare(const void *a, const void *b) { return f3(0) * 0 + *(int *)a - *(int *)b; }
#endif

int main(void)
{
	int result = f1(0);
#ifndef BARE
	char stack[65536]; /* above what the signal interrupts */
	stack_t other = {.ss_sp = stack, .ss_size = sizeof stack};
	struct sigaction action = {.sa_handler = handler, .sa_flags = SA_ONSTACK};
	int numbers[] = {3, 1, 2};
	sigaltstack(&other, NULL);
	sigaction(SIGUSR1, &action, NULL);
	result += f1(1);
	qsort(numbers, 3, sizeof *numbers, compare);
	sigset_t children;
	sigemptyset(&children);
	sigaddset(&children, SIGCHLD);
	sigprocmask(SIG_BLOCK, &children, NULL);
	if (fork() == 0)
		_exit(f2(1) & 0);
	wait(NULL);
	if (result)
		execl("/bin/true", "true", NULL);
#endif
	return result == 12345;
}
