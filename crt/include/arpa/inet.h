/* arpa/inet.h: internet addresses as text. inet(3), inet_pton(3). */
#ifndef CRT_ARPA_INET_H
#define CRT_ARPA_INET_H
#include <netinet/in.h>
int inet_aton(const char *text, struct in_addr *address);
in_addr_t inet_addr(const char *text);
char *inet_ntoa(struct in_addr address);
in_addr_t inet_network(const char *text);
in_addr_t inet_lnaof(struct in_addr address);
in_addr_t inet_netof(struct in_addr address);
struct in_addr inet_makeaddr(in_addr_t network, in_addr_t host);
int inet_pton(int family, const char *restrict text, void *restrict address);
const char *inet_ntop(int family, const void *restrict address, char *restrict text,
		      socklen_t size);
#endif
