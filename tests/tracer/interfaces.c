/*
 * Makes the ioctl calls of network interfaces and of sockets, each number that has a name or not,
 * with numbers and pointers as their argument. Like odd.c it is run where none of the calls takes
 * place: under a tracer that injects a result. The argument says what the pointers point to: 0
 * zeroes, 1 small numbers, 2 any.
 */
#include <linux/ioctl.h>
#include <linux/sockios.h>
#include <stdlib.h>
#include <net/if.h>
#include "ioctls.h"

/* The kinds of addresses that cards have. */
static void cards(void)
{
	struct ifreq *request = (void *)pages;

	for (int family = 0; family < 1024; family++) {
		request->ifr_hwaddr.sa_family = family;
		syscall(SYS_ioctl, -1, SIOCSIFHWADDR, request);
	}
}

static void addresses(void)
{
	struct ifconf *list = (void *)pages;

	for (int length = -1; length < 600; length += length % 40 ? 39 : 1) {
		list->ifc_len = length;
		list->ifc_buf = 0;
		syscall(SYS_ioctl, -1, SIOCGIFCONF, list);
		list->ifc_buf = (void *)(pages + 4096);
		syscall(SYS_ioctl, -1, SIOCGIFCONF, list);
		list->ifc_buf = (void *)(pages + PAGES_SIZE - 80);
		syscall(SYS_ioctl, -1, SIOCGIFCONF, list);
	}
}

int main(int argc, char **argv)
{
	fill(argc > 1 ? atoi(argv[1]) : 0, 54321, 2);
	for (int number = 0; number < 256; number++)
		with(0x8900 | number);
	with(SIOCGSTAMP_NEW);
	with(SIOCGSTAMPNS_NEW);
	cards();
	addresses();
	return 0;
}
