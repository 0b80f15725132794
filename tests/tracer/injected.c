/* Prints the trace that it should have when the tracer changes what chdir gives back. */
#include <errno.h>
#include <stdio.h>
#include <unistd.h>

int main(void)
{
	int status = chdir("/") == -1 && errno == ENOSPC ? 6 : 1;

	printf("chdir(\"/\") = -1 ENOSPC (No space left on device) (INJECTED)\n");
	printf("+++ exited with %d +++\n", status);
	return status;
}
