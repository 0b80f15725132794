/* Users and groups are those of all threads, whatever the threads do: start, end, block signals,
 * wait for timers. Who is not root can only change them to what they are. */
#define _GNU_SOURCE
#include <pthread.h>
#include <semaphore.h>
#include <signal.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>
#include <linux/capability.h>
#include "say.h"

static gid_t before, other;

static sem_t asked, answered;
static void *tells(void *to)
{
	sem_wait(&asked);
	printf("%d %d", getegid() == getgid(), geteuid() == getuid());
	printf(" %d\n", getegid() == *(gid_t *)to);
	sem_post(&answered);
	return NULL;
}

static void *changes(void *to)
{
	SAY_ERRNO(setegid(*(gid_t *)to));
	return NULL;
}

static void of_all_threads(void)
{
	pthread_t threads[3];
	for (int i = 0; i < 2; i++)
		pthread_create(&threads[i], NULL, tells, &other);
	pthread_create(&threads[2], NULL, changes, &other);
	pthread_join(threads[2], NULL);
	SAY(getegid() == other);
	for (int i = 0; i < 2; i++) {
		sem_post(&asked);
		sem_wait(&answered);
	}
	for (int i = 0; i < 2; i++)
		pthread_join(threads[i], NULL);
	SAY_ERRNO(setegid(before));
	SAY_ERRNO(setgid(getgid()));
	SAY_ERRNO(setuid(getuid()));
	SAY_ERRNO(setreuid(-1, geteuid()));
	SAY_ERRNO(setresgid(-1, -1, -1));
}

/* A set filled by hand blocks nothing that the library needs. */
static void *blocks_all(void *to)
{
	sigset_t all, now;
	memset(&all, 0xff, sizeof(all));
	SAY(pthread_sigmask(SIG_SETMASK, &all, NULL));
	SAY(pthread_sigmask(SIG_BLOCK, &all, NULL));
	unsigned char mask[8];
	syscall(SYS_rt_sigprocmask, SIG_BLOCK, NULL, mask, sizeof(mask));
	for (int i = 0; i < 8; i++)
		printf("%02x%s", mask[i], i == 7 ? "\n" : "");
	SAY(pthread_sigmask(SIG_UNBLOCK, NULL, &now));
	SAY(!memcmp(&now, mask, sizeof(mask)));
	sem_post(&answered);
	tells(to);
	return NULL;
}

static void blocked(void)
{
	pthread_t thread;
	pthread_create(&thread, NULL, blocks_all, &other);
	sem_wait(&answered);
	SAY_ERRNO(setegid(other));
	sem_post(&asked);
	sem_wait(&answered);
	pthread_join(thread, NULL);
	SAY_ERRNO(setegid(before));
}

/* Returns the time since 1970 in milliseconds. */
static long long now(void)
{
	struct timespec t;
	clock_gettime(CLOCK_REALTIME, &t);
	return t.tv_sec * 1000LL + t.tv_nsec / 1000000;
}

static volatile int fired, strange;
static void fires(union sigval unused)
{
	(void)unused;
	gid_t here = getegid();
	if (here != before && here != other)
		strange = 1;
	fired++;
}

static volatile int stop;
static void *changes_often(void *unused)
{
	while (!stop)
		if (setegid(other) || setegid(before))
			strange = 1;
	return unused;
}

/* The library's own thread for timers starts others all the while. The first timer is made while
 * another thread changes its group, too: each child is such a process. */
static void with_timers(void)
{
	int failed = 0;
	fflush(stdout);
	for (int i = 0; i < 20; i++) {
		pid_t child = fork();
		int status;
		if (!child) {
			struct sigevent event = {.sigev_notify = SIGEV_THREAD,
						 .sigev_notify_function = fires};
			struct itimerspec often = {{0, 300000}, {0, 300000}};
			timer_t id;
			pthread_t thread;
			alarm(10);
			pthread_create(&thread, NULL, changes_often, NULL);
			for (volatile int wait = i * 2000; wait; wait--)
				;
			timer_create(CLOCK_MONOTONIC, &event, &id);
			timer_settime(id, 0, &often, NULL);
			for (long long end = now() + 50; now() < end || fired < 10;)
				usleep(1000);
			stop = 1;
			pthread_join(thread, NULL);
			_exit(strange);
		}
		waitpid(child, &status, 0);
		failed += status != 0;
	}
	SAY(failed);
}

/* Two threads change users at once: all three end with one's or the other's. */
static pthread_barrier_t meeting;
static uid_t users[3][3];
static int changed;
static void *is_changed(void *argument)
{
	int which = *(int *)argument;
	for (int i = 0; i < 100; i++) {
		uid_t pair = 1000 + 2 * i, user = pair + which;
		pthread_barrier_wait(&meeting);
		if (which < 2 && setresuid(user, 0, user))
			strange = 1;
		pthread_barrier_wait(&meeting);
		getresuid(&users[which][0], &users[which][1], &users[which][2]);
		pthread_barrier_wait(&meeting);
		if (users[0][0] / 2 != pair / 2 || users[0][2] != users[0][0] || users[0][1] ||
		    memcmp(users[0], users[which], sizeof(users[0])))
			strange = 1;
	}
	/* Who is no longer root may not change: one of the two comes first. */
	pthread_barrier_wait(&meeting);
	if (which < 2 && !setuid(2000 + which))
		__atomic_add_fetch(&changed, 1, __ATOMIC_RELAXED);
	pthread_barrier_wait(&meeting);
	getresuid(&users[which][0], &users[which][1], &users[which][2]);
	pthread_barrier_wait(&meeting);
	if (changed != 1 || users[0][1] / 2 != 1000 ||
	    memcmp(users[0], users[which], sizeof(users[0])))
		strange = 1;
	return NULL;
}

static void at_once(void)
{
	static int which[3] = {0, 1, 2};
	pthread_t threads[2];
	int failed = 0;
	if (geteuid()) {
		SKIP("only root may change users and groups; run as root");
		return;
	}
	fflush(stdout);
	for (int i = 0; i < 5; i++) {
		pid_t child = fork();
		int status;
		if (!child) {
			pthread_barrier_init(&meeting, NULL, 3);
			for (int t = 0; t < 2; t++)
				pthread_create(&threads[t], NULL, is_changed, &which[t]);
			is_changed(&which[2]);
			for (int t = 0; t < 2; t++)
				pthread_join(threads[t], NULL);
			_exit(strange);
		}
		for (int wait = 0; !waitpid(child, &status, WNOHANG); wait++) {
			usleep(10000);
			if (wait == 1000)
				kill(child, SIGKILL); /* it may wait for itself, with all signals
							 blocked */
		}
		failed += status != 0;
	}
	SAY(failed);
}

static void on_alarm(int number)
{
	(void)number;
	if (setegid(getegid()))
		strange = 1;
	fired++;
}

static void *returns(void *argument) { return argument; }

/* A handler may ask for it at any time; glibc itself may hang here. */
static void in_handlers(void)
{
	struct sigaction action = {.sa_handler = on_alarm, .sa_flags = SA_RESTART};
	struct itimerval often = {{0, 200}, {0, 200}}, never = {0};
	pthread_t thread;
	int failed = 0;
#ifdef __GLIBC__
	fired = 1000;
#else
	fired = 0;
#endif
	sigaction(SIGALRM, &action, NULL);
	setitimer(ITIMER_REAL, &often, NULL);
	while (fired < 1000)
		failed +=
			pthread_create(&thread, NULL, returns, NULL) || pthread_join(thread, NULL);
	setitimer(ITIMER_REAL, &never, NULL);
	SAY(failed);
	SAY(strange);
}

static void *without_right(void *unused)
{
	struct __user_cap_header_struct header = {.version = _LINUX_CAPABILITY_VERSION_3};
	struct __user_cap_data_struct none[2] = {{0}};
	syscall(SYS_capset, &header, none);
	sem_post(&answered);
	pause();
	return unused;
}

/* Threads that differ end the process. */
static void different(void)
{
	int status;
	fflush(stdout);
	pid_t child = fork();
	if (!child) {
		pthread_t thread;
		prctl(PR_SET_DUMPABLE, 0);
		pthread_create(&thread, NULL, without_right, NULL);
		sem_wait(&answered);
		alarm(10);
		fclose(stderr);
		SAY(setgid(other));
		fflush(stdout);
		_exit(0);
	}
	waitpid(child, &status, 0);
	SAY(WIFSIGNALED(status) ? WTERMSIG(status) : -1);
}

int main(void)
{
	setvbuf(stdout, NULL, _IOLBF, 0);
	before = getegid();
	other = geteuid() ? before : 12345;
	if (geteuid())
		SKIP("only root may change users and groups; run as root");
	sem_init(&asked, 0, 0);
	sem_init(&answered, 0, 0);
	of_all_threads();
	blocked();
	with_timers();
	at_once();
	in_handlers();
	if (!geteuid())
		different();
	return 0;
}
