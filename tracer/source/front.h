/* front.h: the process that the user waits for where the tracer must outlive the program. */
#ifndef TRACER_FRONT_H
#define TRACER_FRONT_H

#include <stdbool.h>

/* Go on as the tracer in a new process; the old one ends as the program does. False when there can
 * be none, and nothing has changed. */
bool front_start(void);
/* In the tracer, when final_status is known: the process in front ends; nothing stays open here. */
void front_end(void);

#endif
