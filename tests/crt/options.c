/* Options of a command line: what getopt, getopt_long and getopt_long_only return, say, and make of
 * the words. */
#define _GNU_SOURCE
#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static int flag;
static const struct option names[] = {{"alpha", no_argument, NULL, 1},
				      {"beta", required_argument, NULL, 2},
				      {"alpine", no_argument, NULL, 3},
				      {"gamma", optional_argument, NULL, 4},
				      {"flag", no_argument, &flag, 7},
				      {"flat", no_argument, &flag, 7},
				      {"alpaca", no_argument, NULL, 3},
				      {"al", no_argument, NULL, 5},
				      {NULL, 0, NULL, 0}};

enum how { SHORT, LONG, LONG_ONLY };

static void try(enum how how, const char *letters, int count, char **words)
{
	optind = 0;
	for (int i = 0, c = 0; c != -1 && i < 12; i++) {
		int index = -1;
		c = how == SHORT  ? getopt(count, words, letters)
		    : how == LONG ? getopt_long(count, words, letters, names, &index)
				  : getopt_long_only(count, words, letters, names, &index);
		printf("%d", c);
		if (c == '?' || c == ':')
			printf(" optopt %d", optopt);
		else if (c != -1)
			printf(" %s %d", optarg ? optarg : "-", index);
		printf(" optind %d\n", optind);
	}
	for (int i = 1; i < count; i++)
		printf("%s ", words[i]);
	printf("%d\n", flag);
}

#define TRY(how, letters, ...)                                                                     \
	do {                                                                                       \
		char *words[] = {"prog", __VA_ARGS__, NULL};                                       \
		try(how, letters, sizeof(words) / sizeof(*words) - 1, words);                      \
	} while (0)

/* Names that one word may mean, which are listed; two that do the same are no doubt, but after one
 * dash. */
static void ambiguous(void)
{
	TRY(LONG, "aW;", "--alp", "-Walp", "--alp=3", "-W", "alp=3", "--al", "--alpi", "--", "x");
	TRY(LONG, "aW;", "--fla", "--fla=2", "-Wfla", "--=", "--=x", "--");
	TRY(LONG, ":aW;", "--alp", "-Walp", "--b");
	TRY(LONG_ONLY, "abW;", "-alp", "-alp=3", "-al", "-fla", "-f", "-a", "-b", "x", "-l");
	TRY(LONG_ONLY, "fW;", "-fla", "-f", "-alp", "--alp", "-Walp", "-g");
}

int main(void)
{
	setvbuf(stdout, NULL, _IOLBF, 0);
	TRY(SHORT, "ab:c::", "-a", "one", "-b", "x", "-c", "-cy", "two", "-abz", "--", "-a");
	TRY(SHORT, "+ab:", "-a", "one", "-b", "x");
	TRY(SHORT, "-ab:", "-a", "one", "-b", "x", "--", "two");
	TRY(SHORT, ":ab:", "-x", "-b");
	TRY(SHORT, "ab:", "-x", "-", "-b");
	TRY(SHORT, "a;", "-;", "-:", "-a");
	TRY(LONG, "ab:", "--alpha", "one", "--beta", "x", "--beta=y", "--gam", "--gamma=z", "--fl");
	TRY(LONG, "ab:", "--beta");
	TRY(LONG, ":ab:", "--beta");
	TRY(LONG, "ab:", "--alpha=1", "--nothing", "--nothing=2", "-a", "-x", "--", "--alpha");
	TRY(LONG_ONLY, "ab:", "-alpha", "-beta", "x", "-a", "-gamma=y", "-nothing", "-bz",
	    "--flag");
	/* -W name as --name */
	TRY(LONG, "aW;b:", "-W", "alpha", "-Walpha", "-aW", "beta=x", "-W", "beta", "val", "rest");
	TRY(LONG, "aW;b:", "-W", "beta");
	TRY(LONG, "aW;b:", "-W");
	TRY(LONG, ":aW;b:", "-W");
	TRY(LONG, "aW;b:", "-W", "nothing=3", "-Walpha=3", "-Wgamma", "-Wgamma=5", "-Wflag");
	TRY(LONG, "aW", "-W", "alpha");
	TRY(LONG, "aW:", "-W", "alpha");
	TRY(SHORT, "aW;", "-W", "alpha");
	ambiguous();
	setenv("POSIXLY_CORRECT", "1", 1);
	TRY(SHORT, "ab:", "-a", "one", "-b", "x");
	return 0;
}
