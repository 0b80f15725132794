/* wctype.c: classes of wide characters: those of ctype.c. iswctype(3), wctype(3). */
#include <ctype.h>
#include <string.h>
#include <wctype.h>

int iswalnum(wint_t c) { return isalnum(c); }
int iswalpha(wint_t c) { return isalpha(c); }
int iswblank(wint_t c) { return isblank(c); }
int iswcntrl(wint_t c) { return iscntrl(c); }
int iswdigit(wint_t c) { return isdigit(c); }
int iswgraph(wint_t c) { return isgraph(c); }
int iswlower(wint_t c) { return islower(c); }
int iswprint(wint_t c) { return isprint(c); }
int iswpunct(wint_t c) { return ispunct(c); }
int iswspace(wint_t c) { return isspace(c); }
int iswupper(wint_t c) { return isupper(c); }
int iswxdigit(wint_t c) { return isxdigit(c); }
wint_t towlower(wint_t c) { return tolower(c); }
wint_t towupper(wint_t c) { return toupper(c); }

static const struct {
	char name[8];
	int (*has)(int);
} classes[] = {
	{"alnum", isalnum}, {"alpha", isalpha}, {"blank", isblank}, {"cntrl", iscntrl},
	{"digit", isdigit}, {"graph", isgraph}, {"lower", islower}, {"print", isprint},
	{"punct", ispunct}, {"space", isspace}, {"upper", isupper}, {"xdigit", isxdigit},
};
enum { CLASSES = sizeof(classes) / sizeof(*classes) };

/* A row's number from 1, or 0: no such class. */
wctype_t wctype(const char *name)
{
	for (int i = 0; i < CLASSES; i++)
		if (!strcmp(name, classes[i].name))
			return i + 1;
	return 0;
}

int iswctype(wint_t c, wctype_t class) { return class - 1 < CLASSES && classes[class - 1].has(c); }

wctrans_t wctrans(const char *name)
{
	return !strcmp(name, "tolower") ? 1 : !strcmp(name, "toupper") ? 2 : 0;
}

wint_t towctrans(wint_t c, wctrans_t mapping)
{
	return mapping == 1 ? towlower(c) : mapping == 2 ? towupper(c) : c;
}
