/* purpose.h: what a region of a file is good for, in a reader's words. */
#ifndef ELF_PURPOSE_H
#define ELF_PURPOSE_H

#include "regions.h"

/* In the order in which tables show them. */
#define PURPOSES(ROW)                                                                              \
	ROW(ELF_HEADER, "ELF header")                                                              \
	ROW(PROGRAM_HEADERS, "program headers")                                                    \
	ROW(CODE, "code")                                                                          \
	ROW(CONSTANTS, "read-only data")                                                           \
	ROW(DATA, "data")                                                                          \
	ROW(LINKING, "dynamic linking")                                                            \
	ROW(UNWINDING, "unwinding tables")                                                         \
	ROW(NOTES, "notes")                                                                        \
	ROW(SYMBOLS, "symbol table")                                                               \
	ROW(STRINGS, "string tables")                                                              \
	ROW(DEBUGGING, "debugging and comments")                                                   \
	ROW(SECTION_HEADERS, "section headers")                                                    \
	ROW(PAGE_PADDING, "padding to a page")                                                     \
	ROW(ALIGNMENT, "alignment")                                                                \
	ROW(UNCLAIMED, "in no header")

enum purpose {
#define ROW(name, text) PURPOSE_##name,
	PURPOSES(ROW)
#undef ROW
		PURPOSE_COUNT
};

extern const char *const purpose_names[PURPOSE_COUNT];

enum purpose elf_purpose(const struct elf *elf, const struct region *region);

/* The region in a few words: ".text", "program headers", "padding for segment 2". Printable. The
 * call after the next one overwrites it. */
const char *elf_region_name(const struct elf *elf, const struct region *region);

#endif
