/* What small C libraries are known to get wrong of the system: memory, the environment, names of
 * temporary files, files and their times, signals, processes. */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <setjmp.h>
#include <spawn.h>
#include <stdint.h>
#include <stdio.h>
#include <unistd.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <utime.h>
#include <wchar.h>
#include "say.h"

/* Compilers know what malloc does, and leave it out. */
static void *(*volatile any_malloc)(size_t) = malloc;
static void *(*volatile any_calloc)(size_t, size_t) = calloc;
static void *(*volatile any_realloc)(void *, size_t) = realloc;

static void parent(void) { errno = 77; }
static void prep(void) { errno = 78; }

static sigjmp_buf jb;
static volatile int hits;
static void h(int s)
{
	hits++;
	siglongjmp(jb, 1);
}

static void memory(void)
{
	SAY_ERRNO(memmem("abc", 3, "", 0) != 0);
	SAY_ERRNO(memmem("abcde", 5, "de", 2) != 0);
	SAY_ERRNO(memmem("abcabcabd", 9, "abcabd", 6) != 0);
	SAY_ERRNO(strstr("aaab", "aab") != 0);
	SAY_ERRNO(wcsstr(L"abacab", L"acab") != 0);
	SAY_ERRNO(any_malloc(0) != 0);
	SAY_ERRNO(any_realloc(NULL, 0) != 0);
	SAY_ERRNO(any_malloc(SIZE_MAX) == 0);
	SAY_ERRNO(any_calloc(SIZE_MAX / 2, 4) == 0);
	SAY_ERRNO(any_realloc(any_malloc(3), SIZE_MAX - 5) == 0);
	void *p;
	SAY_ERRNO(posix_memalign(&p, 3, 10));
	SAY_ERRNO(posix_memalign(&p, 64, 100));
	SAY_ERRNO((uintptr_t)p % 64);
	SAY_ERRNO(aligned_alloc(64, 128) != 0);
	SAY_ERRNO(reallocarray(NULL, SIZE_MAX / 2, 3) == 0);
}

static void environment(void)
{
	SAY_ERRNO(setenv("A=B", "x", 1));
	SAY_ERRNO(setenv("", "x", 1));
	SAY_ERRNO(setenv("Q", "1", 1));
	char *q = getenv("Q");
	SAY_ERRNO(setenv("Q", "2", 0));
	SAY_TEXT(getenv("Q"));
	SAY_ERRNO(setenv("Q", q, 1));
	SAY_TEXT(getenv("Q"));
	static char pe[] = "Q=put";
	SAY_ERRNO(putenv(pe));
	SAY_TEXT(getenv("Q"));
	pe[2] = 'P';
	SAY_TEXT(getenv("Q"));
	SAY_ERRNO(setenv("Q", "again", 1));
	SAY_ERRNO(unsetenv("Q"));
	SAY_ERRNO(unsetenv("A=B"));
	SAY_ERRNO(unsetenv(""));
	SAY_ERRNO(putenv("NOEQ"));
	SAY_ERRNO(clearenv());
	SAY_ERRNO(getenv("PATH") == 0);
}

static void temporary_names(void)
{
	char t1[] = "x", t2[] = "fooXXXXX", t3[] = "fooXXXXXX", t4[] = "nodir/fXXXXXX";
	SAY_ERRNO(mkstemp(t1));
	SAY_ERRNO(mkstemp(t2));
	SAY_ERRNO(mkdtemp(t2) == 0);
	SAY_ERRNO(mkdtemp(t3) != 0);
	SAY_ERRNO(mkstemp(t4));
	SAY_ERRNO(mkdtemp(t4) == 0);
	char t5[] = "aXXXXXX.txt";
	SAY_ERRNO(mkstemps(t5, 4) >= 0);
	SAY_ERRNO(mkstemps(t5, 4));
}

static void versions(void)
{
	SAY_ERRNO(strverscmp("item#99", "item#100") < 0);
	SAY_ERRNO(strverscmp("000", "00") < 0);
	SAY_ERRNO(strverscmp("01", "010") < 0);
	SAY_ERRNO(strverscmp("09", "0") < 0);
	SAY_ERRNO(strverscmp("a1b", "a1a") > 0);
	SAY_ERRNO(strverscmp("1.05", "1.5") < 0);
}

static void files(void)
{
	int fd;
	struct statvfs sv;
	SAY_ERRNO(statvfs("/", &sv));
	SAY_ERRNO(sv.f_bsize > 0 && sv.f_namemax > 0);
	fd = open("big", O_RDWR | O_CREAT, 0600);
	SAY_ERRNO(lseek(fd, 0x123456789abLL, SEEK_SET));
	SAY_ERRNO(lseek(fd, -1, SEEK_SET));
	SAY_ERRNO(ftruncate(fd, -1));
	close(fd);
}

static void times_of_files(void)
{
	int fd;
	fd = open("ut", O_RDWR | O_CREAT, 0600);
	struct timespec ts[2] = {{5, 6}, {7, UTIME_OMIT}};
	struct stat st;
	SAY_ERRNO(futimens(fd, ts));
	fstat(fd, &st);
	SAY_ERRNO(st.st_atim.tv_sec);
	SAY_ERRNO(st.st_mtime > 1000);
	ts[1] = (struct timespec){1LL << 33, 5};
	SAY_ERRNO(utimensat(AT_FDCWD, "ut", ts, 0));
	fstat(fd, &st);
	SAY_ERRNO(st.st_mtime);
	struct utimbuf ub = {1, 2};
	SAY_ERRNO(utime("ut", &ub));
	struct timeval tv[2] = {{1, 2}, {3, 4}};
	SAY_ERRNO(utimes("ut", tv));
	SAY_ERRNO(futimes(fd, tv));
	tv[0].tv_usec = 1000000;
	SAY_ERRNO(utimes("ut", tv));
	close(fd);
}

static void signals(void)
{
	char buf[512];
	sigset_t set, old;
	memset(&set, 0xff, sizeof set);
	SAY_ERRNO(syscall(SYS_rt_sigprocmask, SIG_BLOCK, &set, 0, 8));
	SAY_ERRNO(sigprocmask(SIG_BLOCK, NULL, &old));
	sigemptyset(&set);
	sigprocmask(SIG_SETMASK, &set, NULL);
	SAY_ERRNO(sigaddset(&set, 0));
	SAY_ERRNO(sigaddset(&set, 65));
	SAY_ERRNO(sigismember(&set, 100));
	sigfillset(&set);
	SAY_ERRNO(sigismember(&set, 33));
	SAY_ERRNO(sigismember(&set, SIGRTMIN));
	struct sigaction sa = {.sa_handler = h};
	sigaction(SIGUSR1, &sa, NULL);
	if (!sigsetjmp(jb, 1))
		raise(SIGUSR1);
	sigprocmask(0, NULL, &old);
	SAY_ERRNO(sigismember(&old, SIGUSR1));
	if (!sigsetjmp(jb, 0))
		raise(SIGUSR1);
	sigprocmask(0, NULL, &old);
	SAY_ERRNO(sigismember(&old, SIGUSR1));
	sigdelset(&old, SIGUSR1);
	sigprocmask(SIG_SETMASK, &old, NULL);
	SAY_ERRNO(hits);
	stack_t ss = {.ss_sp = buf, .ss_size = 100};
	SAY_ERRNO(sigaltstack(&ss, NULL));
	ss.ss_flags = 99;
	ss.ss_size = 65536;
	SAY_ERRNO(sigaltstack(&ss, NULL));
	SAY_ERRNO(raise(0));
	SAY_ERRNO(raise(-1));
	SAY_ERRNO(sigaction(SIGKILL, &sa, NULL));
	SAY_ERRNO(sigaction(0, &sa, NULL));
	SAY_ERRNO(killpg(-5, 0));
	SAY_ERRNO(signal(SIGKILL, h) == SIG_ERR);
}

static void processes(void)
{
	struct stat st;
	char buf[512];
	FILE *f;
	int i;
	pid_t pid = fork();
	if (!pid) {
		static char *envp[] = {"ZED=1", NULL};
		execle("/bin/sh", "sh", "-c", "echo $ZED $#", "a0", "a1", NULL, envp);
		_exit(1);
	}
	waitpid(pid, &i, 0);
	SAY_ERRNO(i);
	pid = fork();
	if (!pid) {
		printf("buffered");
		setvbuf(stdout, NULL, _IOFBF, 100);
		printf("-exit\n");
		exit(0);
	}
	waitpid(pid, &i, 0);
	pid = fork();
	if (!pid) {
		execlp("no-such-program", "x", NULL);
		SAY_ERRNO(errno);
		_exit(3);
	}
	waitpid(pid, &i, 0);
	SAY_ERRNO(WEXITSTATUS(i));
	posix_spawn_file_actions_t fa;
	posix_spawn_file_actions_init(&fa);
	posix_spawn_file_actions_addopen(&fa, 7, "spawned", O_WRONLY | O_CREAT, 0600);
	posix_spawn_file_actions_adddup2(&fa, 7, 1);
	posix_spawn_file_actions_addclose(&fa, 7);
	char *av[] = {"sh", "-c", "echo hi; exit 4", NULL};
	SAY_ERRNO(posix_spawnp(&pid, "sh", &fa, NULL, av, (char *[]){"PATH=/bin", 0}));
	waitpid(pid, &i, 0);
	SAY_ERRNO(WEXITSTATUS(i));
	SAY_ERRNO(stat("spawned", &st));
	SAY_ERRNO(st.st_size);
	f = popen("echo out; exit 3", "r");
	SAY_TEXT(fgets(buf, 99, f));
	SAY_ERRNO(WEXITSTATUS(pclose(f)));
	SAY_ERRNO(system(NULL) != 0);
	SAY_ERRNO(WEXITSTATUS(system("exit 9")));
	SAY_ERRNO(popen("x", "z") == 0);
	pthread_atfork(prep, parent, NULL);
}

int main(int argc, char **argv)
{
	setvbuf(stdout, 0, _IONBF, 0);
	if (argc > 1)
		chdir(argv[1]);
	memory();
	environment();
	temporary_names();
	versions();
	files();
	times_of_files();
	signals();
	processes();
	return 0;
}
