/* ctype.c: classes of ASCII characters; every other value, EOF too, is in none. isalpha(3). */
#include <ctype.h>

static int between(int c, int first, int last)
{
	return (unsigned)c - first <= (unsigned)last - first;
}

int isdigit(int c) { return between(c, '0', '9'); }
int islower(int c) { return between(c, 'a', 'z'); }
int isupper(int c) { return between(c, 'A', 'Z'); }
int isalpha(int c) { return between(c | 32, 'a', 'z'); }
int isalnum(int c) { return isalpha(c) || isdigit(c); }
int isascii(int c) { return between(c, 0, 127); }
int isblank(int c) { return c == ' ' || c == '\t'; }
int iscntrl(int c) { return between(c, 0, 31) || c == 127; }
int isgraph(int c) { return between(c, '!', '~'); }
int isprint(int c) { return between(c, ' ', '~'); }
int ispunct(int c) { return isgraph(c) && !isalnum(c); }
int isspace(int c) { return c == ' ' || between(c, '\t', '\r'); }
int isxdigit(int c) { return isdigit(c) || between(c | 32, 'a', 'f'); }
int toascii(int c) { return c & 127; }
int tolower(int c) { return isupper(c) ? c | 32 : c; }
int toupper(int c) { return islower(c) ? c & ~32 : c; }
