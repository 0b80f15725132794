/*
 * format_plain.c: printf(3) for formats of %c %s %d %i %u %x %p and %% alone, with l and ll.
 * stdio.h sends formats here that the compiler has seen to be of this kind, so that a program with
 * no others is smaller. libcrt.a has it before format.o, which has the function too: whoever needs
 * the rest of printf anyway does not get this.
 */
#include <stdint.h>
#include "format.h"

/* Linked in with every stream that needs it. */
OPTIONAL ARCH_QUICK int __stream_flush(FILE *stream);

ARCH_QUICK int __format_plain(FILE *stream, const char *format, struct arguments *arguments)
{
	int total = 0;

	for (;;) {
		char digits[24] /* with sign or 0x */, *text = digits + sizeof(digits) - 1, letter;
		int longs = 0;

		letter = *format++;
		if (!letter)
			return total | finish_writing(stream); /* or -1 */
		*text = 0;
		if (letter != '%')
			goto character;
		while ((letter = *format++) == 'l')
			longs++;
		if (letter == '%')
			goto character;

		long word = va_arg(arguments->list, long);
		if (letter == 's') {
			text = (char *)word;
			if (!text)
				text = "(null)";
			if (*text)
				goto put;
			continue;
		}
		if (letter == 'c') {
			letter = word;
character:
			*--text = letter;
			goto put;
		}
		if (letter == 'p') {
			longs = 1;
			if (!word) {
				text = "(nil)";
				goto put;
			}
		}
		unsigned base = letter & 7 ? 10 : 16; /* of x and p the low bits are 0 */
		unsigned shift = longs ? 0 : INT;
		word <<= shift;
		uint64_t value = (unsigned long)word >> shift;
		char sign = 0;
		if (base == 10 && letter != 'u')
			value = word >> shift;
		if (sizeof(long) == 4 && longs > 1)
			value = (uint32_t)word | (uint64_t)va_arg(arguments->list, long) << 32;
		if (base == 10 && letter != 'u' && (int64_t)value < 0) {
			value = -value;
			sign = '-';
		}
		do {
			unsigned digit = arch_divide(&value, base);
			if (digit > 9)
				digit += 'a' - '9' - 1;
			*--text = digit + '0';
		} while (value);
		if (letter == 'p') {
			*--text = 'x';
			sign = '0';
		}
		if (sign)
			*--text = sign;
put:
		do {
			total++;
			if (stream->put(stream, (unsigned char)*text))
				return -1;
		} while (*++text);
	}
}
