/* sys/fsuid.h: who the process is for the file system. setfsuid(2). */
#ifndef CRT_SYS_FSUID_H
#define CRT_SYS_FSUID_H
#include <sys/types.h>
int setfsuid(uid_t user);
int setfsgid(gid_t group);
#endif
