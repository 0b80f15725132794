/*
 * print.h: what the ELF tools write with: formatted, buffered standard output, and one-line errors.
 * Not for: anything that must not be lost when a tool dies (nothing is written before 16 KiB or
 * flush).
 */
#ifndef ELF_PRINT_H
#define ELF_PRINT_H

#include <stddef.h>

/* The name before every error, set first thing in main. */
extern const char *tool;

/* printf(3)'s %s %c %d %u %x %llu %llx %%, with the flags - and 0, a width (also *) and a precision
 * for %s (also *). To standard output, buffered. */
__attribute__((format(printf, 1, 2))) void print(const char *format, ...);
/* At most `most` characters of text, up to 200, with what a terminal would not show as itself
 * replaced by a question mark: names in a file may hold anything. The next call overwrites it. */
const char *printable(const char *text, size_t most);
/* Size bytes as they are. */
void print_bytes(const void *bytes, size_t size);
/* Write out what is buffered; complains and returns 1 when that fails now or failed before, else 0:
 * the status of main. */
int finish(void);

/* "TOOL: message" as one line on standard error. Returns 1, so that `return complain(…)` reads
 * well. */
__attribute__((format(printf, 1, 2))) int complain(const char *format, ...);

/* What a negative system call result means, in words: "No such file or directory". */
const char *error_text(long result);

/* Is standard output a terminal? */
int output_is_terminal(void);
/* Its width in columns; 80 when it has none. */
unsigned output_width(void);

#endif
