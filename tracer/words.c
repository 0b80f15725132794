/* words.c: see words.h. */
#include <limits.h>
#include <string.h>
#include <strings.h>
#include "tables.h"
#include "words.h"

bool is_word(const char *word, const char *text, size_t length)
{
	return strlen(word) == length && memcmp(word, text, length) == 0;
}

/* strstr(3), for texts of a page at most: crt's, which is quick for any, takes a kilobyte. */
char *strstr(const char *string, const char *pattern)
{
	size_t length = strlen(pattern);
	while (*string && strncmp(string, pattern, length) != 0)
		string++;
	return *string ? (char *)string : NULL;
}

int value_of_word(const struct word *words, const char *text, size_t length)
{
	while (words->value >= 0 && !is_word(name_at(words->name), text, length))
		words++;
	return words->value;
}

const char *parse_members(const char *text, member_adder *add, void *set, bool *others)
{
	const char *whole = text;
	for (*others = false; *text == '!'; text++)
		*others = !*others;
	bool all = strcmp(text, "all") == 0;
	*others ^= all;
	if (all || strcmp(text, "none") == 0)
		return NULL;
	do {
		text += strspn(text, ",");
		size_t length = strcspn(text, ",");
		if (!add(text, length, set))
			return length ? text : whole;
		text += length;
	} while (text[strspn(text, ",")]);
	return NULL;
}

long parse_decimal(const char *text, size_t length, unsigned long most)
{
	unsigned long number = 0;
	if (!length)
		return -1;
	for (; length; text++, length--) {
		if (*text < '0' || *text > '9')
			return -1;
		number = number * 10 + (*text - '0');
		if (number > most || number > 0x7fffffff)
			return -1;
	}
	return number;
}

int digit_of(char character)
{
	if (character >= '0' && character <= '9')
		return character - '0';
	character |= 32;
	return character >= 'a' && character <= 'f' ? character - 'a' + 10 : -1;
}

size_t parse_bytes(const char *digits, void *bytes, size_t size)
{
	size_t count = 0;
	for (; count < size; count++, digits += 2) {
		if (digit_of(digits[0]) < 0 || digit_of(digits[1]) < 0)
			break;
		((unsigned char *)bytes)[count] = digit_of(digits[0]) << 4 | digit_of(digits[1]);
	}
	return count;
}

uint64_t take_number(const char **at, unsigned base)
{
	uint64_t value = 0;
	for (; (unsigned)digit_of(**at) < base; ++*at)
		value = value * base + digit_of(**at);
	*at += **at != 0;
	return value;
}

int signal_of_word(const char *text, size_t length)
{
	if (length > 3 && strncasecmp(text, "SIG", 3) == 0)
		text += 3, length -= 3;
	for (unsigned i = 0; i < signal_count; i++) {
		const char *name = name_at(signals[i].name) + 3; /* after SIG */
		if (strlen(name) == length && strncasecmp(name, text, length) == 0)
			return signals[i].number;
	}
	return -1;
}

static bool is_digit(char character) { return character >= '0' && character <= '9'; }

/* e-3: what a number is multiplied by, to the base of ten; 0 and nothing passed where none is. */
static int take_exponent(const char **at)
{
	const char *digit = *at + 1;
	int exponent = 0;

	if ((**at | 32) != 'e')
		return 0;
	digit += *digit == '-' || *digit == '+';
	if (!is_digit(*digit))
		return 0;
	bool negative = digit[-1] == '-';
	for (*at = digit; is_digit(**at); ++*at)
		exponent = exponent < 100 ? exponent * 10 + **at - '0' : exponent;
	return negative ? -exponent : exponent;
}

long parse_time(const char *text, size_t length)
{
	const char *at = text, *point = NULL;
	long number = 0, unit;
	int scale = 0;

	for (; is_digit(*at) || (*at == '.' && !point); at++) {
		if (*at == '.')
			point = at;
		else if (number > LONG_MAX / 10 - 1)
			return -1;
		else
			number = number * 10 + *at - '0', scale -= point != NULL;
	}
	if (at - text == (point != NULL)) /* no digit */
		return -1;
	scale += take_exponent(&at);
	unit = value_of_word(time_words, at, text + length - at);
	scale += unit;
	for (; scale < 0; scale++)
		number /= 10;
	for (; scale > 0 && number > 0; scale--)
		number = number > LONG_MAX / 10 ? -1 : number * 10;
	return unit < 0 || number < 0 ? -1 : number;
}
