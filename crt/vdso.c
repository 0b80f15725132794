/*
 * vdso.c: finds clock_gettime in the vDSO, a small ELF file that the kernel maps into each process.
 * Without one (under qemu-user, say) the system call serves. vdso(7); ELF gABI, "Hash Table". A
 * newer kernel's vDSO may have a GNU hash table alone.
 */
#include <string.h>
#include <time.h>
#include <linux/auxvec.h>
#include <linux/elf.h>
#include <sys/auxv.h>
#include "call.h"
#include "vdso.h"

#if __SIZEOF_POINTER__ == 8
#define ELF(name) Elf64_##name
#else
#define ELF(name) Elf32_##name
#endif

#ifndef DT_GNU_HASH
#define DT_GNU_HASH 0x6ffffef5
#endif

typedef long gettime(int, struct timespec *);

static long by_call(int clock, struct timespec *now) { return RAW(NR_clock_gettime, clock, now); }

/* How many symbols a DT_GNU_HASH table knows: the last bucket leads to the last chain, whose end
 * has bit 0 set. After four words and the filter come the buckets, then the chains. */
static uint32_t count_symbols(const uint32_t *table)
{
	uint32_t buckets = table[0], first = table[1], last = 0;
	const uint32_t *bucket = table + 4 + table[2] * (sizeof(long) / sizeof(*table));
	const uint32_t *chain = bucket + buckets;

	for (uint32_t i = 0; i < buckets; i++)
		if (bucket[i] > last)
			last = bucket[i];
	if (last < first)
		return first;
	while (!(chain[last - first] & 1))
		last++;
	return last + 1;
}

/* The address of a function, or NULL. */
static void *find(const char *image, const char *name)
{
	const ELF(Ehdr) *header = (const void *)image;
	const ELF(Phdr) *segment = (const void *)(image + header->e_phoff);
	const ELF(Dyn) *dynamic = NULL;
	const ELF(Sym) *symbols = NULL;
	const char *names = NULL, *base = NULL;
	uint32_t count = 0;

	for (int i = 0; i < header->e_phnum; i++, segment++) {
		if (segment->p_type == PT_LOAD && !base)
			base = image + segment->p_offset - segment->p_vaddr;
		else if (segment->p_type == PT_DYNAMIC)
			dynamic = (const void *)(image + segment->p_offset);
	}
	for (; base && dynamic && dynamic->d_tag; dynamic++) {
		const void *at = base + dynamic->d_un.d_val;
		if (dynamic->d_tag == DT_SYMTAB)
			symbols = at;
		else if (dynamic->d_tag == DT_STRTAB)
			names = at;
		else if (dynamic->d_tag == DT_HASH)
			count = ((const uint32_t *)at)[1];
		else if (dynamic->d_tag == DT_GNU_HASH && !count)
			count = count_symbols(at);
	}
	if (!symbols || !names)
		return NULL;
	for (uint32_t i = 0; i < count; i++)
		if (symbols[i].st_shndx && !strcmp(names + symbols[i].st_name, name))
			return (void *)(base + symbols[i].st_value);
	return NULL;
}

long __vdso_clock_gettime(int clock, struct timespec *now)
{
	static gettime *found;
	gettime *function = __atomic_load_n(&found, __ATOMIC_RELAXED);
	if (!function) {
		const char *image = (const char *)getauxval(AT_SYSINFO_EHDR);
		function = image ? (gettime *)find(image, ARCH_VDSO_CLOCK_GETTIME) : NULL;
		if (!function)
			function = by_call;
		__atomic_store_n(&found, function, __ATOMIC_RELAXED);
	}
	return function(clock, now);
}
