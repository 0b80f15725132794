/* netinet/udp.h: UDP's header: the kernel's struct udphdr. udp(7). */
#ifndef CRT_NETINET_UDP_H
#define CRT_NETINET_UDP_H

#include <linux/udp.h>

#endif
