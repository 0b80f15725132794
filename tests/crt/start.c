/* What a program finds at its start, and in which order it ends: the same on crt and on glibc. */
#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <stdint.h>
#include <unistd.h>
#include <errno.h>

static int order, constructed;
static const char *table[] = {"relocated", "addresses"};

static int preinit;
static void earliest(int argc, char **argv, char **envp)
{
	preinit = argc == 3 && !strcmp(argv[2], "two") && envp && !constructed;
}
__attribute__((section(".preinit_array"), used)) static void (*const before)(int, char **,
									     char **) = earliest;

__attribute__((constructor(200))) static void first(int argc, char **argv, char **envp)
{
	constructed = argc == 3 && !strcmp(argv[1], "one") && envp == environ && order++ == 0;
}
__attribute__((constructor)) static void second(void) { constructed += order++ == 1; }
__attribute__((destructor)) static void destroy(void) { printf("destructor\n"); }
static void at_exit_1(void) { printf("atexit 1\n"); }
static void at_exit_2(void) { printf("atexit 2\n"); }

static int aligned(void)
{
	volatile char place[16] __attribute__((aligned(16)));
	place[0] = 0;
	return (uintptr_t)place % 16 == 0 &&
	       (uintptr_t)__builtin_frame_address(0) % sizeof(long) == 0;
}

static long counted(long *calls) { return ++*calls; }

int main(int argc, char **argv, char **envp)
{
	long calls = 0;

	atexit(at_exit_1);
	atexit(at_exit_2);
	printf("%d %s %s %s %d %d\n", argc, argv[1], argv[2], argv[3] ? "?" : "end", constructed,
	       preinit);
	printf("%s %s %d\n", getenv("ELFIN"), getenv("ELFI") ? "?" : "unset", envp == environ);
	printf("%s %s\n", table[argc - 3], table[argc - 2]);
	printf("aligned %d\n", aligned());
	errno = 0;
	long result = write(-1, "", counted(&calls));
	printf("%ld %d\n", result, errno == EBADF);
	result = syscall(-1L, counted(&calls), counted(&calls), counted(&calls));
	printf("%ld %ld\n", result, calls);
	fflush(stdout);
	return 7;
}
