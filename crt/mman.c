/* mman.c: mappings. mmap(2), mprotect(2), madvise(2) … */
#include <stdarg.h>
#include <sys/mman.h>
#include "call.h"

/* offset must be a multiple of the page size, else MAP_FAILED and EINVAL. */
void *mmap(void *address, size_t size, int protection, int flags, int fd, off_t offset)
{
	return (void *)__result(sys_mmap(address, size, protection, flags, fd, offset));
}

int munmap(void *address, size_t size) { return __result(sys_munmap(address, size)); }

int mprotect(void *address, size_t size, int protection)
{
	return __result(sys_mprotect(address, size, protection));
}

void *mremap(void *address, size_t size, size_t new_size, int flags, ...)
{
	void *new_address = NULL;
	if (flags & MREMAP_FIXED) {
		va_list list;
		va_start(list, flags);
		new_address = va_arg(list, void *);
		va_end(list);
	}
	return (void *)CALL(__NR_mremap, address, size, new_size, flags, new_address);
}

int madvise(void *address, size_t size, int advice)
{
	return CALL(__NR_madvise, address, size, advice);
}

/* Returns an error number. MADV_DONTNEED would lose what the pages hold, so it is not passed on. */
int posix_madvise(void *address, size_t size, int advice)
{
	return advice == POSIX_MADV_DONTNEED ? 0 : -RAW(__NR_madvise, address, size, advice);
}

int msync(void *address, size_t size, int flags) { return POINT(__NR_msync, address, size, flags); }

int mincore(void *address, size_t size, unsigned char *pages)
{
	return CALL(__NR_mincore, address, size, pages);
}

int mlock(const void *address, size_t size) { return CALL(__NR_mlock, address, size); }

int mlock2(const void *address, size_t size, unsigned flags)
{
	return CALL(__NR_mlock2, address, size, flags);
}

int munlock(const void *address, size_t size) { return CALL(__NR_munlock, address, size); }
int mlockall(int flags) { return CALL(__NR_mlockall, flags); }
int munlockall(void) { return CALL(__NR_munlockall); }
int memfd_create(const char *name, unsigned flags) { return CALL(__NR_memfd_create, name, flags); }
