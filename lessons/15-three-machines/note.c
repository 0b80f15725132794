/*
 * note.c: note put FOLDER NUMBER TEXT: writes a number and a text to the file FOLDER/note.
 *         note get FOLDER: prints the number, the sum of the bytes of the text, and the text.
 *
 * Written on x86_64, where it works. On other machines it does other things.
 */
#include <err.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define FOLDER_ONLY 0200000 /* O_DIRECTORY, as found with the tracer */

struct note {
	char kind;
	long sum;
	long long number;
	char text[24];
};

static long sum_of(const char *text)
{
	long sum = 0;

	for (int i = 0; text[i]; i++)
		sum += text[i];
	return sum;
}

static void put(int folder, const char *number, const char *text)
{
	struct note note = {.kind = 'N'};
	int fd = openat(folder, "note", O_WRONLY | O_CREAT | O_TRUNC, 0666);

	if (fd < 0)
		err(1, "note");
	note.number = atol(number);
	strncpy(note.text, text, sizeof note.text - 1);
	note.sum = sum_of(note.text);
	if (write(fd, &note, sizeof note) != sizeof note || close(fd) < 0)
		err(1, "write");
}

static void get(int folder)
{
	struct note note;
	int fd = openat(folder, "note", O_RDONLY);

	if (fd < 0)
		err(1, "note");
	if (read(fd, &note, sizeof note) != sizeof note || note.kind != 'N')
		errx(1, "this is no note");
	note.text[sizeof note.text - 1] = '\0';
	printf("%lld %ld %s\n", note.number, note.sum, note.text);
}

int main(int argc, char **argv)
{
	int folder;

	if (argc != 5 && argc != 3)
		errx(2, "usage: note put FOLDER NUMBER TEXT, or note get FOLDER");
	if ((folder = open(argv[2], FOLDER_ONLY)) < 0)
		err(1, "%s", argv[2]);
	if (argc == 5)
		put(folder, argv[3], argv[4]);
	else
		get(folder);
	return 0;
}
