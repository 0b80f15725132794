/*
 * malloc.c: malloc(3), calloc, realloc, free, aligned_alloc.
 *
 * Sizes are rounded up to a class: steps of 16 bytes up to 128, then four classes per power of two.
 * Each class keeps a list of free blocks; when it is empty, a block is cut from the newest region
 * asked of the kernel. A block never changes its class and regions never go back; blocks of 128 KiB
 * and more have a mapping of their own, which goes back at free. So malloc and free are a few
 * instructions each. For programs that run a while and end, not for servers that run for months.
 *
 * Before each block stands its header, one word: twice the class, or for a mapped block the size of
 * the mapping, or for an aligned block inside a larger one the distance back, made odd.
 */
#include <stdlib.h>
#include <stdint.h>
#include <string.h>
#include <errno.h>
#include <sys/mman.h>
#include "call.h"
#include "thread.h"

enum {
	ALIGNMENT = 16, /* of every block: enough for any type of C */
	HEADER = sizeof(size_t),
	LINEAR = 8,         /* classes of 16, 32 … 128 bytes */
	CLASSES = 48,       /* up to MAPPED bytes */
	MAPPED = 128 << 10, /* above this, a block has a mapping of its own */
	REGION = 256 << 10, /* what is asked of the kernel at a time */
	PAGE = 4096,        /* the smallest page of any architecture: mappings come in multiples */
};

struct free_block {
	struct free_block *next;
};

static struct free_block *free_blocks[CLASSES];
static char *region, *region_end; /* region + HEADER is aligned */
int __malloc_lock;                /* fork takes it too */

static size_t *header_of(void *memory) { return (size_t *)memory - 1; }

/* The class of a block of *size bytes with its header; rounds *size up to the class's. */
static unsigned class_of(size_t *size)
{
	if (*size <= LINEAR * ALIGNMENT) {
		*size = (*size + ALIGNMENT - 1) & -ALIGNMENT;
		return *size / ALIGNMENT - 1;
	}
	unsigned shift = 8 * sizeof(long) - 3 - __builtin_clzl(*size - 1);
	size_t quarter = (*size - 1) >> shift; /* 4 … 7 */
	*size = (quarter + 1) << shift;
	return LINEAR + (shift - 5) * 4 + quarter - 4;
}

static void *map(size_t size)
{
	long result =
		sys_mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	return sys_failed(result) ? NULL : (void *)result;
}

static void *no_memory(void)
{
	errno = ENOMEM;
	return NULL;
}

static void *map_block(size_t size)
{
	size = (size + ALIGNMENT + PAGE - 1) & -PAGE;
	char *mapping = map(size);
	if (!mapping)
		return no_memory();
	*header_of(mapping + ALIGNMENT) = size;
	return mapping + ALIGNMENT;
}

static void *cut_block(size_t size, unsigned class)
{
	if ((size_t)(region_end - region) < size) {
		char *fresh = map(REGION);
		if (!fresh)
			return NULL;
		region = fresh + ALIGNMENT - HEADER;
		region_end = fresh + REGION;
	}
	void *memory = region + HEADER;
	*header_of(memory) = class * 2;
	region += size;
	return memory;
}

/* Returns memory of size bytes (of one, when size is 0), or NULL and ENOMEM. */
void *malloc(size_t size)
{
	if (size > PTRDIFF_MAX - 2 * PAGE)
		return no_memory();
	if (size > MAPPED - HEADER)
		return map_block(size);
	size += HEADER;
	unsigned class = class_of(&size);
	LOCK(&__malloc_lock);
	void *memory = free_blocks[class];
	if (memory)
		free_blocks[class] = free_blocks[class]->next;
	else
		memory = cut_block(size, class);
	UNLOCK(&__malloc_lock);
	return memory ? memory : no_memory();
}

void free(void *memory)
{
	if (!memory)
		return;
	size_t header = *header_of(memory);
	if (header & 1) {
		memory = (char *)memory - (header - 1);
		header = *header_of(memory);
	}
	if (header < CLASSES * 2) {
		struct free_block *block = memory;
		LOCK(&__malloc_lock);
		block->next = free_blocks[header / 2];
		free_blocks[header / 2] = block;
		UNLOCK(&__malloc_lock);
	} else {
		sys_munmap((char *)memory - ALIGNMENT, header);
	}
}

/* How many bytes of a block its owner may use. */
size_t malloc_usable_size(void *memory)
{
	if (!memory)
		return 0;
	size_t header = *header_of(memory);
	if (header & 1)
		return malloc_usable_size((char *)memory - (header - 1)) - (header - 1);
	if (header >= CLASSES * 2)
		return header - ALIGNMENT;
	size_t class = header / 2;
	if (class < LINEAR)
		return (class + 1) * ALIGNMENT - HEADER;
	class -= LINEAR;
	return ((class % 4 + 5) << (class / 4 + 5)) - HEADER;
}

void *calloc(size_t count, size_t size)
{
	size_t total;
	if (__builtin_mul_overflow(count, size, &total))
		return no_memory();
	void *memory = malloc(total);
	if (memory && total <= MAPPED - HEADER) /* a fresh mapping is zero */
		memset(memory, 0, total);
	return memory;
}

/* Moves a mapped block's pages instead of copying them. */
static void *remap_block(void *memory, size_t size)
{
	size_t old = *header_of(memory);
	if (size > PTRDIFF_MAX - 2 * PAGE)
		return no_memory();
	size = (size + ALIGNMENT + PAGE - 1) & -PAGE;
	long moved = RAW(__NR_mremap, (char *)memory - ALIGNMENT, old, size, MREMAP_MAYMOVE);
	if (sys_failed(moved))
		return no_memory();
	memory = (char *)moved + ALIGNMENT;
	*header_of(memory) = size;
	return memory;
}

/* On failure memory stays as it was. */
void *realloc(void *memory, size_t size)
{
	if (!memory)
		return malloc(size);
	size_t header = *header_of(memory), usable = malloc_usable_size(memory);
	if (!(header & 1) && header >= CLASSES * 2 && size > MAPPED)
		return remap_block(memory, size);
	if (size <= usable && size >= usable / 2)
		return memory;
	void *moved = malloc(size);
	if (!moved)
		return NULL;
	memcpy(moved, memory, size < usable ? size : usable);
	free(memory);
	return moved;
}

void *reallocarray(void *memory, size_t count, size_t size)
{
	size_t total;
	return __builtin_mul_overflow(count, size, &total) ? no_memory() : realloc(memory, total);
}

/* alignment must be a power of two, else NULL and EINVAL. */
void *aligned_alloc(size_t alignment, size_t size)
{
	if (!alignment || alignment & (alignment - 1)) {
		errno = EINVAL;
		return NULL;
	}
	if (alignment <= ALIGNMENT)
		return malloc(size);
	if (size > PTRDIFF_MAX - alignment)
		return no_memory();
	char *memory = malloc(size + alignment);
	if (!memory)
		return NULL;
	size_t distance = -(uintptr_t)memory & (alignment - 1);
	if (distance)
		*header_of(memory + distance) = distance + 1;
	return memory + distance;
}

void *memalign(size_t alignment, size_t size) { return aligned_alloc(alignment, size); }

void *valloc(size_t size) { return aligned_alloc(PAGE, size); }

/* Returns an error number and leaves errno alone. */
int posix_memalign(void **memory, size_t alignment, size_t size)
{
	if (alignment < sizeof(void *) || alignment & (alignment - 1))
		return EINVAL;
	int saved = errno;
	void *result = aligned_alloc(alignment, size);
	errno = saved;
	if (!result)
		return ENOMEM;
	*memory = result;
	return 0;
}

/* C23's: the sizes say nothing that is not known. */
void free_sized(void *memory, size_t size) { (void)size, free(memory); }
void free_aligned_sized(void *memory, size_t alignment, size_t size)
{
	(void)alignment, (void)size, free(memory);
}

/* The greatest power of two that divides an address; 0 for NULL. */
size_t memalignment(const void *address) { return (uintptr_t)address & -(uintptr_t)address; }
