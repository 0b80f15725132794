/*
 * reader.h: one ELF file, mapped into memory and read with bounds. Both classes, little-endian, any
 * machine; every header comes out in its 64-bit form. A header that lies outside the file is "not
 * there", never a crash. Not for: changing files.
 */
#ifndef ELF_READER_H
#define ELF_READER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <linux/elf.h>

struct elf {
	const char *path;
	const unsigned char
		*bytes; /* the whole file; belongs to the reader, released with the process */
	__u64 size;
	bool wide; /* ELFCLASS64 */
	/* The ELF header. What lies past the end of a short file reads as zero, as Linux reads it.
	 */
	Elf64_Ehdr header;
	size_t header_size; /* its size in the file: 52 or 64, or the file's size when that is less
			     */
	unsigned mode;      /* permission bits of the file */
	/* How many headers the ELF header claims (extended numbering resolved), and how many are
	 * whole in the file. */
	__u64 segments_claimed, segments;
	__u64 sections_claimed, sections;
	__u64 names; /* the section that holds the section names; 0: none */
};

/* Maps the file. On failure complains in one line and returns false. */
bool elf_open(struct elf *elf, const char *path);

/* Reads the headers anew, as those of a 64-bit or a 32-bit file, whatever EI_CLASS says. */
void elf_read_as(struct elf *elf, bool wide);
/* Is e_machine one whose files are 64-bit ones for Linux, which does not look at EI_CLASS? */
bool elf_machine_is_wide(const struct elf *elf);

/* Gives the mapping back. */
void elf_close(struct elf *elf);

/* The program header or section header of that index; index must be less than segments or sections.
 */
Elf64_Phdr elf_segment(const struct elf *elf, __u64 index);
Elf64_Shdr elf_section(const struct elf *elf, __u64 index);

/* Size of one program header or section header of this class. */
size_t elf_segment_size(const struct elf *elf);
size_t elf_section_size(const struct elf *elf);

/* The section's name; "" when it has none or it does not end inside its string table. */
const char *elf_section_name(const struct elf *elf, const Elf64_Shdr *section);
/* A string at offset in the string table of that index; "" as above. */
const char *elf_string(const struct elf *elf, __u64 table, __u64 offset);

/* Are size bytes at offset inside the file? */
bool elf_inside(const struct elf *elf, __u64 offset, __u64 size);

/* Memory for count items of size bytes, zeroed, kept until the process ends; NULL when there is not
 * enough. */
void *elf_memory(__u64 count, size_t size);

#endif
