/* message.h: what the tracer says on standard error about itself: one line, begun with its name. */
#pragma once

#include <stddef.h>
#include <stdint.h>

/* The format is put_format's. */
void say(const char *format, ...) __attribute__((format(printf, 1, 2), cold));

/* "tracer: WHAT 'QUOTED': the error's text"; quoted may be NULL, and number, a -errno, 0. */
void complain(const char *what, const char *quoted, long number);

/* What an error number means; NULL when the table does not have it. */
const char *error_text(long number);
