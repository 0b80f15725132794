/* memory.h: how an executable's segments lie in memory, page by page, as Linux maps them
 * (fs/binfmt_elf.c). */
#ifndef ELF_MEMORY_H
#define ELF_MEMORY_H

#include "reader.h"

#define PAGE_SIZE 4096 /* the smallest that the three architectures have */

struct mapping {
	__u64 address, size; /* whole pages */
	__u64 offset;        /* of the first page in the file; 0 for pages of zeroes */
	bool zeroes;         /* not from the file: .bss */
	__u32 permissions;   /* PF_R, PF_W, PF_X */
	__u64 segment;
	__u64 first_twice; /* an earlier mapping that has a page of the file in common, plus 1; 0:
			      none */
};

/* The mappings of all PT_LOAD segments, in file order. Returns their number; 0 also when there is
 * no memory left. */
__u64 elf_mappings(const struct elf *elf, struct mapping **mappings);

#endif
