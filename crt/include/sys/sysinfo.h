/* sys/sysinfo.h: memory and load. sysinfo(2). */
#ifndef CRT_SYS_SYSINFO_H
#define CRT_SYS_SYSINFO_H
#include <linux/sysinfo.h>
int sysinfo(struct sysinfo *result);
int get_nprocs(void);
#endif
