/* netinet/ether.h: Ethernet addresses. ether_aton(3). */
#ifndef CRT_NETINET_ETHER_H
#define CRT_NETINET_ETHER_H

#include <net/ethernet.h>
#include <netinet/if_ether.h>

char *ether_ntoa(const struct ether_addr *address);
char *ether_ntoa_r(const struct ether_addr *address, char *text); /* 18 bytes */
struct ether_addr *ether_aton(const char *text);
struct ether_addr *ether_aton_r(const char *text, struct ether_addr *address);
int ether_line(const char *line, struct ether_addr *address, char *name);
int ether_ntohost(char *name, const struct ether_addr *address);
int ether_hostton(const char *name, struct ether_addr *address);

#endif
