/* sys/socket.h: sockets. socket(7). */
#ifndef CRT_SYS_SOCKET_H
#define CRT_SYS_SOCKET_H

#include <sys/types.h>
#include <sys/uio.h>
#include <time.h>
#include <fcntl.h>
#include <asm/socket.h>
#include <linux/socket.h>

typedef unsigned socklen_t;
typedef unsigned short sa_family_t;

struct sockaddr {
	sa_family_t sa_family;
	char sa_data[14];
};
struct sockaddr_storage {
	sa_family_t ss_family;
	char __room[128 - sizeof(sa_family_t) - sizeof(long)];
	unsigned long __align;
};
/* The kernel's struct user_msghdr and cmsghdr. */
struct msghdr {
	void *msg_name;
	socklen_t msg_namelen;
	struct iovec *msg_iov;
	size_t msg_iovlen;
	void *msg_control;
	size_t msg_controllen;
	unsigned msg_flags;
};
struct mmsghdr {
	struct msghdr msg_hdr;
	unsigned msg_len;
};
struct cmsghdr {
	size_t cmsg_len;
	int cmsg_level, cmsg_type;
};
struct linger {
	int l_onoff, l_linger;
};
struct ucred {
	pid_t pid;
	uid_t uid;
	gid_t gid;
};

#define CMSG_ALIGN(size) (((size) + sizeof(size_t) - 1) & ~(sizeof(size_t) - 1))
#define CMSG_SPACE(size) (CMSG_ALIGN(size) + CMSG_ALIGN(sizeof(struct cmsghdr)))
#define CMSG_LEN(size)   (CMSG_ALIGN(sizeof(struct cmsghdr)) + (size))
#define CMSG_DATA(c)     ((unsigned char *)((struct cmsghdr *)(c) + 1))
#define CMSG_FIRSTHDR(m)                                                                           \
	((m)->msg_controllen >= sizeof(struct cmsghdr) ? (struct cmsghdr *)(m)->msg_control        \
						       : (struct cmsghdr *)0)
#define CMSG_NXTHDR(m, c)                                                                          \
	((char *)(c) + CMSG_ALIGN((c)->cmsg_len) + sizeof(struct cmsghdr) >                        \
			 (char *)(m)->msg_control + (m)->msg_controllen                            \
		 ? (struct cmsghdr *)0                                                             \
		 : (struct cmsghdr *)((char *)(c) + CMSG_ALIGN((c)->cmsg_len)))

#define SOCK_STREAM      1
#define SOCK_DGRAM       2
#define SOCK_RAW         3
#define SOCK_RDM         4
#define SOCK_SEQPACKET   5
#define SOCK_PACKET      10
#define SOCK_DCCP        6
#define SOL_PACKET       263
#define SOCK_CLOEXEC     O_CLOEXEC
#define SOCK_NONBLOCK    O_NONBLOCK
#define AF_UNSPEC        0
#define AF_UNIX          1
#define AF_LOCAL         1
#define AF_INET          2
#define AF_INET6         10
#define AF_NETLINK       16
#define AF_PACKET        17
#define AF_VSOCK         40
#define AF_AX25          3
#define AF_IPX           4
#define AF_APPLETALK     5
#define AF_NETROM        6
#define AF_BRIDGE        7
#define AF_ATMPVC        8
#define AF_X25           9
#define AF_ROSE          11
#define AF_DECnet        12
#define AF_NETBEUI       13
#define AF_SECURITY      14
#define AF_KEY           15
#define AF_ASH           18
#define AF_ECONET        19
#define AF_ATMSVC        20
#define AF_RDS           21
#define AF_SNA           22
#define AF_IRDA          23
#define AF_PPPOX         24
#define AF_WANPIPE       25
#define AF_LLC           26
#define AF_IB            27
#define AF_MPLS          28
#define AF_CAN           29
#define AF_TIPC          30
#define AF_BLUETOOTH     31
#define AF_IUCV          32
#define AF_RXRPC         33
#define AF_ISDN          34
#define AF_PHONET        35
#define AF_IEEE802154    36
#define AF_CAIF          37
#define AF_ALG           38
#define AF_NFC           39
#define AF_KCM           41
#define AF_QIPCRTR       42
#define AF_SMC           43
#define AF_XDP           44
#define AF_MCTP          45
#define AF_ROUTE         AF_NETLINK
#define AF_FILE          AF_LOCAL
#define AF_MAX           46
#define PF_AX25          AF_AX25
#define PF_IPX           AF_IPX
#define PF_APPLETALK     AF_APPLETALK
#define PF_NETROM        AF_NETROM
#define PF_BRIDGE        AF_BRIDGE
#define PF_ATMPVC        AF_ATMPVC
#define PF_X25           AF_X25
#define PF_ROSE          AF_ROSE
#define PF_DECnet        AF_DECnet
#define PF_NETBEUI       AF_NETBEUI
#define PF_SECURITY      AF_SECURITY
#define PF_KEY           AF_KEY
#define PF_ASH           AF_ASH
#define PF_ECONET        AF_ECONET
#define PF_ATMSVC        AF_ATMSVC
#define PF_RDS           AF_RDS
#define PF_SNA           AF_SNA
#define PF_IRDA          AF_IRDA
#define PF_PPPOX         AF_PPPOX
#define PF_WANPIPE       AF_WANPIPE
#define PF_LLC           AF_LLC
#define PF_IB            AF_IB
#define PF_MPLS          AF_MPLS
#define PF_CAN           AF_CAN
#define PF_TIPC          AF_TIPC
#define PF_BLUETOOTH     AF_BLUETOOTH
#define PF_IUCV          AF_IUCV
#define PF_RXRPC         AF_RXRPC
#define PF_ISDN          AF_ISDN
#define PF_PHONET        AF_PHONET
#define PF_IEEE802154    AF_IEEE802154
#define PF_CAIF          AF_CAIF
#define PF_ALG           AF_ALG
#define PF_NFC           AF_NFC
#define PF_KCM           AF_KCM
#define PF_QIPCRTR       AF_QIPCRTR
#define PF_SMC           AF_SMC
#define PF_XDP           AF_XDP
#define PF_MCTP          AF_MCTP
#define PF_ROUTE         AF_ROUTE
#define PF_FILE          AF_FILE
#define PF_MAX           AF_MAX
#define PF_VSOCK         AF_VSOCK
#define SOL_DECNET       261
#define SOL_X25          262
#define SOL_ATM          264
#define SOL_AAL          265
#define SOL_IRDA         266
#define SOL_NETBEUI      267
#define SOL_LLC          268
#define SOL_DCCP         269
#define SOL_NETLINK      270
#define SOL_TIPC         271
#define SOL_RXRPC        272
#define SOL_PPPOL2TP     273
#define SOL_BLUETOOTH    274
#define SOL_PNPIPE       275
#define SOL_RDS          276
#define SOL_IUCV         277
#define SOL_CAIF         278
#define SOL_ALG          279
#define SOL_NFC          280
#define SOL_KCM          281
#define SOL_TLS          282
#define SOL_XDP          283
#define SOL_MPTCP        284
#define SOL_MCTP         285
#define SOL_SMC          286
#define PF_UNSPEC        AF_UNSPEC
#define PF_UNIX          AF_UNIX
#define PF_LOCAL         AF_LOCAL
#define PF_INET          AF_INET
#define PF_INET6         AF_INET6
#define PF_NETLINK       AF_NETLINK
#define PF_PACKET        AF_PACKET
#define SHUT_RD          0
#define SHUT_WR          1
#define SHUT_RDWR        2
#define SOMAXCONN        4096
#define SCM_RIGHTS       1
#define SCM_CREDENTIALS  2
#define MSG_OOB          1
#define MSG_PEEK         2
#define MSG_DONTROUTE    4
#define MSG_CTRUNC       8
#define MSG_TRUNC        0x20
#define MSG_DONTWAIT     0x40
#define MSG_EOR          0x80
#define MSG_WAITALL      0x100
#define MSG_CONFIRM      0x800
#define MSG_ERRQUEUE     0x2000
#define MSG_NOSIGNAL     0x4000
#define MSG_MORE         0x8000
#define MSG_FIN          0x200
#define MSG_SYN          0x400
#define MSG_RST          0x1000
#define MSG_PROXY        0x10
#define MSG_BATCH        0x40000
#define MSG_ZEROCOPY     0x4000000
#define MSG_WAITFORONE   0x10000
#define MSG_FASTOPEN     0x20000000
#define MSG_CMSG_CLOEXEC 0x40000000
#define SOL_IP           0
#define SOL_TCP          6
#define SOL_UDP          17
#define SOL_IPV6         41

int socket(int family, int type, int protocol);
int socketpair(int family, int type, int protocol, int ends[2]);
int bind(int fd, const struct sockaddr *address, socklen_t size);
int listen(int fd, int backlog);
int accept(int fd, struct sockaddr *restrict address, socklen_t *restrict size);
int accept4(int fd, struct sockaddr *restrict address, socklen_t *restrict size, int flags);
int connect(int fd, const struct sockaddr *address, socklen_t size);
int getsockname(int fd, struct sockaddr *restrict address, socklen_t *restrict size);
int getpeername(int fd, struct sockaddr *restrict address, socklen_t *restrict size);
int getsockopt(int fd, int level, int name, void *restrict value, socklen_t *restrict size);
int setsockopt(int fd, int level, int name, const void *value, socklen_t size);
int shutdown(int fd, int how);
ssize_t send(int fd, const void *buffer, size_t size, int flags);
ssize_t recv(int fd, void *buffer, size_t size, int flags);
ssize_t sendto(int fd, const void *buffer, size_t size, int flags, const struct sockaddr *address,
	       socklen_t address_size);
ssize_t recvfrom(int fd, void *restrict buffer, size_t size, int flags,
		 struct sockaddr *restrict address, socklen_t *restrict address_size);
ssize_t sendmsg(int fd, const struct msghdr *message, int flags);
ssize_t recvmsg(int fd, struct msghdr *message, int flags);
int sendmmsg(int fd, struct mmsghdr *messages, unsigned count, int flags);
int recvmmsg(int fd, struct mmsghdr *messages, unsigned count, int flags, struct timespec *limit);
int sockatmark(int fd);

#endif
