/* What stdio_ext(3) says of a stream, before and after each operation. */
#include <stdio.h>
#include <stdio_ext.h>
#include <stdlib.h>
#include <string.h>

static void state(const char *when, FILE *stream)
{
	printf("%s: pending %zu line %d readable %d writable %d reading %d writing %d\n", when,
	       __fpending(stream), !!__flbf(stream), !!__freadable(stream), !!__fwritable(stream),
	       !!__freading(stream), !!__fwriting(stream));
}

static void ahead(FILE *stream, size_t left)
{
#ifdef __GLIBC__ /* which has no function for it */
	printf("ahead %zu at %d\n", left, 'c');
	for (int i = 0; i < 2; i++)
		getc(stream);
	printf("error %d\n", 1);
#else
	size_t size;
	const char *at = __freadptr(stream, &size);
	printf("ahead %zu at %d\n", __freadahead(stream) == size ? size : 0, *at);
	(void)left;
	__freadptrinc(stream, 2);
	__fseterr(stream);
	printf("error %d\n", ferror(stream));
	clearerr(stream);
#endif
}

int main(int argc, char **argv)
{
	char path[200], text[20] = "";
	snprintf(path, sizeof(path), "%s/stream", argc > 1 ? argv[1] : "/tmp");
	state("stdin", stdin);
	state("stderr", stderr);
	FILE *stream = fopen(path, "w+");
	state("w+", stream);
	fputs("abcdefgh", stream);
	state("put", stream);
	fflush(stream);
	state("flushed", stream);
	fputs("lost", stream);
	__fpurge(stream);
	state("purged", stream);
	rewind(stream);
	getc(stream), getc(stream);
	state("got", stream);
	ahead(stream, 6);
	printf("%c\n", getc(stream));
	__fpurge(stream);
	printf("%d\n", getc(stream));
	fclose(stream);
	stream = fopen(path, "r");
	state("r", stream);
	printf("%s\n", fgets(text, 20, stream));
	fclose(stream);
	stream = fopen(path, "a");
	state("a", stream);
	setvbuf(stream, NULL, _IOLBF, 0);
	state("lines", stream);
	printf("%d", __fsetlocking(stream, FSETLOCKING_QUERY));
	printf("%d", __fsetlocking(stream, FSETLOCKING_BYCALLER));
	printf("%d", __fsetlocking(stream, FSETLOCKING_QUERY));
	printf("%d", __fsetlocking(stream, FSETLOCKING_INTERNAL));
	printf("%d\n", __fsetlocking(stream, FSETLOCKING_QUERY));
	fputs("no line end", stream);
	printf("%zu\n", __fpending(stream));
	_flushlbf();
	printf("%zu\n", __fpending(stream));
	fclose(stream);
	stream = fopen(path, "r");
	setvbuf(stream, NULL, _IONBF, 0);
	getc(stream);
	printf("size %zu\n", __fbufsize(stream));
	fclose(stream);
	stream = fopen(path, "r");
	static char buffer[1000];
	setvbuf(stream, buffer, _IOFBF, sizeof(buffer));
	getc(stream);
	printf("size %d\n", __fbufsize(stream) > 900 && __fbufsize(stream) <= 1000);
	fclose(stream);
	return 0;
}
