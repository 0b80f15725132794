/* A path that begins in the last byte of a page, behind which there is nothing. */
#include <stdio.h>
#include <sys/mman.h>
#include <unistd.h>

int main(void)
{
	char *pages = mmap(NULL, 8192, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	munmap(pages + 4096, 4096);
	pages[4095] = '/';
	chdir(pages + 4095);
	return 0;
}
