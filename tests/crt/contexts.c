/* getcontext, setcontext, makecontext and swapcontext: stacks that take turns, what a context
 * keeps, and how it ends. */
#define _GNU_SOURCE
#include <fenv.h>
#include <pthread.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <ucontext.h>
#include <unistd.h>
#include "say.h"

enum { STACK = 65536 };
static ucontext_t here, first, second;
static char stacks[2][STACK] __attribute__((aligned(16)));

static void start(ucontext_t *context, int stack, ucontext_t *then)
{
	memset(context, 0xa5, sizeof(*context));
	SAY(getcontext(context));
	context->uc_stack.ss_sp = stacks[stack];
	context->uc_stack.ss_size = STACK;
	context->uc_link = then;
}

/* The stack has to be aligned, as the calling convention says: what the frame's address is then. */
static __attribute__((noinline)) void aligned(const char *who)
{
	printf("%s %d\n", who, (int)((uintptr_t)__builtin_frame_address(0) & 15));
}

static void ten(int a, int b, int c, int d, int e, int f, int g, int h, int i, int j)
{
	aligned("ten");
	printf("%d %d %d %d %d %d %d %d %d %d\n", a, b, c, d, e, f, g, h, i, j);
	printf("on its own stack: %d\n", (char *)&a >= stacks[0] && (char *)&a < stacks[1]);
}

static void nine(int a, int b, int c, int d, int e, int f, int g, int h, int i)
{
	aligned("nine");
	printf("%d %d %d %d %d %d %d %d %d\n", a, b, c, d, e, f, g, h, i);
}

static void seven(int a, int b, int c, int d, int e, int f, int g)
{
	aligned("seven");
	printf("%d %d %d %d %d %d %d\n", a, b, c, d, e, f, g);
}

static void none(void) { aligned("none"); }

static void arguments(void)
{
	start(&first, 0, &here);
	makecontext(&first, (void (*)(void))ten, 10, 1, -2, 3, -4, 5, -6, 7, -8, 9, -10);
	SAY(swapcontext(&here, &first));
	start(&first, 0, &here);
	makecontext(&first, (void (*)(void))nine, 9, -1, 2, -3, 4, -5, 6, -7, 8, -9);
	SAY(swapcontext(&here, &first));
	start(&first, 0, &here);
	makecontext(&first, (void (*)(void))seven, 7, 1, 2, 3, 4, 5, 6, 7);
	SAY(swapcontext(&here, &first));
	start(&first, 0, &here);
	first.uc_stack.ss_size -= 8; /* an odd size */
	makecontext(&first, none, 0);
	SAY(swapcontext(&here, &first));
}

/* What the caller has in registers must be there again. */
static void count(int to)
{
	double half = to / 2.0;
	long a = to, b = to * 2, c = to * 3, d = to * 4, e = to * 5;
	for (int i = 0; i < to; i++) {
		a++, b += a, c ^= b, d += c, e -= d, half *= 1.25;
		printf("counts %d %ld %ld %ld %ld %ld %.6f\n", i, a, b, c, d, e, half);
		swapcontext(&second, &first);
	}
}

static void other(int to)
{
	double third = to / 3.0;
	long a = -to, b = -to * 2, c = -to * 3, d = -to * 4, e = -to * 5;
	for (int i = 0; i < to + 2; i++) {
		a--, b += a, c ^= b, d += c, e -= d, third *= 0.75;
		printf("other %d %ld %ld %ld %ld %ld %.6f\n", i, a, b, c, d, e, third);
		swapcontext(&first, &second);
	}
}

static void turns(void)
{
	volatile double sum = 0.5;
	double keep = sum * 3;
	start(&first, 0, &here);
	makecontext(&first, (void (*)(void))other, 1, 3);
	start(&second, 1, &here);
	makecontext(&second, (void (*)(void))count, 1, 5);
	SAY(swapcontext(&here, &second));
	printf("%.1f\n", keep);
}

static void again(void)
{
	volatile int times = 0;
	ucontext_t context;
	SAY(getcontext(&context));
	printf("passes %d\n", ++times);
	if (times < 4)
		setcontext(&context);
}

static int blocked(int number)
{
	sigset_t now;
	sigprocmask(SIG_BLOCK, NULL, &now);
	return sigismember(&now, number);
}

static void masked(void)
{
	printf("inside: %d %d, rounds %d\n", blocked(SIGUSR1), blocked(SIGUSR2),
	       fegetround() == FE_UPWARD);
	sigset_t set;
	sigemptyset(&set);
	sigaddset(&set, SIGUSR2);
	sigprocmask(SIG_BLOCK, &set, NULL);
	fesetround(FE_DOWNWARD);
	swapcontext(&first, &here);
	printf("back inside: %d %d, rounds %d\n", blocked(SIGUSR1), blocked(SIGUSR2),
	       fegetround() == FE_DOWNWARD);
}

static void masks(void)
{
	sigset_t set;
	sigemptyset(&set);
	sigaddset(&set, SIGUSR1);
	sigprocmask(SIG_BLOCK, &set, NULL);
	fesetround(FE_UPWARD);
	start(&first, 0, &here);
	SAY(sigismember(&first.uc_sigmask, SIGUSR1));
	makecontext(&first, masked, 0);
	sigprocmask(SIG_UNBLOCK, &set, NULL);
	fesetround(FE_TONEAREST);
	SAY(swapcontext(&here, &first));
	printf("outside: %d %d, rounds %d\n", blocked(SIGUSR1), blocked(SIGUSR2),
	       fegetround() == FE_TONEAREST);
	SAY(swapcontext(&here, &first));
	printf("outside: %d %d, rounds %d\n", blocked(SIGUSR1), blocked(SIGUSR2),
	       fegetround() == FE_TONEAREST);
}

static void last(void) { write(1, "atexit\n", 7); }

static void ends(void)
{
	int status = -1;
	fflush(NULL);
	pid_t child = fork();
	if (!child) {
		atexit(last);
		start(&first, 0, NULL);
		makecontext(&first, none, 0);
		setcontext(&first);
		_exit(9);
	}
	waitpid(child, &status, 0);
	SAY(status);
}

static void chain(void)
{
	start(&second, 1, &here);
	makecontext(&second, none, 0);
	start(&first, 0, &second); /* first, then second, then here */
	makecontext(&first, (void (*)(void))seven, 7, 7, 6, 5, 4, 3, 2, 1);
	SAY(swapcontext(&here, &first));
}

static void *thread(void *argument)
{
	chain();
	return argument;
}

/* From one handler's stack to another context, without returning from the handler. */
static void handler(int number)
{
	printf("signal %d\n", number);
	setcontext(&here);
}

static void signals(void)
{
	volatile int times = 0;
	struct sigaction action = {.sa_handler = handler};
	sigaction(SIGALRM, &action, NULL);
	SAY(getcontext(&here));
	SAY(blocked(SIGALRM));
	if (times++ < 3)
		raise(SIGALRM);
}

int main(void)
{
	pthread_t id;
	arguments();
	turns();
	again();
	masks();
	ends();
	chain();
	if (!pthread_create(&id, NULL, thread, NULL))
		SAY(pthread_join(id, NULL));
	signals();
	return 0;
}
