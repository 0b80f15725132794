/* net_reentrant.c: gethostbyname_r and others, into the caller's buffer. gethostbyname(3),
 * getservbyname(3), getprotobyname(3). One at a time: each copies what its sister without _r found.
 */
#include <errno.h>
#include <netdb.h>
#include <stdint.h>
#include <string.h>
#include "net_lines.h"
#include "thread.h"

int __net_lock;

/* What is left of the caller's buffer. */
struct room {
	char *at;
	size_t left;
	int full;
};

static void *copy(struct room *room, const void *bytes, size_t size)
{
	if (room->full || size > room->left) {
		room->full = 1;
		return NULL;
	}
	void *to = memcpy(room->at, bytes, size);
	room->at += size;
	room->left -= size;
	return to;
}

static char *copy_text(struct room *room, const char *text)
{
	return copy(room, text, strlen(text) + 1);
}

/* A list that ends with NULL: of words, or where size is not 0, of so many bytes. */
static char **copy_list(struct room *room, char *const *list, size_t size)
{
	size_t count = 1, skip = -(uintptr_t)room->at % sizeof(char *);
	while (list[count - 1])
		count++;
	if (skip > room->left)
		room->full = 1;
	else
		room->at += skip, room->left -= skip;
	char **to = copy(room, list, count * sizeof(*list));
	for (size_t i = 0; to && list[i]; i++)
		to[i] = size ? copy(room, list[i], size) : copy_text(room, list[i]);
	return to;
}

static int copy_host(const struct hostent *found, struct hostent *entry, char *buffer, size_t size,
		     struct hostent **result, int *error)
{
	struct room room = {buffer, size, 0};
	*result = NULL;
	if (!found) {
		*error = h_errno;
		return h_errno == TRY_AGAIN ? EAGAIN : 0;
	}
	*entry = *found;
	entry->h_addr_list = copy_list(&room, found->h_addr_list, found->h_length);
	entry->h_aliases = copy_list(&room, found->h_aliases, 0);
	entry->h_name = copy_text(&room, found->h_name);
	if (room.full) {
		*error = NETDB_INTERNAL;
		return errno = ERANGE;
	}
	*result = entry;
	return 0;
}

int gethostbyname2_r(const char *name, int family, struct hostent *entry, char *buffer, size_t size,
		     struct hostent **result, int *error)
{
	LOCK(&__net_lock);
	int code = copy_host(gethostbyname2(name, family), entry, buffer, size, result, error);
	UNLOCK(&__net_lock);
	return code;
}

int gethostbyname_r(const char *name, struct hostent *entry, char *buffer, size_t size,
		    struct hostent **result, int *error)
{
	return gethostbyname2_r(name, AF_INET, entry, buffer, size, result, error);
}

int gethostbyaddr_r(const void *address, socklen_t address_size, int family, struct hostent *entry,
		    char *buffer, size_t size, struct hostent **result, int *error)
{
	LOCK(&__net_lock);
	int code = copy_host(gethostbyaddr(address, address_size, family), entry, buffer, size,
			     result, error);
	UNLOCK(&__net_lock);
	return code;
}

static int copy_service(const struct servent *found, struct servent *entry, char *buffer,
			size_t size, struct servent **result)
{
	struct room room = {buffer, size, 0};
	*result = NULL;
	if (!found)
		return 0;
	*entry = *found;
	entry->s_aliases = copy_list(&room, found->s_aliases, 0);
	entry->s_name = copy_text(&room, found->s_name);
	entry->s_proto = copy_text(&room, found->s_proto);
	if (room.full)
		return ERANGE;
	*result = entry;
	return 0;
}

int getservbyname_r(const char *name, const char *protocol, struct servent *entry, char *buffer,
		    size_t size, struct servent **result)
{
	LOCK(&__net_lock);
	int code = copy_service(getservbyname(name, protocol), entry, buffer, size, result);
	UNLOCK(&__net_lock);
	return code;
}

int getservbyport_r(int port, const char *protocol, struct servent *entry, char *buffer,
		    size_t size, struct servent **result)
{
	LOCK(&__net_lock);
	int code = copy_service(getservbyport(port, protocol), entry, buffer, size, result);
	UNLOCK(&__net_lock);
	return code;
}

static int copy_protocol(const struct protoent *found, struct protoent *entry, char *buffer,
			 size_t size, struct protoent **result)
{
	struct room room = {buffer, size, 0};
	*result = NULL;
	if (!found)
		return 0;
	*entry = *found;
	entry->p_aliases = copy_list(&room, found->p_aliases, 0);
	entry->p_name = copy_text(&room, found->p_name);
	if (room.full)
		return ERANGE;
	*result = entry;
	return 0;
}

int getprotobyname_r(const char *name, struct protoent *entry, char *buffer, size_t size,
		     struct protoent **result)
{
	LOCK(&__net_lock);
	int code = copy_protocol(getprotobyname(name), entry, buffer, size, result);
	UNLOCK(&__net_lock);
	return code;
}

int getprotobynumber_r(int number, struct protoent *entry, char *buffer, size_t size,
		       struct protoent **result)
{
	LOCK(&__net_lock);
	int code = copy_protocol(getprotobynumber(number), entry, buffer, size, result);
	UNLOCK(&__net_lock);
	return code;
}

/* The next entry. ENOENT: there is none. What there is no room for, ERANGE, is the next once more.
 */
int getservent_r(struct servent *entry, char *buffer, size_t size, struct servent **result)
{
	LOCK(&__net_lock);
	int code = copy_service(getservent(), entry, buffer, size, result);
	__service_place -= code == ERANGE;
	UNLOCK(&__net_lock);
	return code || *result ? code : ENOENT;
}

int getprotoent_r(struct protoent *entry, char *buffer, size_t size, struct protoent **result)
{
	LOCK(&__net_lock);
	int code = copy_protocol(getprotoent(), entry, buffer, size, result);
	__protocol_place -= code == ERANGE;
	UNLOCK(&__net_lock);
	return code || *result ? code : ENOENT;
}

/* At the end h_errno is not asked: no name was looked for. */
int gethostent_r(struct hostent *entry, char *buffer, size_t size, struct hostent **result,
		 int *error)
{
	LOCK(&__net_lock);
	struct hostent *found = gethostent();
	int code = found ? copy_host(found, entry, buffer, size, result, error) : ENOENT;
	__host_place -= code == ERANGE;
	UNLOCK(&__net_lock);
	if (!found)
		*result = NULL;
	return code;
}
