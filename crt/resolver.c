/* resolver.c: asks the name servers that resolv_conf.c read: by UDP, and by TCP what is too long
 * for that. resolver(3), RFC 1035. An answer counts when it came from the server that was asked and
 * has the number and the question that were sent. */
#include <ctype.h>
#include <errno.h>
#include <netdb.h>
#include <poll.h>
#include <resolv.h>
#include <string.h>
#include <sys/random.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>
#include "inet.h"
#include "resolver.h"
#include "thread.h"

int __resolver_lock;

static void need_init(void)
{
	LOCK(&__resolver_lock);
	if (!(_res.options & RES_INIT))
		res_init();
	UNLOCK(&__resolver_lock);
}

/* A query. Returns its size, or -1. */
int res_mkquery(int operation, const char *name, int class, int type, const u_char *data,
		int data_size, const u_char *record, u_char *message, int size)
{
	u_char *at = message + NS_HFIXEDSZ;
	uint16_t id;
	(void)data, (void)data_size, (void)record;

	need_init();
	if (operation != ns_o_query || size < NS_HFIXEDSZ + NS_QFIXEDSZ || class < 0 ||
	    class > 65535 || type < 0 || type > 65535)
		return -1;
	if (getrandom(&id, sizeof(id), GRND_NONBLOCK) < 0)
		id = getpid() ^ time(NULL);
	memset(message, 0, NS_HFIXEDSZ);
	ns_put16(id, message);
	message[2] = _res.options & RES_RECURSE ? 1 : 0;
	message[5] = 1;
	int used = dn_comp(name, at, size - NS_HFIXEDSZ - NS_QFIXEDSZ, NULL, NULL);
	if (used < 0)
		return -1;
	at += used;
	ns_put16(type, at);
	ns_put16(class, at + 2);
	return at + 4 - message;
}

/* Whether an answer is one to this question. */
static int fits(const u_char *query, int query_size, const u_char *answer, int size)
{
	int question = query_size - NS_HFIXEDSZ;
	if (size < NS_HFIXEDSZ || answer[0] != query[0] || answer[1] != query[1] ||
	    !(answer[2] & 0x80))
		return 0;
	if (!ns_get16(answer + 4)) /* some say only that they do not understand */
		return (answer[3] & 15) != ns_r_noerror;
	if (size < query_size)
		return 0;
	for (int i = 0; i < question; i++)
		if (tolower(query[NS_HFIXEDSZ + i]) != tolower(answer[NS_HFIXEDSZ + i]))
			return 0;
	return 1;
}

static long long now(void)
{
	struct timespec t;
	clock_gettime(CLOCK_MONOTONIC, &t);
	return t.tv_sec * 1000LL + t.tv_nsec / 1000000;
}

/* Waits until the descriptor is ready, or the time is over. */
static int wait_for(int fd, int events, long long until)
{
	struct pollfd p = {.fd = fd, .events = events};
	long long left;
	int ready;
	do {
		left = until - now();
		ready = left > 0 ? poll(&p, 1, left) : 0;
	} while (ready < 0 && errno == EINTR);
	return ready > 0;
}

/* The whole of what is sent or read through TCP. */
static int transfer(int fd, u_char *buffer, int size, int out, long long until)
{
	for (int done = 0; done < size;) {
		if (!wait_for(fd, out ? POLLOUT : POLLIN, until))
			return 0;
		ssize_t got = out ? send(fd, buffer + done, size - done, MSG_NOSIGNAL)
				  : read(fd, buffer + done, size - done);
		if (got < 0 && (errno == EAGAIN || errno == EINTR))
			continue;
		if (got <= 0)
			return 0;
		done += got;
	}
	return 1;
}

static int by_tcp(int fd, const u_char *query, int query_size, u_char *answer, int size,
		  long long until)
{
	u_char length[2], rest[512];
	ns_put16(query_size, length);
	if (!transfer(fd, length, 2, 1, until) ||
	    !transfer(fd, (u_char *)query, query_size, 1, until) ||
	    !transfer(fd, length, 2, 0, until))
		return -1;
	int whole = ns_get16(length), kept = whole < size ? whole : size;
	if (!transfer(fd, answer, kept, 0, until))
		return -1;
	for (int left = whole - kept, part; left; left -= part) {
		part = left < (int)sizeof(rest) ? left : (int)sizeof(rest);
		if (!transfer(fd, rest, part, 0, until))
			return -1;
	}
	return fits(query, query_size, answer, kept) ? whole : -1;
}

static int by_udp(int fd, const u_char *query, int query_size, u_char *answer, int size,
		  long long until)
{
	if (send(fd, query, query_size, MSG_NOSIGNAL) != query_size)
		return -1;
	while (wait_for(fd, POLLIN, until)) {
		ssize_t got = recv(fd, answer, size, MSG_TRUNC);
		if (got < 0 && errno != EINTR && errno != EAGAIN)
			return -1; /* nobody listens there */
		if (got > 0 && fits(query, query_size, answer, got < size ? got : size))
			return got;
	}
	return -1;
}

/* Asks one server. Returns the size of its answer, which may be more than was kept, or -1. */
static int ask(int i, int tcp, const u_char *query, int query_size, u_char *answer, int size)
{
	int six = !_res.nsaddr_list[i].sin_family, result = -1;
	const struct sockaddr *address =
		six ? (const void *)&_res.__servers6[i] : (const void *)&_res.nsaddr_list[i];
	socklen_t address_size = six ? sizeof(_res.__servers6[i]) : sizeof(_res.nsaddr_list[i]);
	long long until = now() + (_res.retrans > 0 ? _res.retrans : 1) * 1000;
	int fd = socket(six ? AF_INET6 : AF_INET,
			(tcp ? SOCK_STREAM : SOCK_DGRAM) | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);

	if (fd < 0)
		return -1;
	if (!connect(fd, address, address_size) || errno == EINPROGRESS)
		result = (tcp ? by_tcp : by_udp)(fd, query, query_size, answer, size, until);
	close(fd);
	return result;
}

/* Sends a query until some server has an answer, be it that there is no such name. Returns the size
 * of the answer, or -1 and errno. */
int res_send(const u_char *query, int query_size, u_char *answer, int size)
{
	need_init();
	if (query_size < NS_HFIXEDSZ || size < NS_HFIXEDSZ) {
		errno = EINVAL;
		return -1;
	}
	for (int times = _res.retry > 0 ? _res.retry : 1; times--;)
		for (int i = 0; i < _res.nscount; i++) {
			int tcp = !!(_res.options & RES_USEVC);
			int got = ask(i, tcp, query, query_size, answer, size);
			if (got > 0 && !tcp && answer[2] & 2 && !(_res.options & RES_IGNTC)) {
				int longer = ask(i, 1, query, query_size, answer, size);
				got = longer > 0 ? longer : -1;
			}
			if (got <= 0)
				continue;
			int code = answer[3] & 15;
			if (code != ns_r_servfail && code != ns_r_notimpl && code != ns_r_refused)
				return got;
		}
	errno = ETIMEDOUT;
	return -1;
}

/* Returns the size of an answer with records in it, or -1 and h_errno. */
int res_query(const char *name, int class, int type, u_char *answer, int size)
{
	u_char query[NS_HFIXEDSZ + NS_MAXCDNAME + 1 + NS_QFIXEDSZ];
	int query_size =
		res_mkquery(ns_o_query, name, class, type, NULL, 0, NULL, query, sizeof(query));

	if (query_size < 0) {
		h_errno = NO_RECOVERY;
		return -1;
	}
	memset(answer, 0, size < NS_HFIXEDSZ ? size : NS_HFIXEDSZ);
	int got = res_send(query, query_size, answer, size);
	int code = got < 0 ? ns_r_servfail : answer[3] & 15;
	if (code == ns_r_noerror && ns_get16(answer + 6))
		return got;
	h_errno = code == ns_r_noerror    ? NO_DATA
		  : code == ns_r_nxdomain ? HOST_NOT_FOUND
		  : code == ns_r_servfail ? TRY_AGAIN
					  : NO_RECOVERY;
	return -1;
}

int res_querydomain(const char *name, const char *domain, int class, int type, u_char *answer,
		    int size)
{
	char whole[NS_MAXDNAME];
	size_t length = strlen(name), more = domain ? strlen(domain) : 0;
	if (length + more + 2 > sizeof(whole)) {
		h_errno = NO_RECOVERY;
		return -1;
	}
	memcpy(whole, name, length + 1);
	if (more) {
		whole[length] = '.';
		memcpy(whole + length + 1, domain, more + 1);
	}
	return res_query(whole, class, type, answer, size);
}

/* A name with enough dots as it is, first; then, if it does not end in one, in each domain of the
 * list. */
int res_search(const char *name, int class, int type, u_char *answer, int size)
{
	unsigned dots = 0;
	int got = -1, tried = 0, no_data = 0;
	size_t length = strlen(name);

	need_init();
	for (const char *c = name; *c; c++)
		dots += *c == '.';
	int absolute = length && name[length - 1] == '.';
	if (dots >= _res.ndots || absolute) {
		got = res_query(name, class, type, answer, size);
		if (got > 0 || absolute || h_errno == TRY_AGAIN)
			return got;
		tried = 1;
		no_data = h_errno == NO_DATA;
	}
	for (char **domain = _res.dnsrch; *domain && _res.options & RES_DNSRCH; domain++) {
		got = res_querydomain(name, *domain, class, type, answer, size);
		if (got > 0 || h_errno == TRY_AGAIN)
			return got;
		no_data |= h_errno == NO_DATA;
	}
	if (!tried)
		return res_query(name, class, type, answer, size);
	if (no_data)
		h_errno = NO_DATA;
	return -1;
}

int __ask_for_addresses(const char *name, int family,
			void (*take)(void *argument, int family, const unsigned char *bytes),
			void *argument)
{
	u_char answer[4096];
	int bytes = address_size(family), type = family == AF_INET ? ns_t_a : ns_t_aaaa, found = 0;
	int size = res_search(name, ns_c_in, type, answer, sizeof(answer));
	ns_msg parts;
	ns_rr record;

	if (size < 0)
		return h_errno;
	if (size > (int)sizeof(answer) || ns_initparse(answer, size, &parts))
		return NO_RECOVERY;
	for (int i = 0; i < ns_msg_count(parts, ns_s_an); i++)
		if (!ns_parserr(&parts, ns_s_an, i, &record) && record.type == type &&
		    record.rr_class == ns_c_in && record.rdlength == bytes) {
			take(argument, family, record.rdata);
			found = 1;
		}
	return found ? 0 : NO_DATA;
}
