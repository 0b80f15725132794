/* sys/mount.h: file systems. mount(2). */
#ifndef CRT_SYS_MOUNT_H
#define CRT_SYS_MOUNT_H
#include <sys/ioctl.h>
#include <linux/mount.h>
#include <linux/fs.h>
int mount(const char *source, const char *target, const char *type, unsigned long flags,
	  const void *data);
int umount(const char *target);
int umount2(const char *target, int flags);
#define MNT_FORCE  1
#define MNT_DETACH 2
#endif
