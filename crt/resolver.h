/* resolver.h: what crt asks name servers. */
#ifndef CRT_RESOLVER_H
#define CRT_RESOLVER_H

#include <stddef.h>

/* Asks name servers for the addresses of a host, of AF_INET or AF_INET6, and calls take with each
 * of them. Returns 0, or h_errno. */
int __ask_for_addresses(const char *name, int family,
			void (*take)(void *argument, int family, const unsigned char *bytes),
			void *argument);

/* Asks for the name of an address. Returns 0, or h_errno. */
int __ask_for_name(int family, const unsigned char *bytes, char *name, size_t room);

#endif
