/*
 * relocate.c: a static-pie program is its own dynamic linker: it adds the address where it was
 * loaded to each word that holds an address. Only R_ARCH_RELATIVE exists in such a program.
 * ELF gABI, "Dynamic Section"; ld's -z pack-relative-relocs (DT_RELR) is understood too.
 *
 * Nothing here may be read through an address in memory: hidden symbols are found relative to the
 * program counter.
 */
#ifdef __PIE__
#include <linux/elf.h>
#include "start.h"

#if __SIZEOF_POINTER__ == 8
typedef Elf64_Dyn dynamic_entry;
#else
typedef Elf32_Dyn dynamic_entry;
#endif
#define DT_RELRSZ 35
#define DT_RELR   36

extern const dynamic_entry _DYNAMIC[] __attribute__((visibility("hidden")));
extern const char __ehdr_start[] __attribute__((visibility("hidden")));

/* relr: an even word is the address of a word; an odd one has a bit for each of the next 63 (31).
 */
static void relocate_packed(unsigned long base, const unsigned long *entry, unsigned long size)
{
	unsigned long *word = 0;
	for (; size; size -= sizeof(long), entry++) {
		if (!(*entry & 1)) {
			word = (unsigned long *)(base + *entry);
			*word++ += base;
			continue;
		}
		unsigned long *next = word;
		for (unsigned long bits = *entry >> 1; bits; bits >>= 1, next++)
			if (bits & 1)
				*next += base;
		word += 8 * sizeof(long) - 1;
	}
}

void __relocate(void)
{
	unsigned long base = (unsigned long)__ehdr_start, table = 0, size = 0, packed = 0,
		      packed_size = 0;

	for (const dynamic_entry *d = _DYNAMIC; d->d_tag; d++) {
		if (d->d_tag == ARCH_DT_REL)
			table = d->d_un.d_val;
		else if (d->d_tag == ARCH_DT_RELSZ)
			size = d->d_un.d_val;
		else if (d->d_tag == DT_RELR)
			packed = d->d_un.d_val;
		else if (d->d_tag == DT_RELRSZ)
			packed_size = d->d_un.d_val;
	}
	const arch_relocation *r = (const arch_relocation *)(base + table);
	for (; size; size -= sizeof(*r), r++)
		if (r->r_info == ARCH_R_RELATIVE) {
			unsigned long *word = (unsigned long *)(base + r->r_offset);
			*word = base + arch_addend(r, word);
		}
	relocate_packed(base, (const unsigned long *)(base + packed), packed_size);
}
#endif
