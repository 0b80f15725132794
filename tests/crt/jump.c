/* A handler for a fault sends the program elsewhere; PC is the program counter's name in
 * ucontext_t. */
#define _GNU_SOURCE
#include <signal.h>
#include <ucontext.h>
#include <unistd.h>

static void elsewhere(void) { _exit(6); }

static void handler(int number, siginfo_t *information, void *context)
{
	ucontext_t *c = context;
	(void)number;
	if (information->si_addr == (void *)16)
		c->PC = (greg_t)(unsigned long)elsewhere;
}

int main(void)
{
	struct sigaction action = {.sa_sigaction = handler, .sa_flags = SA_SIGINFO | SA_RESETHAND};
	char *volatile wrong = (char *)16;
	sigaction(SIGSEGV, &action, NULL);
	return *wrong;
}
