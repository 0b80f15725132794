/*
 * number_text.c: numbers as text without a format, under the names of the kernel's nolibc
 * (tools/include/nolibc/stdlib.h). Not for: printf (format.c).
 */
#include <nolibc.h>

static char text[21]; /* -9223372036854775808 or 18446744073709551615, and the zero */

static int put(uint64_t value, unsigned base, char *buffer)
{
	char digits[20];
	char *digit = digits + sizeof(digits);
	do
		*--digit = "0123456789abcdef"[value % base];
	while (value /= base);
	int size = digits + sizeof(digits) - digit;
	memcpy(buffer, digit, size);
	buffer[size] = '\0';
	return size;
}

int u64toa_r(uint64_t value, char *buffer) { return put(value, 10, buffer); }
int u64toh_r(uint64_t value, char *buffer) { return put(value, 16, buffer); }
int utoa_r(unsigned long value, char *buffer) { return put(value, 10, buffer); }
int utoh_r(unsigned long value, char *buffer) { return put(value, 16, buffer); }

int i64toa_r(int64_t value, char *buffer)
{
	if (value >= 0)
		return put(value, 10, buffer);
	*buffer = '-';
	return 1 + put(-(uint64_t)value, 10, buffer + 1);
}

int itoa_r(long value, char *buffer) { return i64toa_r(value, buffer); }
char *ltoa_r(long value, char *buffer) { return i64toa_r(value, buffer), buffer; }

char *u64toa(uint64_t value) { return put(value, 10, text), text; }
char *u64toh(uint64_t value) { return put(value, 16, text), text; }
char *utoa(unsigned long value) { return put(value, 10, text), text; }
char *utoh(unsigned long value) { return put(value, 16, text), text; }
char *i64toa(int64_t value) { return i64toa_r(value, text), text; }
char *itoa(long value) { return ltoa_r(value, text); }
char *ltoa(long value) { return ltoa_r(value, text); }
