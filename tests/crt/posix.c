/* What POSIX promises beyond the everyday calls, and what a caller may get wrong: limits, locale,
 * children by popen and posix_spawn, names of temporary files, numbers. */
#define _GNU_SOURCE
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <locale.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/auxv.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <sys/wait.h>
#include <unistd.h>
#include "say.h"

#define FAILS(expression)                                                                          \
	do {                                                                                       \
		errno = 0;                                                                         \
		long result = (expression);                                                        \
		printf("%s = %ld %s\n", #expression, result, strerror(errno));                     \
	} while (0)

static void limits(void)
{
	SAY(sysconf(_SC_PAGESIZE) == getpagesize());
	SAY(sysconf(_SC_OPEN_MAX) > 0); /* how many, see below */
	SAY(sysconf(_SC_ARG_MAX));
	SAY(sysconf(_SC_CHILD_MAX) == -1 || sysconf(_SC_CHILD_MAX) > 0);
	SAY(sysconf(_SC_NPROCESSORS_ONLN));
	SAY(sysconf(_SC_VERSION));
	SAY(sysconf(_SC_THREAD_PRIO_PROTECT));
	SAY(sysconf(_SC_PRIORITIZED_IO));
	SAY(sysconf(_SC_AIO_PRIO_DELTA_MAX));
	SAY(sysconf(_SC_XBS5_ILP32_OFFBIG));
	SAY(sysconf(_SC_XBS5_LPBIG_OFFBIG));
	SAY(confstr(_CS_XBS5_LP64_OFF64_LINTFLAGS, NULL, 0));
	SAY(sysconf(_SC_IOV_MAX));
	SAY(sysconf(_SC_HOST_NAME_MAX));
	SAY(sysconf(_SC_GETPW_R_SIZE_MAX));
	SAY(sysconf(_SC_READER_WRITER_LOCKS));
	SAY(sysconf(_SC_SEMAPHORES));
	SAY(sysconf(_SC_THREADS));
	SAY(sysconf(_SC_RTSIG_MAX));
	SAY(sysconf(_SC_JOB_CONTROL));
	SAY(sysconf(_SC_XOPEN_VERSION));
	SAY(sysconf(_SC_XOPEN_UNIX));
	SAY(sysconf(_SC_ASYNCHRONOUS_IO));
	SAY(sysconf(_SC_ADVISORY_INFO));
	SAY(sysconf(_SC_CLOCK_SELECTION));
	SAY(sysconf(_SC_THREAD_PRIORITY_SCHEDULING));
	FAILS(sysconf(_SC_TRACE));
	FAILS(sysconf(_SC_2_PBS));
	FAILS(sysconf(_SC_AIO_MAX));
	FAILS(sysconf(9999));
	SAY(pathconf("/", _PC_NAME_MAX));
	SAY(pathconf("/", _PC_PATH_MAX));
	SAY(fpathconf(0, _PC_PIPE_BUF));
	SAY(pathconf("/", _PC_NO_TRUNC) != -1);
	FAILS(pathconf("/", 9999));
	FAILS(pathconf("", _PC_NAME_MAX));
	FAILS(fpathconf(-1, _PC_NAME_MAX));
	char path[64];
	size_t size = confstr(_CS_PATH, path, sizeof(path));
	SAY(size > 0 && strlen(path) + 1 == size && strstr(path, "/bin") != NULL);
	SAY(confstr(_CS_PATH, NULL, 0) == size);
	SAY(confstr(_CS_V7_ENV, path, sizeof(path)) > 0);
	FAILS(confstr(9999, path, sizeof(path)));
	struct rlimit limit;
	SAY(getrlimit(RLIMIT_NOFILE, &limit));
	SAY(getdtablesize() == (int)limit.rlim_cur);
	limit.rlim_cur = 40;
	SAY(setrlimit(RLIMIT_NOFILE, &limit));
	FAILS(dup2(0, 41));
	SAY(sysconf(_SC_OPEN_MAX));
	FAILS(getrlimit(999, &limit));
	limit.rlim_cur = 2;
	limit.rlim_max = 1;
	FAILS(setrlimit(RLIMIT_CPU, &limit));
	FAILS(getpriority(99, 0));
	/* Another than 0 where the tests run under nice. */
	const int priority = getpriority(PRIO_PROCESS, 0);
	SAY(nice(0) == priority);
	SAY(nice(3) == (priority < 16 ? priority + 3 : 19));
	SAY(getpriority(PRIO_PROCESS, 0) - nice(0));
	FAILS(sched_get_priority_max(99));
	SAY(sched_get_priority_max(SCHED_FIFO));
	SAY(getauxval(AT_PAGESZ) == (unsigned long)getpagesize());
	FAILS(getauxval(123456));
	SAY(strlen(ctermid(NULL)));
	struct lconv *conventions = localeconv();
	printf("%s|%s|%d\n", conventions->decimal_point, conventions->thousands_sep,
	       conventions->frac_digits == CHAR_MAX);
	puts(setlocale(LC_ALL, NULL));
	puts(setlocale(LC_ALL, "C"));
	SAY(setlocale(LC_ALL, "no_SUCH") == NULL);
	SAY(setlocale(999, "C") == NULL);
}

static void children(void)
{
	/* The second child must not hold the first one's pipe open. */
	FILE *first = popen("cat", "w"), *second = popen("cat", "w");
	fflush(stdout);
	fputs("to the first\n", first);
	alarm(20);
	SAY(pclose(first));
	SAY(pclose(second));
	alarm(0);
	FAILS(popen("true", "q") == NULL);
	FAILS(popen("true", "") == NULL);
	pid_t child;
	int status;
	posix_spawn_file_actions_t actions;
	posix_spawnattr_t attributes;
	sigset_t mask;
	short flags;
	mkdir("in-it", 0700);
	posix_spawn_file_actions_init(&actions);
	SAY(posix_spawn_file_actions_addchdir_np(&actions, "in-it"));
	SAY(posix_spawn_file_actions_addopen(&actions, 1, "out", O_CREAT | O_WRONLY, 0600));
	SAY(posix_spawn_file_actions_addclose(&actions, -1) == EBADF);
	SAY(posix_spawnattr_init(&attributes));
	sigemptyset(&mask);
	sigaddset(&mask, SIGUSR1);
	SAY(posix_spawnattr_setsigmask(&attributes, &mask));
	SAY(posix_spawnattr_setpgroup(&attributes, 0));
	SAY(posix_spawnattr_setflags(&attributes, 0x7000));
	SAY(posix_spawnattr_setschedpolicy(&attributes, 99));
	SAY(posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETPGROUP));
	SAY(posix_spawnattr_getflags(&attributes, &flags));
	SAY(flags == (POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETPGROUP));
	signal(SIGUSR1, SIG_DFL);
	fflush(stdout);
	SAY(posix_spawnp(&child, "sh", &actions, &attributes,
			 (char *[]){"sh", "-c", "echo text; kill -USR1 $$; exit 5", NULL},
			 environ));
	SAY(waitpid(child, &status, 0) == child);
	SAY(status == 5 << 8); /* the signal was blocked */
	SAY(access("in-it/out", R_OK));
	posix_spawn_file_actions_destroy(&actions);
	SAY(posix_spawnattr_destroy(&attributes));
	FAILS(execvp("", (char *[]){"", NULL}));
	char name[300];
	memset(name, 'x', 299);
	name[299] = 0;
	FAILS(execvp(name, (char *[]){"", NULL}));
	FAILS(execv("in-it", (char *[]){"", NULL}));
	FAILS(execve("/proc/self/exe", (char **)1, environ));
	FAILS(wait(NULL));
	FAILS(waitpid(INT_MIN, NULL, 0));
	FAILS(waitpid(-1, NULL, 0x7fffffff));
	FAILS(waitid(P_PID, 1, NULL, 0));
	FAILS(kill(INT_MAX, 0));
	SAY(kill(getpid(), 0));
	FAILS(setpgid(-1, 0));
	FAILS(getpgid(-1));
	FAILS(getsid(INT_MAX));
	SAY(getpgid(0) == getpgrp());
	SAY(system("") == 0);
	SAY(system("kill -9 $$") == SIGKILL);
	SAY(signal(SIGCHLD, SIG_DFL) == SIG_DFL);
}

static void names(void)
{
	char suffixed[] = "a-XXXXXX.txt", bad[] = "XXXXX", plain[] = "b-XXXXXX", name[L_tmpnam];
	int fd = mkstemps(suffixed, 4);
	struct stat s;
	SAY(fd >= 0 && !strcmp(suffixed + 8, ".txt") && strncmp(suffixed, "a-XXXXXX", 8));
	SAY(fstat(fd, &s));
	SAY(s.st_mode & 0777);
	close(fd);
	FAILS(mkstemps(bad, 0));
	FAILS(mkstemps(suffixed, 40));
	fd = mkostemp(plain, O_CLOEXEC);
	SAY(fcntl(fd, F_GETFD));
	close(fd);
	SAY(tmpnam(name) == name && access(name, F_OK) < 0);
	char *made = tempnam("/nonexistent", "pre");
	SAY(made && strstr(made, "/pre") != NULL);
	free(made);
	SAY(fchmodat(AT_FDCWD, plain, 0644, AT_SYMLINK_NOFOLLOW));
	stat(plain, &s);
	SAY(s.st_mode & 0777);
	symlink(plain, "link");
	FAILS(fchmodat(AT_FDCWD, "link", 0600, AT_SYMLINK_NOFOLLOW));
	FAILS(fchmodat(AT_FDCWD, "link", 0600, 0x4000000));
	SAY(renameat2(AT_FDCWD, plain, AT_FDCWD, "moved", RENAME_NOREPLACE));
	close(open("other", O_CREAT | O_RDWR, 0600));
	FAILS(renameat2(AT_FDCWD, "moved", AT_FDCWD, "other", RENAME_NOREPLACE));
	char *resolved = realpath("./in-it/../in-it/.", NULL);
	SAY(resolved && !strcmp(strrchr(resolved, '/'), "/in-it"));
	free(resolved);
	FAILS(realpath(NULL, NULL) == NULL);
	FAILS(realpath("", NULL) == NULL);
	FAILS(realpath("other/x", NULL) == NULL);
	struct dirent **list;
	int folder = open(".", O_RDONLY | O_DIRECTORY);
	int count = scandirat(folder, "in-it", &list, NULL, versionsort);
	for (int i = 0; i < count; i++)
		printf("%s %d ", list[i]->d_name, list[i]->d_type == DT_DIR);
	putchar('\n');
	FAILS(scandir("/nonexistent", &list, NULL, NULL));
	FAILS(fdopendir(0) == NULL && errno != 0);
	FAILS(mkdirat(folder, "in-it", 0700));
	FAILS(unlinkat(folder, "in-it", 0));
	FAILS(unlinkat(folder, "in-it", AT_REMOVEDIR));
	FAILS(linkat(folder, "nothing", folder, "x", 0));
	SAY(symlinkat("target", folder, "by-folder"));
	char target[16] = "";
	SAY(readlinkat(folder, "by-folder", target, 3));
	puts(target);
	FAILS(readlink("by-folder", target, 0));
	SAY(mkfifoat(folder, "fifo", 0600));
	SAY(fstatat(folder, "fifo", &s, 0));
	SAY(S_ISFIFO(s.st_mode));
	SAY(faccessat(folder, "fifo", R_OK, 0));
	SAY(stat("/dev/null", &s));
	printf("%u %u %d\n", major(s.st_rdev), minor(s.st_rdev), makedev(1, 3) == s.st_rdev);
	FAILS(mknod("/nonexistent/x", S_IFREG | 0600, 0));
	close(folder);
}

static void numbers(void)
{
	char text[] = "ro,size=5,unknown=1,,name", *options = text, *value;
	char *known[] = {"size", "ro", "name", NULL};
	while (*options) {
		int which = getsubopt(&options, known, &value);
		printf("%d %s\n", which, value ? value : "-");
	}
	SAY(a64l("./zz"));
	SAY(a64l(""));
	puts(l64a(123456789));
	puts(l64a(-1));
	puts(l64a(0));
	srand48(42);
	for (int i = 0; i < 5; i++) {
		SAY(lrand48());
		SAY(mrand48());
		SAY(drand48() * 1000000000);
	}
	unsigned short x[3] = {1, 2, 3}, p[7] = {1, 2, 3, 0xe66d, 0xdeec, 5, 11};
	SAY(nrand48(x));
	SAY(jrand48(x));
	SAY(erand48(x) * 1000000000);
	lcong48(p);
	SAY(lrand48());
	SAY(seed48(x)[0]);
	SAY(mrand48());
	double averages[3] = {-1, -1, -1};
	SAY(getloadavg(averages, 3));
	SAY(averages[2] >= 0);
}

int main(int argc, char **argv)
{
	if (argc < 2 || chdir(argv[1]))
		return 1;
	umask(022);
	setenv("TMPDIR", "/tmp", 1);
	children();
	names();
	numbers();
	limits();
	return 0;
}
