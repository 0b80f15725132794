/* if.c: network interfaces by number and name. if_nametoindex(3), if_nameindex(3), netdevice(7). */
#include <dirent.h>
#include <errno.h>
#include <net/if.h>
#include <linux/sockios.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include "call.h"

/* Asks the kernel about one interface; any socket will do. Returns 0 or -errno. */
static long ask(unsigned long request, struct ifreq *about)
{
	long fd = RAW(__NR_socket, AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
	if (fd < 0)
		return fd;
	long result = sys_ioctl(fd, request, about);
	sys_close(fd);
	return result;
}

/* 0 and errno: there is none. */
unsigned if_nametoindex(const char *name)
{
	struct ifreq about = {0};
	if (strlen(name) >= IF_NAMESIZE) {
		errno = ENODEV;
		return 0;
	}
	strcpy(about.ifr_name, name);
	return __result(ask(SIOCGIFINDEX, &about)) < 0 ? 0 : about.ifr_ifindex;
}

char *if_indextoname(unsigned index, char name[IF_NAMESIZE])
{
	struct ifreq about = {.ifr_ifindex = index};
	long result = ask(SIOCGIFNAME, &about);
	if (result == -ENODEV)
		result = -ENXIO;
	return __result(result) < 0 ? NULL : strcpy(name, about.ifr_name);
}

void if_freenameindex(struct if_nameindex *list)
{
	for (struct if_nameindex *i = list; i && i->if_name; i++)
		free(i->if_name);
	free(list);
}

/* The list ends with a NULL name; if_freenameindex frees it. */
struct if_nameindex *if_nameindex(void)
{
	struct if_nameindex *list = calloc(1, sizeof(*list)), *more;
	size_t count = 0;
	struct dirent *entry;
	DIR *dir = list ? opendir("/sys/class/net") : NULL;
	while (dir && (entry = readdir(dir))) {
		unsigned index = entry->d_name[0] == '.' ? 0 : if_nametoindex(entry->d_name);
		if (!index)
			continue;
		char *name = strdup(entry->d_name);
		if (!name || !(more = realloc(list, (count + 2) * sizeof(*list)))) {
			free(name);
			if_freenameindex(list);
			list = NULL;
			break;
		}
		list = more;
		size_t at = count++; /* in the order of their numbers */
		list[count] = (struct if_nameindex){0, NULL};
		for (; at && list[at - 1].if_index > index; at--)
			list[at] = list[at - 1];
		list[at] = (struct if_nameindex){index, name};
	}
	if (dir)
		closedir(dir);
	return list;
}
