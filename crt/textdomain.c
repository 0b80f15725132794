/* textdomain.c: where a program says that its translations are; nothing reads them. textdomain(3),
 * bindtextdomain(3). */
#include <libintl.h>
#include <stdlib.h>
#include <string.h>

static char messages[] = "messages", folders[] = "/usr/share/locale", *current = messages;

struct binding {
	struct binding *next;
	char *folder, *codeset;
	char domain[];
};
static struct binding *bindings;

/* Returns the domain that holds from now on; NULL only asks, "" is "messages". */
char *textdomain(const char *domain)
{
	if (!domain)
		return current;
	char *copy = strcmp(domain, *domain ? messages : "") ? strdup(domain) : messages;
	if (!copy)
		return NULL;
	if (current != messages)
		free(current);
	return current = copy;
}

/* What is known of a domain, or with add, what will be. NULL: nothing, or no memory. */
static struct binding *find(const char *domain, int add)
{
	struct binding *b = bindings;
	while (b && strcmp(b->domain, domain))
		b = b->next;
	if (b || !add)
		return b;
	if (!(b = malloc(sizeof(*b) + strlen(domain) + 1)))
		return NULL;
	*b = (struct binding){bindings, folders, NULL};
	strcpy(b->domain, domain);
	return bindings = b;
}

static char *keep(char **where, const char *value)
{
	char *copy = value ? strdup(value) : NULL;
	if (copy) {
		if (*where != folders)
			free(*where);
		*where = copy;
	}
	return value && !copy ? NULL : *where;
}

/* Returns the folder; NULL only asks. */
char *bindtextdomain(const char *domain, const char *folder)
{
	struct binding *b = domain && *domain ? find(domain, folder != NULL) : NULL;
	if (!domain || !*domain || (folder && !b))
		return NULL;
	return b ? keep(&b->folder, folder) : folders;
}

/* Returns the encoding, NULL when none was asked for; NULL only asks. */
char *bind_textdomain_codeset(const char *domain, const char *codeset)
{
	struct binding *b = domain && *domain ? find(domain, codeset != NULL) : NULL;
	return b ? keep(&b->codeset, codeset) : NULL;
}
