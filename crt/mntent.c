/* mntent.c: what is mounted where: lines of /proc/mounts. getmntent(3). */
#include <mntent.h>
#include <stdlib.h>
#include <string.h>

FILE *setmntent(const char *path, const char *mode) { return fopen(path, mode); }

int endmntent(FILE *stream)
{
	if (stream)
		fclose(stream);
	return 1;
}

/* A blank in a word is written \040, a backslash \134 or twice. */
static void unescape(char *word)
{
	char *to = word;
	for (; *word; to++) {
		int octal = *word == '\\';
		for (int i = 1; octal && i < 4; i++)
			octal = word[i] >= '0' && word[i] <= '7';
		if (octal) {
			*to = (word[1] - '0') << 6 | (word[2] - '0') << 3 | (word[3] - '0');
			word += 4;
		} else {
			word += word[0] == '\\' && word[1] == '\\';
			*to = *word++;
		}
	}
	*to = 0;
}

/* A longer line than size is cut. NULL at the end. */
struct mntent *getmntent_r(FILE *stream, struct mntent *m, char *buffer, int size)
{
	char **const words[] = {&m->mnt_fsname, &m->mnt_dir, &m->mnt_type, &m->mnt_opts};
	while (fgets(buffer, size, stream)) {
		if (!strchr(buffer, '\n')) /* the rest is not a line of its own */
			while (!feof(stream) && !ferror(stream) && getc(stream) != '\n')
				;
		char *state, *word = strtok_r(buffer, " \t\n", &state);
		if (!word || *word == '#')
			continue;
		for (int i = 0; i < 4; i++, word = strtok_r(NULL, " \t\n", &state))
			if ((*words[i] = word))
				unescape(word);
			else
				*words[i] = strchr(buffer, 0);
		m->mnt_freq = word ? atoi(word) : 0;
		word = strtok_r(NULL, " \t\n", &state);
		m->mnt_passno = word ? atoi(word) : 0;
		return m;
	}
	return NULL;
}

struct mntent *getmntent(FILE *stream)
{
	static char line[4096];
	static struct mntent entry;
	return getmntent_r(stream, &entry, line, sizeof(line));
}

static void escape(FILE *stream, const char *word)
{
	for (; *word; word++)
		fprintf(stream, strchr(" \t\n\\", *word) ? "\\%03o" : "%c", *word);
	putc(' ', stream);
}

/* Written out at once. Returns 1 on failure. */
int addmntent(FILE *stream, const struct mntent *m)
{
	const char *const words[] = {m->mnt_fsname, m->mnt_dir, m->mnt_type, m->mnt_opts};
	if (fseek(stream, 0, SEEK_END))
		return 1;
	for (int i = 0; i < 4; i++)
		escape(stream, words[i]);
	return fprintf(stream, "%d %d\n", m->mnt_freq, m->mnt_passno) < 0 || fflush(stream);
}

/* The place of an option in the list, or NULL. */
char *hasmntopt(const struct mntent *m, const char *option)
{
	size_t length = strlen(option);
	for (char *at = m->mnt_opts; (at = strstr(at, option)); at += length)
		if ((at == m->mnt_opts || at[-1] == ',') && strchr(",=", at[length]))
			return at;
	return NULL;
}
