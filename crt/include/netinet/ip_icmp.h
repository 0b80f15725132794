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
#define icmp_pptr   icmp_hun.ih_pptr
#define icmp_gwaddr icmp_hun.ih_gwaddr
#define icmp_id     icmp_hun.ih_idseq.icd_id
#define icmp_seq    icmp_hun.ih_idseq.icd_seq
#define icmp_void   icmp_hun.ih_void
#define icmp_otime  icmp_dun.id_ts.its_otime
#define icmp_rtime  icmp_dun.id_ts.its_rtime
#define icmp_ttime  icmp_dun.id_ts.its_ttime
#define icmp_ip     icmp_dun.id_ip.idi_ip
#define icmp_mask   icmp_dun.id_mask
#define icmp_data   icmp_dun.id_data
#define ICMP_MINLEN 8

#endif
