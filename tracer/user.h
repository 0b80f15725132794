/* user.h: the user that PROGRAM runs as (-u). */
#ifndef TRACER_USER_H
#define TRACER_USER_H

#include <stdbool.h>

/* Look a user and its groups up: passwd(5), group(5); or take UID:GID as it is, without other
 * groups. False when why not was said. */
bool user_find(const char *name);
/* In the process that becomes the program at path: be that user, if one was found. Tracing takes
 * the effect from the set-user-ID and set-group-ID bits: it is given here. Returns 0 or -errno. */
long user_become(const char *path);

#endif
