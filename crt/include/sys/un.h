/* sys/un.h: addresses of local sockets. unix(7). */
#ifndef CRT_SYS_UN_H
#define CRT_SYS_UN_H
#include <sys/socket.h>
#include <linux/un.h>
#define SUN_LEN(address)                                                                           \
	(offsetof(struct sockaddr_un, sun_path) + __builtin_strlen((address)->sun_path))
#endif
