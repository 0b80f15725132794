/* resolv.h: asking name servers. resolver(3), resolv.conf(5). */
#ifndef CRT_RESOLV_H
#define CRT_RESOLV_H

#include <arpa/nameser.h>
#include <netinet/in.h>
#include <stdio.h>

#define MAXNS         3
#define MAXDNSRCH     6
#define RES_TIMEOUT   5
#define RES_DFLRETRY  2
#define _PATH_RESCONF "/etc/resolv.conf"

#define RES_INIT     0x01
#define RES_DEBUG    0x02
#define RES_USEVC    0x08 /* TCP only */
#define RES_IGNTC    0x20 /* not TCP, even if the answer was cut */
#define RES_RECURSE  0x40
#define RES_DEFNAMES 0x80
#define RES_DNSRCH   0x200
#define RES_DEFAULT  (RES_RECURSE | RES_DEFNAMES | RES_DNSRCH)

/* What resolv.conf said; a program may change it after res_init. */
struct __res_state {
	int retrans, retry; /* seconds for an answer, times that each server is asked */
	unsigned long options;
	int nscount;
	struct sockaddr_in nsaddr_list[MAXNS]; /* sin_family 0: a server with an IPv6 address */
	unsigned short id;
	char *dnsrch[MAXDNSRCH + 1], defdname[256];
	unsigned ndots;
	struct sockaddr_in6 __servers6[MAXNS];
};
typedef struct __res_state *res_state;
extern struct __res_state _res;

int res_init(void);
int res_mkquery(int operation, const char *name, int class, int type, const u_char *data,
		int data_size, const u_char *record, u_char *message, int size);
int res_send(const u_char *message, int message_size, u_char *answer, int size);
int res_query(const char *name, int class, int type, u_char *answer, int size);
int res_search(const char *name, int class, int type, u_char *answer, int size);
int res_querydomain(const char *name, const char *domain, int class, int type, u_char *answer,
		    int size);
int dn_expand(const u_char *message, const u_char *end, const u_char *from, char *text, int size);
int dn_comp(const char *name, u_char *to, int size, u_char **known, u_char **last_known);
int dn_skipname(const u_char *from, const u_char *end);

#endif
