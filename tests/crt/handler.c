/* A program that uses nothing but a signal handler: what returns from it must come along. */
#include <signal.h>
#include <unistd.h>

static volatile sig_atomic_t caught;
static void handler(int number) { caught = number; }

int main(void)
{
	struct sigaction action = {.sa_handler = handler};
	sigaction(SIGUSR1, &action, NULL);
	kill(getpid(), SIGUSR1);
	return caught == SIGUSR1 ? 5 : 1;
}
