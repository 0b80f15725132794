/* speed: nanoseconds per call of what C libraries are called for most; bench/crt-speed builds it
 * for each. One line a function: name and the fastest of several batches. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { BATCHES = 15 };
static char from[8192], to[8192];
static char *volatile source = from, *volatile target = to;
static void *volatile kept;
static volatile size_t small = 31, large = 4096;

static void copy_small(void) { memcpy(target, source, small); }
static void copy_large(void) { memcpy(target, source, large); }
static void fill_small(void) { memset(target, 1, small); }
static void fill_large(void) { memset(target, 1, large); }
static void length(void) { small += strlen(source) - 4096; }
static void format(void)
{
	snprintf(target, sizeof(to), "%d %s %x %5ld", 12345, "string", 0xbeef, 678L);
}
static void allocate(void)
{
	kept = malloc(40);
	free(kept);
}
static void clock_now(void)
{
	struct timespec now;
	clock_gettime(CLOCK_MONOTONIC, &now);
}

static double now(void)
{
	struct timespec t;
	clock_gettime(CLOCK_MONOTONIC, &t);
	return t.tv_sec * 1e9 + t.tv_nsec;
}

static void measure(const char *name, void (*function)(void), int calls)
{
	double best = 1e18;
	for (int batch = 0; batch < BATCHES; batch++) {
		double start = now();
		for (int i = 0; i < calls; i++)
			function();
		double each = (now() - start) * 1000 / calls;
		best = each < best ? each : best;
	}
	printf("%s %ld\n", name, (long)best); /* picoseconds: no floating point in printf */
}

int main(void)
{
	memset(from, 'x', 4096);
	measure("memcpy-31", copy_small, 20000);
	measure("memcpy-4096", copy_large, 5000);
	measure("memset-31", fill_small, 20000);
	measure("memset-4096", fill_large, 5000);
	measure("strlen-4096", length, 2000);
	measure("snprintf-4", format, 2000);
	measure("malloc-free-40", allocate, 20000);
	measure("clock_gettime", clock_now, 5000);
	return 0;
}
