/* rm: removes files and empty folders. remove(3). Not for: -r. */
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

int main(int argc, char **argv)
{
	int failed = argc < 2;

	if (failed)
		fprintf(stderr, "usage: rm FILE...\n");
	for (int i = 1; i < argc; i++) {
		if (!unlink(argv[i]) || (errno == EISDIR && !rmdir(argv[i])))
			continue;
		fprintf(stderr, "rm: %s: %s\n", argv[i], strerror(errno));
		failed = 1;
	}
	return failed;
}
