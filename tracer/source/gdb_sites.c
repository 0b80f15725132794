/*
 * gdb_sites.c: breakpoints at every system call instruction, found by their bytes in the files that
 * are executed. Where such bytes are part of another instruction, the breakpoint is never met. Not
 * for: instructions that a program makes while it runs.
 */
#include <sys.h>
#include <string.h>
#include <linux/auxvec.h>
#include <linux/fcntl.h>
#include <linux/mman.h>
#include "../memory.h"
#include "decode.h"
#include "elf.h"
#include "qemu.h"
#include "program.h"

static const struct instruction {
	uint8_t bytes[4], size, step; /* of addresses, and the kind of a breakpoint there */
} instructions[ABI_COUNT] = {
	[ABI_X86_64] = {{0x0f, 0x05}, 2, 1},              /* syscall */
	[ABI_I386] = {{0xcd, 0x80}, 2, 1},                /* int $0x80 */
	[ABI_AARCH64] = {{0x01, 0x00, 0x00, 0xd4}, 4, 4}, /* svc #0 */
};

unsigned gdb_site_size(enum abi abi) { return instructions[abi].size; }

void gdb_break(enum abi abi, bool stops, uint64_t address)
{
	gdb_ask(stops ? "Z0,#,#" : "z0,#,#", address, instructions[abi].step);
}

bool gdb_is_site(enum abi abi, uint64_t address)
{
	unsigned char bytes[4];
	unsigned size = instructions[abi].size;
	return process_read(0, address, bytes, size) == size &&
	       memcmp(bytes, instructions[abi].bytes, size) == 0;
}

/* size bytes of a file from offset on are code at address. */
static void add_sites(enum abi abi, const struct elf *file, uint64_t offset, uint64_t size,
		      uint64_t address)
{
	const struct instruction *instruction = &instructions[abi];
	if (offset > file->size)
		return;
	if (size > file->size - offset)
		size = file->size - offset;
	const char *code = file->bytes + offset;
	for (uint64_t i = 0; i + instruction->size <= size; i += instruction->step)
		if ((uint8_t)code[i] == *instruction->bytes &&
		    memcmp(code + i, instruction->bytes, instruction->size) == 0)
			gdb_break(abi, true, address + i);
}

/* The code of an ELF file that is loaded so that base is added to its addresses, or its entry is
 * there. Fills interpreter, if there is one and it fits. */
static void add_file(enum abi abi, const char *path, uint64_t base, uint64_t entry,
		     char *interpreter, size_t size)
{
	struct elf elf = {0};
	elf_part part;
	bool known = elf_map(&elf, path);
	if (known && entry)
		base = entry - elf_get(&elf, elf.header, FIELD(Ehdr, e_entry));
	for (unsigned i = 0; known && elf_read_part(&elf, i, part); i++) {
		uint64_t type = elf_get(&elf, part, FIELD(Phdr, p_type)),
			 offset = elf_get(&elf, part, FIELD(Phdr, p_offset)),
			 length = elf_get(&elf, part, FIELD(Phdr, p_filesz));
		if (type == PT_LOAD && elf_get(&elf, part, FIELD(Phdr, p_flags)) & PF_X)
			add_sites(abi, &elf, offset, length,
				  base + elf_get(&elf, part, FIELD(Phdr, p_vaddr)));
		if (type == PT_INTERP && length <= size)
			elf_read(&elf, offset, interpreter, length);
	}
	elf_unmap(&elf);
}

void gdb_program_sites(const struct guest_command *command, const char *path)
{
	static char interpreter[4096], prefixed[8192];
	unsigned char vector[512];
	size_t word = abi_facts[command->abi].word,
	       size = gdb_object("qXfer:auxv:read::0,#", vector, sizeof vector);
	uint64_t entry = auxiliary(vector, size, word, AT_ENTRY),
		 base = auxiliary(vector, size, word, AT_BASE);
	add_file(command->abi, path, 0, entry, interpreter, sizeof interpreter - 1);
	if (!*interpreter)
		return;
	put_into(prefixed, sizeof prefixed, "%s%s", command->prefix ? command->prefix : "",
		 interpreter);
	bool inside = sys_faccessat(AT_FDCWD, prefixed, 0) == 0;
	add_file(command->abi, inside ? prefixed : interpreter, base, 0, interpreter, 0);
}

void gdb_mapped_sites(const struct event *call, int64_t result, int process)
{
	const char *name = row_name(syscall_row(call->abi, call->number));
	struct elf file = {0};
	char path[64];
	bool in_pages = strcmp(name, "mmap2") == 0;
	if ((!in_pages && strcmp(name, "mmap") != 0) || !(call->args[2] & PROT_EXEC) ||
	    call->args[3] & MAP_ANONYMOUS)
		return;
	put_into(path, sizeof path, "/proc/%d/fd/%d", process, (int)call->args[4]);
	file.bytes = map_file(path, &file.size);
	if (file.bytes)
		add_sites(call->abi, &file, call->args[5] << (in_pages ? 12 : 0), call->args[1],
			  abi_facts[call->abi].word == 4 ? (uint32_t)result : (uint64_t)result);
	elf_unmap(&file);
}
