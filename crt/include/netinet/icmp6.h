/* netinet/icmp6.h: ICMP of IPv6. RFC 4443, RFC 3542; the filter is the kernel's. */
#ifndef CRT_NETINET_ICMP6_H
#define CRT_NETINET_ICMP6_H

#include <netinet/in.h>
#include <stdint.h>
#include <linux/icmpv6.h>

#define ICMP6_FILTER 1

struct icmp6_hdr {
	uint8_t icmp6_type, icmp6_code;
	uint16_t icmp6_cksum;
	union {
		uint32_t icmp6_un_data32[1];
		uint16_t icmp6_un_data16[2];
		uint8_t icmp6_un_data8[4];
	} icmp6_dataun;
};
#define icmp6_data32   icmp6_dataun.icmp6_un_data32
#define icmp6_data16   icmp6_dataun.icmp6_un_data16
#define icmp6_data8    icmp6_dataun.icmp6_un_data8
#define icmp6_pptr     icmp6_data32[0]
#define icmp6_mtu      icmp6_data32[0]
#define icmp6_id       icmp6_data16[0]
#define icmp6_seq      icmp6_data16[1]
#define icmp6_maxdelay icmp6_data16[0]

#define ICMP6_DST_UNREACH      ICMPV6_DEST_UNREACH
#define ICMP6_PACKET_TOO_BIG   ICMPV6_PKT_TOOBIG
#define ICMP6_TIME_EXCEEDED    ICMPV6_TIME_EXCEED
#define ICMP6_PARAM_PROB       ICMPV6_PARAMPROB
#define ICMP6_INFOMSG_MASK     ICMPV6_INFOMSG_MASK
#define ICMP6_ECHO_REQUEST     ICMPV6_ECHO_REQUEST
#define ICMP6_ECHO_REPLY       ICMPV6_ECHO_REPLY
#define MLD_LISTENER_QUERY     ICMPV6_MGM_QUERY
#define MLD_LISTENER_REPORT    ICMPV6_MGM_REPORT
#define MLD_LISTENER_REDUCTION ICMPV6_MGM_REDUCTION
#define ND_ROUTER_SOLICIT      133
#define ND_ROUTER_ADVERT       134
#define ND_NEIGHBOR_SOLICIT    135
#define ND_NEIGHBOR_ADVERT     136
#define ND_REDIRECT            137

/* Codes. */
#define ICMP6_DST_UNREACH_NOROUTE     ICMPV6_NOROUTE
#define ICMP6_DST_UNREACH_ADMIN       ICMPV6_ADM_PROHIBITED
#define ICMP6_DST_UNREACH_BEYONDSCOPE ICMPV6_NOT_NEIGHBOUR
#define ICMP6_DST_UNREACH_ADDR        ICMPV6_ADDR_UNREACH
#define ICMP6_DST_UNREACH_NOPORT      ICMPV6_PORT_UNREACH
#define ICMP6_TIME_EXCEED_TRANSIT     ICMPV6_EXC_HOPLIMIT
#define ICMP6_TIME_EXCEED_REASSEMBLY  ICMPV6_EXC_FRAGTIME
#define ICMP6_PARAMPROB_HEADER        ICMPV6_HDR_FIELD
#define ICMP6_PARAMPROB_NEXTHEADER    ICMPV6_UNK_NEXTHDR
#define ICMP6_PARAMPROB_OPTION        ICMPV6_UNK_OPTION

/* A set bit is a type that is not passed on. */
#define __ICMP6_WORD(type, filter)           ((filter)->data[(type) >> 5])
#define __ICMP6_BIT(type)                    (1U << ((type)&31))
#define ICMP6_FILTER_WILLPASS(type, filter)  (!ICMP6_FILTER_WILLBLOCK(type, filter))
#define ICMP6_FILTER_WILLBLOCK(type, filter) (!!(__ICMP6_WORD(type, filter) & __ICMP6_BIT(type)))
#define ICMP6_FILTER_SETPASS(type, filter)   (__ICMP6_WORD(type, filter) &= ~__ICMP6_BIT(type))
#define ICMP6_FILTER_SETBLOCK(type, filter)  (__ICMP6_WORD(type, filter) |= __ICMP6_BIT(type))
#define ICMP6_FILTER_SETPASSALL(filter)      __builtin_memset(filter, 0, sizeof(struct icmp6_filter))
#define ICMP6_FILTER_SETBLOCKALL(filter)     __builtin_memset(filter, 255, sizeof(struct icmp6_filter))

#endif
