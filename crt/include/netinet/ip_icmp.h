/* netinet/ip_icmp.h: ICMP's header: the kernel's struct icmphdr. icmp(7). */
#ifndef CRT_NETINET_IP_ICMP_H
#define CRT_NETINET_IP_ICMP_H

#include <linux/icmp.h>

#endif
