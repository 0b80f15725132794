/* imports.c: see session.h. */
#include <string.h>
#include <sys.h>
#include <linux/elf.h>
#include "program.h"
#include "session.h"

struct file {
	const char *bytes;
	size_t size;
};

/* Is the name, with a zero on both sides, in the names of the dynamic symbols? They are the
 * SHT_STRTAB section that is loaded. The two classes differ in the types alone. */
#define FIND(bits)                                                                                 \
	static bool find##bits(const struct file *file, const char *name, size_t length)           \
	{                                                                                          \
		const Elf##bits##_Ehdr *header = (const void *)file->bytes;                        \
		const Elf##bits##_Shdr *section = (const void *)(file->bytes + header->e_shoff);   \
		if (header->e_shoff % 4 || header->e_shoff > file->size ||                         \
		    header->e_shnum > (file->size - header->e_shoff) / sizeof *section)            \
			return false;                                                              \
		for (unsigned i = 0; i < header->e_shnum; i++, section++)                          \
			if (section->sh_type == SHT_STRTAB && section->sh_flags & SHF_ALLOC &&     \
			    section->sh_offset < file->size &&                                     \
			    section->sh_size <= file->size - section->sh_offset &&                 \
			    memmem(file->bytes + section->sh_offset, section->sh_size, name,       \
				   length))                                                        \
				return true;                                                       \
		return false;                                                                      \
	}
FIND(32)
FIND(64)

bool imports(const char *path, const char *function)
{
	char name[32] = {0};
	size_t length = strlen(function) + 2;
	struct file file;
	bool found = false;
	file.bytes = map_file(path, &file.size);
	if (!file.bytes)
		return false;
	memcpy(name + 1, function, length - 2);
	if (file.size >= sizeof(Elf64_Ehdr) && memcmp(file.bytes, ELFMAG, SELFMAG) == 0)
		found = (file.bytes[EI_CLASS] == ELFCLASS64 ? find64 : find32)(&file, name, length);
	sys_munmap((void *)file.bytes, file.size);
	return found;
}
