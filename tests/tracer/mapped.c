/*
 * Calls chdir from code for x86_64 that is mapped: without a file, of the file ONE, of the file TWO
 * at the same place; and from a function of its own, before and after the file BESIDE has taken the
 * place of its own file OWN.
 */
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

static void *page(int file, void *at)
{
	return mmap(at, 4096, PROT_READ | PROT_EXEC | (file < 0 ? PROT_WRITE : 0),
		    MAP_PRIVATE | (file < 0 ? MAP_ANONYMOUS : 0) | (at ? MAP_FIXED : 0), file, 0);
}

__attribute__((noinline)) int own(void) { return chdir("") + 1; }

int main(int argc, char **argv) /* OWN ONE TWO BESIDE */
{
	void *code = page(-1, NULL), *place = NULL;
	if (argc != 5)
		return 1;
	memcpy(code, "\270\120\0\0\0\017\005\303", 8); /* mov $80, %eax; syscall; ret */
	((void (*)(void))code)();
	for (int i = 2; i < 4; i++) {
		int file = open(argv[i], O_RDWR | O_CREAT, 0755);
		if (write(file, code, 4096) != 4096)
			return 2;
		place = page(file, place);
		((void (*)(void))place)();
	}
	own();
	rename(argv[4], argv[1]);
	return own() & 0;
}
