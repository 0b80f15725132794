/* What a few UAPI headers (linux/if.h …) expect of a C library, so that the tables see the kernel's
 * headers alone. */
#ifndef TABLES_SYS_SOCKET_H
#define TABLES_SYS_SOCKET_H
#include <linux/socket.h>
typedef unsigned short sa_family_t;
struct sockaddr {
	unsigned short sa_family;
	char sa_data[14];
};
#endif
