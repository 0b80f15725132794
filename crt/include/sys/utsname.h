/* sys/utsname.h: which system this is. uname(2). */
#ifndef CRT_SYS_UTSNAME_H
#define CRT_SYS_UTSNAME_H
#include <linux/utsname.h>
struct utsname {
	char sysname[__NEW_UTS_LEN + 1], nodename[__NEW_UTS_LEN + 1], release[__NEW_UTS_LEN + 1];
	char version[__NEW_UTS_LEN + 1], machine[__NEW_UTS_LEN + 1], domainname[__NEW_UTS_LEN + 1];
};
int uname(struct utsname *result);
#endif
