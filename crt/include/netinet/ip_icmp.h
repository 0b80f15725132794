/* netinet/ip_icmp.h: ICMP's header: the kernel's struct icmphdr, and BSD's struct icmp. icmp(7). */
#ifndef CRT_NETINET_IP_ICMP_H
#define CRT_NETINET_IP_ICMP_H

#include <linux/icmp.h>
#include <netinet/ip.h>
#include <stdint.h>

/* The same header as BSD has it, and what follows it. */
struct icmp {
	uint8_t icmp_type, icmp_code;
	uint16_t icmp_cksum;
	union {
		uint8_t ih_pptr;
		struct in_addr ih_gwaddr;
		struct {
			uint16_t icd_id, icd_seq;
		} ih_idseq;
		uint32_t ih_void;
		struct {
			uint16_t ipm_void, ipm_nextmtu;
		} ih_pmtu;
		struct {
			uint8_t irt_num_addrs, irt_wpa;
			uint16_t irt_lifetime;
		} ih_rtradv;
	} icmp_hun;
	union {
		struct {
			uint32_t its_otime, its_rtime, its_ttime;
		} id_ts;
		struct {
			struct ip idi_ip; /* and its options and 64 bits */
		} id_ip;
		uint32_t id_mask;
		uint8_t id_data[1];
	} icmp_dun;
};
#define icmp_pptr      icmp_hun.ih_pptr
#define icmp_gwaddr    icmp_hun.ih_gwaddr
#define icmp_id        icmp_hun.ih_idseq.icd_id
#define icmp_seq       icmp_hun.ih_idseq.icd_seq
#define icmp_void      icmp_hun.ih_void
#define icmp_pmvoid    icmp_hun.ih_pmtu.ipm_void
#define icmp_nextmtu   icmp_hun.ih_pmtu.ipm_nextmtu
#define icmp_num_addrs icmp_hun.ih_rtradv.irt_num_addrs
#define icmp_wpa       icmp_hun.ih_rtradv.irt_wpa
#define icmp_lifetime  icmp_hun.ih_rtradv.irt_lifetime
#define icmp_otime     icmp_dun.id_ts.its_otime
#define icmp_rtime     icmp_dun.id_ts.its_rtime
#define icmp_ttime     icmp_dun.id_ts.its_ttime
#define icmp_ip        icmp_dun.id_ip.idi_ip
#define icmp_mask      icmp_dun.id_mask
#define icmp_data      icmp_dun.id_data
#define ICMP_MINLEN    8

/* BSD's names of the types ... */
#define ICMP_UNREACH       ICMP_DEST_UNREACH
#define ICMP_SOURCEQUENCH  ICMP_SOURCE_QUENCH
#define ICMP_ROUTERADVERT  9
#define ICMP_ROUTERSOLICIT 10
#define ICMP_TIMXCEED      ICMP_TIME_EXCEEDED
#define ICMP_PARAMPROB     ICMP_PARAMETERPROB
#define ICMP_TSTAMP        ICMP_TIMESTAMP
#define ICMP_TSTAMPREPLY   ICMP_TIMESTAMPREPLY
#define ICMP_IREQ          ICMP_INFO_REQUEST
#define ICMP_IREQREPLY     ICMP_INFO_REPLY
#define ICMP_MASKREQ       ICMP_ADDRESS
#define ICMP_MASKREPLY     ICMP_ADDRESSREPLY
#define ICMP_MAXTYPE       NR_ICMP_TYPES

/* ... and of their codes. */
#define ICMP_UNREACH_NET               ICMP_NET_UNREACH
#define ICMP_UNREACH_HOST              ICMP_HOST_UNREACH
#define ICMP_UNREACH_PROTOCOL          ICMP_PROT_UNREACH
#define ICMP_UNREACH_PORT              ICMP_PORT_UNREACH
#define ICMP_UNREACH_NEEDFRAG          ICMP_FRAG_NEEDED
#define ICMP_UNREACH_SRCFAIL           ICMP_SR_FAILED
#define ICMP_UNREACH_NET_UNKNOWN       ICMP_NET_UNKNOWN
#define ICMP_UNREACH_HOST_UNKNOWN      ICMP_HOST_UNKNOWN
#define ICMP_UNREACH_ISOLATED          ICMP_HOST_ISOLATED
#define ICMP_UNREACH_NET_PROHIB        ICMP_NET_ANO
#define ICMP_UNREACH_HOST_PROHIB       ICMP_HOST_ANO
#define ICMP_UNREACH_TOSNET            ICMP_NET_UNR_TOS
#define ICMP_UNREACH_TOSHOST           ICMP_HOST_UNR_TOS
#define ICMP_UNREACH_FILTER_PROHIB     ICMP_PKT_FILTERED
#define ICMP_UNREACH_HOST_PRECEDENCE   ICMP_PREC_VIOLATION
#define ICMP_UNREACH_PRECEDENCE_CUTOFF ICMP_PREC_CUTOFF
#define ICMP_REDIRECT_NET              ICMP_REDIR_NET
#define ICMP_REDIRECT_HOST             ICMP_REDIR_HOST
#define ICMP_REDIRECT_TOSNET           ICMP_REDIR_NETTOS
#define ICMP_REDIRECT_TOSHOST          ICMP_REDIR_HOSTTOS
#define ICMP_TIMXCEED_INTRANS          ICMP_EXC_TTL
#define ICMP_TIMXCEED_REASS            ICMP_EXC_FRAGTIME
#define ICMP_PARAMPROB_OPTABSENT       1

#endif
