/* search.h against glibc: trees, hash tables, arrays and lists; and the generators of random
 * numbers that keep several sequences. */
#define _GNU_SOURCE
#include <errno.h>
#include <search.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int compare(const void *a, const void *b) { return strcmp(a, b); }
static int compare_ints(const void *a, const void *b) { return *(const int *)a - *(const int *)b; }

static int visited, depth_ok, last_key;
static void visit(const void *node, VISIT which, int depth)
{
	if (which != postorder && which != leaf)
		return;
	int key = **(int *const *)node;
	visited++;
	depth_ok &= depth < 24 && key > last_key;
	last_key = key;
}

static int walk(const void *root)
{
	visited = 0, depth_ok = 1, last_key = -1;
	twalk(root, visit);
	return depth_ok ? visited : -1;
}

static int destroyed;
static void destroy(void *key) { destroyed += *(int *)key; }

static void trees(void)
{
	static int keys[2000];
	void *root = NULL;
	unsigned x = 1;
	for (int i = 0; i < 2000; i++)
		keys[i] = i;
	for (int i = 0; i < 2000; i++) { /* sorted: the worst case of a plain tree */
		void *node = tsearch(&keys[i], &root, compare_ints);
		if (**(int **)node != i)
			puts("wrong");
	}
	printf("%d\n", walk(root));
	for (int i = 0; i < 1500; i++) {
		x = x * 1103515245 + 12345;
		int key = x >> 8 & 2047;
		void *there = tfind(&key, &root, compare_ints);
		void *parent = tdelete(&key, &root, compare_ints);
		if (!there != !parent || tfind(&key, &root, compare_ints))
			printf("wrong %d\n", key);
	}
	printf("%d\n", walk(root));
	destroyed = 0;
	tdestroy(root, destroy);
	printf("%d\n", destroyed);
	root = NULL;
	printf("%d %d\n", tfind("x", &root, compare) == NULL, tdelete("x", &root, compare) == NULL);
	tsearch("a", &root, compare);
	printf("%d", tdelete("a", &root, compare) != NULL);
	printf(" %d\n", root == NULL);
}

int main(void)
{
	trees();
	char keys[30][8];
	printf("%d\n", hcreate(30) != 0);
	for (long i = 0; i < 30; i++) {
		sprintf(keys[i], "k%ld", i);
		ENTRY *e = hsearch((ENTRY){keys[i], (void *)i}, ENTER);
		if (!e)
			puts("?");
	}
	for (long i = 0; i < 30; i += 7) {
		ENTRY *e = hsearch((ENTRY){keys[i], NULL}, FIND);
		printf("%ld\n", e ? (long)e->data : -1);
	}
	errno = 0;
	printf("%d", hsearch((ENTRY){"none", NULL}, FIND) == NULL);
	printf(" %d\n", errno == ESRCH);
	hdestroy();
	int array[10] = {5, 3, 1}, key = 3;
	size_t count = 3;
	printf("%d\n", (int)((int *)lfind(&key, array, &count, sizeof(int), compare_ints) - array));
	key = 9;
	printf("%d", lfind(&key, array, &count, sizeof(int), compare_ints) == NULL);
	printf(" %d",
	       (int)((int *)lsearch(&key, array, &count, sizeof(int), compare_ints) - array));
	printf(" %d %d\n", (int)count, array[3]);
	struct element {
		struct element *next, *previous;
		int value;
	} list[3] = {{0, 0, 1}, {0, 0, 2}, {0, 0, 3}};
	insque(&list[0], NULL);
	insque(&list[1], &list[0]);
	insque(&list[2], &list[0]);
	for (struct element *e = list; e; e = e->next)
		printf("%d ", e->value);
	remque(&list[2]);
	printf("%d %d\n", list[0].next->value, list[1].previous->value);
	char a[64], b[128];
	long first[3];
	initstate(17, a, sizeof(a));
	for (int i = 0; i < 3; i++)
		first[i] = random();
	char *old = initstate(17, b, sizeof(b));
	printf("%d", old == a);
	random();
	setstate(a);
	long fourth = random();
	initstate(17, a, sizeof(a));
	for (int i = 0; i < 3; i++)
		printf(" %d", random() == first[i]);
	printf(" %d", random() == fourth);
	printf(" %d\n", initstate(1, a, 4) == NULL);
	return 0;
}
