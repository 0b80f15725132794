/* Local time by files of time zones against glibc: before 1970, around changes, long after the last
 * one, and files that are not sound. */
#define _DEFAULT_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

static void show(long long seconds)
{
	time_t time = seconds;
	struct tm t;
	if (!localtime_r(&time, &t))
		return;
	printf("%lld: %d-%d-%d %d:%d:%d %d %ld %s", seconds, t.tm_year, t.tm_mon, t.tm_mday,
	       t.tm_hour, t.tm_min, t.tm_sec, t.tm_isdst, t.tm_gmtoff, t.tm_zone);
	printf(" %lld\n", (long long)mktime(&t) - seconds);
}

static void zone(const char *name)
{
	setenv("TZ", name, 1);
	tzset();
	printf("%s %ld\n", name, timezone);
	long last = 0;
	for (long long at = -3000002400LL; at < 6000000000LL; at += 6 * 3600) {
		time_t time = at;
		struct tm t;
		localtime_r(&time, &t);
		if (t.tm_gmtoff != last)
			for (int i = -13; i < 3; i++)
				show(at + i * 1800);
		last = t.tm_gmtoff;
	}
	show(-5000000000LL);
	show(20000000000LL);
	for (int month = 0; month < 12; month++)
		for (int dst = -1; dst < 2; dst++) {
			struct tm t = {.tm_year = 124,
				       .tm_mon = month,
				       .tm_mday = 15,
				       .tm_hour = 12,
				       .tm_isdst = dst};
			printf("%d %d %lld\n", month, dst, (long long)mktime(&t));
		}
}

int main(int argc, char **argv)
{
	static const char *const names[] = {
		"Europe/Berlin", ":America/New_York", "Australia/Sydney",
		"Asia/Kolkata",  "Europe/Dublin",     "America/Sao_Paulo",
		"Pacific/Apia",  "EST5EDT",           "UTC"};
	static char bytes[20000];
	if (argc < 2 || chdir(argv[1]))
		return 1;
	for (unsigned i = 0; i < sizeof(names) / sizeof(*names); i++)
		zone(names[i]);
	unsetenv("TZ"); /* /etc/localtime */
	tzset();
	show(1720000000);
	FILE *f = fopen("/usr/share/zoneinfo/Europe/Berlin", "r");
	size_t size = f ? fread(bytes, 1, sizeof(bytes), f) : 0;
	for (size_t cut = 0; cut < size; cut += 97) {
		char name[300];
		snprintf(name, sizeof(name), "%s/cut%d", argv[1], (int)cut);
		FILE *to = fopen(name, "w");
		fwrite(bytes, 1, cut, to);
		fclose(to);
		setenv("TZ", name, 1);
		time_t time = 1720000000;
		printf("%d %d\n", (int)cut, localtime(&time)->tm_hour);
	}
	return 0;
}
