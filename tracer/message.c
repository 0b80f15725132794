/* message.c: see message.h. */
#include <sys.h>
#include <string.h>
#include "message.h"
#include "options.h"
#include "sink.h"
#include "tables.h"

static void write_out(struct text *text)
{
	sys_write(2, text->bytes, text->length);
	text->length = 0;
}

void say_parts(const char *const *parts)
{
	char line[1024];
	struct text text = {.bytes = line, .capacity = sizeof line, .flush = write_out};
	sink_flush(true);
	put_bytes(&text, options.name, strnlen(options.name, 512));
	put_string(&text, ": ");
	for (; *parts; parts++)
		put_bytes(&text, *parts, strnlen(*parts, 4096));
	put_char(&text, '\n');
	write_out(&text);
}

const char *error_text(long number)
{
	bool known = number >= 0 && (unsigned long)number < error_count && errors[number].text;
	return known ? name_at(errors[number].text) : NULL;
}

void complain(const char *what, const char *quoted, long number)
{
	const char *text = error_text(-number);
	say(what, quoted ? " '" : "", quoted ? quoted : "", quoted ? "'" : "", text ? ": " : "",
	    text ? text : "");
}

void say_short(const char *what, size_t done, size_t size, uint64_t address)
{
	char line[96];
	struct text text = {.bytes = line, .capacity = sizeof line};
	put_format(&text, " (%u < %u) @%#jx%c", (unsigned)done, (unsigned)size, address, 0);
	say(what, line, ": ", error_text(14)); /* EFAULT */
}
