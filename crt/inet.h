/* inet.h: addresses as bytes, for the files about the network, inside crt only. */
#ifndef CRT_INET_H
#define CRT_INET_H

#include <sys/socket.h>

struct in_addr;

/* Of an address of AF_INET or AF_INET6. */
static inline int address_size(int family) { return family == AF_INET ? 4 : 16; }

/* One to four parts, decimal, octal or hexadecimal; the last fills what is left. Returns where the
 * text goes on, or NULL. */
const char *__inet_parts(const char *text, struct in_addr *address);
int __inet4_pton(const char *text, unsigned char bytes[4]);
int __inet6_pton(const char *text, unsigned char bytes[16]);
void __inet6_ntop(const unsigned char *bytes, char *text); /* INET6_ADDRSTRLEN bytes */

#endif
