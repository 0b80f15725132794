/*
 * elf.h: reading ELF files of both classes (elf(5)). They are somebody else's: nothing here relies
 * on what they say.
 */
#pragma once

#include "task.h"
#include <linux/elf.h>

struct elf {
	int file;                /* read from there; -1: from the tracee's memory */
	const char *bytes;       /* … unless it is mapped */
	size_t size;             /* of these */
	const struct task *task; /* the tracee */
	uint64_t base;           /* where the file begins in its memory */
	bool wide;               /* ELFCLASS64 */
	char header[sizeof(Elf64_Ehdr)];
};

/* Where a field stands in the records of the two classes. */
struct field {
	uint8_t offset[2], size[2];
};
#define FIELD(type, member)                                                                        \
	((struct field){                                                                           \
		{offsetof(Elf32_##type, member), offsetof(Elf64_##type, member)},                  \
		{sizeof(((Elf32_##type *)0)->member), sizeof(((Elf64_##type *)0)->member)}})
uint64_t elf_get(const struct elf *elf, const char *record, struct field field);

/* Read from an offset on; returns how many bytes. */
size_t elf_read(const struct elf *elf, uint64_t offset, void *buffer, size_t size);
/* The same, counted: until elf_budget is called, so many bytes of symbols and lines are read. */
size_t elf_read_counted(const struct elf *elf, uint64_t offset, void *buffer, size_t size);
void elf_budget(void);

/* Does this text stand there, with its 0? */
bool elf_has_text(const struct elf *elf, uint64_t offset, const char *text);

/* What the kernel told a process of itself in its auxiliary vector (getauxval(3)), a vector of so
 * many bytes and of words of so many; 0: nothing. */
uint64_t auxiliary(const void *vector, size_t size, size_t word, uint64_t type);

/* program.c: map a whole file, and begin; to be unmapped either way. */
bool elf_map(struct elf *elf, const char *path);
void elf_unmap(const struct elf *elf);
/* Fill in wide and header; false when it is no ELF file. */
bool elf_begin(struct elf *elf);
/* The program header or section header of a number; false when there is none. */
typedef char elf_part[sizeof(Elf64_Phdr)];
typedef char elf_section[sizeof(Elf64_Shdr)];
bool elf_read_part(const struct elf *elf, unsigned number, elf_part part);
bool elf_read_section(const struct elf *elf, unsigned number, elf_section section);
/* Call visit with each symbol (of the dynamic ones alone) and where its name is in the file, until
 * it returns true; so does this, then. */
typedef bool symbol_visitor(const struct elf *elf, const char *symbol, uint64_t name,
			    void *context);
bool elf_visit_symbols(const struct elf *elf, bool dynamic, symbol_visitor *visit, void *context);
