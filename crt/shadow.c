/* shadow.c: passwords of users: lines of /etc/shadow. getspnam(3), shadow(5). */
#include <errno.h>
#include <shadow.h>
#include <stdlib.h>
#include <string.h>

static FILE *file;
static struct spwd entry;
static char text[1024];

/* -1 when there is nothing. Returns 0 when text is no number. */
static int number(const char *text, long *to)
{
	char *end = (char *)text;
	*to = *text ? (long)strtoul(text, &end, 10) : -1;
	return !*end;
}

/* Takes the line apart, where it is. 0: it is none. An old one ends with the fifth field. */
static int parse(char *line, struct spwd *e)
{
	long flag, *const numbers[] = {&e->sp_lstchg, &e->sp_min,    &e->sp_max, &e->sp_warn,
				       &e->sp_inact,  &e->sp_expire, &flag};
	char *field[9], *rest = line;
	int count = 0;
	line[strcspn(line, "\n")] = 0;
	while (count < 9 && (field[count] = strsep(&rest, ":")))
		count++;
	for (int i = 0; i < 7; i++)
		if (!number(i + 2 < count ? field[i + 2] : "", numbers[i]))
			return 0;
	e->sp_namp = field[0];
	e->sp_pwdp = field[1];
	e->sp_flag = flag;
	return (count == 5 || count == 9) && *field[0];
}

void setspent(void)
{
	if (file)
		rewind(file);
}

void endspent(void)
{
	if (file)
		fclose(file);
	file = NULL;
}

struct spwd *fgetspent(FILE *stream)
{
	while (fgets(text, sizeof(text), stream))
		if (parse(text, &entry))
			return &entry;
	return NULL;
}

struct spwd *sgetspent(const char *line)
{
	if (strlen(line) >= sizeof(text))
		return NULL;
	return parse(strcpy(text, line), &entry) ? &entry : NULL;
}

struct spwd *getspent(void)
{
	if (!file)
		file = fopen(SHADOW, "re");
	return file ? fgetspent(file) : NULL;
}

/* A line that does not fit is the next once more, in a larger buffer. Returns ENOENT at the end. */
int fgetspent_r(FILE *stream, struct spwd *e, char *buffer, size_t size, struct spwd **result)
{
	*result = NULL;
	for (off_t place; place = ftello(stream), size > 2 && fgets(buffer, size, stream);) {
		if (!strchr(buffer, '\n') && !feof(stream)) {
			fseeko(stream, place, SEEK_SET);
			return ERANGE;
		}
		if (parse(buffer, e)) {
			*result = e;
			return 0;
		}
	}
	return size > 2 ? ENOENT : ERANGE;
}

int getspent_r(struct spwd *e, char *buffer, size_t size, struct spwd **result)
{
	*result = NULL;
	if (!file && !(file = fopen(SHADOW, "re")))
		return errno;
	return fgetspent_r(file, e, buffer, size, result);
}

int sgetspent_r(const char *line, struct spwd *e, char *buffer, size_t size, struct spwd **result)
{
	*result = NULL;
	if (strlcpy(buffer, line, size) >= size)
		return ERANGE;
	*result = parse(buffer, e) ? e : NULL;
	return *result ? 0 : EINVAL;
}

/* Returns an error number; *result is NULL when there is no such user. */
int getspnam_r(const char *name, struct spwd *e, char *buffer, size_t size, struct spwd **result)
{
	FILE *stream = fopen(SHADOW, "re");
	int error = size < 2 ? ERANGE : 0;
	*result = NULL;
	if (!stream)
		return errno;
	size_t length = strlen(name);
	for (int begins = 1, ends; !*result && !error && fgets(buffer, size, stream);
	     begins = ends) {
		size_t got = strlen(buffer);
		ends = strchr(buffer, '\n') || feof(stream);
		if (!begins || strncmp(buffer, name, got < length ? got : length) ||
		    (got > length && buffer[length] != ':'))
			continue;
		if (!ends)
			error = ERANGE;
		else if (got > length && parse(buffer, e))
			*result = e;
	}
	fclose(stream);
	return error;
}

struct spwd *getspnam(const char *name)
{
	struct spwd *result;
	int error = getspnam_r(name, &entry, text, sizeof(text), &result);
	if (error)
		errno = error;
	return result;
}

/* -1 is written as nothing. */
int putspent(const struct spwd *e, FILE *stream)
{
	const long numbers[] = {e->sp_lstchg, e->sp_min,   e->sp_max,
				e->sp_warn,   e->sp_inact, e->sp_expire};
	fprintf(stream, "%s:%s:", e->sp_namp, e->sp_pwdp ? e->sp_pwdp : "");
	for (int i = 0; i < 6; i++)
		if (numbers[i] == -1)
			putc(':', stream);
		else
			fprintf(stream, "%ld:", numbers[i]);
	if (e->sp_flag != -1UL)
		fprintf(stream, "%lu", e->sp_flag);
	return putc('\n', stream) == EOF ? -1 : 0;
}

/* Nothing here changes the file: that this process has locked it is only remembered. */
static int locked;

int lckpwdf(void)
{
	int before = locked;
	locked = 1;
	return before ? -1 : 0;
}

int ulckpwdf(void)
{
	int before = locked;
	locked = 0;
	return before ? 0 : -1;
}
