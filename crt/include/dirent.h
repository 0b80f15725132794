/* dirent.h: the names in a folder. readdir(3), getdents64(2). */
#ifndef CRT_DIRENT_H
#define CRT_DIRENT_H

#include <sys/types.h>

/* The kernel's struct linux_dirent64. */
struct dirent {
	ino_t d_ino;
	off_t d_off;
	unsigned short d_reclen;
	unsigned char d_type;
	char d_name[256];
};

/* posix_getdents has the same layout. */
typedef unsigned short reclen_t;
struct posix_dent {
	ino_t d_ino;
	off_t __next;
	reclen_t d_reclen;
	unsigned char d_type;
	char d_name[];
};
/* For posix_getdents: no entry comes without its kind. */
#define DT_FORCE_TYPE 1

#define DT_UNKNOWN   0
#define DT_FIFO      1
#define DT_CHR       2
#define DT_DIR       4
#define DT_BLK       6
#define DT_REG       8
#define DT_LNK       10
#define DT_SOCK      12
#define DT_WHT       14
/* Linux shows these as files. */
#define DT_MQ        15
#define DT_SEM       16
#define DT_SHM       17
#define DT_TMO       18
#define d_fileno     d_ino
#define MAXNAMLEN    255
#define IFTODT(mode) (((mode)&0170000) >> 12)
#define DTTOIF(type) ((type) << 12)

typedef struct __dir DIR;

DIR *opendir(const char *path);
DIR *fdopendir(int fd);
int closedir(DIR *dir);
struct dirent *readdir(DIR *dir);
int readdir_r(DIR *restrict dir, struct dirent *restrict entry, struct dirent **restrict result);
void rewinddir(DIR *dir);
void seekdir(DIR *dir, long position);
long telldir(DIR *dir);
int dirfd(DIR *dir);
ssize_t posix_getdents(int fd, void *buffer, size_t size, int flags);
ssize_t getdents64(int fd, void *buffer, size_t size);
int versionsort(const struct dirent **a, const struct dirent **b);
int alphasort(const struct dirent **a, const struct dirent **b);
int scandirat(int folder, const char *path, struct dirent ***list,
	      int (*wanted)(const struct dirent *),
	      int (*compare)(const struct dirent **, const struct dirent **));
int scandir(const char *path, struct dirent ***list, int (*wanted)(const struct dirent *),
	    int (*compare)(const struct dirent **, const struct dirent **));

#if defined(_LARGEFILE64_SOURCE) || defined(_GNU_SOURCE)
/* What 32-bit systems have for large files: the same here. */
#define dirent64      dirent
#define readdir64     readdir
#define scandir64     scandir
#define alphasort64   alphasort
#define versionsort64 versionsort
#define readdir64_r   readdir_r
#endif

#endif
