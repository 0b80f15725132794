/* Headers that are structs, numbers and tables alone: what they are with each C library. */
#define _GNU_SOURCE
#define SYSLOG_NAMES
#define TELCMDS
#include <arpa/telnet.h>
#include <mntent.h>
#include <net/ethernet.h>
#include <net/route.h>
#include <netinet/icmp6.h>
#include <netinet/if_ether.h>
#include <netinet/in.h>
#include <netinet/ip6.h>
#include <netinet/ip_icmp.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/kd.h>
#include <sys/mtio.h>
#include <sys/param.h>
#include <sys/soundcard.h>
#include <sys/vt.h>
#include <syslog.h>
#include <utmp.h>
#include "say.h"

#define PLACE(type, member)                                                                        \
	printf(#type "." #member " %d of %d\n", (int)offsetof(type, member), (int)sizeof(type))

static void codes(const CODE *c)
{
	/* their order is nobody's concern */
	unsigned sum = 0, count = 0;
	for (; c->c_name; c++, count++) {
		unsigned hash = c->c_val + 1;
		for (const char *at = c->c_name; *at; at++)
			hash = hash * 31 + *at;
		sum += hash;
	}
	printf("%u names, %u\n", count, sum);
}

static const int icmp_names[] = {ICMP_UNREACH,
				 ICMP_SOURCEQUENCH,
				 ICMP_ROUTERADVERT,
				 ICMP_ROUTERSOLICIT,
				 ICMP_TIMXCEED,
				 ICMP_PARAMPROB,
				 ICMP_TSTAMP,
				 ICMP_TSTAMPREPLY,
				 ICMP_IREQ,
				 ICMP_IREQREPLY,
				 ICMP_MASKREQ,
				 ICMP_MASKREPLY,
				 ICMP_MAXTYPE,
				 ICMP_UNREACH_NET,
				 ICMP_UNREACH_HOST,
				 ICMP_UNREACH_PROTOCOL,
				 ICMP_UNREACH_PORT,
				 ICMP_UNREACH_NEEDFRAG,
				 ICMP_UNREACH_SRCFAIL,
				 ICMP_UNREACH_NET_UNKNOWN,
				 ICMP_UNREACH_HOST_UNKNOWN,
				 ICMP_UNREACH_ISOLATED,
				 ICMP_UNREACH_NET_PROHIB,
				 ICMP_UNREACH_HOST_PROHIB,
				 ICMP_UNREACH_TOSNET,
				 ICMP_UNREACH_TOSHOST,
				 ICMP_UNREACH_FILTER_PROHIB,
				 ICMP_UNREACH_HOST_PRECEDENCE,
				 ICMP_UNREACH_PRECEDENCE_CUTOFF,
				 ICMP_REDIRECT_NET,
				 ICMP_REDIRECT_HOST,
				 ICMP_REDIRECT_TOSNET,
				 ICMP_REDIRECT_TOSHOST,
				 ICMP_TIMXCEED_INTRANS,
				 ICMP_TIMXCEED_REASS,
				 ICMP_PARAMPROB_OPTABSENT,
				 ICMP6_DST_UNREACH_NOROUTE,
				 ICMP6_DST_UNREACH_ADMIN,
				 ICMP6_DST_UNREACH_BEYONDSCOPE,
				 ICMP6_DST_UNREACH_ADDR,
				 ICMP6_DST_UNREACH_NOPORT,
				 ICMP6_TIME_EXCEED_TRANSIT,
				 ICMP6_TIME_EXCEED_REASSEMBLY,
				 ICMP6_PARAMPROB_HEADER,
				 ICMP6_PARAMPROB_NEXTHEADER,
				 ICMP6_PARAMPROB_OPTION};

/* sys/param.h's macros. */
static void bits(void)
{
	unsigned char set[3] = {0};
	setbit(set, 0);
	setbit(set, 13);
	setbit(set, 23);
	clrbit(set, 0);
	printf("%02x%02x%02x %d %d %d\n", set[0], set[1], set[2], !isset(set, 13), isclr(set, 13),
	       isclr(set, 0));
	printf("%d %d %d %d\n", howmany(17, 8), roundup(17, 8), powerof2(64), powerof2(65));
	printf("%d %d %d %d %d %d %d\n", NBBY, NGROUPS, MAXSYMLINKS, CANBSIZ, DEV_BSIZE,
	       NODEV == (dev_t)-1, NOFILE);
}

int main(void)
{
	struct icmp6_filter f;
	struct exit_status e = {1, 2};
	codes(prioritynames);
	codes(facilitynames);
	SAY(INTERNAL_NOPRI);
	SAY(INTERNAL_MARK);
	SAY(e.e_termination * 10 + e.e_exit);
	SAY_TEXT(MNTOPT_NOAUTO);
	SAY_TEXT(MNTTYPE_NFS);
	SAY(IAC);
	SAY(SE);
	SAY(xEOF);
	SAY(TELOPT_TTYPE);
	SAY(TELOPT_NAWS);
	SAY(TELOPT_LINEMODE);
	SAY(TELOPT_NEW_ENVIRON);
	SAY(NTELOPTS);
	PLACE(struct ip6_hdr, ip6_flow);
	PLACE(struct ip6_hdr, ip6_plen);
	PLACE(struct ip6_hdr, ip6_nxt);
	PLACE(struct ip6_hdr, ip6_hlim);
	PLACE(struct ip6_hdr, ip6_vfc);
	PLACE(struct ip6_hdr, ip6_dst);
	PLACE(struct ip6_frag, ip6f_ident);
	PLACE(struct ip6_rthdr, ip6r_segleft);
	PLACE(struct icmp6_hdr, icmp6_cksum);
	PLACE(struct icmp6_hdr, icmp6_seq);
	PLACE(struct ether_arp, arp_sha);
	PLACE(struct ether_arp, arp_tpa);
	PLACE(struct rtentry, rt_gateway);
	PLACE(struct rtentry, rt_dev);
	PLACE(struct in6_pktinfo, ipi6_ifindex);
	PLACE(struct vt_stat, v_state);
	PLACE(struct mtop, mt_count);
	PLACE(struct icmp, icmp_seq);
	PLACE(struct icmp, icmp_data);
	PLACE(struct icmp, icmp_gwaddr);
	PLACE(struct icmp, icmp_nextmtu);
	PLACE(struct icmp, icmp_wpa);
	PLACE(struct icmp, icmp_lifetime);
	for (unsigned i = 0; i < sizeof(icmp_names) / sizeof(icmp_names[0]); i++)
		printf("%d ", icmp_names[i]);
	putchar('\n');
	bits();
	SAY(ICMP_MINLEN);
	SAY(NEW_ENV_VALUE);
	SAY(ENV_USERVAR);
	SAY(ICMP6_ECHO_REQUEST);
	SAY(ICMP6_PARAM_PROB);
	SAY(MLD_LISTENER_REPORT);
	SAY(ND_NEIGHBOR_ADVERT);
	SAY(N_SLIP);
	SAY(KDGETMODE);
	SAY(SNDCTL_DSP_SPEED);
	ICMP6_FILTER_SETBLOCKALL(&f);
	ICMP6_FILTER_SETPASS(ICMP6_ECHO_REPLY, &f);
	SAY(ICMP6_FILTER_WILLPASS(ICMP6_ECHO_REPLY, &f));
	SAY(ICMP6_FILTER_WILLPASS(ICMP6_ECHO_REQUEST, &f));
	SAY(ICMP6_FILTER_WILLBLOCK(ICMP6_ECHO_REPLY, &f));
	for (int i = 0; i < 8; i++)
		printf("%08x ", (unsigned)((uint32_t *)&f)[i]);
	ICMP6_FILTER_SETPASSALL(&f);
	ICMP6_FILTER_SETBLOCK(3, &f);
	for (int i = 0; i < 8; i++)
		printf("%08x ", (unsigned)((uint32_t *)&f)[i]);
	putchar('\n');
	return 0;
}
