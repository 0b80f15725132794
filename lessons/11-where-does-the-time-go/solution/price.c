/*
 * price.c: price LIST ORDERS: for each line of ORDERS, a name, writes the name and its price, which
 * stands in a line "NAME CENTS" of LIST, or "unknown"; and at last the total.
 */
#include <err.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct item {
	char name[80];
	long cents;
};
static struct item *items;
static size_t items_n;

static FILE *open_file(const char *path)
{
	FILE *file = fopen(path, "r");

	if (!file)
		err(1, "%s", path);
	return file;
}

static int by_name(const void *a, const void *b)
{
	return strcmp(((const struct item *)a)->name, ((const struct item *)b)->name);
}

/* The whole list, once, and in order. */
static void read_list(const char *path)
{
	FILE *file = open_file(path);
	struct item item;
	size_t room = 0;

	while (fscanf(file, "%79s %ld", item.name, &item.cents) == 2) {
		if (items_n == room) {
			room = room ? 2 * room : 64;
			items = realloc(items, room * sizeof item);
			if (!items)
				err(1, "%s", path);
		}
		items[items_n++] = item;
	}
	fclose(file);
	if (items)
		qsort(items, items_n, sizeof item, by_name);
}

int main(int argc, char **argv)
{
	struct item wanted, *item;
	long total = 0;
	FILE *orders;

	if (argc != 3)
		errx(1, "price LIST ORDERS");
	read_list(argv[1]);
	orders = open_file(argv[2]);
	while (fscanf(orders, "%79s", wanted.name) == 1) {
		item = items ? bsearch(&wanted, items, items_n, sizeof wanted, by_name) : NULL;
		if (item) {
			printf("%s %ld\n", item->name, item->cents);
			total += item->cents;
		} else {
			printf("%s unknown\n", wanted.name);
		}
	}
	printf("total %ld\n", total);
	return 0;
}
