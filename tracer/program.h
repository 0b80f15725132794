/* program.h: the program that is started: where it is, and which user it runs as. */
#pragma once

#include <stddef.h>
#include <stdbool.h>

/* The path of a program, as execvp(3) looks it up. Returns 0 or -errno. */
long find_program(const char *name, char *path, size_t size);

/* A whole file, mapped for reading until sys_munmap; NULL and no size when that cannot be. */
const void *map_file(const char *path, size_t *size);

/* user.c: the user that PROGRAM runs as (-u). */
/* Look a user and its groups up: passwd(5), group(5); or take UID:GID as it is, without other
 * groups. False when why not was said. */
bool user_find(const char *name);
/* In the process that becomes the program at path: be that user, if one was found. Tracing takes
 * the effect from the set-user-ID and set-group-ID bits: it is given here. Returns 0 or -errno. */
long user_become(const char *path);
