/*
 * qsort.c: sorting and searching an array. qsort(3), bsearch(3).
 *
 * A merge sort, as glibc has it: equal elements keep their order. It needs a second array of the
 * same size, from malloc or, when there is none, from nowhere: then a heap sort works in place.
 */
#include <stdlib.h>
#include <string.h>

typedef int comparison(const void *, const void *, void *);

struct sort {
	size_t size;
	comparison *compare;
	void *argument;
	char *spare;
};

static void merge_sort(const struct sort *s, char *array, size_t count)
{
	size_t size = s->size, left_count = count / 2, right_count = count - left_count;
	char *left = array, *right = array + left_count * size, *to = s->spare;

	if (count < 2)
		return;
	merge_sort(s, left, left_count);
	merge_sort(s, right, right_count);
	while (left_count && right_count) {
		if (s->compare(left, right, s->argument) <= 0) {
			to = mempcpy(to, left, size);
			left += size;
			left_count--;
		} else {
			to = mempcpy(to, right, size);
			right += size;
			right_count--;
		}
	}
	memcpy(to, left, left_count * size); /* what is left on the right is in its place */
	memcpy(array, s->spare, (count - right_count) * size);
}

static void swap(char *a, char *b, size_t size)
{
	for (; size--; a++, b++) {
		char c = *a;
		*a = *b;
		*b = c;
	}
}

/* Moves the element at root down until no child is larger. */
static void sift(const struct sort *s, char *array, size_t root, size_t count)
{
	for (size_t child; (child = 2 * root + 1) < count; root = child) {
		char *larger = array + child * s->size;
		if (child + 1 < count && s->compare(larger, larger + s->size, s->argument) < 0) {
			child++;
			larger += s->size;
		}
		if (s->compare(array + root * s->size, larger, s->argument) >= 0)
			return;
		swap(array + root * s->size, larger, s->size);
	}
}

static void heap_sort(const struct sort *s, char *array, size_t count)
{
	for (size_t root = count / 2; root--;)
		sift(s, array, root, count);
	while (count-- > 1) {
		swap(array, array + count * s->size, s->size);
		sift(s, array, 0, count);
	}
}

void qsort_r(void *array, size_t count, size_t size, comparison *compare, void *argument)
{
	struct sort s = {size, compare, argument, NULL};
	char small[1024];

	if (count < 2 || !size)
		return;
	s.spare = count * size <= sizeof(small) ? small : malloc(count * size);
	if (s.spare)
		merge_sort(&s, array, count);
	else
		heap_sort(&s, array, count);
	if (s.spare != small)
		free(s.spare);
}

static int call_plain(const void *a, const void *b, void *compare)
{
	return ((int (*)(const void *, const void *))compare)(a, b);
}

void qsort(void *array, size_t count, size_t size, int (*compare)(const void *, const void *))
{
	qsort_r(array, count, size, call_plain, (void *)compare);
}

void *bsearch(const void *key, const void *array, size_t count, size_t size,
	      int (*compare)(const void *, const void *))
{
	const char *low = array;
	while (count) {
		const char *middle = low + count / 2 * size;
		int order = compare(key, middle);
		if (!order)
			return (void *)middle;
		if (order > 0) {
			low = middle + size;
			count--;
		}
		count /= 2;
	}
	return NULL;
}
