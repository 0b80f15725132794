/* imports.c: see session.h. */
#include "elf.h"
#include "session.h"

static bool is_named(const struct elf *elf, const char *symbol, uint64_t name, void *function)
{
	(void)symbol;
	return elf_has_text(elf, name, function);
}

bool imports(const char *path, const char *function)
{
	struct elf elf = {0};
	bool found =
		elf_map(&elf, path) && elf_visit_symbols(&elf, true, is_named, (void *)function);
	elf_unmap(&elf);
	return found;
}
