/* list.h: what --list-syscalls prints, on standard output. */
#ifndef TRACER_LIST_H
#define TRACER_LIST_H

void list_syscalls(void);

#endif
