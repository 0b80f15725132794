/* netdb.h: names of hosts, services and protocols: what /etc/hosts, name servers, /etc/services and
 * /etc/protocols say. getaddrinfo(3), getnameinfo(3). */
#ifndef CRT_NETDB_H
#define CRT_NETDB_H

#include <netinet/in.h>
#include <sys/socket.h>

struct addrinfo {
	int ai_flags, ai_family, ai_socktype, ai_protocol;
	socklen_t ai_addrlen;
	struct sockaddr *ai_addr;
	char *ai_canonname;
	struct addrinfo *ai_next;
};
struct hostent {
	char *h_name, **h_aliases;
	int h_addrtype, h_length;
	char **h_addr_list;
};
#define h_addr h_addr_list[0]
struct servent {
	char *s_name, **s_aliases;
	int s_port; /* in network order */
	char *s_proto;
};
struct protoent {
	char *p_name, **p_aliases;
	int p_proto;
};

struct netent {
	char *n_name, **n_aliases;
	int n_addrtype;
	uint32_t n_net;
};
#define IPPORT_RESERVED 1024

#define AI_PASSIVE      1
#define AI_CANONNAME    2
#define AI_NUMERICHOST  4
#define AI_V4MAPPED     8
#define AI_ALL          16
#define AI_ADDRCONFIG   32
#define AI_IDN          64 /* names stay as they are: only ASCII is looked up */
#define AI_CANONIDN     128
#define AI_NUMERICSERV  1024
#define NI_NUMERICHOST  1
#define NI_NUMERICSERV  2
#define NI_NOFQDN       4
#define NI_NAMEREQD     8
#define NI_DGRAM        16
#define NI_NUMERICSCOPE 256
#define NI_MAXHOST      1025
#define NI_MAXSERV      32

#define EAI_BADFLAGS   (-1)
#define EAI_NONAME     (-2)
#define EAI_AGAIN      (-3)
#define EAI_FAIL       (-4)
#define EAI_NODATA     (-5)
#define EAI_FAMILY     (-6)
#define EAI_SOCKTYPE   (-7)
#define EAI_SERVICE    (-8)
#define EAI_ADDRFAMILY (-9)
#define EAI_MEMORY     (-10)
#define EAI_SYSTEM     (-11)
#define EAI_OVERFLOW   (-12)

#define HOST_NOT_FOUND 1
#define TRY_AGAIN      2
#define NO_RECOVERY    3
#define NO_DATA        4
#define NO_ADDRESS     NO_DATA
#define NETDB_INTERNAL (-1) /* errno says more */
#define NETDB_SUCCESS  0
extern int h_errno;

int getaddrinfo(const char *restrict host, const char *restrict service,
		const struct addrinfo *restrict hints, struct addrinfo **restrict result);
void freeaddrinfo(struct addrinfo *list);
int getnameinfo(const struct sockaddr *restrict address, socklen_t size, char *restrict host,
		socklen_t host_size, char *restrict service, socklen_t service_size, int flags);
const char *gai_strerror(int error);
struct hostent *gethostbyname(const char *name);
struct hostent *gethostbyname2(const char *name, int family);
struct hostent *gethostbyaddr(const void *address, socklen_t size, int family);
struct servent *getservbyname(const char *name, const char *protocol);
struct servent *getservbyport(int port, const char *protocol);
struct protoent *getprotobyname(const char *name);
struct protoent *getprotobynumber(int number);
/* Reentrant: what the result points to is in the caller's buffer. They return 0, also when there is
 * nothing (*result is NULL), ERANGE (the buffer is too small), or another error. */
int gethostbyname_r(const char *name, struct hostent *entry, char *buffer, size_t size,
		    struct hostent **result, int *error);
int gethostbyname2_r(const char *name, int family, struct hostent *entry, char *buffer, size_t size,
		     struct hostent **result, int *error);
int gethostbyaddr_r(const void *address, socklen_t address_size, int family, struct hostent *entry,
		    char *buffer, size_t size, struct hostent **result, int *error);
int getservent_r(struct servent *entry, char *buffer, size_t size, struct servent **result);
int getprotoent_r(struct protoent *entry, char *buffer, size_t size, struct protoent **result);
int gethostent_r(struct hostent *entry, char *buffer, size_t size, struct hostent **result,
		 int *error);
int getservbyname_r(const char *name, const char *protocol, struct servent *entry, char *buffer,
		    size_t size, struct servent **result);
int getservbyport_r(int port, const char *protocol, struct servent *entry, char *buffer,
		    size_t size, struct servent **result);
int getprotobyname_r(const char *name, struct protoent *entry, char *buffer, size_t size,
		     struct protoent **result);
int getprotobynumber_r(int number, struct protoent *entry, char *buffer, size_t size,
		       struct protoent **result);
struct hostent *gethostent(void);
void sethostent(int stay);
void endhostent(void);
struct servent *getservent(void);
void setservent(int stay);
void endservent(void);
struct protoent *getprotoent(void);
void setprotoent(int stay);
void endprotoent(void);
struct netent *getnetent(void);
void setnetent(int stay);
void endnetent(void);
struct netent *getnetbyname(const char *name);
struct netent *getnetbyaddr(uint32_t number, int family);
const char *hstrerror(int error);
void herror(const char *prefix);

#endif
