/* spawn_action.h: what a spawned process does with a descriptor before exec, inside crt only. */
#ifndef CRT_SPAWN_ACTION_H
#define CRT_SPAWN_ACTION_H

#include <sys/types.h>

struct __spawn_action {
	struct __spawn_action *next;
	int kind, fd, to, flags;
	mode_t mode;
	char path[];
};
enum { OPEN, CLOSE, DUP, CHDIR, FCHDIR, CLOSE_FROM };

#endif
