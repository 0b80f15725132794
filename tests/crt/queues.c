/* sys/queue.h: each macro once, and what the lists are then. */
#include <stdio.h>
#include <stdlib.h>
#include <sys/queue.h>

struct item {
	int number;
	SLIST_ENTRY(item) slist;
	LIST_ENTRY(item) list;
	STAILQ_ENTRY(item) stailq;
	SIMPLEQ_ENTRY(item) simpleq;
	TAILQ_ENTRY(item) tailq;
	CIRCLEQ_ENTRY(item) circleq;
};
SLIST_HEAD(slist, item);
LIST_HEAD(list, item);
STAILQ_HEAD(stailq, item);
SIMPLEQ_HEAD(simpleq, item);
TAILQ_HEAD(tailq, item);
CIRCLEQ_HEAD(circleq, item);

static struct item items[10];
#define SHOW(kind, field, head)                                                                    \
	do {                                                                                       \
		struct item *i;                                                                    \
		printf(#kind " %d:", !!kind##_EMPTY(head));                                        \
		kind##_FOREACH(i, head, field) printf(" %d", i->number);                           \
		putchar('\n');                                                                     \
	} while (0)

static void slists(void)
{
	struct slist head = SLIST_HEAD_INITIALIZER(head);
	SHOW(SLIST, slist, &head);
	SLIST_INIT(&head);
	SLIST_INSERT_HEAD(&head, &items[1], slist);
	SLIST_INSERT_HEAD(&head, &items[0], slist);
	SLIST_INSERT_AFTER(&items[1], &items[2], slist);
	SLIST_INSERT_AFTER(&items[0], &items[3], slist);
	SHOW(SLIST, slist, &head);
	SLIST_REMOVE(&head, &items[3], item, slist);
	SLIST_REMOVE(&head, SLIST_FIRST(&head), item, slist);
	SHOW(SLIST, slist, &head);
	SLIST_REMOVE_HEAD(&head, slist);
	printf("%d\n", SLIST_FIRST(&head)->number);
	printf("%d\n", SLIST_NEXT(SLIST_FIRST(&head), slist) == NULL);
	SLIST_REMOVE(&head, &items[2], item, slist);
	SHOW(SLIST, slist, &head);
}

static void lists(void)
{
	struct list head = LIST_HEAD_INITIALIZER(head);
	SHOW(LIST, list, &head);
	LIST_INIT(&head);
	LIST_INSERT_HEAD(&head, &items[2], list);
	LIST_INSERT_HEAD(&head, &items[0], list);
	LIST_INSERT_BEFORE(&items[2], &items[1], list);
	LIST_INSERT_BEFORE(&items[0], &items[9], list);
	LIST_INSERT_AFTER(&items[2], &items[3], list);
	LIST_INSERT_AFTER(&items[0], &items[8], list);
	SHOW(LIST, list, &head);
	LIST_REMOVE(&items[3], list);
	LIST_REMOVE(&items[8], list);
	LIST_REMOVE(&items[9], list);
	SHOW(LIST, list, &head);
	printf("%d %d\n", LIST_FIRST(&head)->number, LIST_NEXT(LIST_FIRST(&head), list)->number);
	for (struct item *i; (i = LIST_FIRST(&head));)
		LIST_REMOVE(i, list);
	SHOW(LIST, list, &head);
}

static void stailqs(void)
{
	struct stailq head = STAILQ_HEAD_INITIALIZER(head), other;
	SHOW(STAILQ, stailq, &head);
	STAILQ_INIT(&other);
	STAILQ_INSERT_TAIL(&head, &items[1], stailq);
	STAILQ_INSERT_HEAD(&head, &items[0], stailq);
	STAILQ_INSERT_AFTER(&head, &items[1], &items[3], stailq);
	STAILQ_INSERT_AFTER(&head, &items[1], &items[2], stailq);
	STAILQ_INSERT_TAIL(&head, &items[4], stailq);
	SHOW(STAILQ, stailq, &head);
	STAILQ_CONCAT(&head, &other);
	STAILQ_INSERT_HEAD(&other, &items[8], stailq);
	STAILQ_INSERT_TAIL(&other, &items[9], stailq);
	STAILQ_CONCAT(&head, &other);
	STAILQ_INSERT_TAIL(&head, &items[7], stailq);
	SHOW(STAILQ, stailq, &head);
	SHOW(STAILQ, stailq, &other);
	STAILQ_REMOVE(&head, &items[7], item, stailq);
	STAILQ_REMOVE(&head, &items[2], item, stailq);
	STAILQ_REMOVE(&head, STAILQ_FIRST(&head), item, stailq);
	STAILQ_INSERT_TAIL(&head, &items[6], stailq);
	SHOW(STAILQ, stailq, &head);
	while (STAILQ_FIRST(&head))
		STAILQ_REMOVE_HEAD(&head, stailq);
	STAILQ_INSERT_TAIL(&head, &items[5], stailq);
	SHOW(STAILQ, stailq, &head);
	printf("%d\n", STAILQ_NEXT(STAILQ_FIRST(&head), stailq) == NULL);
}

static void simpleqs(void)
{
	struct simpleq head = SIMPLEQ_HEAD_INITIALIZER(head);
	SIMPLEQ_INSERT_TAIL(&head, &items[1], simpleq);
	SIMPLEQ_INSERT_HEAD(&head, &items[0], simpleq);
	SIMPLEQ_INSERT_AFTER(&head, &items[1], &items[2], simpleq);
	SIMPLEQ_INSERT_TAIL(&head, &items[3], simpleq);
	SHOW(SIMPLEQ, simpleq, &head);
	SIMPLEQ_REMOVE(&head, &items[3], item, simpleq);
	SIMPLEQ_REMOVE_HEAD(&head, simpleq);
	SHOW(SIMPLEQ, simpleq, &head);
	SIMPLEQ_INIT(&head);
	SHOW(SIMPLEQ, simpleq, &head);
}

static void tailqs(void)
{
	struct tailq head = TAILQ_HEAD_INITIALIZER(head), other;
	struct item *i;
	SHOW(TAILQ, tailq, &head);
	printf("%d\n", TAILQ_LAST(&head, tailq) == NULL);
	TAILQ_INIT(&other);
	TAILQ_INSERT_TAIL(&head, &items[3], tailq);
	TAILQ_INSERT_HEAD(&head, &items[0], tailq);
	TAILQ_INSERT_AFTER(&head, &items[0], &items[1], tailq);
	TAILQ_INSERT_AFTER(&head, &items[3], &items[4], tailq);
	TAILQ_INSERT_BEFORE(&items[3], &items[2], tailq);
	TAILQ_INSERT_BEFORE(&items[0], &items[9], tailq);
	SHOW(TAILQ, tailq, &head);
	TAILQ_FOREACH_REVERSE(i, &head, tailq, tailq)
	printf(" %d", i->number);
	printf("\n%d %d\n", TAILQ_LAST(&head, tailq)->number,
	       TAILQ_PREV(&items[4], tailq, tailq)->number);
	TAILQ_CONCAT(&head, &other, tailq);
	TAILQ_INSERT_HEAD(&other, &items[7], tailq);
	TAILQ_INSERT_TAIL(&other, &items[8], tailq);
	TAILQ_CONCAT(&head, &other, tailq);
	SHOW(TAILQ, tailq, &head);
	SHOW(TAILQ, tailq, &other);
	TAILQ_REMOVE(&head, &items[8], tailq);
	TAILQ_REMOVE(&head, &items[9], tailq);
	TAILQ_REMOVE(&head, &items[2], tailq);
	TAILQ_FOREACH_REVERSE(i, &head, tailq, tailq)
	printf(" %d", i->number);
	putchar('\n');
	while ((i = TAILQ_FIRST(&head)))
		TAILQ_REMOVE(&head, i, tailq);
	TAILQ_INSERT_TAIL(&head, &items[5], tailq);
	printf("%d\n",
	       TAILQ_NEXT(&items[5], tailq) == NULL && !TAILQ_PREV(&items[5], tailq, tailq));
	SHOW(TAILQ, tailq, &head);
}

static void circleqs(void)
{
	struct circleq head = CIRCLEQ_HEAD_INITIALIZER(head);
	struct item *i;
	SHOW(CIRCLEQ, circleq, &head);
	CIRCLEQ_INIT(&head);
	CIRCLEQ_INSERT_HEAD(&head, &items[2], circleq);
	CIRCLEQ_INSERT_HEAD(&head, &items[0], circleq);
	CIRCLEQ_INSERT_TAIL(&head, &items[4], circleq);
	CIRCLEQ_INSERT_AFTER(&head, &items[0], &items[1], circleq);
	CIRCLEQ_INSERT_AFTER(&head, &items[4], &items[5], circleq);
	CIRCLEQ_INSERT_BEFORE(&head, &items[4], &items[3], circleq);
	CIRCLEQ_INSERT_BEFORE(&head, &items[0], &items[9], circleq);
	SHOW(CIRCLEQ, circleq, &head);
	CIRCLEQ_FOREACH_REVERSE(i, &head, circleq)
	printf(" %d", i->number);
	printf("\n%d %d %d %d\n", CIRCLEQ_FIRST(&head)->number, CIRCLEQ_LAST(&head)->number,
	       CIRCLEQ_NEXT(&items[0], circleq)->number, CIRCLEQ_PREV(&items[0], circleq)->number);
	i = &items[5];
	i = CIRCLEQ_LOOP_NEXT(&head, i, circleq);
	printf("%d\n", i->number);
	i = &items[9];
	i = CIRCLEQ_LOOP_PREV(&head, i, circleq);
	printf("%d\n", i->number);
	CIRCLEQ_REMOVE(&head, &items[9], circleq);
	CIRCLEQ_REMOVE(&head, &items[5], circleq);
	CIRCLEQ_REMOVE(&head, &items[2], circleq);
	SHOW(CIRCLEQ, circleq, &head);
	while (!CIRCLEQ_EMPTY(&head)) {
		i = CIRCLEQ_LAST(&head);
		CIRCLEQ_REMOVE(&head, i, circleq);
	}
	CIRCLEQ_INSERT_TAIL(&head, &items[6], circleq);
	SHOW(CIRCLEQ, circleq, &head);
}

int main(void)
{
	for (int i = 0; i < 10; i++)
		items[i].number = i;
	slists();
	lists();
	stailqs();
	simpleqs();
	tailqs();
	circleqs();
	return 0;
}
