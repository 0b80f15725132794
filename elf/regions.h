/*
 * regions.h: what every byte of an ELF file is for. The regions follow each other without a gap and
 * without an overlap from 0 to the end of the file, so their sizes add up to the file's size.
 */
#ifndef ELF_REGIONS_H
#define ELF_REGIONS_H

#include "reader.h"

/* What a region is. When two things claim a byte, the one that stands first here has it, and the
 * region is shared. */
enum region_kind {
	REGION_ELF_HEADER,
	REGION_PROGRAM_HEADERS,
	REGION_SECTION_HEADERS,
	REGION_SECTION, /* index: which section */
	REGION_SEGMENT, /* in a loaded segment of a file that has no sections; index: which segment
			 */
	REGION_PAGE_PADDING, /* up to the start of a loaded segment, index, on a page of its own */
	REGION_ALIGNMENT,    /* up to the next thing's alignment */
	REGION_UNCLAIMED,    /* bytes that no header mentions */
};

struct region {
	__u64 start, end; /* file offsets; end is exclusive */
	enum region_kind kind;
	__u64 index;
	bool shared; /* claimed a second time: by another header or section (segments do not count)
		      */
	enum region_kind other; /* by what, when shared */
	__u64 other_index;
};

/* The regions of the file, in order. Returns their number, and 0 when there is not enough memory.
 */
__u64 elf_regions(const struct elf *elf, struct region **regions);

#endif
