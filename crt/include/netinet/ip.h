/* netinet/ip.h: IPv4's header: the kernel's struct iphdr. ip(7). */
#ifndef CRT_NETINET_IP_H
#define CRT_NETINET_IP_H

#include <netinet/in.h>
#include <linux/ip.h>

struct ip {
	unsigned ip_hl : 4, ip_v : 4;
	uint8_t ip_tos;
	uint16_t ip_len, ip_id, ip_off;
	uint8_t ip_ttl, ip_p;
	uint16_t ip_sum;
	struct in_addr ip_src, ip_dst;
};

#define IPVERSION  4
#define IP_RF      0x8000
#define IP_DF      0x4000
#define IP_MF      0x2000
#define IP_OFFMASK 0x1fff

#endif
