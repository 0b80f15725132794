/* ndbm.h: a small database in a file: data by keys. dbm_open(3p). */
#ifndef CRT_NDBM_H
#define CRT_NDBM_H

#include <sys/types.h>

typedef struct {
	void *dptr;
	size_t dsize;
} datum;
typedef struct __dbm DBM;

#define DBM_INSERT  0
#define DBM_REPLACE 1

DBM *dbm_open(const char *path, int flags, mode_t mode);
void dbm_close(DBM *db);
datum dbm_fetch(DBM *db, datum key);
int dbm_store(DBM *db, datum key, datum content, int how);
int dbm_delete(DBM *db, datum key);
datum dbm_firstkey(DBM *db);
datum dbm_nextkey(DBM *db);
int dbm_error(DBM *db);
int dbm_clearerr(DBM *db);

#endif
