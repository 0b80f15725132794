/* FILE streams: modes, positions, pushback, lines, errors, buffering. */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <wchar.h>
#include "say.h"

/* What is assigned to stdin, stdout and stderr is where the functions that do not name a stream
 * read and write. */
static void assigned(void)
{
	FILE *const before[] = {stdin, stdout, stderr};
	char *text, *errors, line[8] = "";
	size_t size, errors_size;
	int c, number = 0;
	char words[] = "a 12\nrest";
	stdin = fmemopen(words, strlen(words), "r");
	stdout = open_memstream(&text, &size);
	stderr = open_memstream(&errors, &errors_size);
	c = getchar();
	number = scanf("%d", &number) * number;
	fgets(line, sizeof(line), stdin);
	printf("%c %d %s", c, number, line);
	printf("%5.1s|", "xyz");
	puts("puts");
	putchar('!');
	putchar_unlocked('?');

	errno = ENOENT;
	perror("perror");
	fprintf(stderr, "%d\n", ungetc(getchar_unlocked(), stdin));
	fclose(stdin);
	fclose(stdout);
	fclose(stderr);
	stdin = before[0], stdout = before[1], stderr = before[2];
	printf("%s%s", text, errors);
	free(text);
	free(errors);
}

/* What does not fit into memory is cut; of a stream for "w" the last byte is always a 0. */
static void cut_off(void)
{
	static const char *const modes[] = {"w", "w+", "a", "r+"};
	for (int i = 0; i < 4; i++)
		for (int length = 7; length < 13; length++) {
			char memory[12] = "abc";
			memory[10] = memory[11] = '|';
			FILE *f = fmemopen(memory, 10, modes[i]);
			fwrite("0123456789ABCDE", 1, length, f);
			SAY(!fflush(f));
			clearerr(f);
			fclose(f);
			for (int j = 0; j < 12; j++)
				printf("%c", memory[j] ? memory[j] : '.');
			puts("");
		}
}

static void orientation(void)
{
	FILE *f = fopen("oriented", "w+");
	SAY(fwide(f, 0));
	fputc('x', f);
	SAY(fwide(f, 0) < 0);
	SAY(fwide(f, 1) < 0);
	rewind(f);
	SAY(fwide(f, 1) < 0);
	fclose(f);
	f = fopen("oriented", "r");
	fgetc(f);
	SAY(fwide(f, 1) < 0);
	fclose(f);
}

/* Also in stderr, once it has a buffer. */
static void in_buffer(void)
{
	static char buffer[BUFSIZ];
	setvbuf(stderr, buffer, _IOFBF, sizeof(buffer));
	fprintf(stderr, "waits in a buffer\n");
	puts("before");
	fflush(stdout);
	fflush(NULL);
	puts("after");
	fflush(stdout);
	fprintf(stderr, "flushed by exit, too\n");
}

int main(int argc, char **argv)
{
	char text[64];
	if (argc < 2 || chdir(argv[1]))
		return 1;
	FAILS(fopen("/nonexistent/x", "r") == NULL);
	FAILS(fopen("x", "q") == NULL);
	FAILS(fdopen(-1, "r") == NULL);
	FILE *f = fopen("stream", "w+");
	SAY(fprintf(f, "line %d\nsecond line\n\nlast without newline", 1));
	SAY(ftell(f));
	SAY(fseek(f, 0, SEEK_SET));
	while (fgets(text, 8, f))
		printf("[%s]", text);
	putchar('\n');
	SAY(feof(f));
	SAY(fgetc(f));
	SAY(ferror(f));
	rewind(f);
	SAY(fgetc(f));
	SAY(ungetc('#', f));
	SAY(ungetc('@', f));
	SAY(feof(f));
	SAY(fgetc(f));
	SAY(fgetc(f));
	SAY(ftell(f));
	SAY(fseek(f, 2, SEEK_CUR));
	SAY(fgetc(f));
	SAY(fseek(f, -3, SEEK_END));
	SAY(fread(text, 1, 10, f));
	SAY(fread(text, 1, 10, f));
	SAY(fseek(f, 5, SEEK_SET));
	SAY(fputs("NINE", f) >= 0);
	SAY(fseek(f, 0, SEEK_CUR));
	SAY(fgetc(f));
	FAILS(fseek(f, -1, SEEK_SET));
	SAY(fclose(f));
	f = fopen("stream", "r");
	char *line = NULL;
	size_t size = 0;
	ssize_t length;
	while ((length = getline(&line, &size, f)) >= 0)
		printf("%d:%s|", (int)length, line);
	putchar('\n');
	FAILS(fputc('x', f));
	SAY(ferror(f));
	clearerr(f);
	SAY(ferror(f) | feof(f));
	SAY(fileno(f) > 2);
	SAY(fread(text, 0, 5, f));
	fclose(f);
	f = fopen("stream", "a");
	fputs("+appended", f);
	FAILS(fgetc(f));
	fclose(f);
	f = fopen("stream", "a+");
	SAY(ftell(f));
	SAY(fgetc(f));
	SAY(ftell(f));
	SAY(fseek(f, 0, SEEK_CUR));
	fputs("!", f);
	SAY(ftell(f));
	fclose(f);
	f = fopen("stream", "r+");
	SAY(fseek(f, 0, SEEK_END));
	SAY(ftell(f));
	fclose(f);
	FAILS(fopen("stream", "wx") == NULL);
	f = fopen("big", "w+");
	for (int i = 0; i < 20000; i++)
		fprintf(f, "%d ", i);
	SAY(fflush(f));
	rewind(f);
	long sum = 0;
	for (int c; (c = getc(f)) != EOF;)
		sum = sum * 31 + c;
	printf("%lx %ld\n", (unsigned long)sum & 0xffffffff, ftell(f));
	fclose(f);
	f = fopen("/dev/full", "w");
	SAY(fputs("x", f) >= 0);
	FAILS(fflush(f));
	SAY(ferror(f));
	fclose(f);
	f = fopen("/dev/full", "w");
	setvbuf(f, NULL, _IONBF, 0);
	FAILS(fprintf(f, "hello"));
	FAILS(fputc('x', f));
	fclose(f);
	f = fopen("lines", "w");
	setvbuf(f, NULL, _IOLBF, 0);
	fputs("one\ntwo", f);
	int fd = open("lines", O_RDONLY);
	SAY(read(fd, text, sizeof(text)) >= 4);
	fclose(f);
	f = fopen("again", "w+");
	fputs("12345", f);
	SAY(freopen(NULL, "r", f) == f);
	SAY(fgetc(f));
	SAY(fputc('x', f));
	SAY(freopen(NULL, "w+", f) == f);
	SAY(fgetc(f));
	fclose(f);
	f = freopen("stream", "r", stdin);
	SAY(f == stdin);
	SAY(fileno(stdin));
	SAY(getchar());
	assigned();
	fprintf(stderr, "stderr %d\n", 5);
	errno = EACCES;
	perror("prefix");
	perror(NULL);
	cut_off();
	orientation();
	in_buffer();
	puts("the end, flushed by exit");
	return 0;
}
