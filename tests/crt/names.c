/* Names of services, protocols and hosts, looked up one by one and printed as getent(1) does:
 * NAMES: kind name. */
#include <arpa/inet.h>
#include <netdb.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void aliases(char **names)
{
	for (; *names; names++)
		printf(" %s", *names);
	putchar('\n');
}

static void host(const char *name)
{
	char text[64];
	struct addrinfo *list, hints = {.ai_family = AF_INET, .ai_socktype = SOCK_STREAM};
	if (getaddrinfo(name, NULL, &hints, &list))
		return;
	for (struct addrinfo *a = list; a; a = a->ai_next)
		if (!getnameinfo(a->ai_addr, a->ai_addrlen, text, sizeof(text), NULL, 0,
				 NI_NUMERICHOST))
			puts(text);
	freeaddrinfo(list);
}

int main(int argc, char **argv)
{
	for (int i = 1; i + 1 < argc; i += 2) {
		const char *kind = argv[i];
		char *name = argv[i + 1], *slash = strchr(name, '/');
		if (!strcmp(kind, "services")) {
			struct servent *s;
			if (slash)
				*slash = 0;
			if (*name >= '0' && *name <= '9')
				s = getservbyport(htons(atoi(name)), slash ? slash + 1 : NULL);
			else
				s = getservbyname(name, slash ? slash + 1 : NULL);
			if (s) {
				printf("%-21s %d/%s", s->s_name, ntohs(s->s_port), s->s_proto);
				aliases(s->s_aliases);
			}
		} else if (!strcmp(kind, "protocols")) {
			struct protoent *p = *name >= '0' && *name <= '9'
						     ? getprotobynumber(atoi(name))
						     : getprotobyname(name);
			if (p) {
				printf("%-21s %d", p->p_name, p->p_proto);
				aliases(p->p_aliases);
			}
		} else {
			host(name);
		}
	}
	return 0;
}
