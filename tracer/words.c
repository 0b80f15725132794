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

int value_of_word(const struct word *words, const char *text, size_t length)
{
	for (; words->name; words++)
		if (is_word(words->name, text, length))
			return words->value;
	return -1;
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

long parse_time(const char *text, size_t length)
{
	size_t digits = 0;
	while (digits < length && text[digits] >= '0' && text[digits] <= '9')
		digits++;
	long number = parse_decimal(text, digits, 0x7fffffff);
	int unit = value_of_word(time_words, text + digits, length - digits);
	return number < 0 || unit < 0 || number > LONG_MAX / unit ? -1 : number * unit;
}
