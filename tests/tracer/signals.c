/*
 * Prints the trace that it should have when only kill is traced: signals that are caught, ignored,
 * blocked and continued, and one that kills. Process ids are the true ones, so nothing needs
 * levelling.
 */
#include <signal.h>
#include <stdio.h>
#include <unistd.h>

static void caught(int number) { (void)number; }

static void print_arrival(const char *name)
{
	printf("--- %s {si_signo=%s, si_code=SI_USER, si_pid=%d, si_uid=%d} ---\n", name, name,
	       (int)getpid(), (int)getuid());
}

static void send(int number, const char *name)
{
	kill(getpid(), number);
	printf("kill(%d, %s) = 0\n", (int)getpid(), name);
}

int main(void)
{
	sigset_t set;

	signal(SIGUSR1, caught);
	send(SIGUSR1, "SIGUSR1");
	print_arrival("SIGUSR1");
	signal(SIGHUP, SIG_IGN); /* of a traced process they arrive, too */
	send(SIGHUP, "SIGHUP");
	print_arrival("SIGHUP");
	send(SIGCONT, "SIGCONT");
	print_arrival("SIGCONT");
	send(0, "0");
	kill(getpid(), 99);
	printf("kill(%d, 99) = -1 EINVAL (Invalid argument)\n", (int)getpid());
	signal(SIGUSR2, caught);
	sigemptyset(&set);
	sigaddset(&set, SIGUSR2);
	sigprocmask(SIG_BLOCK, &set, NULL);
	send(SIGUSR2, "SIGUSR2");
	kill(-0x40000000, 0); /* more than a process id can be */
	printf("kill(%d, 0) = -1 ESRCH (No such process)\n", -0x40000000);
	sigprocmask(SIG_UNBLOCK, &set, NULL);
	print_arrival("SIGUSR2");
	printf("kill(%d, SIGTERM) = 0\n", (int)getpid());
	print_arrival("SIGTERM");
	printf("+++ killed by SIGTERM +++\n");
	fflush(stdout);
	kill(getpid(), SIGTERM);
	return 1;
}
