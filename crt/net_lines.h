/* net_lines.h: lines of /etc/hosts, /etc/services and /etc/protocols, inside crt only. */
#ifndef CRT_NET_LINES_H
#define CRT_NET_LINES_H

enum { NET_WORDS = 36 };

/* Calls take with the words of each line, at most NET_WORDS, NULL behind them, until it returns
 * something other than 0. Returns that, 0 at the end. The words do not outlive the call. */
int __each_net_line(const char *path, int (*take)(char *words[], void *argument), void *argument);

/* How many entries getservent, getprotoent and gethostent have returned. */
extern int __service_place, __protocol_place, __host_place;

#endif
