/* mkdir: makes folders. mkdir(2). Not for: -p, -m. */
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

int main(int argc, char **argv)
{
	int failed = argc < 2;

	if (failed)
		fprintf(stderr, "usage: mkdir FOLDER...\n");
	for (int i = 1; i < argc; i++) {
		if (!mkdir(argv[i], 0777))
			continue;
		fprintf(stderr, "mkdir: %s: %s\n", argv[i], strerror(errno));
		failed = 1;
	}
	return failed;
}
