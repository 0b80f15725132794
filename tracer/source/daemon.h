/* daemon.h: the tracer as a grandchild of the program (-D). */
#ifndef TRACER_DAEMON_H
#define TRACER_DAEMON_H

/* Go on as the tracer in a grandchild, in a group or session of its own when that was asked for.
 * Returns the process id of the process that was called there; 0 in that process once
 * daemon_ready() was called, or it ends when the tracer does; -errno when there can be no
 * grandchild. */
long daemon_start(void);
/* In the tracer: the process that was called is traced, and may go on. */
void daemon_ready(void);

#endif
