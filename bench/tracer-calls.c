/*
 * tracer-calls: what the tracers are measured on: `tracer-calls N` makes N each of getppid, lseek,
 * a write of 64 bytes and a read of one, which cost next to nothing by themselves. `tracer-calls N
 * getppid` makes one kind only; `tracer-calls N threads` has that many threads, each of which makes
 * a hundred calls.
 */
#include <fcntl.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static void *thread(void *unused)
{
	for (int i = 0; i < 100; i++)
		getppid();
	return unused;
}

static int threads(long count)
{
	pthread_t *all = calloc(count, sizeof *all);
	for (long i = 0; i < count; i++)
		if (pthread_create(&all[i], NULL, thread, NULL))
			return 1;
	for (long i = 0; i < count; i++)
		pthread_join(all[i], NULL);
	return 0;
}

int main(int argc, char **argv)
{
	long count = argc > 1 ? atol(argv[1]) : 50000;
	int null = open("/dev/null", O_WRONLY), zero = open("/dev/zero", O_RDONLY);
	char bytes[64] = "sixty-four bytes of text, which a tracer shows the first 32 of.";
	if (argc > 2 && strcmp(argv[2], "threads") == 0)
		return threads(count);
	for (long i = 0; i < count; i++) {
		getppid();
		if (argc > 2)
			continue;
		lseek(zero, i, SEEK_SET);
		if (write(null, bytes, 64) != 64 || read(zero, bytes, 1) != 1)
			return 1;
	}
	return 0;
}
