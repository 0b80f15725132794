/* catalogue.c: message catalogues, as gencat(1) of glibc writes them. Not for making them.
 * catopen(3), catgets(3). A catalogue is a mapping of its file: a header, a table of texts' places,
 * the same table with the bytes of each number the other way round, and the texts. The table is a
 * hash, but searched from its beginning: how the hash wraps depends on the machine. What the header
 * and the table say is checked: the file may be anything. */
#include <byteswap.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <locale.h>
#include <nl_types.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys.h>

enum { MAGIC = 0x960408de };

struct catalogue {
	uint32_t size; /* of the file; in it, MAGIC */
	uint32_t slots, depth;
	struct {
		uint32_t set, message, text; /* set 1 is 2 here; text: its place among the texts */
	} table[];
};

static size_t entries_of(const struct catalogue *c) { return (size_t)c->slots * c->depth; }
static const char *texts_of(const struct catalogue *c)
{
	return (const char *)&c->table[2 * entries_of(c)];
}

/* Whether tables and texts lie in the file, and the last text ends there. Of a catalogue that is,
 * the header is as struct catalogue has it from then on. */
static int is_sound(struct catalogue *c, uint32_t size)
{
	if (c->size == bswap_32((uint32_t)MAGIC)) { /* made by a big-endian machine */
		c->size = MAGIC;
		c->slots = bswap_32(c->slots);
		c->depth = bswap_32(c->depth);
	}
	uint32_t most = (size - sizeof(*c)) / sizeof(c->table[0]) / 2;
	if (c->size != (uint32_t)MAGIC || !c->slots || !c->depth || c->depth > most / c->slots)
		return 0;
	c->size = size;
	const char *end = (char *)c + size;
	return texts_of(c) == end || !end[-1];
}

/* Returns a catalogue, or NULL: no such file; or -1: there is a file, but it is none. */
static nl_catd open_file(const char *path)
{
	struct stat about;
	nl_catd result = (nl_catd)-1;

	int fd = sys_openat(AT_FDCWD, path, O_RDONLY | O_CLOEXEC, 0);
	if (fd < 0) {
		errno = -fd;
		return NULL;
	}
	if (!fstat(fd, &about) && about.st_size >= (off_t)sizeof(struct catalogue) &&
	    about.st_size <= INT32_MAX) {
		/* Writable: the header is ours from now on, whoever writes to the file. */
		void *map = mmap(NULL, about.st_size, PROT_READ | PROT_WRITE, MAP_PRIVATE, fd, 0);
		if (map != MAP_FAILED && is_sound(map, about.st_size))
			result = map;
		else if (map != MAP_FAILED)
			munmap(map, about.st_size);
	}
	sys_close(fd);
	if (result == (nl_catd)-1)
		errno = EINVAL;
	return result;
}

/* Which language messages are to be in. As a locale has no name here but C, setlocale's "" is taken
 * to have been asked for. */
static const char *language(int flags)
{
	static const char *const variables[] = {"LC_ALL", "LC_MESSAGES", "LANG"};
	int i = flags ? 0 : 2;

	if (flags && !strcmp(setlocale(LC_ALL, NULL), "C"))
		return "C";
	for (; i < 3; i++) {
		const char *value = getenv(variables[i]);
		if (value && *value)
			return strchr(value, '/') ? "C" : value;
	}
	return flags ? "C.UTF-8" : "C";
}

/* One template up to a colon or the end, filled in. Returns 0: it asks for what there is not, or is
 * too long. */
static int fill_in(char path[PATH_MAX], const char *from, const char *name, const char *locale)
{
	char *to = path, *end = path + PATH_MAX - 1;

	if (*from == ':' || !*from) /* an empty one is the name alone */
		from = "%N";
	for (; *from && *from != ':'; from++) {
		const char *part = from;
		size_t size = 1;
		if (*from == '%') {
			size_t base = strcspn(locale, "_."); /* language_territory.codeset */
			switch (*++from) {
			case 'N':
				part = name;
				size = strlen(name);
				break;
			case 'L':
				part = locale;
				size = strlen(locale);
				break;
			case 'l':
				part = locale;
				size = base;
				break;
			case 't':
				part = locale + base;
				size = *part == '_' ? strcspn(++part, ".") : 0;
				break;
			case 'c':
				part = strchrnul(locale, '.');
				part += !!*part;
				size = strlen(part);
				break;
			case '%':
				break;
			default:
				return 0;
			}
		}
		if (size > (size_t)(end - to))
			return 0;
		to = mempcpy(to, part, size);
	}
	*to = 0;
	return 1;
}

/* The first file that one of the templates names. */
static nl_catd find(const char *templates, const char *name, const char *locale)
{
	char path[PATH_MAX];
	nl_catd found = NULL;

	errno = ENOENT;
	while (!found) {
		if (fill_in(path, templates, name, locale))
			found = open_file(path);
		templates = strchrnul(templates, ':');
		if (!*templates++)
			break;
	}
	return found;
}

/* A name with a slash is a path; others are looked for where NLSPATH says. Flags: 0, or
 * NL_CAT_LOCALE. The catalogue is the caller's, for catclose. Returns (nl_catd)-1 and errno when
 * there is none: EINVAL, when the file is something else. */
nl_catd catopen(const char *name, int flags)
{
	static const char usual[] = "/usr/share/locale/%L/%N:/usr/share/locale/%L/LC_MESSAGES/%N:"
				    "/usr/share/locale/%l/%N:/usr/share/locale/%l/LC_MESSAGES/%N";
	const char *templates = secure_getenv("NLSPATH"), *locale = language(flags);
	nl_catd found = NULL;

	if (strchr(name, '/'))
		found = open_file(name);
	else if (templates && *templates)
		found = find(templates, name, locale);
	if (!found && !strchr(name, '/'))
		found = find(usual, name, locale);
	return found ? found : (nl_catd)-1;
}

/* The text is the catalogue's. Returns otherwise when it has none: errno is ENOMSG. */
char *catgets(nl_catd catalogue, int set, int message, const char *otherwise)
{
	const struct catalogue *c = catalogue;

	if (c == (nl_catd)-1 || set < 0 || message < 0)
		return (char *)otherwise;
	size_t entries = entries_of(c);
	const char *texts = texts_of(c);
	for (size_t i = 0; i < entries; i++) {
		const uint32_t at = c->table[i].text;
		if (c->table[i].set == set + 1U && c->table[i].message == (uint32_t)message &&
		    at < c->size - (texts - (char *)c))
			return (char *)texts + at;
	}
	errno = ENOMSG;
	return (char *)otherwise;
}

int catclose(nl_catd catalogue)
{
	if (catalogue == (nl_catd)-1) {
		errno = EBADF;
		return -1;
	}
	return munmap(catalogue, ((struct catalogue *)catalogue)->size);
}
