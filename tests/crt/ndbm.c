/* The files of ndbm.h: keys that are new, there, replaced, deleted and walked through. */
#include <fcntl.h>
#include <unistd.h>
#include "promised.h"
#ifdef __GLIBC__
#define DATUM(text)
#else
#include <ndbm.h>
#define DATUM(text) ((datum){(void *)(text), strlen(text)})
static int is(datum d, const char *text)
{
	return text ? d.dptr && d.dsize == strlen(text) && !memcmp(d.dptr, text, d.dsize) : !d.dptr;
}
#endif

int main(int count, char **arguments)
{
	if (count < 2 || chdir(arguments[1]))
		perror("chdir");
	DO(DBM *db = dbm_open("base", O_RDWR | O_CREAT, 0600));
	DO(datum key);
	DO(char name[20]);
	int keys = 0, sum = 0;
	IS(db != NULL && !access("base.pag", F_OK) && !access("base.dir", F_OK), 1);
	IS(is(dbm_firstkey(db), NULL), 1);
	IS(dbm_store(db, DATUM("one"), DATUM("eins"), DBM_INSERT), 0);
	IS(dbm_store(db, DATUM("one"), DATUM("uno"), DBM_INSERT), 1);
	IS(is(dbm_fetch(db, DATUM("one")), "eins"), 1);
	IS(dbm_store(db, DATUM("one"), DATUM("uno!"), DBM_REPLACE), 0);
	IS(is(dbm_fetch(db, DATUM("one")), "uno!"), 1);
	IS(is(dbm_fetch(db, DATUM("on")), NULL), 1);
	IS(dbm_store(db, DATUM(""), dbm_fetch(db, DATUM("one")), DBM_INSERT), 0);
	IS(is(dbm_fetch(db, DATUM("")), "uno!"), 1);
	IS(dbm_store(db, DATUM("none"), DATUM(""), DBM_INSERT), 0);
	IS(is(dbm_fetch(db, DATUM("none")), ""), 1);
	for (int i = 0; i < 200; i++) {
		DO(sprintf(name, "key %d", i));
		IS(dbm_store(db, DATUM(name), DATUM(name + 4), DBM_REPLACE), 0);
	}
	IS(dbm_delete(db, DATUM("key 7")), 0);
	IS(dbm_delete(db, DATUM("key 7")), -1);
	IS(dbm_error(db), 0);
	DO(dbm_close(db));
	DO(db = dbm_open("base", O_RDONLY, 0));
	DO(for (key = dbm_firstkey(db); key.dptr; key = dbm_nextkey(db)) keys++);
	DO(for (int i = 0; i < 200; i++) {
		sprintf(name, "key %d", i);
		datum d = dbm_fetch(db, DATUM(name));
		sum += d.dptr && is(d, name + 4);
	});
	IS(keys * 1000 + sum, 202199);
	IS(dbm_store(db, DATUM("x"), DATUM("y"), DBM_INSERT) < 0, 1);
	IS(dbm_error(db) != 0, 1);
	IS(dbm_clearerr(db), 0);
	IS(dbm_error(db), 0);
	DO(dbm_close(db));
	DO(db = dbm_open("base", O_WRONLY, 0));
	DO(while ((key = dbm_firstkey(db)).dptr && !dbm_delete(db, key)) keys--);
	IS(keys, 0);
	DO(dbm_close(db));
	IS(dbm_open("missing", O_RDWR, 0) == NULL && errno == ENOENT, 1);
	(void)keys, (void)sum;
	return 0;
}
