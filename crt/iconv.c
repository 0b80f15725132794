/* iconv.c: text from one encoding to another: UTF-8, UTF-16, UTF-32 and their halves, ASCII,
 * ISO-8859-1. Not for: tables of other encodings. iconv_open(3), iconv(3). */
#include <ctype.h>
#include <errno.h>
#include <iconv.h>
#include <langinfo.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum kind { ASCII, LATIN_1, UTF_8, UTF_16, UCS_2, UTF_32 };
enum order { BY_MARK, LITTLE, BIG }; /* of bytes; BY_MARK: the text begins with U+FEFF */
#define NATIVE (__BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__ ? LITTLE : BIG)

struct encoding {
	const char *name; /* letters and digits of it */
	enum kind kind;
	enum order order;
};

static const struct encoding encodings[] = {
	{"ASCII", ASCII, BY_MARK},       {"USASCII", ASCII, BY_MARK},
	{"ANSIX341968", ASCII, BY_MARK}, {"ISO646US", ASCII, BY_MARK},
	{"646", ASCII, BY_MARK},         {"ISO88591", LATIN_1, BY_MARK},
	{"LATIN1", LATIN_1, BY_MARK},    {"L1", LATIN_1, BY_MARK},
	{"UTF8", UTF_8, BY_MARK},        {"UTF16", UTF_16, BY_MARK},
	{"UTF16LE", UTF_16, LITTLE},     {"UTF16BE", UTF_16, BIG},
	{"UCS2", UCS_2, NATIVE},         {"UCS2LE", UCS_2, LITTLE},
	{"UCS2BE", UCS_2, BIG},          {"ISO10646UCS2", UCS_2, NATIVE},
	{"UTF32", UTF_32, BY_MARK},      {"UTF32LE", UTF_32, LITTLE},
	{"UTF32BE", UTF_32, BIG},        {"UCS4", UTF_32, BIG},
	{"UCS4LE", UTF_32, LITTLE},      {"UCS4BE", UTF_32, BIG},
	{"ISO10646UCS4", UTF_32, BIG},   {"WCHART", UTF_32, NATIVE},
};

struct __iconv {
	struct {
		const struct encoding *is;
		enum order order;
		int begun;
	} from, to;
	int replace, ignore;
};

/* "" is the locale's. What stands behind // is no part of the name. */
static const struct encoding *find(const char *name)
{
	char bare[24];
	size_t length = 0;
	if (!*name || !strncmp(name, "//", 2))
		name = nl_langinfo(CODESET);
	for (; *name && strncmp(name, "//", 2); name++)
		if (isalnum((unsigned char)*name)) {
			if (length == sizeof(bare) - 1)
				return NULL;
			bare[length++] = toupper((unsigned char)*name);
		}
	bare[length] = 0;
	for (size_t i = 0; i < sizeof(encodings) / sizeof(*encodings); i++)
		if (!strcmp(encodings[i].name, bare))
			return &encodings[i];
	return NULL;
}

/* to may end in //TRANSLIT (a ? for what it cannot hold) or //IGNORE. (iconv_t)-1 and EINVAL: one
 * is not known here. */
iconv_t iconv_open(const char *to, const char *from)
{
	const struct encoding *t = find(to), *f = find(from);
	iconv_t c = NULL;
	if (!t || !f)
		errno = EINVAL;
	else if ((c = calloc(1, sizeof(*c)))) {
		c->from.is = f;
		c->to.is = t;
		c->from.order = f->order;
		c->to.order = t->order;
		c->replace = strcasestr(to, "//TRANSLIT") != NULL;
		c->ignore = strcasestr(to, "//IGNORE") != NULL;
	}
	return c ? c : (iconv_t)-1;
}

int iconv_close(iconv_t conversion)
{
	free(conversion);
	return 0;
}

static uint32_t get(const unsigned char *at, int bytes, enum order order)
{
	uint32_t value = 0;
	for (int i = 0; i < bytes; i++)
		value = value << 8 | at[order == BIG ? i : bytes - 1 - i];
	return value;
}

static void put(unsigned char *at, uint32_t value, int bytes, enum order order)
{
	for (int i = 0; i < bytes; i++, value >>= 8)
		at[order == BIG ? bytes - 1 - i : i] = value;
}

static int is_surrogate(uint32_t c) { return c >= 0xd800 && c < 0xe000; }

/* Each reads one character from size bytes, at least one, and returns how many it has, or -EILSEQ,
 * -EINVAL: its end is missing. */
static int read_utf8(uint32_t *c, const unsigned char *at, size_t size)
{
	static const uint32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
	int bytes = *at < 0x80   ? 1
		    : *at < 0xc2 ? 0
		    : *at < 0xe0 ? 2
		    : *at < 0xf0 ? 3
		    : *at < 0xf5 ? 4
				 : 0;
	if (!bytes)
		return -EILSEQ;
	*c = bytes == 1 ? *at : *at & (0x7f >> bytes);
	for (int i = 1; i < bytes; i++) {
		if ((size_t)i == size)
			return -EINVAL;
		if ((at[i] & 0xc0) != 0x80)
			return -EILSEQ;
		*c = *c << 6 | (at[i] & 0x3f);
	}
	return *c < least[bytes] || *c > 0x10ffff || is_surrogate(*c) ? -EILSEQ : bytes;
}

static int read_utf16(uint32_t *c, const unsigned char *at, size_t size, enum order order,
		      int pairs)
{
	if (size < 2)
		return -EINVAL;
	*c = get(at, 2, order);
	if (!is_surrogate(*c))
		return 2;
	if (!pairs || *c >= 0xdc00)
		return -EILSEQ;
	if (size < 4)
		return -EINVAL;
	uint32_t second = get(at + 2, 2, order);
	if (second < 0xdc00 || second >= 0xe000)
		return -EILSEQ;
	*c = 0x10000 + ((*c - 0xd800) << 10) + (second - 0xdc00);
	return 4;
}

static int read_one(const struct encoding *is, enum order order, uint32_t *c,
		    const unsigned char *at, size_t size)
{
	switch (is->kind) {
	case UTF_8:
		return read_utf8(c, at, size);
	case UTF_16:
	case UCS_2:
		return read_utf16(c, at, size, order, is->kind == UTF_16);
	case UTF_32:
		if (size < 4)
			return -EINVAL;
		*c = get(at, 4, order);
		return *c > 0x10ffff || is_surrogate(*c) ? -EILSEQ : 4;
	default:
		*c = *at;
		return is->kind == ASCII && *c > 0x7f ? -EILSEQ : 1;
	}
}

/* Writes a character into at most 4 bytes. Returns how many, or -EILSEQ: the encoding has none. */
static int write_one(enum kind kind, enum order order, uint32_t c, unsigned char *at)
{
	switch (kind) {
	case UTF_8:
		if (c < 0x80)
			return *at = c, 1;
		int bytes = c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
		for (int i = bytes - 1; i; i--, c >>= 6)
			at[i] = 0x80 | (c & 0x3f);
		*at = (0xf00 >> bytes & 0xff) | c;
		return bytes;
	case UTF_16:
	case UCS_2:
		if (c < 0x10000)
			return put(at, c, 2, order), 2;
		if (kind == UCS_2)
			return -EILSEQ;
		put(at, 0xd800 + ((c - 0x10000) >> 10), 2, order);
		put(at + 2, 0xdc00 + ((c - 0x10000) & 0x3ff), 2, order);
		return 4;
	case UTF_32:
		return put(at, c, 4, order), 4;
	default:
		*at = c;
		return c < (kind == ASCII ? 0x80 : 0x100) ? 1 : -EILSEQ;
	}
}

/* The mark at the beginning: read, it is no character, and decides about the order. */
static int skip_mark(iconv_t c, const unsigned char *at, size_t size)
{
	int bytes = c->from.is->kind == UTF_32 ? 4 : 2;
	if (size < (size_t)bytes)
		return 0;
	c->from.begun = 1;
	c->from.order = get(at, bytes, LITTLE) == 0xfeff ? LITTLE
			: get(at, bytes, BIG) == 0xfeff  ? BIG
							 : BY_MARK;
	if (c->from.order == BY_MARK)
		return c->from.order = NATIVE, 0;
	return bytes;
}

/* Returns how many characters were replaced, or -1: E2BIG no more room, EILSEQ no such character,
 * EINVAL the text ends inside one. *in and *out are behind what was converted. in NULL: begins
 * anew. */
size_t iconv(iconv_t c, char **restrict in, size_t *restrict in_left, char **restrict out,
	     size_t *restrict out_left)
{
	size_t replaced = 0;
	int lost = 0;

	if (!in || !*in) {
		c->from.begun = c->to.begun = 0;
		c->from.order = c->from.is->order;
		return 0;
	}
	if (!c->to.begun && *in_left && c->to.is->kind >= UTF_16 && c->to.is->kind != UCS_2 &&
	    c->to.order == BY_MARK) {
		unsigned char mark[4];
		int size = write_one(c->to.is->kind, NATIVE, 0xfeff, mark);
		if ((size_t)size > *out_left) {
			errno = E2BIG;
			return -1;
		}
		memcpy(*out, mark, size);
		*out += size;
		*out_left -= size;
		c->to.begun = 1;
	}
	while (*in_left) {
		const unsigned char *at = (const unsigned char *)*in;
		unsigned char bytes[8];
		uint32_t character;
		int written = 0;
		int used =
			c->from.is->order == BY_MARK && !c->from.begun &&
					(c->from.is->kind == UTF_16 || c->from.is->kind == UTF_32)
				? skip_mark(c, at, *in_left)
				: 0;
		if (!used) {
			used = read_one(c->from.is, c->from.order, &character, at, *in_left);
			if (used == -EILSEQ && c->ignore) {
				lost = used = 1;
			} else if (used < 0) {
				errno = -used;
				return -1;
			} else {
				enum order order = c->to.order;
				if (order == BY_MARK)
					order = NATIVE;
				int more = write_one(c->to.is->kind, order, character, bytes);
				int bad = more < 0;
				if (bad && c->replace)
					more = write_one(c->to.is->kind, order, '?', bytes);
				else if (bad && c->ignore)
					more = 0, lost = 1;
				if (more < 0) {
					errno = EILSEQ;
					return -1;
				}
				written = more;
				if ((size_t)written > *out_left) {
					errno = E2BIG;
					return -1;
				}
				replaced += bad && c->replace;
			}
		}
		memcpy(*out, bytes, written);
		*out += written;
		*out_left -= written;
		*in += used;
		*in_left -= used;
	}
	if (lost)
		errno = EILSEQ;
	return lost ? (size_t)-1 : replaced;
}
