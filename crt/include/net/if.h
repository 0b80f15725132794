/* net/if.h: network interfaces. netdevice(7). */
#ifndef CRT_NET_IF_H
#define CRT_NET_IF_H

#include <sys/socket.h>
#include <linux/if.h>

#define IF_NAMESIZE IFNAMSIZ

struct if_nameindex {
	unsigned if_index;
	char *if_name;
};

unsigned if_nametoindex(const char *name);
char *if_indextoname(unsigned index, char name[IF_NAMESIZE]);
struct if_nameindex *if_nameindex(void);
void if_freenameindex(struct if_nameindex *list);

#endif
