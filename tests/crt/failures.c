/* Bad input and failing calls: what they answer, errno, and that no descriptor is left open. */
#define _GNU_SOURCE
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <glob.h>
#include <grp.h>
#include <limits.h>
#include <mntent.h>
#include <netdb.h>
#include <poll.h>
#include <regex.h>
#include <search.h>
#include <semaphore.h>
#include <spawn.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/select.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <sys/uio.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>
#include <wchar.h>

#define SAY(e)                                                                                     \
	do {                                                                                       \
		errno = 0;                                                                         \
		long long r_ = (long long)(e);                                                     \
		printf("%s = %lld", #e, r_);                                                       \
		printf(r_ == -1 ? " %d\n" : "\n", errno);                                          \
	} while (0)
#define NONE(e)                                                                                    \
	do {                                                                                       \
		errno = 0;                                                                         \
		const void *volatile p_ = (e);                                                     \
		printf("%s: %d %d\n", #e, p_ == NULL, p_ ? 0 : errno);                             \
	} while (0)

static volatile size_t huge = SIZE_MAX, big = SIZE_MAX / 2;
static void *(*volatile any_aligned)(size_t, size_t) = aligned_alloc;
static void *(*volatile any_malloc)(size_t) = malloc;
static void *(*volatile any_calloc)(size_t, size_t) = calloc;
static void *(*volatile any_realloc)(void *, size_t) = realloc;
static char *volatile none;
static int volatile bad = -1;

static int open_descriptors(void)
{
	int count = 0;
	for (int fd = 0; fd < 64; fd++)
		count += fcntl(fd, F_GETFD) >= 0;
	return count;
}

static int compare(const void *a, const void *b) { return *(const int *)a - *(const int *)b; }
static int visit(const char *path, const struct stat *s, int type)
{
	return (void)path, (void)s, type == 99;
}

static void memory(void)
{
	char text[8] = "abc";
	void *p = NULL;
	NONE(any_malloc(huge));
	NONE(any_malloc(huge - 4096));
	NONE(any_calloc(huge, 2));
	NONE(any_calloc(big, 3));
	NONE(any_realloc(NULL, huge));
	void *kept = any_malloc(10);
	NONE(any_realloc(kept, huge - 100));
	free(kept);
	free(NULL);
	SAY(posix_memalign(&p, 64, huge - 64));
	SAY(posix_memalign(&p, 3, 8));
	NONE(any_aligned(64, huge - 63));
	NONE(reallocarray(NULL, big, 4));
	SAY(mmap(NULL, 0, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) == MAP_FAILED);
	SAY(memcmp(text, text, 0));
	SAY(strncmp("a", "b", 0));
	SAY(memchr(text, 'a', 0) == NULL);
	SAY(strndup(text, huge) != NULL);
	SAY(strnlen(text, huge));
	qsort(NULL, 0, 4, compare);
	SAY(bsearch(text, text, 0, 4, compare) == NULL);
	SAY(snprintf(NULL, 0, "%s", "abc"));
	SAY(snprintf(text, 0, "%d", 5));
	SAY(wcsnlen(L"ab", huge));
}

static void files(void)
{
	char buffer[16], path[8000];
	struct stat s;
	struct iovec parts[2] = {{buffer, 4}, {buffer, SSIZE_MAX}};
	memset(path, 'x', sizeof(path) - 1);
	path[sizeof(path) - 1] = 0;
	SAY(open("", O_RDONLY));
	SAY(open(path, O_RDONLY));
	SAY(open("nothing", O_RDONLY));
	SAY(open("/", O_WRONLY));
	SAY(open("/", O_RDONLY | O_CREAT, 0600));
	SAY(openat(bad, "x", O_RDONLY));
	SAY(creat("no/such", 0600));
	SAY(read(bad, buffer, 1));
	SAY(write(bad, buffer, 1));
	SAY(read(0, none, 0));
	SAY(readv(0, parts, 2));
	SAY(readv(bad, parts, 0));
	SAY(writev(1, parts, -1));
	SAY(pread(bad, buffer, 1, -1));
	SAY(lseek(bad, 0, SEEK_SET));
	SAY(close(bad));
	SAY(dup2(bad, 5));
	SAY(dup3(0, 0, 0));
	SAY(pipe2((int[2]){0}, 12345));
	SAY(fcntl(bad, F_GETFL));
	SAY(fcntl(0, 12345));
	SAY(ftruncate(bad, 0));
	SAY(truncate("nothing", 0));
	SAY(stat("", &s));
	SAY(stat(path, &s));
	SAY(lstat("nothing/x", &s));
	SAY(fstat(bad, &s));
	SAY(access("nothing", F_OK));
	SAY(mkdir("/", 0700));
	SAY(rmdir("nothing"));
	SAY(unlink("nothing"));
	SAY(rename("nothing", "x"));
	SAY(link("nothing", "x"));
	SAY(symlink("", "x"));
	SAY(readlink("nothing", buffer, 16));
	SAY(readlink("/", buffer, 16));
	SAY(chdir("nothing"));
	SAY(chmod("nothing", 0));
	SAY(chown("nothing", 0, 0));
	SAY(utimensat(AT_FDCWD, "nothing", NULL, 0));
	NONE(getcwd(buffer, 1));
	NONE(getcwd(buffer, 0));
	SAY(getcwd(NULL, 0) != NULL);
	NONE(realpath("nothing", NULL));
	NONE(realpath("", NULL));
	NONE(realpath(none, NULL));
	NONE(opendir("nothing"));
	NONE(opendir(""));
	NONE(fdopendir(bad));
	SAY(scandir("nothing", NULL, NULL, NULL));
	SAY(ftw("nothing", visit, 5));
	SAY(pathconf("nothing", _PC_NAME_MAX));
	SAY(sysconf(12345));
	SAY(confstr(12345, NULL, 0));
	SAY(getgroups(-1, NULL));
	SAY(getgroups(0, NULL) >= 0);
}

static void streams(void)
{
	char buffer[16], *line = NULL;
	size_t size = 0;
	NONE(fopen("nothing", "r"));
	NONE(fopen("nothing", "q"));
	NONE(fopen("", "r"));
	NONE(fopen("/", "w"));
	NONE(fdopen(bad, "r"));
	NONE(fdopen(0, "?"));
	NONE(freopen("nothing", "r", fopen("/dev/null", "r")));
	NONE(popen("true", "?"));
	NONE(fmemopen(NULL, 8, "?"));
	NONE(setmntent("nothing", "r"));
	FILE *f = fopen("/dev/null", "r");
	SAY(fread(buffer, 0, 5, f));
	SAY(fread(buffer, 5, 0, f));
	SAY(fwrite(buffer, 1, 1, f));
	SAY(ferror(f) != 0);
	clearerr(f);
	SAY(fputc('x', f));
	SAY(getline(&line, &size, f));
	SAY(getline(NULL, &size, f));
	SAY(ungetc(EOF, f));
	SAY(fseek(f, 0, 99));
	SAY(fseek(f, -5, SEEK_SET));
	SAY(setvbuf(f, NULL, 99, 0));
	SAY(fclose(f));
	f = fopen("/dev/full", "w");
	SAY(fputs("x", f) >= 0);
	SAY(fflush(f));
	SAY(fputs("x", f) >= 0);
	SAY(fclose(f));
	int ends[2];
	pipe(ends);
	f = fdopen(ends[0], "r");
	SAY(fseek(f, 0, SEEK_SET));
	SAY(ftell(f));
	fclose(f);
	close(ends[1]);
	SAY(remove("nothing"));
	free(line);
}

static void processes(void)
{
	int status;
	char *words[] = {"x", NULL};
	SAY(execv("nothing", words));
	SAY(execvp("", words));
	SAY(execvp("no-such-command-at-all", words));
	SAY(execv("/", words));
	SAY(execv("/dev/null", words));
	SAY(waitpid(bad, &status, 0));
	SAY(waitpid(1, &status, 0));
	SAY(wait(&status));
	SAY(kill(getpid(), 999));
	SAY(kill(INT_MAX, 0));
	SAY(setpgid(bad, 0));
	SAY(getpgid(bad));
	SAY(getpriority(99, 0));
	SAY(getrusage(99, &(struct rusage){{0}}));
	SAY(nanosleep(&(struct timespec){-1, 0}, NULL));
	SAY(clock_settime(99, &(struct timespec){0, 0}));
	SAY(timer_create(99, NULL, &(timer_t){0}));
	SAY(select(-1, NULL, NULL, NULL, NULL));
	SAY(select(0, NULL, NULL, NULL, &(struct timeval){-1, 0}));
	SAY(poll(NULL, 0, 0));
	SAY(setenv(none, "x", 1));
	SAY(setenv("", "x", 1));
	SAY(unsetenv("a=b"));
	SAY(WEXITSTATUS(system("")));
	SAY(WEXITSTATUS(system("exit 300")));
}

static void sockets(void)
{
	int one = 1;
	struct addrinfo *list, hints = {.ai_flags = AI_NUMERICHOST};
	SAY(socket(999, SOCK_STREAM, 0));
	SAY(bind(bad, NULL, 0));
	SAY(connect(bad, NULL, 0));
	SAY(listen(0, 5));
	SAY(accept(bad, NULL, NULL));
	SAY(send(bad, "x", 1, 0));
	SAY(recv(bad, &one, 1, 0));
	SAY(shutdown(bad, 0));
	SAY(setsockopt(bad, 0, 0, &one, sizeof(one)));
	SAY(getaddrinfo(NULL, NULL, NULL, &list) == EAI_NONAME);
	SAY(getaddrinfo("not a number", NULL, &hints, &list) == EAI_NONAME);
	SAY(sem_unlink("/no-such-semaphore-at-all"));
	SAY(shm_open("/no-such-memory-at-all", O_RDWR, 0));
	SAY(shm_unlink("/no-such-memory-at-all"));
}

/* With few descriptors left, what needs several fails and gives back what it had. */
static void few_descriptors(void)
{
	struct rlimit old, few;
	getrlimit(RLIMIT_NOFILE, &old);
	int before = open_descriptors();
	for (int left = 0; left < 3; left++) {
		few = old;
		few.rlim_cur = before + left;
		setrlimit(RLIMIT_NOFILE, &few);
		FILE *f = popen("exit 0", "r");
		if (f)
			pclose(f);
		DIR *d = opendir("/");
		if (d)
			closedir(d);
		f = fopen("/dev/null", "r");
		if (f)
			fclose(f);
		free(realpath("/tmp/..", NULL));
		glob_t found = {0};
		if (!glob("/*", 0, NULL, &found))
			globfree(&found);
		pid_t child;
		char *words[] = {"true", NULL}, *environment[] = {NULL};
		if (!posix_spawn(&child, "/bin/true", NULL, NULL, words, environment))
			waitpid(child, NULL, 0);
		setrlimit(RLIMIT_NOFILE, &old);
		SAY(open_descriptors() - before);
	}
}

int main(int argc, char **argv)
{
	if (argc > 1)
		chdir(argv[1]);
	close(0);
	open("/dev/null", O_RDONLY);
	setvbuf(stdout, NULL, _IOFBF, 65536);
	int before = open_descriptors();
	memory();
	files();
	streams();
	processes();
	sockets();
	SAY(open_descriptors() - before);
	few_descriptors();
	return 0;
}
