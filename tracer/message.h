/* message.h: what the tracer says on standard error about itself: one line, begun with its name. */
#ifndef TRACER_MESSAGE_H
#define TRACER_MESSAGE_H

/* The parts, one after another, as one line: say("Process ", number, " detached"). */
#define say(...) say_parts((const char *const[]){__VA_ARGS__, 0})
void say_parts(const char *const *parts);

/* "tracer: WHAT 'QUOTED': the error's text"; quoted may be NULL, and number, a -errno, 0. */
void complain(const char *what, const char *quoted, long number);

/* What an error number means; NULL when the table does not have it. */
const char *error_text(long number);

#endif
