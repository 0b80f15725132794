/* ftw.h: a function called for each file below a folder. ftw(3). */
#ifndef CRT_FTW_H
#define CRT_FTW_H

#include <sys/stat.h>

enum { FTW_F, FTW_D, FTW_DNR, FTW_NS, FTW_SL, FTW_DP, FTW_SLN };
#define FTW_PHYS         1
#define FTW_MOUNT        2
#define FTW_CHDIR        4
#define FTW_DEPTH        8
#define FTW_ACTIONRETVAL 16

/* What the function returns with FTW_ACTIONRETVAL. */
enum { FTW_CONTINUE, FTW_STOP, FTW_SKIP_SUBTREE, FTW_SKIP_SIBLINGS };

/* Macros, too: programs ask with #ifdef. */
#define FTW_F             FTW_F
#define FTW_D             FTW_D
#define FTW_DNR           FTW_DNR
#define FTW_NS            FTW_NS
#define FTW_SL            FTW_SL
#define FTW_DP            FTW_DP
#define FTW_SLN           FTW_SLN
#define FTW_CONTINUE      FTW_CONTINUE
#define FTW_STOP          FTW_STOP
#define FTW_SKIP_SUBTREE  FTW_SKIP_SUBTREE
#define FTW_SKIP_SIBLINGS FTW_SKIP_SIBLINGS

struct FTW {
	int base, level;
};

int ftw(const char *path, int (*function)(const char *, const struct stat *, int), int descriptors);
int nftw(const char *path, int (*function)(const char *, const struct stat *, int, struct FTW *),
	 int descriptors, int flags);

#if defined(_LARGEFILE64_SOURCE) || defined(_GNU_SOURCE)
/* What 32-bit systems have for large files: the same here. */
#define ftw64  ftw
#define nftw64 nftw
#endif

#endif
