/* Regular expressions against glibc. */
#include <regex.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void expressions(void)
{
	static const struct {
		const char *pattern;
		int flags;
	} patterns[] = {
		{"", 0},
		{"", 1},
		{"a", 0},
		{"a*", 0},
		{"\\(a\\)*b", 0},
		{"*a", 0},
		{"^*a", 0},
		{"a\\{2\\}", 0},
		{"a\\{2,\\}b", 0},
		{"a\\{1,3\\}", 0},
		{"\\(ab*\\)\\1", 0},
		{"[[:alpha:]]*", 0},
		{"x\\+", 0},
		{"a\\|b", 0},
		{"\\(^a\\)", 0},
		{"a$", 0},
		{"a$b", 0},
		{"a^b", 0},
		{"\\.", 0},
		{"(a|b)*c", 1},
		{"a+b?c*", 1},
		{"(a)(b)?", 1},
		{"^(a|ab)(c|bcd)?$", 1},
		{"[^a-c]+", 1},
		{"a{2}", 1},
		{"a{2,3}b", 1},
		{"(a{1,2}){2}", 1},
		{"a|b|c", 1},
		{"(a*)(a*)", 1},
		{"(a*)*", 1},
		{"(a*)+", 1},
		{"(a|b|)+x", 1},
		{"^$", 1},
		{"()", 1},
		{"a.c", 1},
		{"[]a]+", 1},
		{"[a-]+", 1},
		{"(foo|foobar)(bar)?", 1},
		{"([a-z]+)@([a-z]+)\\.com", 1},
		{"^[ \t]*#", 1},
		{"ABC", 1 | 2},
		{"[a-c]+", 1 | 2},
		{"^b$", 1 | 4},
		{"a.b", 1 | 4},
		{"[^x]+", 1 | 4},
		{"x*", 1},
		{"(", 1},
		{")", 0},
		{"\\(", 0},
		{"[a", 1},
		{"a{1", 1},
		{"a{2,1}", 1},
		{"[[:foo:]]", 1},
		{"a\\", 1},
		{"\\)", 0},
		{"[z-a]", 1},
		{"\\1", 0},
		{"(((((a)))))", 1},
		{"(a?){3}", 1},
		{"(^|,)[0-9]+", 1},
		{"(a)|b", 1},
		{"((a)|b)+", 1},
		{"[[.a.]]b", 1},
		{"[[=a=]]", 1},
		{"([^,]*),([^,]*)", 1},
		{"a{0}b", 1},
		{"\\w\\w*", 0},
		{"\\W", 1},
		{"\\bab", 1},
		{"\\Bb", 1},
		{"\\<[a-z]+\\>", 1},
		{"\\s\\S*", 0},
		{"\\`a", 1 | 4},
		{"[ab]\\'", 1 | 4},
		{"(\\w)\\1", 1},
		{"\\b", 0},
		{"\\>", 0},
		{"\\B", 0},
		{"a)", 1},
		{"^*", 1},
	};
	static const char *texts[] = {"",        "a",       "aaa",       "ab",           "abab",
				      "xaabbcc", "abcd",    "foobarbar", "joe@site.com", "a\nb",
				      "b\n",     "x\nb\ny", "*a",        "a$b",          "a^b",
				      "aBcAbC",  "  # x",   "12,34",     "]a-",          "a.c",
				      "bab",     "aabx"};
	for (unsigned p = 0; p < sizeof(patterns) / sizeof(*patterns); p++) {
		regex_t r;
		regmatch_t m[6];
		int error = regcomp(&r, patterns[p].pattern, patterns[p].flags);
		char message[100];
		printf("/%s/ %d: ", patterns[p].pattern, patterns[p].flags);
		if (error) {
			regerror(error, &r, message, sizeof(message));
			puts(message);
			continue;
		}
		printf("%d groups", (int)r.re_nsub);
		for (unsigned t = 0; t < sizeof(texts) / sizeof(*texts); t++) {
			if (regexec(&r, texts[t], 6, m, 0))
				continue;
			printf(" %u", t);
			for (unsigned i = 0; i <= r.re_nsub && i < 6; i++)
				printf("(%d,%d)", (int)m[i].rm_so, (int)m[i].rm_eo);
		}
		printf(" %d %d\n", regexec(&r, "ab", 0, NULL, REG_NOTBOL),
		       regexec(&r, "ba", 0, NULL, REG_NOTEOL));
		regfree(&r);
	}
	regex_t r;
	char *text = malloc(20001);
	memset(text, 'a', 20000);
	text[20000] = 0;
	printf("%d", regcomp(&r, "(a|aa)*c", REG_EXTENDED));
	printf(" %d\n", regexec(&r, text, 0, NULL, 0));
	regfree(&r);
	free(text);
}

/* How often at most, and what is too often. */
static void repetitions(void)
{
	static const char *const patterns[] = {"^a{255}$",        "^a{256}",         "^a{257,258}$",
					       "^(ab|a){1,300}$", "^a{32767}",       "a{32768}",
					       "a{40000,5}",      "a{2,1}",          "x{100000}",
					       "a{5,32768}",      "a{1,99999999999}"};
	char text[301];
	memset(text, 'a', sizeof(text));
	text[258] = 0;
	for (unsigned i = 0; i < sizeof(patterns) / sizeof(*patterns); i++) {
		regex_t r;
		regmatch_t m = {-1, -1};
		int error = regcomp(&r, patterns[i], REG_EXTENDED);
		printf("%s %d", patterns[i], error);
		if (!error) {
			printf(" %d", regexec(&r, text, 1, &m, 0));
			printf(" %d %d", (int)m.rm_so, (int)m.rm_eo);
			regfree(&r);
		}
		puts("");
	}
	for (int i = 0; i <= REG_ERPAREN; i++)
		printf("%d %s\n", (int)regerror(i, NULL, text, sizeof(text)), text);
}

int main(void)
{
	expressions();
	repetitions();
	return 0;
}
