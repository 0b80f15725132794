/* Message catalogues that the machine's gencat writes: where they are looked for, what they say,
 * and files that are none. Runs in the empty folder that it is given. */
#define _GNU_SOURCE
#include <fcntl.h>
#include <limits.h>
#include <locale.h>
#include <nl_types.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include "say.h"

static const nl_catd none = (nl_catd)-1;

static void write_file(const char *path, const void *bytes, size_t size)
{
	int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0600);
	if (fd < 0 || write(fd, bytes, size) != (ssize_t)size)
		perror(path);
	close(fd);
}

/* What each set and message of a catalogue says, and errno. */
static void say_all(nl_catd c, const int *numbers, int count)
{
	for (int i = 0; i < count; i++)
		for (int j = 0; j < count; j++) {
			errno = 0;
			const char *text = catgets(c, numbers[i], numbers[j], "-");
			printf("%d.%d: %s %d\n", numbers[i], numbers[j], text, errno);
		}
}

static void contents(void)
{
	static const int numbers[] = {-2, -1, 0, 1, 2, 3, 5, 7, 100, 2000000000, INT_MIN};
	nl_catd c = catopen("./a.cat", 0);
	SAY(c != none);
	say_all(c, numbers, sizeof(numbers) / sizeof(*numbers));
	SAY_TEXT(catgets(c, 2000000000, INT_MAX, "default"));
	SAY_TEXT(catgets(c, INT_MAX, 1, "default"));
	nl_catd d = catopen("./none.cat", 0); /* two at once */
	SAY(d != none && d != c);
	SAY_TEXT(catgets(d, NL_SETD, 1, "default"));
	SAY_ERRNO(catclose(d));
	SAY_TEXT(catgets(c, NL_SETD, 1, "default"));
	SAY(catgets(c, 5, 5, NULL) == NULL);
	for (int i = 1; i <= 300; i++)
		printf("%s ", catgets(c, 9, i * i, "-"));
	SAY_ERRNO(catclose(c));
}

/* Whether and where a catalogue is found: its first message says where it is. */
static void look(const char *path, const char *language, const char *name, int flags)
{
	path ? setenv("NLSPATH", path, 1) : unsetenv("NLSPATH");
	language ? setenv("LANG", language, 1) : unsetenv("LANG");
	errno = 0;
	nl_catd c = catopen(name, flags);
	printf("%.60s, %s, %s: ", path, language, name);
	if (c == none)
		printf("none, %d\n", errno);
	else
		printf("%s\n", catgets(c, 1, 1, "-"));
	if (c != none)
		catclose(c);
}

static void places(void)
{
	static const char every[] = "%L-%l-%t-%c-%N:%L-%l-%t-%N:%l-%c-%N:%l-%N:%l%%%N";
	char path[PATH_MAX], *folder = getcwd(path, sizeof(path) - 8);
	static char long_path[3 * PATH_MAX];

	look(every, "de_DE.UTF-8", "m", 0);
	look(every, "de_DE", "m", 0);
	look(every, "de.UTF-8", "m", 0);
	look(every, "de", "m", 0);
	look(every, "fr_FR.UTF-8", "m", 0);
	look(every, "it", "m", 0);
	look(every, "", "m", 0);
	look(every, NULL, "m", 0);
	look("%l-%N", "de_DE", "m", NL_CAT_LOCALE); /* the locale is C */
	look("%l-%N", "C", "m", NL_CAT_LOCALE);
	look("none/%N:%N.cat", NULL, "a", 0);
	look("%Q%N.cat:", NULL, "a.cat", 0); /* an empty one is the name alone */
	look(":none", NULL, "a.cat", 0);
	look("x::y", NULL, "a.cat", 0);
	look("none", NULL, "a.cat", 0);
	look("", NULL, "a.cat", 0);
	look(NULL, NULL, "a.cat", 0);
	look("%N", NULL, "./a.cat", 0);
	look("other/%N", NULL, "./none", 0);
	look("%N", NULL, strcat(folder, "/a.cat"), 0);
	memset(long_path, 'x', sizeof(long_path) - 1);
	memcpy(long_path + sizeof(long_path) - 8, ":%N.cat", 7);
	look(long_path, NULL, "a", 0);
	setenv("LC_ALL", "C.UTF-8", 1);
	setlocale(LC_ALL, "");
	look("%L-%N", "de", "m", NL_CAT_LOCALE);
	look("%L-%N", "de", "m", 0);
	unsetenv("LC_ALL");
	setlocale(LC_ALL, "C");
}

/* A copy of a catalogue, with numbers of its own. Its first message shows whether it is sound. */
static uint32_t words[4096];
static size_t size;
static void try(const char *what)
{
	write_file("changed", words, size);
	nl_catd c = catopen("./changed", 0);
	printf("%s: %s\n", what, c == none ? "none" : catgets(c, 1, 1, "-"));
	if (c != none)
		catclose(c);
}

static void unsound(void)
{
#ifndef __GLIBC__ // which crashes
	uint32_t before[3];
	memcpy(before, words, sizeof(before));
	static const uint32_t numbers[] = {0,          0x100,      0x10000,   0x15555555,
					   0x40000000, 0x80000000, 0xffffffff};
	int found = 0;
	for (int i = 0; i < 7; i++)
		for (int j = 0; j < 7; j++) {
			words[1] = numbers[i];
			words[2] = numbers[j];
			write_file("changed", words, size);
			found += catopen("./changed", 0) != none || errno != EINVAL;
		}
	if (found)
		printf("%d huge tables\n", found);
	memcpy(words, before, sizeof(before));
	for (int i = 0; i < 7; i++) {
		for (unsigned j = 3; j < 3 + 3 * words[1] * words[2]; j += 3)
			words[j + 2] =
				numbers[i] ? numbers[i] : size - 12 - 24 * words[1] * words[2];
		write_file("changed", words, size);
		if (strcmp(catgets(catopen("./changed", 0), 1, 1, "-"), "-"))
			printf("a text at %u\n", words[5]);
	}
	write_file("changed", words, --size);
	if (catopen("./changed", 0) != none)
		puts("a text without an end");
#endif
}

static void files(void)
{
	int fd = open("small.cat", O_RDONLY);
	ssize_t full = read(fd, words, sizeof(words));
	size = full;
	try("unchanged");
	for (int i = 0; i < 3; i++)
		words[i] = __builtin_bswap32(words[i]);
	try("from a big-endian machine");
	pread(fd, words, size, 0);
	close(fd);
	size = 11;
	try("less than a header");
	size = 0;
	try("empty");
	size = full;
	unsound();
	SAY_ERRNO((long)catopen("./", 0));
	SAY_ERRNO((long)catopen("./a.cat/", 0));
	SAY_ERRNO((long)catopen("", 0));
	SAY_ERRNO(catclose(none));
	SAY_TEXT(catgets(none, 1, 1, "default"));
}

int main(int argc, char **argv)
{
	static const char big[] =
		"$quote \"\n$set 1\n1 \"one\\n\"\n2 \"two \\\n lines\"\n7 \"\"\n"
		"$set 3\n1 three-one\n5 three-five\n"
		"$set 2000000000\n2000000000 big\n2147483647 bigger\n$set NAMED\n7 seven\n";
	char text[300];

	if (argc != 2 || chdir(argv[1])) {
		puts("usage: catalogues EMPTY-FOLDER");
		return 2;
	}
	write_file("a.msg", big, sizeof(big) - 1);
	FILE *f = fopen("a.msg", "a");
	fputs("$set 9\n", f);
	for (int i = 1; i <= 300; i += 2) /* enough that places in the table are shared */
		fprintf(f, "%d %d\n", i * i, i);
	fclose(f);
	if (system("gencat a.cat a.msg")) {
		SKIP("no gencat to write catalogues; ./setup installs libc-dev-bin");
		return 0;
	}
	static const char *const names[] = {
		"none.cat",      "small.cat",  "de_DE.UTF-8-de-DE-UTF-8-m",
		"de_DE-de-DE-m", "de-UTF-8-m", "de-m",
		"fr-m",          "it%m",       "C-m",
		"C.UTF-8-m"};
	for (unsigned i = 0; i < sizeof(names) / sizeof(*names); i++) {
		sprintf(text, "$set 1\n1 in %s\n2 more\n", names[i]);
		write_file("b.msg", text, i ? strlen(text) : 0);
		sprintf(text, "gencat %s b.msg", names[i]);
		SAY(system(text));
	}
	contents();
	places();
	files();
	return 0;
}
