/* same_core.h: --same-core: the tracer and what it traces on one core. */
#ifndef TRACER_SAME_CORE_H
#define TRACER_SAME_CORE_H

/* Put this process, and so what it starts from now on, on the core that it runs on. Returns 0 or
 * -errno (sched_setaffinity(2)). */
long same_core_begin(void);
/* A thread that is let go may run where this process could at first. */
void same_core_leave(int tid);

#endif
