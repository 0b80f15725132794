/* zone_file.c: a file of time zones, tzfile(5) and RFC 9636. What it says is checked here once, so
 * that later look-ups need no checks. Leap seconds are left out. */
#include <endian.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include <sys.h>
#include "timezone.h"

enum { MOST = 16384, HEADER = 44, TYPE = 6 };
static unsigned char bytes[MOST + 1]; /* the file and a 0 */

static struct {
	const unsigned char *times, *indices, *types;
	const char *names;
	unsigned count, time_size;
} zone;

static int64_t number(const unsigned char *from, unsigned size)
{
	uint64_t value = size == 4 && *from & 128 ? -1ULL : 0;
	while (size--)
		value = value << 8 | *from++;
	return value;
}

/* One of a header's six counts. What is more than the file can hold becomes MOST. */
static unsigned count(const unsigned char *header, int index)
{
	uint32_t value = number(header + 20 + 4 * index, 4);
	return value < MOST ? value : MOST;
}

/* The bytes of a block of data, with its header. */
static size_t block_size(const unsigned char *h, unsigned time_size)
{
	return HEADER + count(h, 0) + count(h, 1) + count(h, 2) * (time_size + 4) +
	       count(h, 3) * (time_size + 1) + count(h, 4) * TYPE + count(h, 5);
}

/* Checks a block and keeps where its parts are. Returns 0: it is not sound. */
static int use_block(const unsigned char *h, size_t size, unsigned time_size)
{
	unsigned types = count(h, 4), letters = count(h, 5);

	if (size < block_size(h, time_size) || !types || !letters)
		return 0;
	zone.time_size = time_size;
	zone.count = count(h, 3);
	zone.times = h + HEADER;
	zone.indices = zone.times + zone.count * time_size;
	zone.types = zone.indices + zone.count;
	zone.names = (const char *)zone.types + types * TYPE;
	for (unsigned i = 0; i < zone.count; i++)
		if (zone.indices[i] >= types)
			return 0;
	for (unsigned i = 0; i < types; i++)
		if (zone.types[i * TYPE + 5] >= letters || zone.types[i * TYPE + 4] > 1)
			return 0;
	return !zone.names[letters - 1];
}

static size_t read_file(const char *name)
{
	char path[256] = "/usr/share/zoneinfo/";
	struct stat about;
	long size = 0;

	if (strlcat(*name == '/' ? strcpy(path, "") : path, name, sizeof(path)) >= sizeof(path))
		return 0;
	/* Nothing that ends a thread that is cancelled: it has a lock. */
	int fd = sys_openat(AT_FDCWD, path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY, 0);
	if (fd < 0)
		return 0;
	if (!fstat(fd, &about) && S_ISREG(about.st_mode) && about.st_size <= MOST)
		size = sys_read(fd, bytes, MOST);
	sys_close(fd);
	return size < 0 ? 0 : size;
}

static int is_header(const unsigned char *at, size_t size)
{
	return size >= HEADER && !memcmp(at, "TZif", 4);
}

const char *__read_zone_file(const char *name)
{
	size_t size = *name ? read_file(name) : 0;
	const unsigned char *at = bytes;

	if (!is_header(at, size))
		return NULL;
	if (at[4] < '2')
		return use_block(at, size, 4) ? "" : NULL;
	size_t first = block_size(at, 4);
	if (size < first || !is_header(at + first, size - first))
		return NULL;
	at += first;
	size -= first;
	if (!use_block(at, size, 8))
		return NULL;
	size_t second = block_size(at, 8);
	char *rule = (char *)at + second, *end;
	rule[size - second] = 0;
	if (*rule != '\n' || !(end = strchr(rule + 1, '\n')))
		return NULL;
	*end = 0;
	return rule + 1;
}

int __zone_file_local(time_t time, int beyond, struct tm *parts)
{
	unsigned low = 0, high = zone.count;
	while (low < high) { /* the transitions before low are not after time */
		unsigned middle = (low + high) / 2;
		if (number(zone.times + middle * zone.time_size, zone.time_size) <= time)
			low = middle + 1;
		else
			high = middle;
	}
	if (low == zone.count && !beyond)
		return 0;
	const unsigned char *type = zone.types + (low ? zone.indices[low - 1] * TYPE : 0);
	parts->tm_gmtoff = number(type, 4);
	parts->tm_isdst = type[4];
	parts->tm_zone = zone.names + type[5];
	return 1;
}
