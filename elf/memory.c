/* memory.c: see memory.h. */
#include "memory.h"

static __u64 page_start(__u64 address) { return address & -(__u64)PAGE_SIZE; }
static __u64 page_end(__u64 address) { return page_start(address + PAGE_SIZE - 1); }

/* Which earlier mapping has a page of the file in common with the last one. Looks at the first few
 * only: a file with thousands of segments is no program. */
static __u64 find_twice(const struct mapping *mappings, __u64 last)
{
	const struct mapping *new = &mappings[last];

	for (__u64 i = 0; i < last && i < 64; i++)
		if (!mappings[i].zeroes && mappings[i].offset <
						   new->offset + new->size &&new->offset <
						   mappings[i].offset + mappings[i].size)
			return i + 1;
	return 0;
}

__u64 elf_mappings(const struct elf *elf, struct mapping **mappings)
{
	struct mapping *list = elf_memory(2 * elf->segments + 1, sizeof *list);
	__u64 count = 0;

	*mappings = list;
	for (__u64 i = 0; list && i < elf->segments; i++) {
		Elf64_Phdr segment = elf_segment(elf, i);
		__u64 start = page_start(segment.p_vaddr);
		__u64 file_end = page_end(segment.p_vaddr + segment.p_filesz);
		__u64 end = page_end(segment.p_vaddr + segment.p_memsz);

		if (segment.p_type != PT_LOAD)
			continue;
		if (segment.p_filesz && file_end > start) {
			list[count] = (struct mapping){.address = start,
						       .size = file_end - start,
						       .offset = page_start(segment.p_offset),
						       .permissions = segment.p_flags & 7,
						       .segment = i};
			list[count].first_twice = find_twice(list, count);
			count++;
		} else
			file_end = start;
		if (end > file_end)
			list[count++] = (struct mapping){.address = file_end,
							 .size = end - file_end,
							 .zeroes = true,
							 .permissions = segment.p_flags & 7,
							 .segment = i};
	}
	return count;
}
