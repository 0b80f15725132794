/* Texts from one encoding to another. What glibc converts only with modules that it loads, so that
 * the machine's own program is the one to compare with. */
#include <errno.h>
#include <iconv.h>
#include <stdio.h>
#include <string.h>
#include "say.h"

static void converts(const char *to, const char *from, const char *text, size_t size, size_t room)
{
	char out[64], *o = out, *in = (char *)text;
	iconv_t c = iconv_open(to, from);
	printf("%s -> %s: ", from, to);
	if (c == (iconv_t)-1) {
		printf("%d\n", errno == EINVAL);
		return;
	}
	errno = 0;
	size_t result = iconv(c, &in, &size, &o, &room);
	printf("%zd %d, %zu left, %zu room:", result, errno, size, room);
	for (char *at = out; at < o; at++)
		printf(" %02x", (unsigned char)*at);
	printf(" close %d\n", iconv_close(c));
}

static void encodings(void)
{
	static const char *const names[] = {"UTF-8",    "ASCII",    "ISO-8859-1", "UTF-16LE",
					    "UTF-16BE", "UTF-32LE", "UTF-32BE",   "UCS-2LE",
					    "latin1",   "utf8",     "UTF-16",     "UTF-32",
					    "UCS-2",    "UCS-4",    "WCHAR_T"};
	enum { NAMES = sizeof(names) / sizeof(*names) };
	for (int i = 0; i < NAMES; i++) {
		converts(names[i], "UTF-8", "aZ9", 3, 64);
		converts(names[i], "UTF-8", "\xc3\xa9\xe2\x82\xac\xf0\x9f\x98\x80", 9, 64);
		converts(names[i], "UTF-8", "\xc3\xa9\xe2\x82", 4, 64);
		converts(names[i], "UTF-8", "ab\xc3\xa9", 4, 3);
		converts(names[i], "ISO-8859-1", "\xe9\x41", 2, 64);
		converts(names[i], "UTF-16BE", "\xd8\x3d\xde\0\0\x41", 6, 64);
		if (i != 10 && i != 11) /* nothing but the mark, or not even that */
			converts(names[i], "UTF-16LE", "\0\xdc", 2, 64);
		converts(names[i], "UTF-32LE", "\xac\x20\0\0\xff\xff\x11\0", 8, 64);
		if (i < 13) /* glibc takes numbers that are no characters */
			converts("UTF-8", names[i], "\xff\xfe\x41\0\0\0\0\0", 8, 64);
		if (i != 13)
			converts("UTF-8", names[i], "\x41\0\0\0", 4, 64);
	}
	static const char *const bad[] = {
		"\x80",     "\xc0\x80",         "\xed\xa0\x80", "\xf5\x80\x80\x80",
		"\xe0\x80", "\xf0\x8f\xbf\xbf", "a\xff",        "\xe2\x82"};
	for (int i = 0; i < 8; i++)
		converts("UTF-16LE", "UTF-8", bad[i], strlen(bad[i]), 64);
	converts("UTF-8", "no such encoding", "", 0, 1);
	converts("ASCII//IGNORE", "UTF-8", "a\xc3\xa9z", 4, 64);
	iconv_t c = iconv_open("UTF-16", "UTF-8");
	SAY(iconv(c, NULL, NULL, NULL, NULL));
	SAY(iconv_close(c));
}

int main(void)
{
	encodings();
	return 0;
}
