/* names.c: see names.h. The numbers are elf(5)'s and, for the GNU ones, binutils'
 * include/elf/common.h. */
#include "names.h"

#include <stddef.h>

struct name {
	__u32 number;
	const char *name, *purpose;
};

static const struct name segment_types[] = {
	{PT_NULL, "NULL", "nothing"},
	{PT_LOAD, "LOAD", "mapped into memory"},
	{PT_DYNAMIC, "DYNAMIC", "the dynamic linker's table of contents"},
	{PT_INTERP, "INTERP", "which dynamic linker to start"},
	{PT_NOTE, "NOTE", "notes, such as the build id"},
	{PT_SHLIB, "SHLIB", "reserved"},
	{PT_PHDR, "PHDR", "where the program headers are in memory"},
	{PT_TLS, "TLS", "each thread's first copy of its variables"},
	{PT_GNU_EH_FRAME, "GNU_EH_FRAME", "an index of the unwinding tables"},
	{PT_GNU_STACK, "GNU_STACK", "whether the stack is executable"},
	{PT_GNU_RELRO, "GNU_RELRO", "made read-only after relocation"},
	{PT_GNU_PROPERTY, "GNU_PROPERTY", "which processor features the code supports"},
	{0x6474e554, "GNU_SFRAME", "an index of the stack frames"},
	{0x70000003, "AARCH64_MEMTAG", "memory tags of a core dump"},
};

static const struct name section_types[] = {
	{SHT_NULL, "NULL", NULL},
	{SHT_PROGBITS, "PROGBITS", NULL},
	{SHT_SYMTAB, "SYMTAB", NULL},
	{SHT_STRTAB, "STRTAB", NULL},
	{SHT_RELA, "RELA", NULL},
	{SHT_HASH, "HASH", NULL},
	{SHT_DYNAMIC, "DYNAMIC", NULL},
	{SHT_NOTE, "NOTE", NULL},
	{SHT_NOBITS, "NOBITS", NULL},
	{SHT_REL, "REL", NULL},
	{SHT_SHLIB, "SHLIB", NULL},
	{SHT_DYNSYM, "DYNSYM", NULL},
	{14, "INIT_ARRAY", NULL},
	{15, "FINI_ARRAY", NULL},
	{16, "PREINIT_ARRAY", NULL},
	{17, "GROUP", NULL},
	{18, "SYMTAB_SHNDX", NULL},
	{19, "RELR", NULL},
	{0x6ffffff5, "GNU_ATTRIBUTES", NULL},
	{0x6ffffff6, "GNU_HASH", NULL},
	{0x6ffffff7, "GNU_LIBLIST", NULL},
	{0x6ffffffd, "VERDEF", NULL},
	{0x6ffffffe, "VERNEED", NULL},
	{0x6fffffff, "VERSYM", NULL},
	{0x70000001, "UNWIND", NULL},
	{0x70000003, "ATTRIBUTES", NULL},
};

static const struct name machines[] = {
	{EM_NONE, "no machine", NULL}, {EM_SPARC, "SPARC", NULL},
	{EM_386, "i386", NULL},        {EM_68K, "m68k", NULL},
	{EM_MIPS, "MIPS", NULL},       {EM_PPC, "PowerPC", NULL},
	{EM_PPC64, "PowerPC64", NULL}, {EM_S390, "S/390", NULL},
	{EM_ARM, "ARM", NULL},         {EM_SH, "SuperH", NULL},
	{EM_IA_64, "IA-64", NULL},     {EM_X86_64, "x86_64", NULL},
	{EM_AARCH64, "aarch64", NULL}, {EM_RISCV, "RISC-V", NULL},
	{EM_BPF, "BPF", NULL},         {EM_LOONGARCH, "LoongArch", NULL},
};

static const struct name file_types[] = {
	{ET_NONE, "file of no type", NULL},
	{ET_REL, "object", NULL},
	{ET_EXEC, "executable", NULL},
	{ET_DYN, "shared object or position-independent executable", NULL},
	{ET_CORE, "core dump", NULL},
};

#define COUNT(array) (sizeof(array) / sizeof *(array))

static const struct name *find(const struct name *names, size_t count, __u32 number)
{
	for (size_t i = 0; i < count; i++)
		if (names[i].number == number)
			return &names[i];
	return NULL;
}

static const char *name_of(const struct name *names, size_t count, __u32 number)
{
	static char text[sizeof "0x12345678"];
	const struct name *found = find(names, count, number);
	char *at = text + sizeof text - 1;

	if (found)
		return found->name;
	do {
		*--at = "0123456789abcdef"[number & 15];
		number >>= 4;
	} while (number);
	*--at = 'x';
	*--at = '0';
	return at;
}

const char *segment_type_name(__u32 type)
{
	return name_of(segment_types, COUNT(segment_types), type);
}
const char *section_type_name(__u32 type)
{
	return name_of(section_types, COUNT(section_types), type);
}
const char *machine_name(__u16 machine) { return name_of(machines, COUNT(machines), machine); }
const char *file_type_name(__u16 type) { return name_of(file_types, COUNT(file_types), type); }

const char *segment_type_purpose(__u32 type)
{
	const struct name *found = find(segment_types, COUNT(segment_types), type);

	return found ? found->purpose : "not a type that Linux knows";
}

const char *permission_name(__u32 segment_flags)
{
	static const char *const names[8] = {"   ", "  E", " W ", " WE",
					     "R  ", "R E", "RW ", "RWE"};

	return names[segment_flags & 7];
}

const char *section_flag_letters(__u64 flags)
{
	static const struct {
		__u64 flag;
		char letter;
	} letters[] = {{SHF_WRITE, 'W'}, {SHF_ALLOC, 'A'}, {SHF_EXECINSTR, 'X'}, {0x10, 'M'},
		       {0x20, 'S'},      {0x40, 'I'},      {0x80, 'L'},          {0x200, 'G'},
		       {0x400, 'T'},     {0x800, 'C'}};
	static char text[sizeof letters / sizeof *letters + 1];
	size_t length = 0;

	for (size_t i = 0; i < sizeof letters / sizeof *letters; i++)
		if (flags & letters[i].flag)
			text[length++] = letters[i].letter;
	text[length] = 0;
	return text;
}
