/* refusal.h: why ptrace(2) says no, and what to do. */
#ifndef TRACER_REFUSAL_H
#define TRACER_REFUSAL_H

/* One line: "attach: ptrace(PTRACE_SEIZE, 12): Operation not permitted: it is traced by process 9
 * already". error is a -errno. */
void say_refused(const char *what, int pid, long error);

#endif
