/*
 * loopback.c: turns the loopback network on, which is off in a new network name space; for
 * lessons/sandbox, since a small machine has no ip(8). Ends with 1 when it is off and stays off.
 * netdevice(7).
 */
#include <linux/if.h>
#include <sys/ioctl.h>
#include <sys/socket.h>

int main(void)
{
	struct ifreq request = {.ifr_name = "lo"};
	int fd = socket(AF_INET, SOCK_DGRAM, 0);

	if (fd < 0 || ioctl(fd, SIOCGIFFLAGS, &request) < 0)
		return 1;
	if (request.ifr_flags & IFF_UP)
		return 0;
	request.ifr_flags |= IFF_UP;
	return ioctl(fd, SIOCSIFFLAGS, &request) < 0;
}
