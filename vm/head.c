/* head: the first 10 lines of a file or of the input, or -n LINES. head(1). */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

int main(int argc, char **argv)
{
	long lines = 10;
	int option, byte;

	while ((option = getopt(argc, argv, "n:")) != -1) {
		if (option == '?') {
			fprintf(stderr, "usage: head [-n LINES] [FILE]\n");
			return 2;
		}
		lines = atol(optarg);
	}
	if (optind < argc && !freopen(argv[optind], "r", stdin)) {
		fprintf(stderr, "head: %s: %s\n", argv[optind], strerror(errno));
		return 1;
	}
	while (lines > 0 && (byte = getchar()) != EOF) {
		putchar(byte);
		lines -= byte == '\n';
	}
	return 0;
}
