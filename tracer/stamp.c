/*
 * stamp.c: what stands before and after a call because of -t, -r, -T, -n and -i (strace(1), "Output
 * format"). Times of day are in UTC: there is no C library to read time zones.
 */
#include <sys.h>
#include <linux/time.h>
#include "options.h"
#include "sink.h"

#define BILLION 1000000000LL

uint64_t now(int clock)
{
	struct __kernel_timespec time;
	sys_clock_gettime(clock, &time);
	return time.tv_sec * BILLION + time.tv_nsec;
}

/* .123456, to so many digits; nothing for none. */
static void put_fraction(struct text *text, long long nanoseconds, unsigned digits)
{
	nanoseconds %= BILLION;
	for (unsigned i = digits; i < 9; i++)
		nanoseconds /= 10;
	if (digits)
		put_format(text, ".%0*ju", digits, (uintmax_t)nanoseconds);
}

static void put_time_of_day(struct text *text)
{
	long long time = now(CLOCK_REALTIME), seconds = time / BILLION;
	unsigned of_day = seconds % 86400;
	if (options.clock == CLOCK_UNIX)
		put_unsigned(text, seconds);
	else
		put_format(text, "%02u:%02u:%02u", of_day / 3600, of_day / 60 % 60, of_day % 60);
	put_fraction(text, time, options.clock_digits);
	put_char(text, ' ');
}

static void put_relative(struct text *text)
{
	static long long last;
	long long time = now(CLOCK_MONOTONIC), passed = last ? time - last : 0;
	put_format(text, "%s%6ju", options.clock ? "(+" : "", (uintmax_t)(passed / BILLION));
	put_fraction(text, passed, options.relative_digits);
	put_string(text, options.clock ? ") " : " ");
	last = time;
}

void put_stamp(struct text *text, const struct task *task)
{
	unsigned digits = abi_facts[task->abi].word * 2;
	if (options.clock)
		put_time_of_day(text);
	if (options.relative)
		put_relative(text);
	if (options.show_number)
		put_format(text, "[%4ju] ", task->number);
	if (options.show_ip && task->ip)
		put_format(text, "[%0*jx] ", digits, task->ip);
	else if (options.show_ip) /* it runs no more */
		put_format(text, "[%s] ", &"????????????????"[16 - digits]);
}

void put_duration(struct text *text, const struct task *task)
{
	if (!options.duration)
		return;
	put_format(text, " <%ju", (uintmax_t)(task->passed / BILLION));
	put_fraction(text, task->passed, options.duration_digits);
	put_char(text, '>');
}
