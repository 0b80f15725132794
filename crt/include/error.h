/* error.h: GNU's messages with an error number. error(3). */
#ifndef CRT_ERROR_H
#define CRT_ERROR_H

extern unsigned error_message_count;

/* Ends the program unless status is 0. */
void error(int status, int number, const char *format, ...) __attribute__((format(printf, 3, 4)));

#endif
