/*
 * time.c: points in time, and what is left of a span.
 */
#include "kinds.h"
#include <linux/ptp_clock.h>
#include <linux/stat.h>

/* 2009-02-13T23:31:30.123456789+0000 of seconds since 1970 and so many digits of a fraction. The
 * zone is UTC: there is no libc to read /etc/localtime. */
static void put_date(struct text *text, int64_t seconds, uint64_t fraction, unsigned digits)
{
	int64_t days = seconds / 86400, era, year;
	int rest = seconds % 86400;
	unsigned day_of_era, year_of_era, day_of_year, month;

	if (rest < 0) {
		rest += 86400;
		days--;
	}
	/* Count years from 1 March 0000, so that a leap day is the last of its year. */
	days += 719468;
	era = (days >= 0 ? days : days - 146096) / 146097;
	day_of_era = days - era * 146097;
	year_of_era =
		(day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
	day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
	month = (5 * day_of_year + 2) / 153;
	year = year_of_era + era * 400 + (month >= 10);
	put_format(text, "%s%04ju-%02u-%02uT%02u:%02u:%02u", year < 0 ? "-" : "",
		   (uintmax_t)(year < 0 ? -year : year), month < 10 ? month + 3 : month - 9,
		   day_of_year - (153 * month + 2) / 5 + 1, rest / 3600, rest / 60 % 60, rest % 60);
	if (fraction)
		put_format(text, ".%0*ju", digits, fraction);
	put_string(text, "+0000");
}

static void put_date_comment(struct text *text, int64_t seconds, uint64_t fraction, unsigned digits)
{
	/* Years are counted in an int. */
	if (seconds > 67767976233532799 || seconds < -67768040609740800)
		return;
	if ((seconds == 0 && fraction == 0) || fraction > (digits == 9 ? 999999999 : 999999))
		return;
	put_string(text, " /* ");
	put_date(text, seconds, fraction, digits);
	put_string(text, " */");
}

/* Seconds (the reference) with the date; the parameter is the field of nanoseconds. */
KIND(date)
{
	int64_t seconds = reference_value(d, item);

	put_signed(d->text, seconds);
	put_date_comment(d->text, seconds, load(d, element_of(item)), 9);
}

/* Seconds alone, with the date. */
KIND(time_stamp)
{
	put_signed(d->text, value);
	put_date_comment(d->text, value, 0, 9);
}

static bool read_time(const struct decoding *d, unsigned layout, uint64_t address,
		      uint64_t *seconds, uint64_t *fraction)
{
	const struct item *field = first_field(d, layout);

	return fetch_number(d, address, how(field)->type, seconds) &&
	       fetch_number(d, address + field_offset(d, &field[1]), how(&field[1])->type,
			    fraction);
}

/* A time with its date behind it. */
static void print_dated(const struct decoding *d, unsigned layout, uint64_t address,
			unsigned digits)
{
	uint64_t seconds, fraction;

	print_struct_at(d, layout, address);
	if (read_time(d, layout, address, &seconds, &fraction))
		put_date_comment(d->text, seconds, fraction, digits);
}

/* A time of utimensat: a date, or one of two words. */
KIND(timespec_stamp)
{
	uint64_t seconds, nanoseconds;

	if (!read_time(d, parameter_of(item), value, &seconds, &nanoseconds)) {
		print_address(d, value);
		return;
	}
	const char *word = nanoseconds == 0x3fffffff   ? "UTIME_NOW"
			   : nanoseconds == 0x3ffffffe ? "UTIME_OMIT"
						       : NULL;
	if (!word) {
		print_dated(d, parameter_of(item), value, 9);
		return;
	}
	if (options.xlat != XLAT_ABBREV)
		print_struct(d, parameter_of(item), value, SIZE_MAX);
	if (begin_comment(d)) {
		put_string(d->text, word);
		end_name(d);
	}
}

/* A time of a PTP clock, with the date where numbers have comments. */
KIND(ptp_stamp)
{
	if (options.xlat == XLAT_RAW)
		kind_struct(d, item, value);
	else
		print_dated(d, parameter_of(item), value, 9);
}

/* Times of the system and of the clock by turns, of as many samples as the reference says. */
KIND(ptp_samples)
{
	uint64_t samples = reference_value(d, item);

	print_array(d, element_of(item), value,
		    2 * (samples < PTP_MAX_SAMPLES ? samples : PTP_MAX_SAMPLES) + 1);
}

/* A time of utimes, in microseconds. */
KIND(timeval_stamp) { print_dated(d, parameter_of(item), value, 6); }

/* What nanosleep writes when a signal cut it short; else nothing was written. */
KIND(time_left)
{
	bool interrupted = d->task->failed && (d->task->result == -516 || d->task->result == -514 ||
					       d->task->result == -4);

	if (value == 0 || !interrupted || !is_verbose(d))
		print_address(d, value);
	else
		kind_struct(d, item, value);
}

/* A number, and how many seconds it is when so many of its digits stand behind the point. */
KIND(seconds)
{
	const bool negative = how(item)->type == TYPE_INT && (int)value < 0;
	const uint64_t number = negative ? -value : value;
	const char *sign = negative ? "-" : "";
	uint64_t part = 1;

	for (unsigned digits = parameter_of(item); digits > 0; digits--)
		part *= 10;
	put_format(d->text, "%s%ju", sign, number);
	if (number == 0 || options.xlat == XLAT_RAW)
		return;
	put_format(d->text, " /* %s%ju.", sign, number / part);
	while (part /= 10)
		put_char(d->text, '0' + number / part % 10);
	put_string(d->text, " s */");
}

/* What time returns, with the date. */
KIND(date_result)
{
	put_signed(d->text, value);
	put_string(d->text, " (");
	put_date(d->text, value, 0, 9);
	put_char(d->text, ')');
}
