/* size-perror: a failing call, in words. */
#include <stdio.h>
#include <fcntl.h>

int main(void)
{
	if (open("/no/such/file", O_RDONLY) < 0)
		perror("open");
	return 0;
}
