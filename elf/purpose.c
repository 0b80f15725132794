/* purpose.c: see purpose.h. */
#include "purpose.h"

#include <string.h>

const char *const purpose_names[PURPOSE_COUNT] = {
#define ROW(name, text) [PURPOSE_##name] = text,
	PURPOSES(ROW)
#undef ROW
};

/* The GNU types are not in the kernel's headers (binutils: include/elf/common.h). */
#define SHT_GNU_HASH    0x6ffffff6
#define SHT_GNU_VERDEF  0x6ffffffd
#define SHT_GNU_VERNEED 0x6ffffffe
#define SHT_GNU_VERSYM  0x6fffffff
#define SHT_RELR        19

static bool begins(const char *name, const char *start)
{
	return strncmp(name, start, strlen(start)) == 0;
}

static enum purpose of_section(const struct elf *elf, const Elf64_Shdr *section)
{
	const char *name = elf_section_name(elf, section);

	switch (section->sh_type) {
	case SHT_SYMTAB:
		return PURPOSE_SYMBOLS;
	case SHT_STRTAB:
		return section->sh_flags & SHF_ALLOC ? PURPOSE_LINKING : PURPOSE_STRINGS;
	case SHT_DYNSYM:
	case SHT_DYNAMIC:
	case SHT_HASH:
	case SHT_REL:
	case SHT_RELA:
	case SHT_RELR:
	case SHT_GNU_HASH:
	case SHT_GNU_VERDEF:
	case SHT_GNU_VERNEED:
	case SHT_GNU_VERSYM:
		return PURPOSE_LINKING;
	case SHT_NOTE:
		return PURPOSE_NOTES;
	}
	if (!(section->sh_flags & SHF_ALLOC))
		return PURPOSE_DEBUGGING;
	if (strcmp(name, ".interp") == 0 || begins(name, ".got") || begins(name, ".plt"))
		return PURPOSE_LINKING;
	if (section->sh_flags & SHF_EXECINSTR)
		return PURPOSE_CODE;
	if (begins(name, ".eh_frame") || begins(name, ".gcc_except_table"))
		return PURPOSE_UNWINDING;
	return section->sh_flags & SHF_WRITE ? PURPOSE_DATA : PURPOSE_CONSTANTS;
}

static enum purpose of_segment(const Elf64_Phdr *segment)
{
	if (segment->p_type == PT_NOTE)
		return PURPOSE_NOTES;
	if (segment->p_flags & PF_X)
		return PURPOSE_CODE;
	return segment->p_flags & PF_W ? PURPOSE_DATA : PURPOSE_CONSTANTS;
}

enum purpose elf_purpose(const struct elf *elf, const struct region *region)
{
	Elf64_Shdr section;
	Elf64_Phdr segment;

	switch (region->kind) {
	case REGION_ELF_HEADER:
		return PURPOSE_ELF_HEADER;
	case REGION_PROGRAM_HEADERS:
		return PURPOSE_PROGRAM_HEADERS;
	case REGION_SECTION_HEADERS:
		return PURPOSE_SECTION_HEADERS;
	case REGION_SECTION:
		section = elf_section(elf, region->index);
		return of_section(elf, &section);
	case REGION_SEGMENT:
		segment = elf_segment(elf, region->index);
		return of_segment(&segment);
	case REGION_PAGE_PADDING:
		return PURPOSE_PAGE_PADDING;
	case REGION_ALIGNMENT:
		return PURPOSE_ALIGNMENT;
	case REGION_UNCLAIMED:
		break;
	}
	return PURPOSE_UNCLAIMED;
}

const char *elf_region_name(const struct elf *elf, const struct region *region)
{
	static char text[2][64];
	static unsigned turn;
	char *at = text[turn++ & 1];
	const char *name = "", *end;
	unsigned long long number = region->index;
	Elf64_Shdr section;

	switch (region->kind) {
	case REGION_SECTION:
		section = elf_section(elf, region->index);
		name = elf_section_name(elf, &section);
		if (*name) {
			for (end = at + sizeof *text - 1; *name && at < end; name++)
				*at++ = *name >= ' ' && *name <= '~' ? *name : '?';
			*at = 0;
			return text[(turn - 1) & 1];
		}
		name = "section ";
		break;
	case REGION_SEGMENT:
		name = "segment ";
		break;
	case REGION_PAGE_PADDING:
		name = "padding for segment ";
		break;
	default:
		return purpose_names[elf_purpose(elf, region)];
	}
	while (*name)
		*at++ = *name++;
	if (number > 99999)
		number = 99999; /* no more than five digits; nothing real has so many */
	for (unsigned power = 10000; power; power /= 10)
		if ((unsigned)number >= power || power == 1)
			*at++ = '0' + (unsigned)number / power % 10;
	*at = 0;
	return text[(turn - 1) & 1];
}
