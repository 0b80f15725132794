/* error.h: GNU's messages with an error number. error(3). */
#ifndef CRT_ERROR_H
#define CRT_ERROR_H

extern unsigned error_message_count;
extern int error_one_per_line;             /* of error_at_line: not twice for the same line */
extern void (*error_print_progname)(void); /* instead of the program's name */

/* Ends the program unless status is 0. */
void error(int status, int number, const char *format, ...) __attribute__((format(printf, 3, 4)));

void error_at_line(int status, int number, const char *file, unsigned line, const char *format, ...)
	__attribute__((format(printf, 5, 6)));

#endif
