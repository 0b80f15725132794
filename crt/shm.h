/* shm.h: where named shared memory lies. shm_overview(7). */
#ifndef CRT_SHM_H
#define CRT_SHM_H

#include <limits.h>

enum { SHM_PATH = sizeof("/dev/shm/") + NAME_MAX };

/* Makes the path of a name such as "/name"; returns it, or NULL with EINVAL or ENAMETOOLONG. */
char *__shm_path(char path[SHM_PATH], const char *prefix, const char *name);

/* Deletes it. Returns 0, or -1 with ENOENT, EACCES … */
int __shm_unlink(const char *prefix, const char *name);

#endif
