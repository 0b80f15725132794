/* resolv_conf.c: what /etc/resolv.conf and $RES_OPTIONS say of name servers, in _res.
 * resolv.conf(5), resolver(3). Asking them is resolver.c's. */
#include <arpa/inet.h>
#include <resolv.h>
#include <stdlib.h>
#include <string.h>
#include "net_lines.h"

struct __res_state _res;

static void option(struct __res_state *s, const char *word)
{
	static const char *const names[] = {"ndots:", "timeout:", "attempts:", "use-vc"};
	for (int i = 0; i < 4; i++) {
		size_t length = strlen(names[i]);
		if (strncmp(word, names[i], length))
			continue;
		int value = atoi(word + length), most = i == 0 ? 15 : i == 1 ? 30 : 5;
		value = value < 0 ? 0 : value > most ? most : value;
		if (i == 0)
			s->ndots = value;
		else if (i == 1)
			s->retrans = value;
		else if (i == 2)
			s->retry = value;
		else
			s->options |= RES_USEVC;
	}
}

static void server(struct __res_state *s, const char *text)
{
	int i = s->nscount;
	if (i >= MAXNS)
		return;
	s->nsaddr_list[i] =
		(struct sockaddr_in){.sin_family = AF_INET, .sin_port = htons(NS_DEFAULTPORT)};
	s->__servers6[i] =
		(struct sockaddr_in6){.sin6_family = AF_INET6, .sin6_port = htons(NS_DEFAULTPORT)};
	if (inet_pton(AF_INET, text, &s->nsaddr_list[i].sin_addr) == 1)
		s->nscount++;
	else if (inet_pton(AF_INET6, text, &s->__servers6[i].sin6_addr) == 1) {
		s->nsaddr_list[i].sin_family = 0;
		s->nscount++;
	}
}

static int line(char *words[], void *argument)
{
	struct __res_state *s = argument;
	char *at = s->defdname;
	int count = 0;

	if (!strcmp(words[0], "nameserver"))
		server(s, words[1]);
	else if (!strcmp(words[0], "options"))
		while (*++words)
			option(s, *words);
	else if (!strcmp(words[0], "search") || !strcmp(words[0], "domain")) {
		while (*++words && count < MAXDNSRCH &&
		       strlen(*words) < (size_t)(s->defdname + sizeof(s->defdname) - at)) {
			s->dnsrch[count++] = strcpy(at, *words);
			at += strlen(at) + 1;
		}
		s->dnsrch[count] = NULL;
	}
	return 0;
}

/* Reads resolv.conf; $RES_OPTIONS comes after it. Returns 0. */
int res_init(void)
{
	struct __res_state *s = &_res;
	char *environment = getenv("RES_OPTIONS");

	memset(s, 0, sizeof(*s));
	s->retrans = RES_TIMEOUT;
	s->retry = RES_DFLRETRY;
	s->ndots = 1;
	s->options = RES_DEFAULT;
	__each_net_line(_PATH_RESCONF, line, s);
	for (; environment && *environment; environment += strcspn(environment, " \t")) {
		environment += strspn(environment, " \t");
		option(s, environment);
	}
	if (!s->nscount)
		server(s, "127.0.0.1");
	s->options |= RES_INIT;
	return 0;
}
