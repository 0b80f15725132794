/* net/if_arp.h: ARP's header and the kinds of interfaces: the kernel's. arp(7). */
#ifndef CRT_NET_IF_ARP_H
#define CRT_NET_IF_ARP_H

#include <sys/socket.h>
#include <linux/if_arp.h>

#endif
