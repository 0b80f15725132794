/* Words as the shell expands them: wordexp. In an empty folder. */
#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>
#include <wordexp.h>
#include "say.h"

static void expands(const char *words, int flags)
{
	wordexp_t w = {.we_offs = 2};
	int error = wordexp(words, &w, flags);
	printf("[%s] %d:", words, error);
	if (!error) {
		for (size_t i = 0; i < w.we_wordc; i++)
			printf(" <%s>", w.we_wordv[(flags & WRDE_DOOFFS ? 2 : 0) + i]);
		printf(" %zu", w.we_wordc);
		if (flags & WRDE_DOOFFS)
			printf(" %d %d", w.we_wordv[0] == NULL, w.we_wordv[w.we_wordc + 2] == NULL);
		wordfree(&w);
	}
	puts("");
}

static void words_of_the_shell(void)
{
	static const char *const words[] = {"a b  c",
					    "\"a b\" 'c d'",
					    "$HERE \"$HERE\"",
					    "${HERE}x",
					    "$((1+2)) x",
					    "*.none",
					    "f*",
					    "a\\ b",
					    "'$HERE'",
					    "$(echo hi you)",
					    "`echo back`",
					    "",
					    "~root",
					    "\"\"",
					    "-n x",
					    "${UNSET:-new}",
					    "#x",
					    "a #x b#c",
					    "'#x' \"#y\" \\#z",
					    "$(echo a #b\n) #c",
					    "\"(\" #d"};
	setenv("HERE", "one two", 1);
	for (int i = 0; i < 21; i++)
		expands(words[i], 0);
	close(open("f1", O_CREAT, 0600));
	close(open("f2", O_CREAT, 0600));
	expands("f* x", WRDE_DOOFFS);
	expands("a | b", 0);
	expands("a > b", 0);
	expands("(a)", 0);
	expands("{a}", 0);
	expands("a\nb", 0);
	expands("a;b", 0);
	expands("'a", 0);
	expands("\"a", 0);
	expands("$(a", 0);
	expands("$(echo x)", WRDE_NOCMD);
	expands("`echo x`", WRDE_NOCMD);
	expands("'$(echo x)'", WRDE_NOCMD);
	expands("$NOT_SET_AT_ALL", WRDE_UNDEF);
	expands("$NOT_SET_AT_ALL x", 0);
	wordexp_t w;
	SAY(wordexp("a", &w, 0));
	SAY(wordexp("b c", &w, WRDE_APPEND));
	printf("%zu %s %s %s\n", w.we_wordc, w.we_wordv[0], w.we_wordv[1], w.we_wordv[2]);
	SAY(wordexp("d", &w, WRDE_REUSE));
	printf("%zu %s\n", w.we_wordc, w.we_wordv[0]);
	wordfree(&w);
}

int main(int argc, char **argv)
{
	if (argc < 2 || chdir(argv[1]))
		return 1;
	words_of_the_shell();
	return 0;
}
