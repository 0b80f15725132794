/* A path that begins in the last byte of a page, behind which there is nothing; then an end in a
 * wait. */
#include <signal.h>
#include <stdio.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

int main(void)
{
	char *pages = mmap(NULL, 8192, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	munmap(pages + 4096, 4096);
	pages[4095] = '/';
	chdir(pages + 4095);
	if (fork() == 0) {
		usleep(50000);
		kill(getppid(), SIGKILL);
		_exit(0);
	}
	syscall(SYS_ppoll, NULL, 0, NULL, NULL, 8);
	return 0;
}
