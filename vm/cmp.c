/* cmp: are two files the same? cmp(1): status 0, or 1 and where they differ first. */
#include <errno.h>
#include <stdio.h>
#include <string.h>

int main(int argc, char **argv)
{
	unsigned long at = 1, line = 1;
	FILE *files[2];
	int a, b;

	if (argc != 3) {
		fprintf(stderr, "usage: cmp FILE FILE\n");
		return 2;
	}
	for (int i = 0; i < 2; i++) {
		files[i] = fopen(argv[i + 1], "r");
		if (files[i])
			continue;
		fprintf(stderr, "cmp: %s: %s\n", argv[i + 1], strerror(errno));
		return 2;
	}
	while ((a = getc(files[0])) == (b = getc(files[1])) && a != EOF) {
		at++;
		line += a == '\n';
	}
	if (a == b)
		return 0;
	if (a == EOF || b == EOF)
		fprintf(stderr, "cmp: EOF on %s after byte %lu, line %lu\n", argv[a == EOF ? 1 : 2],
			at - 1, line);
	else
		printf("%s %s differ: byte %lu, line %lu\n", argv[1], argv[2], at, line);
	return 1;
}
