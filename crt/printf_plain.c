/* printf_plain.c: the variants of printf(3) for plain formats, which stdio.h tells from the others.
 */
#include <stdint.h>
#include <string.h>
#include "format.h"

int __plain_printf(const char *restrict format, ...)
{
	FORWARD(print(stdout, format, &arguments, __format_plain));
}

int __plain_fprintf(FILE *restrict stream, const char *restrict format, ...)
{
	FORWARD(print(stream, format, &arguments, __format_plain));
}

int __plain_sprintf(char *restrict buffer, const char *restrict format, ...)
{
	FORWARD(__print_to_string(buffer, SIZE_MAX, format, &arguments, __format_plain));
}

int __plain_snprintf(char *restrict buffer, size_t size, const char *restrict format, ...)
{
	FORWARD(__print_to_string(buffer, size, format, &arguments, __format_plain));
}
