/*
 * ndbm.c: a database in a file. dbm_open(3p). PATH.pag has one record after the other: two sizes,
 * key, content; what is deleted stays, marked. Where they are is read once, by dbm_open, so two
 * programs that write at a time do not see each other. PATH.dir is empty: programs expect one.
 */
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <ndbm.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { DELETED = 1U << 31, MOST = INT_MAX / 2 };
struct sizes {
	uint32_t key, content;
};
struct place {
	struct sizes sizes;
	uint32_t hash;
	off_t at; /* of the record; -1: deleted */
};
struct __dbm {
	int fd, failed, read_only;
	size_t count, room, next; /* next: dbm_nextkey's */
	struct place *places;
	char *found;    /* what the last answer points to, which may be the next key */
	char *compared; /* a key */
	off_t end;
};

static uint32_t hash(const char *bytes, size_t size)
{
	uint32_t value = 2166136261U; /* Fowler, Noll and Vo's */
	while (size--)
		value = (value ^ (unsigned char)*bytes++) * 16777619U;
	return value;
}

/* Reads size bytes into *to, from malloc. Returns 0: the file has no such. */
static int get(DBM *db, char **to, off_t at, size_t size)
{
	char *more = realloc(*to, size + 1);
	if (!more)
		return 0;
	*to = more;
	return pread(db->fd, more, size, at) == (ssize_t)size;
}

static int remember(DBM *db, struct place place)
{
	if (db->count == db->room) {
		size_t room = 2 * db->room + 16;
		struct place *more = reallocarray(db->places, room, sizeof(*more));
		if (!more)
			return -1;
		db->places = more;
		db->room = room;
	}
	db->places[db->count++] = place;
	return 0;
}

/* Returns -1: no memory, or what is there is no such file. */
static int read_places(DBM *db)
{
	struct sizes sizes;
	ssize_t got;
	while ((got = pread(db->fd, &sizes, sizeof(sizes), db->end)) == sizeof(sizes)) {
		uint32_t key = sizes.key & ~DELETED;
		if (!get(db, &db->compared, db->end + sizeof(sizes), key)) {
			errno = EINVAL;
			return -1;
		}
		struct place place = {sizes, hash(db->compared, key), db->end};
		if (key == sizes.key && remember(db, place))
			return -1;
		db->end += sizeof(sizes) + key + (off_t)sizes.content;
	}
	if (got > 0)
		errno = EINVAL;
	return got ? -1 : 0;
}

static int open_with(const char *path, const char *ending, int flags, mode_t mode)
{
	char whole[PATH_MAX];
	if (strlen(path) + strlen(ending) >= sizeof(whole)) {
		errno = ENAMETOOLONG;
		return -1;
	}
	return open(strcat(strcpy(whole, path), ending), flags | O_CLOEXEC, mode);
}

/* To write only is to read and write. */
DBM *dbm_open(const char *path, int flags, mode_t mode)
{
	if ((flags & O_ACCMODE) == O_WRONLY)
		flags = (flags & ~O_ACCMODE) | O_RDWR;
	int fd = open_with(path, ".pag", flags, mode), folder = -1;
	DBM *db = fd < 0 ? NULL : calloc(1, sizeof(*db));
	if (db) {
		db->fd = fd;
		db->read_only = (flags & O_ACCMODE) == O_RDONLY;
		folder = open_with(path, ".dir", flags & ~O_EXCL, mode);
	}
	if (db && folder >= 0 && !read_places(db)) {
		close(folder);
		return db;
	}
	int error = errno;
	if (folder >= 0)
		close(folder);
	if (db)
		dbm_close(db);
	else if (fd >= 0)
		close(fd);
	errno = error;
	return NULL;
}

void dbm_close(DBM *db)
{
	close(db->fd);
	free(db->places);
	free(db->found);
	free(db->compared);
	free(db);
}

static struct place *find(DBM *db, datum key)
{
	uint32_t wanted = hash(key.dptr, key.dsize);
	for (size_t i = 0; i < db->count; i++) {
		struct place *p = &db->places[i];
		if (p->at < 0 || p->hash != wanted || p->sizes.key != key.dsize)
			continue;
		if (!get(db, &db->compared, p->at + sizeof(p->sizes), key.dsize))
			db->failed = 1;
		else if (!memcmp(db->compared, key.dptr, key.dsize))
			return p;
	}
	return NULL;
}

static datum answer(DBM *db, off_t at, size_t size)
{
	if (!get(db, &db->found, at, size)) {
		db->failed = 1;
		return (datum){NULL, 0};
	}
	return (datum){db->found, size};
}

/* The answer's memory is the database's, until the next call; dptr is NULL when there is none. */
datum dbm_fetch(DBM *db, datum key)
{
	struct place *p = find(db, key);
	if (!p)
		return (datum){NULL, 0};
	return answer(db, p->at + sizeof(p->sizes) + p->sizes.key, p->sizes.content);
}

static int fail(DBM *db, int error)
{
	if (error)
		errno = error;
	db->failed = 1;
	return -1;
}

static int drop(DBM *db, struct place *p)
{
	uint32_t mark = p->sizes.key | DELETED;
	if (pwrite(db->fd, &mark, sizeof(mark), p->at) != sizeof(mark))
		return fail(db, 0);
	p->at = -1;
	return 0;
}

/* Returns 0; 1: DBM_INSERT of a key that is there; -1 and errno. */
int dbm_store(DBM *db, datum key, datum content, int how)
{
	struct sizes sizes = {key.dsize, content.dsize};
	size_t whole = sizeof(sizes) + key.dsize + content.dsize;

	if (db->read_only)
		return fail(db, EPERM);
	if (key.dsize > MOST || content.dsize > MOST || (how != DBM_INSERT && how != DBM_REPLACE))
		return fail(db, EINVAL);
	struct place *old = find(db, key);
	if (old && how == DBM_INSERT)
		return 1;
	char *record = malloc(whole);
	if (!record)
		return fail(db, 0);
	memcpy(record, &sizes, sizeof(sizes));
	memcpy(record + sizeof(sizes), key.dptr, key.dsize);
	memcpy(record + sizeof(sizes) + key.dsize, content.dptr, content.dsize);
	ssize_t written = pwrite(db->fd, record, whole, db->end);
	free(record);
	if (written != (ssize_t)whole || (old && drop(db, old)))
		return fail(db, 0);
	struct place place = {sizes, hash(key.dptr, key.dsize), db->end};
	db->end += whole;
	return remember(db, place) ? fail(db, 0) : 0;
}

/* Returns -1 also for a key that is not there. */
int dbm_delete(DBM *db, datum key)
{
	if (db->read_only)
		return fail(db, EPERM);
	struct place *p = find(db, key);
	return p ? drop(db, p) : -1;
}

datum dbm_firstkey(DBM *db)
{
	db->next = 0;
	return dbm_nextkey(db);
}

datum dbm_nextkey(DBM *db)
{
	while (db->next < db->count) {
		struct place *p = &db->places[db->next++];
		if (p->at >= 0)
			return answer(db, p->at + sizeof(p->sizes), p->sizes.key);
	}
	return (datum){NULL, 0};
}

int dbm_error(DBM *db) { return db->failed; }
int dbm_clearerr(DBM *db) { return db->failed = 0; }
