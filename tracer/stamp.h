/* stamp.h: times, numbers and addresses beside a line. */
#ifndef TRACER_STAMP_H
#define TRACER_STAMP_H

#include "task.h"
#include "text.h"

/* Before a line, as -r, -t, -n and -i ask. */
void put_stamp(struct text *text, const struct task *task);
/* When a call began, for -T and -w; nanoseconds since then; " <0.000012>" of -T. */
void stamp_entry(struct task *task);
uint64_t since_entry(const struct task *task);
void put_duration(struct text *text, const struct task *task);

#endif
