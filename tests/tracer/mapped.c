/*
 * Calls chdir from code for x86_64 that is mapped: without a file, of the file ONE, which another
 * thread maps, of the file TWO at the same place; and from a function of its own, before and after
 * the file BESIDE has taken the place of its own file OWN.
 */
#include <fcntl.h>
#include <pthread.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

static void *code;
static void *volatile place;
static volatile int due;

static void *page(int file, void *at)
{
	return mmap(at, 4096, PROT_READ | PROT_EXEC | (file < 0 ? PROT_WRITE : 0),
		    MAP_PRIVATE | (file < 0 ? MAP_ANONYMOUS : 0) | (at ? MAP_FIXED : 0), file, 0);
}

static void *map_file(void *name)
{
	while (!due)
		;
	int file = open(name, O_RDWR | O_CREAT, 0755);
	if (write(file, code, 4096) == 4096)
		place = page(file, place);
	due = 0;
	return NULL;
}

__attribute__((noinline)) int own(void) { return chdir("") + 1; }

int main(int argc, char **argv) /* OWN ONE TWO BESIDE */
{
	pthread_t thread;
	if (argc != 5)
		return 1;
	code = page(-1, NULL);
	memcpy(code, "\270\120\0\0\0\017\005\303", 8); /* mov $80, %eax; syscall; ret */
	pthread_create(&thread, NULL, map_file, argv[2]);
	((void (*)(void))code)();
	due = 1;
	while (due) /* not by a call: that would show that there is something new */
		;
	((void (*)(void))place)();
	due = 1;
	map_file(argv[3]);
	((void (*)(void))place)();
	own();
	rename(argv[4], argv[1]);
	return own() & 0;
}
