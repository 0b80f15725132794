/* getenv.c: the value of an environment variable. getenv(3). */
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <sys/auxv.h>

/* The value belongs to the environment. */
char *getenv(const char *name)
{
	size_t length = strlen(name);
	for (char **entry = environ; length && entry && *entry; entry++)
		if (!strncmp(*entry, name, length) && (*entry)[length] == '=')
			return *entry + length + 1;
	return NULL;
}

char *secure_getenv(const char *name) { return getauxval(AT_SECURE) ? NULL : getenv(name); }
