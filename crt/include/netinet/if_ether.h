/* netinet/if_ether.h: Ethernet frames and ARP: the kernel's. */
#ifndef CRT_NETINET_IF_ETHER_H
#define CRT_NETINET_IF_ETHER_H

#include <sys/socket.h>
#include <linux/if_arp.h>
#include <linux/if_ether.h>

#endif
