/* regerror.c: errors of regular expressions in words. regerror(3). */
#include <regex.h>
#include <string.h>

/* Returns the size that the whole text needs. */
size_t regerror(int error, const regex_t *restrict regex, char *restrict text, size_t size)
{
	static const char *const messages[] = {
		"Success",
		"No match",
		"Invalid regular expression",
		"Invalid collation character",
		"Invalid character class name",
		"Trailing backslash",
		"Invalid back reference",
		"Unmatched [, [^, [:, [., or [=",
		"Unmatched ( or \\(",
		"Unmatched \\{",
		"Invalid content of \\{\\}",
		"Invalid range end",
		"Memory exhausted",
		"Invalid preceding regular expression",
		"Premature end of regular expression",
		"Regular expression too big",
		"Unmatched ) or \\)",
	};
	const char *message = "Unknown error";
	(void)regex;
	if ((unsigned)error < sizeof(messages) / sizeof(*messages))
		message = messages[error];
	return strlcpy(text, message, size) + 1;
}
