/* Numbers as text under nolibc's names, at the limits of each type. glibc has no such functions:
 * there printf says it. */
#include <limits.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/reboot.h>
#include <sys/time.h>
#include <time.h>
#ifdef __GLIBC__
#define TEXT(name, format, value) printf("%s " format "\n", #name, value)
#define TEXT_R(name, format, value)                                                                \
	do {                                                                                       \
		int size = printf("%s " format, #name, value);                                     \
		printf(" %zu\n", size - strlen(#name) - 1);                                        \
	} while (0)
#else
#include <nolibc.h>
#define TEXT(name, format, value) printf("%s %s\n", #name, name(value))
#define TEXT_R(name, format, value)                                                                \
	do {                                                                                       \
		char buffer[21];                                                                   \
		int size = name(value, buffer);                                                    \
		printf("%s %s %d\n", #name, buffer, size);                                         \
	} while (0)
static void ignore(int signal) { (void)signal; }
#endif

static const int64_t values[] = {0,           1,         -1,        9,       10,       15,
				 16,          -10,       INT_MAX,   INT_MIN, UINT_MAX, 4294967296,
				 12345678901, INT64_MAX, INT64_MIN, 0x80};

int main(void)
{
	for (size_t i = 0; i < sizeof(values) / sizeof(*values); i++) {
		int64_t value = values[i];
		TEXT(utoa, "%lu", (unsigned long)value);
		TEXT(utoh, "%lx", (unsigned long)value);
		TEXT(itoa, "%ld", (long)value);
		TEXT(ltoa, "%ld", (long)value);
		TEXT(u64toa, "%llu", (unsigned long long)value);
		TEXT(u64toh, "%llx", (unsigned long long)value);
		TEXT(i64toa, "%lld", (long long)value);
		TEXT_R(utoa_r, "%lu", (unsigned long)value);
		TEXT_R(utoh_r, "%lx", (unsigned long)value);
		TEXT_R(itoa_r, "%ld", (long)value);
		TEXT_R(u64toa_r, "%llu", (unsigned long long)value);
		TEXT_R(u64toh_r, "%llx", (unsigned long long)value);
		TEXT_R(i64toa_r, "%lld", (long long)value);
	}
#ifdef __GLIBC__
	printf("container 1, slept 1, interrupted 1\n");
#else
	struct {
		int before, here;
	} whole;
	struct timespec start, end;
	clock_gettime(CLOCK_MONOTONIC, &start);
	int left = msleep(20);
	clock_gettime(CLOCK_MONOTONIC, &end);
	int slept =
		!left && (end.tv_sec - start.tv_sec) * 1000000000LL + end.tv_nsec - start.tv_nsec >=
				 20000000;
	signal(SIGALRM, ignore);
	setitimer(ITIMER_REAL, &(struct itimerval){.it_value.tv_usec = 20000}, NULL);
	left = msleep(60000);
	printf("container %d, slept %d, interrupted %d\n",
	       (void *)container_of(&whole.here, __typeof__(whole), here) == &whole, slept,
	       left > 50000 && left < 60000);
#endif
	printf("%x %x %x %x %x %x %x\n", RB_AUTOBOOT, RB_HALT_SYSTEM, RB_POWER_OFF, RB_ENABLE_CAD,
	       RB_DISABLE_CAD, RB_SW_SUSPEND, RB_KEXEC);
	return 0;
}
