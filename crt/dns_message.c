/* dns_message.c: the names and records in messages of name servers. resolver(3), RFC 1035. What
 * came from the network is bounded by its end, and a name by the 255 bytes that one may have. */
#include <errno.h>
#include <resolv.h>
#include <string.h>

unsigned ns_get16(const u_char *from) { return from[0] << 8 | from[1]; }
unsigned long ns_get32(const u_char *from)
{
	return (uint32_t)ns_get16(from) << 16 | ns_get16(from + 2);
}

void ns_put16(unsigned value, u_char *to)
{
	to[0] = value >> 8;
	to[1] = value;
}

void ns_put32(unsigned long value, u_char *to)
{
	ns_put16(value >> 16, to);
	ns_put16(value, to + 2);
}

static int bad(void)
{
	errno = EMSGSIZE;
	return -1;
}

/* A character of a label as text: some with a backslash, some as its number. Returns how many
 * bytes. */
static int write_character(u_char c, char *text)
{
	if (c <= ' ' || c > '~') {
		text[0] = '\\';
		text[1] = '0' + c / 100;
		text[2] = '0' + c / 10 % 10;
		text[3] = '0' + c % 10;
		return 4;
	}
	if (strchr("\".;\\@$()", c)) {
		text[0] = '\\';
		text[1] = c;
		return 2;
	}
	text[0] = c;
	return 1;
}

/* A name as text, following its pointers. Returns how many bytes it has at from, or -1 and
 * EMSGSIZE. */
int dn_expand(const u_char *message, const u_char *end, const u_char *from, char *text, int size)
{
	const u_char *at = from;
	int taken = -1, checked = 0, used = 0;
	char c[4];

	while (at < end && *at) {
		if ((*at & NS_CMPRSFLGS) == NS_CMPRSFLGS) {
			if (end - at < 2)
				return bad();
			if (taken < 0)
				taken = at + 2 - from;
			at = message + (ns_get16(at) & 0x3fff);
			checked += 2;
			if (at >= end || checked >= end - message) /* a loop */
				return bad();
			continue;
		}
		int label = *at++;
		checked += label + 1;
		if (label > NS_MAXLABEL || label >= end - at || checked > end - message)
			return bad();
		if (used) {
			if (used + 1 >= size)
				return bad();
			text[used++] = '.';
		}
		for (; label--; at++) {
			int width = write_character(*at, c);
			if (used + width >= size)
				return bad();
			memcpy(text + used, c, width);
			used += width;
		}
	}
	if (at >= end || used >= size)
		return bad();
	text[used] = 0;
	return taken < 0 ? at + 1 - from : taken;
}

int ns_name_uncompress(const u_char *message, const u_char *end, const u_char *from, char *text,
		       size_t size)
{
	return dn_expand(message, end, from, text, size > 65535 ? 65535 : size);
}

/* Returns how many bytes a name has where it stands, or -1. */
int dn_skipname(const u_char *from, const u_char *end)
{
	const u_char *at = from;
	while (at < end && *at) {
		if ((*at & NS_CMPRSFLGS) == NS_CMPRSFLGS)
			return end - at < 2 ? bad() : at + 2 - from;
		if (*at > NS_MAXLABEL || *at >= end - at)
			return bad();
		at += *at + 1;
	}
	return at < end ? at + 1 - from : bad();
}

/* A name as labels; none of them is replaced by a pointer. Returns how many bytes, or -1. */
int dn_comp(const char *name, u_char *to, int size, u_char **known, u_char **last_known)
{
	int used = 1, label = 0; /* label: where the length of this one stands */
	(void)known, (void)last_known;
	if (size < 1)
		return bad();
	to[0] = 0;
	if (!strcmp(name, ".") || !*name)
		return 1;
	for (; *name; name++) {
		u_char c = *name;
		if (c == '.') {
			if (!to[label])
				return bad();
			if (!name[1])
				break;
			label = used;
			c = 0;
		} else {
			if (c == '\\' && name[1])
				c = *++name;
			if (++to[label] > NS_MAXLABEL)
				return bad();
		}
		if (used + 1 >= size || used >= NS_MAXCDNAME)
			return bad();
		to[used++] = c;
	}
	to[used++] = 0;
	return used;
}

/* Returns the place behind a record, or a question, or NULL. */
static const u_char *behind(const u_char *at, const u_char *end, int section)
{
	int name = dn_skipname(at, end), fixed = section == ns_s_qd ? NS_QFIXEDSZ : NS_RRFIXEDSZ;
	if (name < 0 || end - at - name < fixed)
		return NULL;
	at += name + fixed;
	if (section == ns_s_qd)
		return at;
	int data = ns_get16(at - 2);
	return end - at < data ? NULL : at + data;
}

/* Both return 0, or -1 and errno. */
int ns_initparse(const u_char *message, int size, ns_msg *parts)
{
	const u_char *at = message + NS_HFIXEDSZ, *end = message + size;
	if (size < NS_HFIXEDSZ)
		return bad();
	*parts = (ns_msg){message, end, {NULL}, ns_get16(message), ns_get16(message + 2), {0}};
	for (int section = 0; section < ns_s_max; section++) {
		int count = ns_get16(message + 4 + 2 * section);
		parts->__counts[section] = count;
		parts->__sections[section] = at;
		while (count--)
			if (!(at = behind(at, end, section)))
				return bad();
	}
	return at == end ? 0 : bad();
}

int ns_parserr(ns_msg *parts, ns_sect section, int number, ns_rr *record)
{
	const u_char *at, *end = parts->__end;
	if ((unsigned)section >= ns_s_max || number < 0 || number >= parts->__counts[section]) {
		errno = ENODEV;
		return -1;
	}
	at = parts->__sections[section];
	while (number--)
		at = behind(at, end, section);
	int name = dn_expand(parts->__message, end, at, record->name, sizeof(record->name));
	if (name < 0)
		return -1;
	at += name;
	record->type = ns_get16(at);
	record->rr_class = ns_get16(at + 2);
	record->ttl = section == ns_s_qd ? 0 : ns_get32(at + 4);
	record->rdlength = section == ns_s_qd ? 0 : ns_get16(at + 8);
	record->rdata = section == ns_s_qd ? NULL : at + 10;
	return 0;
}

int ns_msg_getflag(ns_msg parts, int flag)
{
	static const struct {
		uint16_t mask;
		unsigned char shift;
	} flags[] = {{0x8000, 15}, {0x7800, 11}, {0x0400, 10}, {0x0200, 9}, {0x0100, 8},
		     {0x0080, 7},  {0x0040, 6},  {0x0020, 5},  {0x0010, 4}, {0x000f, 0}};
	return (unsigned)flag < 10 ? (parts.__flags & flags[flag].mask) >> flags[flag].shift : 0;
}
