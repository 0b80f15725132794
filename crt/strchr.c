/* strchr.c: the first place of a character; the terminator counts as one. strchr(3). */
#include <string.h>

char *strchrnul(const char *string, int character)
{
	while (*string && *string != (char)character)
		string++;
	return (char *)string;
}

char *strchr(const char *string, int character)
{
	string = strchrnul(string, character);
	return *string == (char)character ? (char *)string : NULL;
}

char *strrchr(const char *string, int character)
{
	return memrchr(string, character, strlen(string) + 1);
}

char *index(const char *string, int character) { return strchr(string, character); }
char *rindex(const char *string, int character) { return strrchr(string, character); }
