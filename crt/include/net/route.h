/* net/route.h: routes: the kernel's. route(8). */
#ifndef CRT_NET_ROUTE_H
#define CRT_NET_ROUTE_H

#include <netinet/in.h>
#include <sys/socket.h>
#include <linux/route.h>
#include <linux/ipv6_route.h>

#endif
