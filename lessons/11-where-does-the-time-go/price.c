/*
 * price.c: price LIST ORDERS: for each line of ORDERS, a name, writes the name and its price, which
 * stands in a line "NAME CENTS" of LIST, or "unknown"; and at last the total.
 *
 * It is right, and it is slow.
 */
#include <err.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

/* A line without its end; 0 when there is none. */
static int next_line(int fd, char *line, size_t size)
{
	size_t n = 0;
	char byte;

	while (read(fd, &byte, 1) == 1) {
		if (byte == '\n') {
			line[n] = 0;
			return 1;
		}
		if (n + 1 < size)
			line[n++] = byte;
	}
	return 0;
}

static int open_file(const char *path)
{
	int fd = open(path, O_RDONLY);

	if (fd < 0)
		err(1, "%s", path);
	return fd;
}

/* In cents; -1 when it is not in the list. */
static long price_of(const char *list, const char *wanted)
{
	char line[80], name[80];
	long cents, found = -1;
	int fd = open_file(list);

	while (found < 0 && next_line(fd, line, sizeof line))
		if (sscanf(line, "%79s %ld", name, &cents) == 2 && strcmp(name, wanted) == 0)
			found = cents;
	close(fd);
	return found;
}

int main(int argc, char **argv)
{
	char name[80];
	long total = 0;
	int orders;

	if (argc != 3)
		errx(1, "price LIST ORDERS");
	orders = open_file(argv[2]);
	while (next_line(orders, name, sizeof name)) {
		long cents = price_of(argv[1], name);

		dprintf(1, "%s ", name);
		if (cents < 0) {
			dprintf(1, "unknown\n");
		} else {
			dprintf(1, "%ld\n", cents);
			total += cents;
		}
		usleep(500); /* let others work, too */
	}
	dprintf(1, "total %ld\n", total);
	return 0;
}
