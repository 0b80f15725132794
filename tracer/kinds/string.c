/*
 * string.c: text and bytes in the tracee's memory, and file names.
 */
#include "kinds.h"
#include "filter.h"
#include <linux/kd.h>
#include <linux/keyctl.h>
#include <linux/limits.h>

/* Longer strings are cut here even if -s asks for more. */
static char buffer[1 << 17];

size_t string_limit(void)
{
	return options.string_limit < sizeof buffer - 1 ? options.string_limit : sizeof buffer - 1;
}

static void put_cut(const struct decoding *d, size_t size, size_t limit, enum quote_style style)
{
	put_quoted(d->text, buffer, size < limit ? size : limit, style);
	if (size > limit)
		put_string(d->text, "...");
}

void print_bytes_as(const struct decoding *d, uint64_t address, uint64_t size,
		    enum quote_style style)
{
	size_t shown = size < string_limit() ? size : string_limit();

	if (address == 0 || failed(d) ||
	    (shown > 0 && !fetch(d, address, buffer, shown + (shown < size))))
		print_address(d, address);
	else
		put_cut(d, size, shown, style);
}

void print_bytes(const struct decoding *d, uint64_t address, uint64_t size)
{
	print_bytes_as(d, address, size, options.quote);
}

/* Up to limit bytes of a string that has room for so many. Returns its length, room when that is
 * full; -1 when it could not be read. */
static long print_text(const struct decoding *d, uint64_t address, size_t room, size_t limit)
{
	long length = address ? tracee_read_string(d->task, address, buffer, room) : -1;

	if (length < 0)
		print_address(d, address);
	else
		put_cut(d, length, limit, options.quote);
	return length;
}

static long print_string(const struct decoding *d, uint64_t address, size_t limit)
{
	return print_text(d, address, limit + 1, limit);
}

static void print_path(const struct decoding *d, uint64_t address)
{
	long length = print_string(d, address, PATH_MAX - 1);

	if (length >= 0)
		paths_note(d->task, buffer, length);
}

KIND(path)
{
	if (failed(d))
		print_address(d, value);
	else
		print_path(d, value);
}

/* With a reference: so many bytes, the address when they are more than the parameter; without: up
 * to the terminator. */
KIND(string)
{
	const uint64_t most = parameter_of(item), size = reference_value(d, item);

	if (!reference_of(item))
		print_string(d, value, string_limit());
	else if (most && size > most)
		print_address(d, value);
	else
		print_bytes(d, value, size);
}

KIND(bytes) { print_bytes(d, value, reference_value(d, item)); }

/* … as a struct keyctl_pkey_params says, to which the reference points: the int that stands there
 * so far from its beginning. */
KIND(pkey_bytes)
{
	unsigned char parameters[sizeof(struct keyctl_pkey_params)];

	if (!fetch(d, reference_value(d, item), parameters, sizeof parameters))
		print_address(d, value);
	else
		print_bytes(d, value, load_bytes(d, TYPE_UINT, parameters + parameter_of(item)));
}

/* The same, every byte as \x41; with a parameter, so many times more. */
KIND(hex_bytes)
{
	uint64_t size = reference_value(d, item) * (parameter_of(item) ? parameter_of(item) : 1);

	if (!d->exiting && size > 1 << 20)
		print_address(d, value);
	else
		print_bytes_as(d, value, size, QUOTE_HEX);
}

/* With a parameter: at most so many, whatever -s says. */
KIND(inline_bytes)
{
	uint32_t size = reference_value(d, item);
	unsigned most = parameter_of(item);

	if (most == 0)
		print_bytes(d, value, size);
	else if (fetch(d, value, buffer, size < most ? size : most))
		put_quoted(d->text, buffer, size < most ? size : most, options.quote);
}

/* A string of so many bytes behind the struct, whose size is the parameter. */
KIND(text_behind) { print_path(d, d->record_address + parameter_of(item) + value); }

/* An array of characters in a struct: up to its terminator, at most its size; with a reference as
 * many as that says and a terminator. */
KIND(chars)
{
	size_t size = parameter_of(item), length;
	int64_t count = reference_value(d, item);

	if (size == 0)
		size = rest_size(d, value);
	if (reference_of(item) && count < (int64_t)size)
		size = count < 0 ? 1 : count + 1;
	if (!fetch_or_address(d, value, buffer, size))
		return;
	length = strnlen(buffer, size);
	put_cut(d, length, size ? size - 1 : 0, options.quote);
}

/* An array of bytes in a struct, or bytes after it (reference). */
KIND(raw_bytes)
{
	const uint64_t most = parameter_of(item);
	uint64_t size = reference_of(item) ? reference_value(d, item) : most;

	print_bytes_as(d, value, most && size > most ? most : size, QUOTE_HEX);
}

/* The same, no more than are left of the struct. */
KIND(raw_rest)
{
	const uint64_t size = reference_value(d, item), rest = rest_size(d, value);

	print_bytes_as(d, value, size < rest ? size : rest, QUOTE_HEX);
}

/* How many pointers there are before NULL, at most so many: true where there is another or none
 * can be read. */
static bool count_pointers(const struct decoding *d, uint64_t address, uint64_t most,
			   uint64_t *count)
{
	uint64_t pointer = 1;

	for (*count = 0; fetch_number(d, address, TYPE_ULONG, &pointer) && pointer && *count < most;
	     ++*count)
		address += word_size(d);
	return pointer != 0;
}

/* ["a", "b"] from an array of pointers that ends with NULL. */
KIND(argv)
{
	uint64_t limit = abbreviated(d) ? options.string_limit : UINT64_MAX, count;

	/* One more where an unreadable one follows, or more than are shown. */
	if (count_pointers(d, value, limit, &count))
		count++;
	print_array(d, element_of(item), value, count);
}

/* Abbreviated: only how many there are. */
KIND(envp)
{
	uint64_t count;

	if (!abbreviated(d)) {
		kind_argv(d, item, value);
		return;
	}
	bool more = count_pointers(d, value, UINT64_MAX, &count);
	print_address(d, value);
	if (is_verbose(d) && !(more && count == 0))
		put_format(d->text, " /* %ju var%s%s */", count, count == 1 && !more ? "" : "s",
			   more ? ", unterminated" : "");
}

/* A name that is cut after so many bytes; no more are read. */
static void print_name(const struct decoding *d, uint64_t address, size_t most, bool ends)
{
	if (string_limit() < most)
		print_string(d, address, string_limit());
	else if (failed(d))
		print_address(d, address);
	else if (print_text(d, address, most, most) == (long)most && !ends)
		put_string(d->text, "...");
}

KIND(name) { print_name(d, value, parameter_of(item), d->exiting); }

/* What a function key types. */
KIND(key_text) { print_name(d, value, sizeof((struct kbsentry *)0)->kb_string, false); }

KIND(font_name) { print_string(d, value, 31); } /* MAX_FONT_NAME of linux/font.h, less a \0 */

/* The value of an extended attribute; larger ones than the kernel takes are not looked at. */
KIND(xattr)
{
	uint64_t size = parameter_of(item) ? returned(d, item) : reference_value(d, item);
	char last;

	if (size > XATTR_SIZE_MAX || (d->task->failed && reference_of(item) == REFERENCE_RESULT)) {
		print_address(d, value);
		return;
	}
	if (size > 0 && size <= string_limit() && fetch(d, value + size - 1, &last, 1) && last == 0)
		size--;
	print_bytes(d, value, size);
}

/* An array of as many elements as fit in what is left of the struct. */
KIND(rest) { print_filling(d, item, value, rest_size(d, value)); }

/* Text that fills a netlink attribute; "..." follows where the \0 at its end is missing, and in
 * hexadecimal, where it is shown. */
KIND(attribute_text)
{
	size_t shown = d->payload < string_limit() ? d->payload : string_limit();

	if (!fetch(d, value, buffer, shown)) {
		print_address(d, value);
	} else if (shown && buffer[shown - 1] == 0 && options.quote != QUOTE_HEX) {
		put_quoted(d->text, buffer, shown - 1, options.quote);
	} else {
		put_quoted(d->text, buffer, shown, options.quote);
		put_string(d->text, "...");
	}
}
