/* arpa/nameser.h: messages to and from name servers. RFC 1035; resolver(3). */
#ifndef CRT_ARPA_NAMESER_H
#define CRT_ARPA_NAMESER_H

#include <stdint.h>
#include <sys/types.h>

#define NS_PACKETSZ     512
#define NS_MAXDNAME     1025
#define NS_MAXMSG       65535
#define NS_MAXCDNAME    255
#define NS_MAXLABEL     63
#define NS_HFIXEDSZ     12
#define NS_QFIXEDSZ     4
#define NS_RRFIXEDSZ    10
#define NS_INT32SZ      4
#define NS_INT16SZ      2
#define NS_INADDRSZ     4
#define NS_IN6ADDRSZ    16
#define NS_CMPRSFLGS    0xc0
#define NS_DEFAULTPORT  53
#define PACKETSZ        NS_PACKETSZ
#define MAXDNAME        NS_MAXDNAME
#define MAXCDNAME       NS_MAXCDNAME
#define MAXLABEL        NS_MAXLABEL
#define HFIXEDSZ        NS_HFIXEDSZ
#define QFIXEDSZ        NS_QFIXEDSZ
#define RRFIXEDSZ       NS_RRFIXEDSZ
#define INT32SZ         NS_INT32SZ
#define INT16SZ         NS_INT16SZ
#define INADDRSZ        NS_INADDRSZ
#define IN6ADDRSZ       NS_IN6ADDRSZ
#define INDIR_MASK      NS_CMPRSFLGS
#define NAMESERVER_PORT NS_DEFAULTPORT

typedef enum { ns_s_qd, ns_s_an, ns_s_ns, ns_s_ar, ns_s_max } ns_sect;
typedef enum { ns_o_query, ns_o_iquery, ns_o_status, ns_o_notify = 4, ns_o_update } ns_opcode;
typedef enum {
	ns_r_noerror,
	ns_r_formerr,
	ns_r_servfail,
	ns_r_nxdomain,
	ns_r_notimpl,
	ns_r_refused
} ns_rcode;
typedef enum { ns_c_invalid, ns_c_in, ns_c_chaos = 3, ns_c_hs, ns_c_none = 254, ns_c_any } ns_class;
typedef enum {
	ns_t_invalid,
	ns_t_a,
	ns_t_ns,
	ns_t_cname = 5,
	ns_t_soa,
	ns_t_null = 10,
	ns_t_wks,
	ns_t_ptr,
	ns_t_hinfo,
	ns_t_minfo,
	ns_t_mx,
	ns_t_txt,
	ns_t_aaaa = 28,
	ns_t_loc,
	ns_t_srv = 33,
	ns_t_naptr = 35,
	ns_t_dname = 39,
	ns_t_opt = 41,
	ns_t_axfr = 252,
	ns_t_any = 255
} ns_type;
typedef enum {
	ns_f_qr,
	ns_f_opcode,
	ns_f_aa,
	ns_f_tc,
	ns_f_rd,
	ns_f_ra,
	ns_f_z,
	ns_f_ad,
	ns_f_cd,
	ns_f_rcode
} ns_flag;

#define QUERY    ns_o_query
#define NOERROR  ns_r_noerror
#define FORMERR  ns_r_formerr
#define SERVFAIL ns_r_servfail
#define NXDOMAIN ns_r_nxdomain
#define NOTIMP   ns_r_notimpl
#define REFUSED  ns_r_refused
#define C_IN     ns_c_in
#define C_CHAOS  ns_c_chaos
#define C_ANY    ns_c_any
#define T_A      ns_t_a
#define T_NS     ns_t_ns
#define T_CNAME  ns_t_cname
#define T_SOA    ns_t_soa
#define T_PTR    ns_t_ptr
#define T_HINFO  ns_t_hinfo
#define T_MX     ns_t_mx
#define T_TXT    ns_t_txt
#define T_AAAA   ns_t_aaaa
#define T_SRV    ns_t_srv
#define T_ANY    ns_t_any

/* The first twelve bytes of a message; numbers are in network order. */
typedef struct {
	unsigned id : 16;
#if __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
	unsigned rd : 1, tc : 1, aa : 1, opcode : 4, qr : 1;
	unsigned rcode : 4, cd : 1, ad : 1, unused : 1, ra : 1;
#else
	unsigned qr : 1, opcode : 4, aa : 1, tc : 1, rd : 1;
	unsigned ra : 1, unused : 1, ad : 1, cd : 1, rcode : 4;
#endif
	unsigned qdcount : 16, ancount : 16, nscount : 16, arcount : 16;
} HEADER;

/* A message taken apart, and one record of it. */
typedef struct {
	const u_char *__message, *__end, *__sections[ns_s_max];
	uint16_t __id, __flags, __counts[ns_s_max];
} ns_msg;
typedef struct {
	char name[NS_MAXDNAME];
	uint16_t type, rr_class;
	uint32_t ttl;
	uint16_t rdlength;
	const u_char *rdata;
} ns_rr;
#define ns_msg_id(message)             ((message).__id)
#define ns_msg_base(message)           ((message).__message)
#define ns_msg_end(message)            ((message).__end)
#define ns_msg_size(message)           ((message).__end - (message).__message)
#define ns_msg_count(message, section) ((message).__counts[section])
#define ns_rr_name(record)             ((record).name)
#define ns_rr_type(record)             ((ns_type)(record).type)
#define ns_rr_class(record)            ((ns_class)(record).rr_class)
#define ns_rr_ttl(record)              ((record).ttl)
#define ns_rr_rdlen(record)            ((record).rdlength)
#define ns_rr_rdata(record)            ((record).rdata)

int ns_initparse(const u_char *message, int size, ns_msg *parts);
int ns_parserr(ns_msg *parts, ns_sect section, int number, ns_rr *record);
int ns_msg_getflag(ns_msg parts, int flag);
int ns_name_uncompress(const u_char *message, const u_char *end, const u_char *from, char *text,
		       size_t size);
unsigned ns_get16(const u_char *from);
unsigned long ns_get32(const u_char *from);
void ns_put16(unsigned value, u_char *to);
void ns_put32(unsigned long value, u_char *to);

/* These move the pointer on. */
#define NS_GET16(value, from)                                                                      \
	do {                                                                                       \
		(value) = ns_get16(from);                                                          \
		(from) += 2;                                                                       \
	} while (0)
#define NS_GET32(value, from)                                                                      \
	do {                                                                                       \
		(value) = ns_get32(from);                                                          \
		(from) += 4;                                                                       \
	} while (0)
#define NS_PUT16(value, to)                                                                        \
	do {                                                                                       \
		ns_put16(value, to);                                                               \
		(to) += 2;                                                                         \
	} while (0)
#define NS_PUT32(value, to)                                                                        \
	do {                                                                                       \
		ns_put32(value, to);                                                               \
		(to) += 4;                                                                         \
	} while (0)
#define GETSHORT NS_GET16
#define GETLONG  NS_GET32
#define PUTSHORT NS_PUT16
#define PUTLONG  NS_PUT32

#endif
