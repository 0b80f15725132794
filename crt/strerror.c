/* strerror.c: error numbers in words. strerror(3), perror(3). */
#include <errno.h>
#include <string.h>
#include "stream.h"

/* One string after the other, so that the table needs no addresses and no relocations. */
static const char texts[] =
#define ROW(name, text) text "\0"
#include "error_rows.h"
#undef ROW
	;
static const unsigned char numbers[] = {
#define ROW(name, text) name,
#include "error_rows.h"
#undef ROW
};

static const char *known(int number)
{
	const char *text = texts;
	if (!number)
		return "Success";
	for (size_t i = 0; i < sizeof(numbers); i++) {
		if (numbers[i] == number)
			return text;
		while (*text++)
			;
	}
	return NULL;
}

enum { UNKNOWN_SIZE = 32 };

/* The text, made in the buffer when the number is unknown. */
static char *text_of(int number, char buffer[UNKNOWN_SIZE])
{
	static const char unknown[] = "Unknown error ";
	char *text = (char *)known(number);
	if (text)
		return text;
	unsigned rest = number < 0 ? -(unsigned)number : (unsigned)number;
	text = buffer + UNKNOWN_SIZE;
	*--text = 0;
	do
		*--text = '0' + rest % 10;
	while (rest /= 10);
	if (number < 0)
		*--text = '-';
	for (int i = sizeof(unknown) - 1; i--;) /* memcpy is larger */
		*--text = unknown[i];
	return text;
}

/* Valid until the next call for an unknown number. */
char *strerror(int number)
{
	static char buffer[UNKNOWN_SIZE];
	return text_of(number, buffer);
}

const char *strerrordesc_np(int number) { return known(number); }

/* POSIX's, which returns an error number. */
#undef strerror_r
int strerror_r(int number, char *buffer, size_t size)
{
	char unknown[UNKNOWN_SIZE];
	size_t needed = strlcpy(buffer, text_of(number, unknown), size);
	return needed >= size ? ERANGE : known(number) ? 0 : EINVAL;
}

/* GNU's, which returns the text; one made here is cut to size. */
char *__gnu_strerror_r(int number, char *buffer, size_t size)
{
	char unknown[UNKNOWN_SIZE], *text = text_of(number, unknown);
	if (known(number))
		return text;
	strlcpy(buffer, text, size);
	return buffer;
}

const char *strerrorname_np(int number)
{
	static const char names[] =
#define ROW(name, text) #name "\0"
#include "error_rows.h"
#undef ROW
		;
	const char *name = names;
	if (!number)
		return "0";
	for (size_t i = 0; i < sizeof(numbers); i++, name += strlen(name) + 1)
		if (numbers[i] == number)
			return name;
	return NULL;
}

static void say(const char *text)
{
	while (*text)
		stderr->put(stderr, *text++);
}

/* One line, in one write; no more of stdio than that takes. What strerror returned stays as it is.
 */
void perror(const char *prefix)
{
	char unknown[UNKNOWN_SIZE];
	const char *text = text_of(errno, unknown);
	LOCK_STREAM(stderr);
	if (prefix && *prefix) {
		say(prefix);
		say(": ");
	}
	say(text);
	say("\n");
	if (stderr->flags & UNBUFFERED)
		__stream_flush(stderr);
	UNLOCK_STREAM(stderr);
}
