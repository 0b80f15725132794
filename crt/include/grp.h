/* grp.h: supplementary groups; no group names: nothing here reads /etc. setgroups(2). */
#ifndef CRT_GRP_H
#define CRT_GRP_H
#include <sys/types.h>
int setgroups(size_t count, const gid_t *groups);
#endif
