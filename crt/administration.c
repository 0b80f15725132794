/* administration.c: calls for who runs a system. swapon(2), syslog(2), setfsuid(2). */
#include <sys/fsuid.h>
#include <sys/klog.h>
#include <sys/swap.h>
#include "call.h"

int klogctl(int type, char *buffer, int size) { return CALL(__NR_syslog, type, buffer, size); }
int swapon(const char *path, int flags) { return CALL(__NR_swapon, path, flags); }
int swapoff(const char *path) { return CALL(__NR_swapoff, path); }
int setfsuid(uid_t user) { return CALL(NR_setfsuid, user); }
int setfsgid(gid_t group) { return CALL(NR_setfsgid, group); }
