/* fts.h: walks through trees of files, in the order that the caller says. fts(3). */
#ifndef CRT_FTS_H
#define CRT_FTS_H

#include <sys/stat.h>
#include <sys/types.h>

/* Of fts_open. Folders are never changed into, whatever these say. */
#define FTS_COMFOLLOW  0x001
#define FTS_LOGICAL    0x002
#define FTS_NOCHDIR    0x004
#define FTS_NOSTAT     0x008
#define FTS_PHYSICAL   0x010
#define FTS_SEEDOT     0x020
#define FTS_XDEV       0x040
#define FTS_WHITEOUT   0x080
#define FTS_OPTIONMASK 0x0ff
/* Of fts_children. */
#define FTS_NAMEONLY   0x100

#define FTS_ROOTPARENTLEVEL (-1)
#define FTS_ROOTLEVEL       0

/* fts_info */
enum {
	FTS_D = 1,
	FTS_DC,
	FTS_DEFAULT,
	FTS_DNR,
	FTS_DOT,
	FTS_DP,
	FTS_ERR,
	FTS_F,
	FTS_INIT,
	FTS_NS,
	FTS_NSOK,
	FTS_SL,
	FTS_SLNONE,
	FTS_W
};
/* Of fts_set. */
enum { FTS_AGAIN = 1, FTS_FOLLOW, FTS_NOINSTR, FTS_SKIP };

/* Macros, too: programs ask with #ifdef. */
#define FTS_D       FTS_D
#define FTS_DC      FTS_DC
#define FTS_DEFAULT FTS_DEFAULT
#define FTS_DNR     FTS_DNR
#define FTS_DOT     FTS_DOT
#define FTS_DP      FTS_DP
#define FTS_ERR     FTS_ERR
#define FTS_F       FTS_F
#define FTS_INIT    FTS_INIT
#define FTS_NS      FTS_NS
#define FTS_NSOK    FTS_NSOK
#define FTS_SL      FTS_SL
#define FTS_SLNONE  FTS_SLNONE
#define FTS_W       FTS_W
#define FTS_AGAIN   FTS_AGAIN
#define FTS_FOLLOW  FTS_FOLLOW
#define FTS_NOINSTR FTS_NOINSTR
#define FTS_SKIP    FTS_SKIP

typedef struct _ftsent {
	struct _ftsent *fts_cycle, *fts_parent, *fts_link;
	long fts_number; /* the caller's */
	void *fts_pointer;
	char *fts_accpath, *fts_path;
	int fts_errno;
	unsigned short fts_pathlen, fts_namelen;
	ino_t fts_ino;
	dev_t fts_dev;
	nlink_t fts_nlink;
	short fts_level;
	unsigned short fts_info, fts_flags, fts_instr;
	struct stat *fts_statp;
	char fts_name[];
} FTSENT;
typedef struct __fts FTS;

FTS *fts_open(char *const *paths, int options,
	      int (*compare)(const FTSENT **first, const FTSENT **second));
FTSENT *fts_read(FTS *walk);
FTSENT *fts_children(FTS *walk, int options);
int fts_set(FTS *walk, FTSENT *entry, int instruction);
int fts_close(FTS *walk);

#endif
