/* setenv.c: changes to the environment. setenv(3), putenv(3). */
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <errno.h>

/* The array that this file allocated, if any; the kernel's own lies on the stack. */
static char **allocated;

static char **find(const char *name, size_t length)
{
	char **entry = environ;
	for (; entry && *entry; entry++)
		if (!strncmp(*entry, name, length) && (*entry)[length] == '=')
			return entry;
	return NULL;
}

/* Puts entry ("NAME=value") in. Returns 0, or -1 without memory. */
static int put(char *entry, size_t name_length)
{
	char **place = find(entry, name_length);
	if (place) {
		*place = entry;
		return 0;
	}
	size_t count = 0;
	while (environ && environ[count])
		count++;
	char **more = malloc((count + 2) * sizeof(*more));
	if (!more)
		return -1;
	for (size_t i = 0; i < count; i++)
		more[i] = environ[i];
	more[count] = entry;
	more[count + 1] = NULL;
	free(allocated);
	environ = allocated = more;
	return 0;
}

static int bad_name(const char *name)
{
	if (name && *name && !strchr(name, '='))
		return 0;
	errno = EINVAL;
	return 1;
}

int setenv(const char *name, const char *value, int overwrite)
{
	if (bad_name(name))
		return -1;
	size_t length = strlen(name), value_size = strlen(value) + 1;
	if (!overwrite && find(name, length))
		return 0;
	char *entry = malloc(length + 1 + value_size);
	if (!entry)
		return -1;
	memcpy(entry, name, length);
	entry[length] = '=';
	memcpy(entry + length + 1, value, value_size);
	if (!put(entry, length))
		return 0;
	free(entry);
	return -1;
}

int unsetenv(const char *name)
{
	if (bad_name(name))
		return -1;
	size_t length = strlen(name);
	for (char **place; (place = find(name, length));)
		do
			place[0] = place[1];
		while (*place++);
	return 0;
}

/* The entry itself becomes part of the environment. Without '=' the name is removed, as in glibc.
 */
int putenv(char *entry)
{
	char *equals = strchr(entry, '=');
	return equals ? put(entry, equals - entry) : unsetenv(entry);
}

int clearenv(void)
{
	free(allocated);
	environ = allocated = NULL;
	return 0;
}
