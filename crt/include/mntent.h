/* mntent.h: lines of /proc/mounts and /etc/fstab. getmntent(3). */
#ifndef CRT_MNTENT_H
#define CRT_MNTENT_H

#include <paths.h>
#include <stdio.h>

#define MOUNTED         _PATH_MOUNTED
#define MNTTAB          "/etc/fstab"
#define MNTTYPE_SWAP    "swap"
#define MNTTYPE_IGNORE  "ignore"
#define MNTTYPE_NFS     "nfs"
#define MNTOPT_DEFAULTS "defaults"
#define MNTOPT_RO       "ro"
#define MNTOPT_RW       "rw"
#define MNTOPT_SUID     "suid"
#define MNTOPT_NOSUID   "nosuid"
#define MNTOPT_NOAUTO   "noauto"

struct mntent {
	char *mnt_fsname, *mnt_dir, *mnt_type, *mnt_opts;
	int mnt_freq, mnt_passno;
};

FILE *setmntent(const char *path, const char *mode);
int endmntent(FILE *stream);
struct mntent *getmntent(FILE *stream);
struct mntent *getmntent_r(FILE *stream, struct mntent *entry, char *buffer, int size);
int addmntent(FILE *stream, const struct mntent *entry);
char *hasmntopt(const struct mntent *entry, const char *option);

#endif
