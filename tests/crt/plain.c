/* printf with formats that a compiler can tell to be plain, which crt carries out by other code
 * than the rest. */
#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <string.h>

int main(int argc, char **argv)
{
	char text[100];
	const char *null = argc > 100 ? "" : NULL;
	static const long long values[] = {0,       1,         -1,        9,
					   10,      255,       -128,      INT_MAX,
					   INT_MIN, LLONG_MAX, LLONG_MIN, 1234567890123LL};

	(void)argv;
	for (unsigned i = 0; i < sizeof(values) / sizeof(*values); i++) {
		long long v = values[i];
		printf("%d|%i|%u|%x|%c\n", (int)v, (int)v, (unsigned)v, (unsigned)v,
		       (int)(v & 127));
		printf("%ld|%li|%lu|%lx\n", (long)v, (long)v, (unsigned long)v, (unsigned long)v);
		printf("%lld|%lli|%llu|%llx\n", v, v, (unsigned long long)v, (unsigned long long)v);
		printf("%p\n", (void *)(long)v);
	}
	printf("%d\n", printf("%s|%s|%s|%%|100%%\n", "", "string", null));
	printf("%d\n", printf("a%cb%c\n", 0, 'x'));
	printf("%c%c%c%d%s\n", 'a', 300, 'c', 1, "two");
	printf("no conversion\n");
	printf("[%S]\n", L"wide"); /* these are not plain */
	printf("[%C%lc]\n", L'x', L'y');
	printf("[%b]\n", 5);
	printf("[%B]\n", 6);
	printf("[%lb]\n", 7L);
	printf("[%llb]\n", 1LL << 40);
	printf("[%llB]\n", 8LL);
	printf("%s", "");
	for (int size = 0; size < 9; size++) {
		memset(text, '#', sizeof(text));
		int n = snprintf(size ? text : NULL, size, "%s%d", "abc", -123);
		printf("%d|%s|%c\n", n, size ? text : "", text[size]);
	}
	printf("%d", sprintf(text, "%d-%s", -5, "x"));
	printf(" %s\n", text);
	fflush(stdout);
	fprintf(stderr, "%s: %d\n", "error", 2);
	FILE *full = fopen("/dev/full", "w");
	setvbuf(full, NULL, _IONBF, 0);
	errno = 0;
	printf("%d", fprintf(full, "%d", 5));
	printf(" %d\n", errno == ENOSPC);
	FILE *in = fopen("/dev/null", "r");
	errno = 0;
	printf("%d", fprintf(in, "%d", 5));
	printf(" %d\n", errno == EBADF);
	return 0;
}
