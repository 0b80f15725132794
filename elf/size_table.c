/* size_table.c: see size_table.h. A row is program,architecture,way,bytes,note; bytes may be empty.
 */
#include "size_table.h"
#include "print.h"

#include <stdbool.h>
#include <string.h>
#include <sys.h>
#include <linux/fcntl.h>
#include <linux/mman.h>
#include <linux/stat.h>

struct table {
	const char *path, *bytes;
	size_t size;
};

struct row {
	const char *name, *count; /* "hello,i386,tiny" and "448" */
	size_t name_size, count_size;
	bool used;
};

static const char heading[] = "program,architecture,way,bytes";

static bool open_table(struct table *table, const char *path)
{
	struct statx status;
	long fd = sys_openat(AT_FDCWD, path, O_RDONLY | O_CLOEXEC | O_NONBLOCK, 0), result = fd;

	table->path = path;
	if (!sys_failed(result))
		result = sys_statx(fd, "", AT_EMPTY_PATH, STATX_SIZE, &status);
	if (!sys_failed(result) && status.stx_size >= sizeof heading) {
		table->size = status.stx_size;
		result = sys_mmap(NULL, table->size, PROT_READ, MAP_PRIVATE, fd, 0);
		table->bytes = (const char *)result;
	}
	if (sys_failed(result))
		return !complain("%s: %s", path, error_text(result));
	if (!table->bytes || memcmp(table->bytes, heading, sizeof heading - 1) != 0)
		return !complain("%s: is not a table of make sizes: it does not begin with %s",
				 path, heading);
	return true;
}

/* The row that starts at *at, which moves to the next line; false at the end. */
static bool next_row(const struct table *table, size_t *at, struct row *row)
{
	const char *start = table->bytes + *at, *end, *line_end = table->bytes + table->size;
	int commas = 0;

	if (*at >= table->size)
		return false;
	end = memchr(start, '\n', table->size - *at);
	if (end)
		line_end = end;
	*at = line_end - table->bytes + 1;
	*row = (struct row){.name = start, .count = line_end};
	for (const char *c = start; c < line_end && commas < 4; c++) {
		if (*c != ',')
			continue;
		if (++commas == 3) {
			row->name_size = c - start;
			row->count = c + 1;
			row->count_size = line_end - row->count;
		} else if (commas == 4)
			row->count_size = c - row->count;
	}
	return true;
}

static bool find_row(const struct table *table, const struct row *wanted, struct row *found)
{
	for (size_t at = 0; next_row(table, &at, found);)
		if (found->name_size == wanted->name_size &&
		    memcmp(found->name, wanted->name, wanted->name_size) == 0)
			return true;
	*found = (struct row){.name = wanted->name};
	return false;
}

/* The row's bytes as a number; 0 when it has none. */
static unsigned long long number(const struct row *row)
{
	unsigned long long value = 0;

	for (size_t i = 0; i < row->count_size && row->count[i] >= '0' && row->count[i] <= '9'; i++)
		value = value * 10 + row->count[i] - '0';
	return value;
}

static void print_row(const struct row *row, unsigned long long a, unsigned long long b)
{
	print("%-36.*s", (int)row->name_size, row->name);
	if (a)
		print(" %10llu", a);
	else
		print(" %10s", "-");
	if (b)
		print(" %10llu", b);
	else
		print(" %10s", "-");
	if (a && b)
		print("   %c%llu", b > a ? '+' : '-', b > a ? b - a : a - b);
	print("\n");
}

int size_table_difference(const char *path_a, const char *path_b)
{
	struct table a, b;
	struct row row, other;
	unsigned differences = 0;

	if (!open_table(&a, path_a) || !open_table(&b, path_b))
		return 1;
	print("%-36s %10s %10s   B - A\n", "program,architecture,way", "A", "B");
	for (size_t at = sizeof heading; next_row(&a, &at, &row);) {
		find_row(&b, &row, &other);
		if (row.name_size && number(&row) != number(&other)) {
			print_row(&row, number(&row), number(&other));
			differences++;
		}
	}
	for (size_t at = sizeof heading; next_row(&b, &at, &row);) {
		if (row.name_size && !find_row(&a, &row, &other)) {
			print_row(&row, 0, number(&row));
			differences++;
		}
	}
	print("%u %s\n", differences, differences == 1 ? "difference" : "differences");
	return finish();
}
