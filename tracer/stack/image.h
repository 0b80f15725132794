/*
 * image.h: what is mapped at an address of a tracee, and the ELF file there: proc(5), elf(5). All
 * of it is the tracee's to choose: nothing here relies on any of it.
 */
#pragma once

#include "elf.h"

struct mapping {
	uint64_t start, end, offset; /* of the file: what is at start */
	uint64_t base;               /* where the file's first byte is mapped, 0 when it is not */
	uint64_t inode;
	const char *path; /* not ended; valid until maps are forgotten or others are asked for */
	size_t path_length;
};
/* The executable mapping that has the address; false when none has. */
bool mapping_find(const struct task *task, uint64_t address, struct mapping *mapping);

struct image {
	struct elf elf; /* read from its file, or from the tracee's memory */
	const struct mapping *mapping;
	uint64_t bias;         /* what is added to the file's addresses */
	uint64_t frame_header; /* where .eh_frame_hdr is in memory; 0: it has none */
};
/* Look at what is mapped at an address. False when it is no ELF file; else end with image_close. */
bool image_open(struct image *image, const struct task *task, const struct mapping *mapping,
		uint64_t address);
void image_close(const struct image *image);
/* "SYMBOL+0xOFFSET" of the function nearest at or below an address; nothing when there is none. */
void image_put_symbol(struct image *image, uint64_t address, struct text *text);
/* A section of its file by its name; false when there is none. */
struct section {
	uint64_t offset, size;
};
bool image_section(const struct image *image, const char *name, struct section *section);

/* lines.c: which line of which source an instruction was made of: the .debug_line of DWARF 2 to 5.
 */
/* " FILE:LINE" of an address in memory; nothing where the file does not say. FILE is as the
 * compiler was told it: from the folder that it ran in when it names that, else relative to it. */
void put_line(const struct image *image, uint64_t address, struct text *text);

/* bytes.c: numbers from a piece of memory; behind its end all are 0, and it is bad. */
struct bytes {
	const unsigned char *at, *end;
	bool bad;
};

/* A number of so many bytes, at most 8. */
uint64_t take(struct bytes *bytes, unsigned size, bool is_signed);
/* So many bytes, which are passed; where there are fewer, these. */
struct bytes take_part(struct bytes *bytes, uint64_t size);
unsigned take_byte(struct bytes *bytes);
/* One of LEB128: 7 bits in a byte. */
uint64_t take_leb(struct bytes *bytes, bool is_signed);
