/* dlfcn.c: what a static program says when it is asked for shared objects. dlopen(3), dlsym(3). */
#include <dlfcn.h>
#include <stddef.h>

static const char *error;
static char program; /* the handle of dlopen(NULL) */

void *dlopen(const char *path, int flags)
{
	(void)flags;
	if (!path)
		return &program;
	error = "Dynamic loading not supported";
	return NULL;
}

/* The program has no table of its symbols. */
void *dlsym(void *restrict handle, const char *restrict name)
{
	(void)name;
	error = handle == &program || handle == RTLD_DEFAULT || handle == RTLD_NEXT
			? "Symbol not found: a static program keeps no table of them"
			: "Invalid handle";
	return NULL;
}

int dlclose(void *handle)
{
	if (handle == &program)
		return 0;
	error = "Invalid handle";
	return -1;
}

/* The last error since this was called before, or NULL. */
char *dlerror(void)
{
	const char *last = error;
	error = NULL;
	return (char *)last;
}

int dladdr(const void *address, Dl_info *information)
{
	return (void)address, (void)information, 0;
}
