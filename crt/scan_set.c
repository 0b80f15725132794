/* scan_set.c: the set of characters of scanf's %[. scanf(3). */
#include <string.h>
#include "scan.h"

const char *__read_set(const char *format, char *set)
{
	int inverted = *format == '^';
	format += inverted;
	memset(set, inverted, 256);
	const char *first = format;
	for (; *format && (*format != ']' || format == first); format++) {
		unsigned char from = *format, to = from;
		if (format[1] == '-' && format[2] && format[2] != ']' && format != first - 1) {
			to = format[2];
			format += 2;
		}
		for (int c = from; c <= to; c++)
			set[c] = !inverted;
	}
	return *format ? format + 1 : format;
}
