/* netinet/tcp.h: options of TCP sockets. tcp(7). */
#ifndef CRT_NETINET_TCP_H
#define CRT_NETINET_TCP_H
#include <linux/tcp.h>
#endif
