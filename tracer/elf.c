/* elf.c: see elf.h. */
#include <sys.h>
#include <string.h>
#include <linux/auxvec.h>
#include "elf.h"
#include "memory.h"

#define MOST_COUNTED    (1 << 26)
#define MOST_PARTS      64
#define SIZE(elf, type) ((elf)->wide ? sizeof(Elf64_##type) : sizeof(Elf32_##type))

static size_t budget;

uint64_t elf_get(const struct elf *elf, const char *record, struct field field)
{
	uint64_t value = 0;
	memcpy(&value, record + field.offset[elf->wide], field.size[elf->wide]);
	return value;
}

size_t elf_read(const struct elf *elf, uint64_t offset, void *buffer, size_t size)
{
	if (elf->bytes) {
		if (offset > elf->size || size > elf->size - offset)
			return 0;
		memcpy(buffer, elf->bytes + offset, size);
		return size;
	}
	if (elf->file < 0)
		return tracee_read(elf->task, elf->base + offset, buffer, size);
	if (offset > 0x7fffffff || sys_failed(sys_lseek(elf->file, offset, 0)))
		return 0;
	long got = sys_read(elf->file, buffer, size);
	return sys_failed(got) ? 0 : got;
}

void elf_budget(void) { budget = MOST_COUNTED; }

size_t elf_read_counted(const struct elf *elf, uint64_t offset, void *buffer, size_t size)
{
	if (budget < size)
		return 0;
	budget -= size;
	return elf_read(elf, offset, buffer, size);
}

bool elf_has_text(const struct elf *elf, uint64_t offset, const char *text)
{
	char there[32];
	size_t size = strlen(text) + 1;
	return size <= sizeof there && elf_read(elf, offset, there, size) == size &&
	       memcmp(there, text, size) == 0;
}

uint64_t auxiliary(const void *vector, size_t size, size_t word, uint64_t type)
{
	const char *at = vector;
	for (; size >= 2 * word; at += 2 * word, size -= 2 * word) {
		uint64_t pair[2] = {0};
		memcpy(&pair[0], at, word);
		memcpy(&pair[1], at + word, word);
		if (pair[0] == type)
			return pair[1];
		if (pair[0] == AT_NULL)
			break;
	}
	return 0;
}

bool elf_begin(struct elf *elf)
{
	if (elf_read(elf, 0, elf->header, sizeof elf->header) != sizeof elf->header ||
	    memcmp(elf->header, ELFMAG, SELFMAG) != 0)
		return false;
	elf->wide = elf->header[EI_CLASS] == ELFCLASS64;
	return true;
}

bool elf_read_part(const struct elf *elf, unsigned number, elf_part part)
{
	size_t size = SIZE(elf, Phdr);
	uint64_t table = elf_get(elf, elf->header, FIELD(Ehdr, e_phoff));
	return number < MOST_PARTS && number < elf_get(elf, elf->header, FIELD(Ehdr, e_phnum)) &&
	       elf_read(elf, table + number * size, part, size) == size;
}

bool elf_read_section(const struct elf *elf, unsigned number, elf_section section)
{
	size_t size = SIZE(elf, Shdr);
	uint64_t table = elf_get(elf, elf->header, FIELD(Ehdr, e_shoff));
	return number < elf_get(elf, elf->header, FIELD(Ehdr, e_shnum)) &&
	       elf_read(elf, table + number * size, section, size) == size;
}

/* Those of one table. */
static bool visit_table(const struct elf *elf, const elf_section table, uint64_t names,
			symbol_visitor *visit, void *context)
{
	static char symbols[4096 - 4096 % sizeof(Elf64_Sym)];
	uint64_t at = elf_get(elf, table, FIELD(Shdr, sh_offset));
	uint64_t size = elf_get(elf, table, FIELD(Shdr, sh_size));
	size_t each = SIZE(elf, Sym), want = sizeof symbols - sizeof symbols % each;
	for (; size >= each; at += want, size -= want) {
		if (want > size)
			want = size - size % each;
		if (elf_read_counted(elf, at, symbols, want) != want)
			return false;
		for (const char *symbol = symbols; symbol < symbols + want; symbol += each)
			if (visit(elf, symbol, names + elf_get(elf, symbol, FIELD(Sym, st_name)),
				  context))
				return true;
	}
	return false;
}

bool elf_visit_symbols(const struct elf *elf, bool dynamic, symbol_visitor *visit, void *context)
{
	elf_section table, names;
	for (unsigned i = 0; elf_read_section(elf, i, table); i++) {
		uint64_t type = elf_get(elf, table, FIELD(Shdr, sh_type));
		if ((type == SHT_DYNSYM || (type == SHT_SYMTAB && !dynamic)) &&
		    elf_read_section(elf, elf_get(elf, table, FIELD(Shdr, sh_link)), names) &&
		    visit_table(elf, table, elf_get(elf, names, FIELD(Shdr, sh_offset)), visit,
				context))
			return true;
	}
	return false;
}
