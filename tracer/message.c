/* message.c: see message.h. */
#include <sys.h>
#include "message.h"
#include "options.h"
#include "sink.h"
#include "tables.h"

static void write_out(struct text *text)
{
	sys_write(2, text->bytes, text->length);
	text->length = 0;
}

void say(const char *format, ...)
{
	char line[1024];
	struct text text = {.bytes = line, .capacity = sizeof line, .flush = write_out};
	va_list arguments;
	va_start(arguments, format);
	sink_flush(true);
	put_format(&text, "%s: ", options.name);
	put_formatted(&text, format, arguments);
	va_end(arguments);
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
	say(quoted ? "%s '%s'%s%s" : "%s%s%s%s", what, quoted ? quoted : "", text ? ": " : "",
	    text ? text : "");
}
