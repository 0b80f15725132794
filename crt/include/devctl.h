/* devctl.h: control of devices, as POSIX has had it since issue 8. posix_devctl(3p). */
#ifndef CRT_DEVCTL_H
#define CRT_DEVCTL_H

#include <sys/types.h>

int posix_devctl(int fd, int command, void *restrict data, size_t size, int *restrict information);

#endif
