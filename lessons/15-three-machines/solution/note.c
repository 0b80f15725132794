/*
 * note.c: note put FOLDER NUMBER TEXT: writes a number and a text to the file FOLDER/note.
 *         note get FOLDER: prints the number, the sum of the bytes of the text, and the text.
 */
#include <err.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* In a file: widths that are said, and nothing that an ABI could align in a way of its own: a
 * member of 8 bytes begins at a multiple of 8. */
struct note {
	int64_t number;
	uint32_t sum;
	uint8_t kind;
	char text[27];
};
_Static_assert(sizeof(struct note) == 40, "the same on each machine");

static uint32_t sum_of(const char *text)
{
	uint32_t sum = 0;

	for (int i = 0; text[i]; i++)
		sum += (unsigned char)text[i];
	return sum;
}

static void put(int folder, const char *number, const char *text)
{
	struct note note = {.kind = 'N'};
	int fd = openat(folder, "note", O_WRONLY | O_CREAT | O_TRUNC, 0666);

	if (fd < 0)
		err(1, "note");
	note.number = strtoll(number, NULL, 10);
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
	printf("%lld %u %s\n", (long long)note.number, note.sum, note.text);
}

int main(int argc, char **argv)
{
	int folder;

	if (argc != 5 && argc != 3)
		errx(2, "usage: note put FOLDER NUMBER TEXT, or note get FOLDER");
	if ((folder = open(argv[2], O_RDONLY | O_DIRECTORY)) < 0)
		err(1, "%s", argv[2]);
	if (argc == 5)
		put(folder, argv[3], argv[4]);
	else
		get(folder);
	return 0;
}
