/* Calls on processes, signals and time that fail, fail as on glibc; and what POSIX lets be NULL, 0
 * or as large as can be. */
#define _GNU_SOURCE
#include <ftw.h>
#include <iconv.h>
#include <limits.h>
#include <langinfo.h>
#include <locale.h>
#include <poll.h>
#include <pthread.h>
#include <search.h>
#include <semaphore.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/random.h>
#include <sys/resource.h>
#include <sys/time.h>
#include <sys/uio.h>
#include <sys/wait.h>
#include <wchar.h>
#include "failures.h"

static void ignore(int signal) { (void)signal; }

static const char *chosen(const char *variable)
{
	static char locale[50];
	unsetenv("LANG");
	setenv("LC_ALL", variable, 1);
	const char *name = setlocale(LC_ALL, "");
	strcpy(locale, name ? name : "none");
	setlocale(LC_ALL, "C");
	return locale;
}

static void locales(void)
{
	char *unknown = strerror(123456789), before[100];
	strcpy(before, unknown);
	errno = 987654321;
	perror("perror");
	TELLS(strcmp(unknown, before)); /* perror does not use strerror's buffer */
	TELLS(strcmp(chosen(""), "C"));
	TELLS(strcmp(chosen("POSIX"), "C"));
	TELLS(strcmp(chosen("C.UTF-8"), "C.UTF-8"));
	TELLS(strcmp(chosen("xx_YY.ISO-8859-1"), "none"));
	TELLS(strcmp(chosen("xx_YY"), "none"));
	TELLS(strcmp(nl_langinfo(NL_LOCALE_NAME(LC_CTYPE)), "C"));
	locale_t utf8 = newlocale(LC_ALL_MASK, "C.UTF-8", NULL);
	if (utf8)
		TELLS(strcmp(nl_langinfo_l(NL_LOCALE_NAME(LC_CTYPE), utf8), "C.UTF-8"));
	TELLS(strcmp(nl_langinfo(CODESET), "ANSI_X3.4-1968"));
}

static void others(void)
{
	struct sigaction action = {.sa_handler = ignore};
	struct timespec bad = {0, 1000000000};
	struct itimerval timer = {.it_value.tv_usec = 1000000};
	struct rlimit limit = {5, 2};
	struct sched_param param = {-5};
	sigset_t set;
	pthread_attr_t attr;
	sem_t semaphore;
	char *const words[] = {(char *)none, NULL};
	int status;
	FAILS(sigaction(SIGKILL, &action, NULL));
	FAILS(sigaction(0, NULL, NULL));
	FAILS(sigaction(99, &action, NULL));
	FAILS(sigaction(32, &action, NULL));
	FAILS(sigaction(33, &action, NULL));
	FAILS(signal(SIGSTOP, ignore) == SIG_ERR);
	FAILS(sigaddset(&set, 0));
	FAILS(sigismember(&set, 999));
	FAILS(sigprocmask(77, &set, NULL));
	FAILS(sigaltstack(&(stack_t){.ss_sp = name, .ss_size = 1}, NULL));
	FAILS(sigtimedwait(&set, NULL, &bad));
	FAILS(kill(getpid(), 99));
	FAILS(kill(INT_MAX, 0));
	FAILS(raise(-5));
	FAILS(wait(NULL));
	FAILS(waitpid(INT_MAX, &status, 0));
	FAILS(waitid(99, 0, NULL, WEXITED));
	FAILS(wait4(-1, NULL, 0x7777777, NULL));
	FAILS(execve(none, words, words + 1));
	FAILS(execve("/", words, words + 1));
	FAILS(execvp("no-such-program-here", words));
	FAILS(popen("true", "z"));
	FAILS(popen("true", "rw"));
	FAILS(nanosleep(&bad, NULL));
	TELLS(clock_nanosleep(CLOCK_REALTIME, 0, &bad, NULL));
	FAILS(clock_gettime(999, &bad));
	FAILS(clock_getres(999, &bad));
	FAILS(setitimer(99, &timer, NULL));
	FAILS(setitimer(ITIMER_REAL, &timer, NULL));
	FAILS(timer_create(999, NULL, (timer_t *)name));
	FAILS(getrlimit(999, &limit));
	FAILS(setrlimit(RLIMIT_CORE, &limit));
	FAILS(getrusage(999, (void *)name));
	FAILS(getpriority(999, 0));
	FAILS(setpriority(999, 0, 0));
	FAILS(sched_setscheduler(0, 999, &param));
	FAILS(sched_get_priority_max(999));
	FAILS(prctl(99999, 0, 0, 0, 0));
	FAILS(ptrace(PTRACE_CONT, INT_MAX, NULL, NULL));
	FAILS(getrandom(name, 5, 0x7777));
	FAILS(getpgid(-1));
	FAILS(setpgid(-1, 0));
	FAILS(getsid(INT_MAX));
	FAILS(getgroups(-1, NULL));
	FAILS(sysconf(99999));
	FAILS(setenv("", "x", 1));
	FAILS(setenv("a=b", "x", 1));
	FAILS(unsetenv("a=b"));
	FAILS(strtol("5", NULL, 1));
	FAILS(strtoul("99999999999999999999", NULL, 10) == ULONG_MAX);
	FAILS(iconv_open("none", "other") == (iconv_t)-1);
	TELLS(setlocale(LC_ALL, "no_SUCH"));
	FAILS(newlocale(LC_ALL_MASK, "no_SUCH", NULL));
	FAILS(hcreate((size_t)-1 / 2));
	FAILS(wcsrtombs(NULL, &(const wchar_t *){L"\x7fffffff"}, 0, NULL));
	pthread_attr_init(&attr);
	TELLS(pthread_attr_setstacksize(&attr, 1));
	TELLS(pthread_attr_setdetachstate(&attr, 99));
	TELLS(pthread_sigmask(99, &set, NULL));
	FAILS(sem_init(&semaphore, 0, UINT_MAX));
	sem_init(&semaphore, 0, 0);
	FAILS(sem_trywait(&semaphore));
	FAILS(sem_timedwait(&semaphore, &bad));
}

/* What may be NULL, 0 or as large as can be. */
static void allowed(void)
{
	char text[16] = "text", *end = text;
	struct timeval none_at_all = {0, 0};
	size_t count = 0;
	sigset_t set;
	TELLS(time(NULL) > 1000000000);
	TELLS(gettimeofday(&none_at_all, NULL));
	none_at_all.tv_sec = none_at_all.tv_usec = 0;
	TELLS(select(0, NULL, NULL, NULL, &none_at_all));
	TELLS(poll(NULL, 0, 0));
	TELLS(read(pipe_ends[0], NULL, 0));
	TELLS(write(pipe_ends[1], NULL, 0));
	TELLS(readv(null_fd, NULL, 0));
	TELLS(read(null_fd, text, 16));
	TELLS(getgroups(0, NULL) >= 0);
	TELLS(sigaction(SIGUSR1, NULL, NULL));
	TELLS(sigprocmask(99, NULL, &set));
	TELLS(sigaltstack(NULL, NULL));
	TELLS(setitimer(ITIMER_REAL, &(struct itimerval){{0, 0}, {0, 0}}, NULL));
	TELLS(fflush(NULL));
	TELLS(realloc(NULL, 5) != NULL);
	TELLS(fread(text, 0, 5, stdin) + fread(text, 5, 0, stdin));
	TELLS(fwrite(text, 0, SIZE_MAX, stdout) + fwrite(text, SIZE_MAX, 0, stdout));
	TELLS(snprintf(NULL, 0, "%d", 12345));
	TELLS(memcmp(text, NULL, 0) + (memcpy(text, NULL, 0) != text));
	TELLS(strncmp(text, text + 1, 0));
	TELLS(strnlen(text, SIZE_MAX));
	TELLS(strndup(text, SIZE_MAX) != NULL);
	TELLS(memchr(text, 'x', SIZE_MAX) == text + 2);
	TELLS(strncat(text, "+", SIZE_MAX) == text);
	qsort(NULL, 0, 4, NULL);
	TELLS(bsearch(text, NULL, 0, 1, NULL) == NULL);
	TELLS(mbtowc(NULL, NULL, 0));
	TELLS(mblen(NULL, 0));
	TELLS(wctomb(NULL, L'x'));
	TELLS(mbrtowc(NULL, NULL, 0, NULL));
	TELLS(wcrtomb(NULL, L'x', NULL));
	TELLS(strcmp(setlocale(LC_ALL, NULL), "C"));
	TELLS(system(NULL) != 0);
	end = getcwd(NULL, 0);
	TELLS(end && *end == '/');
	free(end);
	end = NULL;
	FILE *empty = fopen("/dev/null", "r");
	TELLS(getline(&end, &count, empty));
	TELLS(fgets(text, 1, empty) == NULL);
	TELLS(setvbuf(empty, NULL, _IOFBF, 0));
	fclose(empty);
	TELLS(strlen(ctermid(NULL)));
	TELLS(utimensat(AT_FDCWD, none, NULL, 0));
	TELLS(strxfrm(NULL, "abc", 0));
	TELLS(wcsnrtombs(NULL, &(const wchar_t *){L"abc"}, SIZE_MAX / 4, 0, NULL));
	TELLS(confstr(_CS_PATH, NULL, 0) > 4);
	TELLS(pthread_setcancelstate(PTHREAD_CANCEL_ENABLE, NULL));
}

int main(void)
{
	fail_often(others);
	allowed();
	locales();
	return 0;
}
