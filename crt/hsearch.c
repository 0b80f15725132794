/* hsearch.c: hash tables with strings as keys; they grow, and nothing is ever taken out.
 * hsearch(3). A key with no entry in a table that cannot grow is ENOMEM. */
#include <errno.h>
#include <search.h>
#include <stdlib.h>
#include <string.h>

/* The place of a key, or the free place where it belongs. Room is a power of two, never full. */
static ENTRY *place(const struct hsearch_data *table, const char *key)
{
	size_t hash = 0;
	for (const unsigned char *c = (const void *)key; *c; c++)
		hash = hash * 31 + *c;
	for (;; hash++) {
		ENTRY *entry = &table->__entries[hash & (table->__room - 1)];
		if (!entry->key || !strcmp(entry->key, key))
			return entry;
	}
}

static int resize(struct hsearch_data *table, size_t room)
{
	struct hsearch_data larger = {calloc(room, sizeof(ENTRY)), room, table->__used};
	if (!larger.__entries)
		return 0;
	for (size_t i = 0; i < table->__room; i++)
		if (table->__entries[i].key)
			*place(&larger, table->__entries[i].key) = table->__entries[i];
	free(table->__entries);
	*table = larger;
	return 1;
}

/* Returns 0 and ENOMEM on failure. */
int hcreate_r(size_t count, struct hsearch_data *table)
{
	size_t room = 8;
	while (room / 2 < count && room <= (size_t)-1 / 4)
		room *= 2;
	*table = (struct hsearch_data){0};
	if (room / 2 >= count)
		return resize(table, room);
	errno = ENOMEM;
	return 0;
}

void hdestroy_r(struct hsearch_data *table)
{
	free(table->__entries);
	*table = (struct hsearch_data){0};
}

/* Returns 0 and ESRCH when nothing was found, ENOMEM when it cannot be entered. */
int hsearch_r(ENTRY entry, ACTION action, ENTRY **found, struct hsearch_data *table)
{
	ENTRY *at = table->__room ? place(table, entry.key) : NULL;
	*found = NULL;
	if (action == ENTER && (!at || !at->key)) {
		if (table->__used + 1 > table->__room / 4 * 3) {
			if (!resize(table, table->__room ? table->__room * 2 : 8))
				return 0;
			at = place(table, entry.key);
		}
		table->__used++;
		*at = entry;
	}
	if (!at || !at->key) {
		errno = ESRCH;
		return 0;
	}
	*found = at;
	return 1;
}

static struct hsearch_data only;

int hcreate(size_t count) { return only.__room ? 0 : hcreate_r(count, &only); }
void hdestroy(void) { hdestroy_r(&only); }

ENTRY *hsearch(ENTRY entry, ACTION action)
{
	ENTRY *found;
	hsearch_r(entry, action, &found, &only);
	return found;
}
