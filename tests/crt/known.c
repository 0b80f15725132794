/* Bugs that small runtimes are known for: each line says "right" or what came instead. No oracle is
 * needed: C, POSIX or the kernel's manual says what is right. */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <setjmp.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/select.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>
#include <sys.h>

static int wrong;
#define RIGHT(expression)                                                                          \
	do {                                                                                       \
		if (!(expression)) {                                                               \
			printf("%s:%d: %s\n", __FILE__, __LINE__, #expression);                    \
			wrong = 1;                                                                 \
		}                                                                                  \
	} while (0)

static int file;
static char order[8];
static int calls;

/* A call that itself makes system calls: it would destroy registers that are already loaded. */
static long busy(char name, long value)
{
	char byte;
	order[calls++] = name;
	pread(file, &byte, 1, 0);
	return getppid() > 0 ? value : value;
}

static void arguments(void)
{
	char text[8] = "";
	calls = 0;
	RIGHT(syscall(busy('a', __NR_read), busy('b', file), busy('c', (long)text), busy('d', 4)) ==
	      4);
	RIGHT(!memcmp(text, "0123", 4));
	RIGHT(calls == 4);
	memset(text, 0, sizeof(text));
	lseek(file, 0, SEEK_SET);
	RIGHT(syscall3(busy('a', __NR_read), busy('b', file), busy('c', (long)text),
		       busy('d', 4)) == 4);
	RIGHT(!memcmp(text, "0123", 4));
	RIGHT(read(busy('b', file), (void *)busy('c', (long)text), busy('d', 2)) == 2);
	RIGHT(!memcmp(text, "4523", 4));
	RIGHT(lseek(file, busy('o', 1), busy('w', SEEK_SET)) == 1);
}

/* All six arrive, at every level and in position-independent code. */
static void six(int volatile_one)
{
	long size = 4096, fd = file, offset = 0;
	char *map = (char *)syscall6(
#ifdef __NR_mmap2
		__NR_mmap2,
#else
		__NR_mmap,
#endif
		0, size * volatile_one, PROT_READ, MAP_PRIVATE, fd, offset);
	RIGHT(!sys_failed((long)map) && map[3] == '3');
	RIGHT(munmap(map, 4096) == 0);
	map = mmap(NULL, busy('s', 4096), busy('p', PROT_READ | PROT_WRITE), MAP_PRIVATE,
		   busy('f', file), busy('o', 0));
	RIGHT(map != MAP_FAILED && map[9] == '9');
	RIGHT(mmap(NULL, 4096, PROT_READ, MAP_PRIVATE, file, 1) == MAP_FAILED && errno == EINVAL);
	RIGHT(mmap(NULL, 4096, PROT_READ, MAP_PRIVATE, file, 4095) == MAP_FAILED &&
	      errno == EINVAL);
	munmap(map, 4096);
	int ends[2];
	RIGHT(pipe(ends) == 0);
	off_t from = 2;
	RIGHT(syscall(__NR_splice, file, &from, ends[1], NULL, 3L, 0L) == 3 && from == 5);
	char text[4];
	RIGHT(read(ends[0], text, 3) == 3 && !memcmp(text, "234", 3));
	close(ends[0]);
	close(ends[1]);
}

/* The compiler must not believe that the buffer is still what it was. */
static void folded(void)
{
	char buffer[4] = {'x', 'x', 'x', 'x'};
	int ends[2] = {-1, -1}, status = 77;
	lseek(file, 0, SEEK_SET);
	sys_read(file, buffer, 4);
	RIGHT(buffer[0] == '0' && buffer[3] == '3');
	RIGHT(sys_pipe2(ends, 0) == 0 && ends[0] >= 0 && ends[1] > ends[0]);
	/* And what was stored before the call must be there when the kernel looks. */
	for (int i = 0; i < 4; i++)
		buffer[i] = 'a' + i;
	sys_write(ends[1], buffer, 4);
	for (int i = 0; i < 4; i++)
		buffer[i] = 0;
	sys_read(ends[0], buffer, 4);
	RIGHT(buffer[0] == 'a' && buffer[3] == 'd');
	long child = sys_fork();
	if (!child)
		sys_exit_group(3);
	sys_wait4(child, &status, 0, NULL);
	RIGHT(status == 3 << 8);
	close(ends[0]);
	close(ends[1]);
}

static void sets(void)
{
	fd_set set;
	FD_ZERO(&set);
	for (int fd = 0; fd < FD_SETSIZE; fd += 31)
		FD_SET(fd, &set);
	for (int fd = 0; fd < FD_SETSIZE; fd++)
		RIGHT(!!FD_ISSET(fd, &set) == !(fd % 31));
	FD_CLR(31 * 33, &set);
	RIGHT(!FD_ISSET(31 * 33, &set));
	fd_set copy = set;
	FD_CLR(62, &copy);
	RIGHT(FD_ISSET(62, &set) && !FD_ISSET(62, &copy));
}

static void strings(void)
{
	static const char s[] = "string";
	char buffer[8] = "#######", *end;
	volatile char zero = 0; /* of a constant the compiler knows the answer itself */
	RIGHT(strchr(s, zero) == s + 6);
	RIGHT(strrchr(s, zero) == s + 6);
	RIGHT(memchr(s, zero, sizeof(s)) == s + 6);
	RIGHT(strstr(s, "") == s);
	RIGHT(strstr("", "") != NULL && !strstr("", "a"));
	RIGHT(snprintf(NULL, 0, "%d %s", 12, s) == 9);
	RIGHT(snprintf(buffer, 0, "%s", s) == 6 && buffer[0] == '#');
	RIGHT(snprintf(buffer, 1, "%s", s) == 6 && buffer[0] == 0 && buffer[1] == '#');
	RIGHT(snprintf(buffer, 4, "%s", s) == 6 && !strcmp(buffer, "str") && buffer[4] == '#');
	RIGHT(strlcpy(buffer, s, 3) == 6 && !strcmp(buffer, "st"));
	RIGHT(strncmp("a", "b", 0) == 0 && strncmp("a\0b", "a\0c", 3) == 0);
	RIGHT(strcmp("\x80", "\x7f") > 0 && memcmp("\x80", "\x7f", 1) > 0);
	RIGHT(strtol("0x", &end, 16) == 0 && *end == 'x');
	RIGHT(strtol("", &end, 10) == 0 && *end == 0);
	errno = 0;
	RIGHT(strtol("-99999999999999999999", &end, 10) == LONG_MIN && errno == ERANGE && !*end);
	RIGHT(atoi("-2147483648") == INT_MIN);
	RIGHT(strtoul("-1", NULL, 0) == ULONG_MAX);
}

/* Through pointers that the compiler does not see through: it knows malloc, and leaves it out. */
static void *(*volatile allocate)(size_t) = malloc;
static void *(*volatile allocate_zeros)(size_t, size_t) = calloc;
static void *(*volatile allocate_aligned)(size_t, size_t) = aligned_alloc;
#define malloc        allocate
#define calloc        allocate_zeros
#define aligned_alloc allocate_aligned

static void memory(void)
{
	char *first = sbrk(0), *old = sbrk(10000);
	RIGHT(old == first && (char *)sbrk(0) == first + 10000);
	old[9999] = 1;
	RIGHT((char *)sbrk(-10000) == first + 10000 && sbrk(0) == first);
	errno = 0;
	if (sbrk(INTPTR_MAX) == (void *)-1) /* 32 bits may have room for it */
		RIGHT(errno == ENOMEM && sbrk(0) == first);
	RIGHT(brk(first) == 0);
	errno = 0;
	RIGHT(malloc(SIZE_MAX) == NULL && errno == ENOMEM);
	RIGHT(malloc(PTRDIFF_MAX) == NULL && malloc(SIZE_MAX - 8) == NULL);
	RIGHT(calloc(SIZE_MAX / 2 + 2, 2) == NULL && calloc(2, SIZE_MAX / 2 + 2) == NULL);
	RIGHT(calloc((size_t)1 << 4 * sizeof(size_t), (size_t)1 << 4 * sizeof(size_t)) == NULL);
	char *kept = malloc(5);
	strcpy(kept, "kept");
	RIGHT(realloc(kept, SIZE_MAX) == NULL && !strcmp(kept, "kept"));
	RIGHT(reallocarray(kept, SIZE_MAX / 2, 3) == NULL && !strcmp(kept, "kept"));
	RIGHT((kept = realloc(kept, 300000)) && !strcmp(kept, "kept"));
	RIGHT((kept = realloc(kept, 5)) && !strcmp(kept, "kept"));
	free(kept);
	free(NULL);
	void *none = malloc(0), *aligned = NULL;
	free(none);
	RIGHT(posix_memalign(&aligned, 3, 8) == EINVAL && posix_memalign(&aligned, 4096, 1) == 0);
	RIGHT((uintptr_t)aligned % 4096 == 0);
	RIGHT(posix_memalign(&none, 4096, SIZE_MAX - 100) == ENOMEM);
	free(aligned);
	RIGHT(aligned_alloc((size_t)1 << (8 * sizeof(size_t) - 1), 1) == NULL);
}

/* The child runs in the parent's frame: what it calls must not destroy where vfork returns to. */
static void children(void)
{
	for (int i = 0; i < 3; i++) {
		int status;
		volatile long guard = 0x12345678;
		pid_t child = vfork();
		if (!child) {
			char *words[] = {"sh", "-c", "exit 9", NULL};
			busy('v', 0);
			execve("/bin/sh", words, environ);
			_exit(127);
		}
		calls = 0;
		RIGHT(waitpid(child, &status, 0) == child && status == 9 << 8);
		RIGHT(guard == 0x12345678);
	}
	RIGHT(WIFSTOPPED(0x137f) && WSTOPSIG(0x137f) == 0x13 && !WIFSIGNALED(0x137f));
	RIGHT(WIFSIGNALED(9) && WTERMSIG(9) == 9 && !WIFEXITED(9) && WIFCONTINUED(0xffff));
	RIGHT(WIFSIGNALED(0x8b) && WCOREDUMP(0x8b) && !WIFSTOPPED(0x8b) && !WIFSIGNALED(0xffff));
}

/* A second name of a function is the function, in a program that has the first one nowhere. */
static jmp_buf before;
static void jumps(void)
{
	volatile int times = 0;
	int value = _setjmp(before);
	RIGHT(value == times);
	if (++times < 3)
		_longjmp(before, times);
	RIGHT(times == 3);
}

static void errors(void)
{
	/* -4095 is an error, what looks like one to a signed comparison is none. */
	RIGHT(sys_failed(-1) && sys_failed(-4095) && !sys_failed(-4096) && !sys_failed(LONG_MIN));
	errno = 0;
	RIGHT(syscall(-1L) == -1 && errno == ENOSYS);
	errno = 5;
	RIGHT(getpid() > 0 && errno == 5); /* success leaves it alone */
	RIGHT(close(-1) == -1 && errno == EBADF);
	for (int i = 0; i < 200; i++) { /* nothing is leaked by what fails */
		FILE *stream = fopen("/nonexistent/file", "r");
		RIGHT(!stream && errno == ENOENT);
		RIGHT(!fopen("/dev/null", "z") && errno == EINVAL);
		RIGHT(!fdopen(-1, "r") && errno == EBADF);
		RIGHT(!popen("true", "x") && errno == EINVAL);
		RIGHT(!realpath("/nonexistent", NULL) && errno == ENOENT);
	}
	int next = dup(0);
	RIGHT(next == file + 1);
	close(next);
}

int main(int argc, char **argv)
{
	(void)argv;
	file = fileno(tmpfile());
	RIGHT(write(file, "0123456789", 10) == 10);
	lseek(file, 0, SEEK_SET);
	arguments();
	six(argc);
	folded();
	sets();
	strings();
	memory();
	children();
	jumps();
	errors();
	if (!wrong)
		puts("right");
	return wrong;
}
