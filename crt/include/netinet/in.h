/* netinet/in.h: internet addresses. ip(7). Layouts and numbers are the kernel's. */
#ifndef CRT_NETINET_IN_H
#define CRT_NETINET_IN_H
#include <sys/socket.h>
#include <linux/in.h>
#include <linux/in6.h>
#define in6_ifreq kernel_in6_ifreq /* programs have their own */
#include <linux/ipv6.h>
#undef in6_ifreq

#define IPV6_JOIN_GROUP   IPV6_ADD_MEMBERSHIP
#define IPV6_LEAVE_GROUP  IPV6_DROP_MEMBERSHIP
#define IPV6_RXHOPOPTS    IPV6_HOPOPTS
#define IPV6_RXDSTOPTS    IPV6_DSTOPTS
#define IPV6_RTHDR_LOOSE  0
#define IPV6_RTHDR_STRICT 1
#define IPV6_RTHDR_TYPE_0 0
#define SOL_RAW           255
#define SOL_ICMPV6        58
#define ipv6mr_interface  ipv6mr_ifindex /* of struct ipv6_mreq */
typedef uint32_t in_addr_t;
typedef uint16_t in_port_t;
#define INET_ADDRSTRLEN  16
#define INET6_ADDRSTRLEN 46
uint16_t htons(uint16_t host);
uint16_t ntohs(uint16_t net);
uint32_t htonl(uint32_t host);
uint32_t ntohl(uint32_t net);
#define htons(x) ((uint16_t)__builtin_bswap16(x)) /* every architecture here is little endian */
#define ntohs(x) htons(x)
#define htonl(x) ((uint32_t)__builtin_bswap32(x))
#define ntohl(x) htonl(x)

#define IN6ADDR_ANY_INIT                                                                           \
	{                                                                                          \
		{                                                                                  \
			{                                                                          \
				0                                                                  \
			}                                                                          \
		}                                                                                  \
	}
#define IN6ADDR_LOOPBACK_INIT                                                                      \
	{                                                                                          \
		{                                                                                  \
			{                                                                          \
				0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1                     \
			}                                                                          \
		}                                                                                  \
	}
extern const struct in6_addr in6addr_any, in6addr_loopback;

#define CRT_IN6_WORD(a, i)           ((a)->s6_addr32[i])
#define CRT_IN6_BEGINS(a, mask, bit) ((CRT_IN6_WORD(a, 0) & htonl(mask)) == htonl(bit))
#define CRT_IN6_ZEROS(a)             (!CRT_IN6_WORD(a, 0) && !CRT_IN6_WORD(a, 1))
#define IN6_IS_ADDR_UNSPECIFIED(a)   (CRT_IN6_ZEROS(a) && !CRT_IN6_WORD(a, 2) && !CRT_IN6_WORD(a, 3))
#define IN6_IS_ADDR_LOOPBACK(a)                                                                    \
	(CRT_IN6_ZEROS(a) && !CRT_IN6_WORD(a, 2) && CRT_IN6_WORD(a, 3) == htonl(1))
#define IN6_IS_ADDR_V4MAPPED(a)     (CRT_IN6_ZEROS(a) && CRT_IN6_WORD(a, 2) == htonl(0xffff))
#define IN6_IS_ADDR_MULTICAST(a)    CRT_IN6_BEGINS(a, 0xff000000, 0xff000000)
#define IN6_IS_ADDR_LINKLOCAL(a)    CRT_IN6_BEGINS(a, 0xffc00000, 0xfe800000)
#define IN6_IS_ADDR_SITELOCAL(a)    CRT_IN6_BEGINS(a, 0xffc00000, 0xfec00000)
#define IN6_IS_ADDR_MC_NODELOCAL(a) (IN6_IS_ADDR_MULTICAST(a) && ((a)->s6_addr[1] & 15) == 1)
#define IN6_IS_ADDR_MC_LINKLOCAL(a) (IN6_IS_ADDR_MULTICAST(a) && ((a)->s6_addr[1] & 15) == 2)
#define IN6_IS_ADDR_MC_SITELOCAL(a) (IN6_IS_ADDR_MULTICAST(a) && ((a)->s6_addr[1] & 15) == 5)
#define IN6_IS_ADDR_MC_ORGLOCAL(a)  (IN6_IS_ADDR_MULTICAST(a) && ((a)->s6_addr[1] & 15) == 8)
#define IN6_IS_ADDR_MC_GLOBAL(a)    (IN6_IS_ADDR_MULTICAST(a) && ((a)->s6_addr[1] & 15) == 14)
#define IN6_IS_ADDR_V4COMPAT(a)                                                                    \
	(CRT_IN6_ZEROS(a) && !CRT_IN6_WORD(a, 2) && ntohl(CRT_IN6_WORD(a, 3)) > 1)
#define IN6_ARE_ADDR_EQUAL(a, b) (!__builtin_memcmp(a, b, 16))
#endif
