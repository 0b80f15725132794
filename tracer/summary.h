/* summary.h: the table of -c: how often each call was made, and how long it took. */
#pragma once

#include "arguments.h"
#include "task.h"

enum column {
	COLUMN_PERCENT,
	COLUMN_TOTAL,
	COLUMN_SHORTEST,
	COLUMN_LONGEST,
	COLUMN_AVERAGE,
	COLUMN_CALLS,
	COLUMN_ERRORS,
	COLUMN_NAME,
	COLUMN_COUNT
};
extern bool columns_chosen; /* -U */

/* Do the columns say nothing of how calls end, nor when? */
bool summary_counts_entries(void);
/* Count the call that the task has just ended; its system_time is how long it took. */
void summary_add(const struct task *task);
/* Print the table, one for each ABI that was met. */
void put_summary(struct text *text);
