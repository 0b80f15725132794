/* search.h: tables, trees and lists in memory. hsearch(3), tsearch(3), lsearch(3), insque(3). */
#ifndef CRT_SEARCH_H
#define CRT_SEARCH_H

#include <stddef.h>

typedef enum { FIND, ENTER } ACTION;
typedef enum { preorder, postorder, endorder, leaf } VISIT;
typedef struct entry {
	char *key;
	void *data;
} ENTRY;

struct hsearch_data {
	ENTRY *__entries;
	size_t __room, __used;
};

typedef void posix_tnode; /* a node of a tree: its first word points to the key */

int hcreate(size_t count);
void hdestroy(void);
ENTRY *hsearch(ENTRY entry, ACTION action);
int hcreate_r(size_t count, struct hsearch_data *table);
void hdestroy_r(struct hsearch_data *table);
int hsearch_r(ENTRY entry, ACTION action, ENTRY **found, struct hsearch_data *table);

void *tsearch(const void *key, void **root, int (*compare)(const void *, const void *));
void *tfind(const void *key, void *const *root, int (*compare)(const void *, const void *));
void *tdelete(const void *restrict key, void **restrict root,
	      int (*compare)(const void *, const void *));
void twalk(const void *root, void (*visit)(const void *, VISIT, int));
void tdestroy(void *root, void (*release)(void *));

void *lfind(const void *key, const void *array, size_t *count, size_t size,
	    int (*compare)(const void *, const void *));
void *lsearch(const void *key, void *array, size_t *count, size_t size,
	      int (*compare)(const void *, const void *));

struct qelem {
	struct qelem *q_forw, *q_back;
	char q_data[1];
};
void insque(void *element, void *after);
void remque(void *element);

#endif
