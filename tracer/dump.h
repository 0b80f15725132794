/* dump.h: -e read= and -e write=: all the bytes of a call, in hexadecimal, below its line. */
#ifndef TRACER_DUMP_H
#define TRACER_DUMP_H

#include "task.h"
#include "text.h"

/* At exit, before the newline of the call's line: the lines that follow it, each after a newline.
 */
void put_dump(struct text *text, const struct task *task);

#endif
