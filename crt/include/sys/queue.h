/* sys/queue.h: lists and queues made of macros. queue(7), slist(3), list(3), stailq(3), tailq(3),
 * circleq(3). SLIST and LIST have a head alone, STAILQ and TAILQ an end, too; LIST and TAILQ can be
 * unlinked from inside, CIRCLEQ goes around. SIMPLEQ is STAILQ. */
#ifndef CRT_SYS_QUEUE_H
#define CRT_SYS_QUEUE_H

#include <stddef.h>

/* clang-format off */

/* Singly linked. */
#define SLIST_HEAD(name, type) struct name { struct type *slh_first; }
#define SLIST_HEAD_INITIALIZER(head) { NULL }
#define SLIST_ENTRY(type) struct { struct type *sle_next; }
#define SLIST_INIT(head) do { (head)->slh_first = NULL; } while (0)
#define SLIST_FIRST(head) ((head)->slh_first)
#define SLIST_NEXT(element, field) ((element)->field.sle_next)
#define SLIST_EMPTY(head) (!(head)->slh_first)
#define SLIST_FOREACH(variable, head, field) \
	for ((variable) = SLIST_FIRST(head); (variable); (variable) = SLIST_NEXT(variable, field))
#define SLIST_INSERT_HEAD(head, element, field) do { \
	(element)->field.sle_next = (head)->slh_first; \
	(head)->slh_first = (element); \
} while (0)
#define SLIST_INSERT_AFTER(before, element, field) do { \
	(element)->field.sle_next = (before)->field.sle_next; \
	(before)->field.sle_next = (element); \
} while (0)
#define SLIST_REMOVE_HEAD(head, field) do { \
	(head)->slh_first = (head)->slh_first->field.sle_next; \
} while (0)
#define SLIST_REMOVE(head, element, type, field) do { \
	struct type **__at = &(head)->slh_first; \
	while (*__at != (element)) \
		__at = &(*__at)->field.sle_next; \
	*__at = (*__at)->field.sle_next; \
} while (0)

/* Doubly linked: each element knows which pointer leads to it. */
#define LIST_HEAD(name, type) struct name { struct type *lh_first; }
#define LIST_HEAD_INITIALIZER(head) { NULL }
#define LIST_ENTRY(type) struct { struct type *le_next, **le_prev; }
#define LIST_INIT(head) do { (head)->lh_first = NULL; } while (0)
#define LIST_FIRST(head) ((head)->lh_first)
#define LIST_NEXT(element, field) ((element)->field.le_next)
#define LIST_EMPTY(head) (!(head)->lh_first)
#define LIST_FOREACH(variable, head, field) \
	for ((variable) = LIST_FIRST(head); (variable); (variable) = LIST_NEXT(variable, field))
#define LIST_INSERT_HEAD(head, element, field) do { \
	if (((element)->field.le_next = (head)->lh_first)) \
		(head)->lh_first->field.le_prev = &(element)->field.le_next; \
	(head)->lh_first = (element); \
	(element)->field.le_prev = &(head)->lh_first; \
} while (0)
#define LIST_INSERT_AFTER(before, element, field) do { \
	if (((element)->field.le_next = (before)->field.le_next)) \
		(before)->field.le_next->field.le_prev = &(element)->field.le_next; \
	(before)->field.le_next = (element); \
	(element)->field.le_prev = &(before)->field.le_next; \
} while (0)
#define LIST_INSERT_BEFORE(behind, element, field) do { \
	(element)->field.le_prev = (behind)->field.le_prev; \
	(element)->field.le_next = (behind); \
	*(behind)->field.le_prev = (element); \
	(behind)->field.le_prev = &(element)->field.le_next; \
} while (0)
#define LIST_REMOVE(element, field) do { \
	if ((element)->field.le_next) \
		(element)->field.le_next->field.le_prev = (element)->field.le_prev; \
	*(element)->field.le_prev = (element)->field.le_next; \
} while (0)

/* Singly linked, with an end. */
#define STAILQ_HEAD(name, type) struct name { struct type *stqh_first, **stqh_last; }
#define STAILQ_HEAD_INITIALIZER(head) { NULL, &(head).stqh_first }
#define STAILQ_ENTRY(type) struct { struct type *stqe_next; }
#define STAILQ_INIT(head) do { \
	(head)->stqh_first = NULL; \
	(head)->stqh_last = &(head)->stqh_first; \
} while (0)
#define STAILQ_FIRST(head) ((head)->stqh_first)
#define STAILQ_NEXT(element, field) ((element)->field.stqe_next)
#define STAILQ_EMPTY(head) (!(head)->stqh_first)
#define STAILQ_FOREACH(variable, head, field) \
	for ((variable) = STAILQ_FIRST(head); (variable); (variable) = STAILQ_NEXT(variable, field))
#define STAILQ_INSERT_HEAD(head, element, field) do { \
	if (!((element)->field.stqe_next = (head)->stqh_first)) \
		(head)->stqh_last = &(element)->field.stqe_next; \
	(head)->stqh_first = (element); \
} while (0)
#define STAILQ_INSERT_TAIL(head, element, field) do { \
	(element)->field.stqe_next = NULL; \
	*(head)->stqh_last = (element); \
	(head)->stqh_last = &(element)->field.stqe_next; \
} while (0)
#define STAILQ_INSERT_AFTER(head, before, element, field) do { \
	if (!((element)->field.stqe_next = (before)->field.stqe_next)) \
		(head)->stqh_last = &(element)->field.stqe_next; \
	(before)->field.stqe_next = (element); \
} while (0)
#define STAILQ_REMOVE_HEAD(head, field) do { \
	if (!((head)->stqh_first = (head)->stqh_first->field.stqe_next)) \
		(head)->stqh_last = &(head)->stqh_first; \
} while (0)
#define STAILQ_REMOVE(head, element, type, field) do { \
	struct type **__at = &(head)->stqh_first; \
	while (*__at != (element)) \
		__at = &(*__at)->field.stqe_next; \
	if (!(*__at = (*__at)->field.stqe_next)) \
		(head)->stqh_last = __at; \
} while (0)
#define STAILQ_CONCAT(first, second) do { \
	if (!STAILQ_EMPTY(second)) { \
		*(first)->stqh_last = (second)->stqh_first; \
		(first)->stqh_last = (second)->stqh_last; \
		STAILQ_INIT(second); \
	} \
} while (0)

#define SIMPLEQ_HEAD STAILQ_HEAD
#define SIMPLEQ_HEAD_INITIALIZER STAILQ_HEAD_INITIALIZER
#define SIMPLEQ_ENTRY STAILQ_ENTRY
#define SIMPLEQ_INIT STAILQ_INIT
#define SIMPLEQ_FIRST STAILQ_FIRST
#define SIMPLEQ_NEXT STAILQ_NEXT
#define SIMPLEQ_EMPTY STAILQ_EMPTY
#define SIMPLEQ_FOREACH STAILQ_FOREACH
#define SIMPLEQ_INSERT_HEAD STAILQ_INSERT_HEAD
#define SIMPLEQ_INSERT_TAIL STAILQ_INSERT_TAIL
#define SIMPLEQ_INSERT_AFTER STAILQ_INSERT_AFTER
#define SIMPLEQ_REMOVE_HEAD STAILQ_REMOVE_HEAD
#define SIMPLEQ_REMOVE STAILQ_REMOVE

/* Doubly linked, with an end. The pointer that leads to an element is the first member of what holds it, so the
 * element before is found through the pointer that leads to that. */
#define TAILQ_HEAD(name, type) struct name { struct type *tqh_first, **tqh_last; }
#define TAILQ_HEAD_INITIALIZER(head) { NULL, &(head).tqh_first }
#define TAILQ_ENTRY(type) struct { struct type *tqe_next, **tqe_prev; }
#define TAILQ_INIT(head) do { \
	(head)->tqh_first = NULL; \
	(head)->tqh_last = &(head)->tqh_first; \
} while (0)
#define TAILQ_FIRST(head) ((head)->tqh_first)
#define TAILQ_NEXT(element, field) ((element)->field.tqe_next)
#define TAILQ_LAST(head, name) (*((struct name *)(head)->tqh_last)->tqh_last)
#define TAILQ_PREV(element, name, field) (*((struct name *)(element)->field.tqe_prev)->tqh_last)
#define TAILQ_EMPTY(head) (!(head)->tqh_first)
#define TAILQ_FOREACH(variable, head, field) \
	for ((variable) = TAILQ_FIRST(head); (variable); (variable) = TAILQ_NEXT(variable, field))
#define TAILQ_FOREACH_REVERSE(variable, head, name, field) \
	for ((variable) = TAILQ_LAST(head, name); (variable); (variable) = TAILQ_PREV(variable, name, field))
#define TAILQ_INSERT_HEAD(head, element, field) do { \
	if (((element)->field.tqe_next = (head)->tqh_first)) \
		(head)->tqh_first->field.tqe_prev = &(element)->field.tqe_next; \
	else \
		(head)->tqh_last = &(element)->field.tqe_next; \
	(head)->tqh_first = (element); \
	(element)->field.tqe_prev = &(head)->tqh_first; \
} while (0)
#define TAILQ_INSERT_TAIL(head, element, field) do { \
	(element)->field.tqe_next = NULL; \
	(element)->field.tqe_prev = (head)->tqh_last; \
	*(head)->tqh_last = (element); \
	(head)->tqh_last = &(element)->field.tqe_next; \
} while (0)
#define TAILQ_INSERT_AFTER(head, before, element, field) do { \
	if (((element)->field.tqe_next = (before)->field.tqe_next)) \
		(element)->field.tqe_next->field.tqe_prev = &(element)->field.tqe_next; \
	else \
		(head)->tqh_last = &(element)->field.tqe_next; \
	(before)->field.tqe_next = (element); \
	(element)->field.tqe_prev = &(before)->field.tqe_next; \
} while (0)
#define TAILQ_INSERT_BEFORE(behind, element, field) do { \
	(element)->field.tqe_prev = (behind)->field.tqe_prev; \
	(element)->field.tqe_next = (behind); \
	*(behind)->field.tqe_prev = (element); \
	(behind)->field.tqe_prev = &(element)->field.tqe_next; \
} while (0)
#define TAILQ_REMOVE(head, element, field) do { \
	if ((element)->field.tqe_next) \
		(element)->field.tqe_next->field.tqe_prev = (element)->field.tqe_prev; \
	else \
		(head)->tqh_last = (element)->field.tqe_prev; \
	*(element)->field.tqe_prev = (element)->field.tqe_next; \
} while (0)
#define TAILQ_CONCAT(first, second, field) do { \
	if (!TAILQ_EMPTY(second)) { \
		*(first)->tqh_last = (second)->tqh_first; \
		(second)->tqh_first->field.tqe_prev = (first)->tqh_last; \
		(first)->tqh_last = (second)->tqh_last; \
		TAILQ_INIT(second); \
	} \
} while (0)

/* Around: the head stands before the first and behind the last element. */
#define CIRCLEQ_HEAD(name, type) struct name { struct type *cqh_first, *cqh_last; }
#define CIRCLEQ_HEAD_INITIALIZER(head) { (void *)&(head), (void *)&(head) }
#define CIRCLEQ_ENTRY(type) struct { struct type *cqe_next, *cqe_prev; }
#define CIRCLEQ_INIT(head) do { \
	(head)->cqh_first = (void *)(head); \
	(head)->cqh_last = (void *)(head); \
} while (0)
#define CIRCLEQ_FIRST(head) ((head)->cqh_first)
#define CIRCLEQ_LAST(head) ((head)->cqh_last)
#define CIRCLEQ_NEXT(element, field) ((element)->field.cqe_next)
#define CIRCLEQ_PREV(element, field) ((element)->field.cqe_prev)
#define CIRCLEQ_EMPTY(head) ((void *)(head)->cqh_first == (void *)(head))
#define CIRCLEQ_LOOP_NEXT(head, element, field) \
	((void *)(element)->field.cqe_next == (void *)(head) ? (head)->cqh_first : (element)->field.cqe_next)
#define CIRCLEQ_LOOP_PREV(head, element, field) \
	((void *)(element)->field.cqe_prev == (void *)(head) ? (head)->cqh_last : (element)->field.cqe_prev)
#define CIRCLEQ_FOREACH(variable, head, field) \
	for ((variable) = (head)->cqh_first; (const void *)(variable) != (const void *)(head); \
	     (variable) = (variable)->field.cqe_next)
#define CIRCLEQ_FOREACH_REVERSE(variable, head, field) \
	for ((variable) = (head)->cqh_last; (const void *)(variable) != (const void *)(head); \
	     (variable) = (variable)->field.cqe_prev)
#define CIRCLEQ_INSERT_AFTER(head, before, element, field) do { \
	(element)->field.cqe_next = (before)->field.cqe_next; \
	(element)->field.cqe_prev = (before); \
	if ((void *)(before)->field.cqe_next == (void *)(head)) \
		(head)->cqh_last = (element); \
	else \
		(before)->field.cqe_next->field.cqe_prev = (element); \
	(before)->field.cqe_next = (element); \
} while (0)
#define CIRCLEQ_INSERT_BEFORE(head, behind, element, field) do { \
	(element)->field.cqe_next = (behind); \
	(element)->field.cqe_prev = (behind)->field.cqe_prev; \
	if ((void *)(behind)->field.cqe_prev == (void *)(head)) \
		(head)->cqh_first = (element); \
	else \
		(behind)->field.cqe_prev->field.cqe_next = (element); \
	(behind)->field.cqe_prev = (element); \
} while (0)
#define CIRCLEQ_INSERT_HEAD(head, element, field) do { \
	(element)->field.cqe_next = (head)->cqh_first; \
	(element)->field.cqe_prev = (void *)(head); \
	if (CIRCLEQ_EMPTY(head)) \
		(head)->cqh_last = (element); \
	else \
		(head)->cqh_first->field.cqe_prev = (element); \
	(head)->cqh_first = (element); \
} while (0)
#define CIRCLEQ_INSERT_TAIL(head, element, field) do { \
	(element)->field.cqe_next = (void *)(head); \
	(element)->field.cqe_prev = (head)->cqh_last; \
	if (CIRCLEQ_EMPTY(head)) \
		(head)->cqh_first = (element); \
	else \
		(head)->cqh_last->field.cqe_next = (element); \
	(head)->cqh_last = (element); \
} while (0)
#define CIRCLEQ_REMOVE(head, element, field) do { \
	if ((void *)(element)->field.cqe_next == (void *)(head)) \
		(head)->cqh_last = (element)->field.cqe_prev; \
	else \
		(element)->field.cqe_next->field.cqe_prev = (element)->field.cqe_prev; \
	if ((void *)(element)->field.cqe_prev == (void *)(head)) \
		(head)->cqh_first = (element)->field.cqe_next; \
	else \
		(element)->field.cqe_prev->field.cqe_next = (element)->field.cqe_next; \
} while (0)

/* clang-format on */

#endif
