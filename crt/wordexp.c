/* wordexp.c: words as the shell expands them, by the shell. wordexp(3). */
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>
#include <wordexp.h>

/* What follows a backslash or stands in quotes is no operator. $(, $(( and ` begin a command; the
 * shell itself finds their ends. Returns 0 or what is wrong. */
static int check(const char *s, int no_commands)
{
	int single = 0, doubled = 0, depth = 0;
	for (; *s; s++) {
		if (*s == '\\' && !single) {
			if (!*++s)
				return WRDE_SYNTAX;
		} else if (*s == '\'' && !doubled) {
			single = !single;
		} else if (single) {
			continue;
		} else if (*s == '"') {
			doubled = !doubled;
		} else if (*s == '`' || (*s == '$' && s[1] == '(')) {
			if (no_commands && !(s[0] == '$' && s[2] == '('))
				return WRDE_CMDSUB;
			if (*s == '`') {
				s = strchr(s + 1, '`');
				if (!s)
					return WRDE_SYNTAX;
			}
		} else if (*s == '$' && s[1] == '{') {
			s++;
			depth++;
			continue;
		} else if (*s == '}' && depth) {
			depth--;
			continue;
		} else if (*s == '(' && s[-1] != '$' && s[-1] != '(' && !depth && !doubled) {
			return WRDE_BADCHAR;
		} else if (!depth && !doubled && strchr("\n|&;<>{}", *s)) {
			return WRDE_BADCHAR;
		}
		if (*s == '$' && s[1] == '(') { /* up to its end */
			int level = 0;
			for (s++; *s; s++) {
				level += (*s == '(') - (*s == ')');
				if (!level)
					break;
			}
			if (!*s)
				return WRDE_SYNTAX;
		} else if (*s == ')' && !doubled) {
			return WRDE_BADCHAR;
		}
	}
	return single || doubled || depth ? WRDE_SYNTAX : 0;
}

/* A copy, from malloc, in which # begins no comment. In a command it may. */
static char *without_comments(const char *words)
{
	char *made = malloc(2 * strlen(words) + 1), *to = made;
	int single = 0, doubled = 0, command = 0, depth = 0;
	for (const char *s = words; made && *s; s++) {
		int begins = s == words || s[-1] == ' ' || s[-1] == '\t';
		if (*s == '\\' && !single)
			*to++ = *s++;
		else if (*s == '\'' && !doubled)
			single = !single;
		else if (*s == '"' && !single)
			doubled = !doubled;
		else if (*s == '`' && !single)
			command = !command;
		else if (*s == '(' && !single && (depth || (s > words && s[-1] == '$')))
			depth++;
		else if (*s == ')' && !single && depth)
			depth--;
		else if (*s == '#' && begins && !single && !doubled && !command && !depth)
			*to++ = '\\';
		*to++ = *s;
	}
	if (made)
		*to = 0;
	return made;
}

/* Starts the shell, which writes each word and a null byte. Returns where to read, or -1. */
static int start_shell(const char *words, int flags, pid_t *child)
{
	static const char script[] = "eval \"set -- x $1\"; for w; do printf '%s\\0' \"$w\"; done";
	int ends[2];
	if (pipe2(ends, O_CLOEXEC) < 0)
		return -1;
	*child = fork();
	if (!*child) {
		if (ends[1] == 1)
			fcntl(1, F_SETFD, 0);
		else
			dup2(ends[1], 1);
		if (!(flags & WRDE_SHOWERR)) {
			int null = open("/dev/null", O_WRONLY);
			dup2(null, 2);
		}
		execl("/bin/sh", "sh", flags & WRDE_UNDEF ? "-uc" : "-c", script, "sh", words,
		      NULL);
		_exit(127);
	}
	close(ends[1]);
	if (*child < 0) {
		close(ends[0]);
		return -1;
	}
	return ends[0];
}

/* Words are added to *result. Returns 0 or WRDE_…; wordfree frees. */
static int read_words(FILE *from, wordexp_t *result)
{
	char *word = NULL;
	size_t size = 0, first = 1;
	for (; getdelim(&word, &size, 0, from) >= 0; first = 0) {
		if (first) /* the x, which keeps set from seeing options */
			continue;
		size_t count = result->we_offs + result->we_wordc;
		char **more = reallocarray(result->we_wordv, count + 2, sizeof(char *));
		if (more)
			result->we_wordv = more;
		if (!more || !(more[count] = strdup(word))) {
			free(word);
			return WRDE_NOSPACE;
		}
		more[count + 1] = NULL;
		result->we_wordc++;
	}
	free(word);
	return first ? WRDE_SYNTAX : 0;
}

int wordexp(const char *restrict words, wordexp_t *restrict result, int flags)
{
	int status, error = check(words, flags & WRDE_NOCMD);
	pid_t child = -1;

	if (flags & WRDE_REUSE)
		wordfree(result);
	if (error)
		return error;
	wordexp_t made = *result;
	if (!(flags & WRDE_DOOFFS))
		made.we_offs = 0;
	if (!(flags & WRDE_APPEND)) {
		made.we_wordc = 0;
		made.we_wordv = calloc(made.we_offs + 1, sizeof(char *));
		if (!made.we_wordv)
			return WRDE_NOSPACE;
	}
	char *asked = without_comments(words);
	int fd = asked ? start_shell(asked, flags, &child) : -1;
	FILE *from = fd < 0 ? NULL : fdopen(fd, "r");
	free(asked);
	if (!from) {
		if (fd >= 0) {
			close(fd);
			waitpid(child, NULL, 0);
		}
		if (!(flags & WRDE_APPEND))
			free(made.we_wordv);
		return WRDE_NOSPACE;
	}
	error = read_words(from, &made);
	fclose(from);
	while (waitpid(child, &status, 0) < 0 && errno == EINTR)
		;
	if (error == WRDE_SYNTAX && flags & WRDE_UNDEF)
		error = WRDE_BADVAL;
	*result = made;
	return error;
}

void wordfree(wordexp_t *result)
{
	for (size_t i = 0; result->we_wordv && i < result->we_wordc; i++)
		free(result->we_wordv[result->we_offs + i]);
	free(result->we_wordv);
	result->we_wordv = NULL;
	result->we_wordc = 0;
}
