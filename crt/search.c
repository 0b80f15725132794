/* search.c: arrays searched from the first element, and doubly linked lists. lsearch(3), insque(3).
 */
#include <search.h>
#include <string.h>

void *lfind(const void *key, const void *array, size_t *count, size_t size,
	    int (*compare)(const void *, const void *))
{
	const char *at = array;
	for (size_t i = 0; i < *count; i++, at += size)
		if (!compare(key, at))
			return (void *)at;
	return NULL;
}

/* What is not found is appended: the array must have room. */
void *lsearch(const void *key, void *array, size_t *count, size_t size,
	      int (*compare)(const void *, const void *))
{
	void *found = lfind(key, array, count, size, compare);
	return found ? found : memcpy((char *)array + (*count)++ * size, key, size);
}

/* Without a predecessor the element begins a list. */
void insque(void *element, void *after)
{
	struct qelem *e = element, *a = after;
	e->q_back = a;
	e->q_forw = a ? a->q_forw : NULL;
	if (!a)
		return;
	if (e->q_forw)
		e->q_forw->q_back = e;
	a->q_forw = e;
}

void remque(void *element)
{
	struct qelem *e = element;
	if (e->q_back)
		e->q_back->q_forw = e->q_forw;
	if (e->q_forw)
		e->q_forw->q_back = e->q_back;
}
