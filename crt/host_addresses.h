/* host_addresses.h: the addresses of a host, for getaddrinfo and gethostbyname, inside crt only. */
#ifndef CRT_HOST_ADDRESSES_H
#define CRT_HOST_ADDRESSES_H

enum { MOST_ADDRESSES = 32 };

/* The addresses of a host. */
struct hosts {
	const char *name;
	int family, flags, count;
	int listed; /* the name is in /etc/hosts, maybe with addresses of another family only */
	struct {
		int family;
		unsigned scope;
		unsigned char bytes[16];
	} found[MOST_ADDRESSES];
};

/* Finds the addresses of hosts->name. Returns 0, or EAI_...: there is none. */
int __look_up_host(struct hosts *hosts);
/* Adds the loopback addresses of the family asked for. */
void __add_loopback(struct hosts *hosts);
/* Adds an address that text writes as a number. Returns 0: it is none, 1, or EAI_ADDRFAMILY: of the
 * other family. */
int __add_number(struct hosts *hosts, const char *text);

#endif
