/*
 * elfls: the headers of ELF files on one screen: what the file is, its segments and what each is
 * for, its sections. Not for: symbols and relocations (readelf, nm).
 */
#include "names.h"
#include "print.h"
#include "purpose.h"

#include <string.h>

static const char usage[] =
	"usage: elfls [-p] [-s] FILE...\n"
	"List the program headers (segments) and section headers of executables, objects, shared "
	"libraries\n"
	"and core dumps, ELF32 or ELF64, little-endian, of any machine.\n"
	"\n"
	"  -p       program headers only\n"
	"  -s       section headers only\n"
	"  --help   this text\n"
	"\n"
	"Columns: permissions R W E; offset and size in the file; address and size in memory; "
	"alignment.\n"
	"Section flags are readelf's letters: W writable, A in memory, X code, M merged, S "
	"strings, I names a\n"
	"section, L in another's order, G of a group, T thread-local, C compressed.\n"
	"Oddities (headers that overlap or lie outside the file) are said in words at the end.\n"
	"\n"
	"Exit status: 0; 1 when a file cannot be read or is not ELF; 2 for a wrong call.\n";

static void print_what_it_is(const struct elf *elf)
{
	const Elf64_Ehdr *header = &elf->header;

	print("%s", printable(elf->path, 200));
	print(": ELF%d %s for %s", elf->wide ? 64 : 32, file_type_name(header->e_type),
	      machine_name(header->e_machine));
	if (header->e_type == ET_EXEC || header->e_type == ET_DYN)
		print(", entry 0x%llx", (unsigned long long)header->e_entry);
	print(", %llu bytes\n", elf->size);
}

/* Which sections lie in the segment, as many as fit in `room` columns. */
static void print_sections_inside(const struct elf *elf, const Elf64_Phdr *segment, unsigned room)
{
	for (__u64 i = 1; i < elf->sections; i++) {
		Elf64_Shdr section = elf_section(elf, i);
		const char *name = elf_section_name(elf, &section);
		size_t length = strnlen(name, 64);

		if (!(section.sh_flags & SHF_ALLOC) || section.sh_addr < segment->p_vaddr ||
		    section.sh_addr - segment->p_vaddr >= segment->p_memsz || !section.sh_size ||
		    (section.sh_flags & 0x400 &&
		     section.sh_type == SHT_NOBITS)) /* .tbss is in no memory */
			continue;
		if (length + 5 > room) {
			print(" ...");
			return;
		}
		print(" ");
		print("%s", printable(name, 64));
		room -= length + 1;
	}
}

static void print_purpose(const struct elf *elf, const Elf64_Phdr *segment, unsigned room)
{
	if (segment->p_type == PT_INTERP && elf_inside(elf, segment->p_offset, segment->p_filesz)) {
		print("%s",
		      printable((const char *)elf->bytes + segment->p_offset, segment->p_filesz));
		return;
	}
	if (segment->p_type == PT_GNU_STACK) {
		print("the stack is %sexecutable", segment->p_flags & PF_X ? "" : "not ");
		return;
	}
	if (segment->p_type != PT_LOAD) {
		print("%s", segment_type_purpose(segment->p_type));
		return;
	}
	if (elf->header.e_type == ET_CORE) {
		print("memory of the process");
		return;
	}
	print("%s", segment->p_flags & PF_X   ? segment->p_flags & PF_W ? "code and data" : "code"
		    : segment->p_flags & PF_W ? "data"
					      : "constants");
	if (!elf->sections)
		print("%s", segment->p_offset == 0 ? ", with the headers" : "");
	else {
		print(":");
		print_sections_inside(elf, segment, room > 14 ? room - 14 : 0);
	}
}

static void print_segments(const struct elf *elf, unsigned width)
{
	int digits = elf->wide ? 12 : 8;

	if (!elf->segments)
		return;
	print("\n  # %-13s rwx %8s %9s %*s %9s %7s  for\n", "segment", "offset", "size", digits,
	      "address", "memory", "align");
	for (__u64 i = 0; i < elf->segments; i++) {
		Elf64_Phdr segment = elf_segment(elf, i);
		unsigned used = 59 + digits;

		print("%3llu %-13s %s %8llx %9llx %*llx %9llx %7llx  ", i,
		      segment_type_name(segment.p_type), permission_name(segment.p_flags),
		      segment.p_offset, segment.p_filesz, digits, segment.p_vaddr, segment.p_memsz,
		      segment.p_align);
		print_purpose(elf, &segment, width > used ? width - used : 30);
		print("\n");
	}
}

static void print_sections(const struct elf *elf)
{
	int digits = elf->wide ? 12 : 8;

	if (!elf->sections)
		return;
	print("\n  # %-20s %-13s %-5s %8s %9s %*s %5s  for\n", "section", "type", "flags", "offset",
	      "size", digits, "address", "align");
	for (__u64 i = 1; i < elf->sections; i++) {
		Elf64_Shdr section = elf_section(elf, i);
		struct region region = {.kind = REGION_SECTION, .index = i};
		print("%3llu %-20s %-13s %-5s %8llx %9llx %*llx %5llx  %s\n", i,
		      printable(elf_section_name(elf, &section), 20),
		      section_type_name(section.sh_type), section_flag_letters(section.sh_flags),
		      section.sh_offset, section.sh_size, digits, section.sh_addr,
		      section.sh_addralign,
		      section.sh_type == SHT_NOBITS ? "zeroes, not in the file"
						    : purpose_names[elf_purpose(elf, &region)]);
	}
}

static const char *kind_name(const struct elf *elf, enum region_kind kind, __u64 index)
{
	static char text[80];
	const char *name;
	Elf64_Shdr section;

	switch (kind) {
	case REGION_ELF_HEADER:
		return "the ELF header";
	case REGION_PROGRAM_HEADERS:
		return "the program headers";
	case REGION_SECTION_HEADERS:
		return "the section headers";
	default:
		section = elf_section(elf, index);
		name = printable(elf_section_name(elf, &section), 60);
		memcpy(text, name, strlen(name) + 1);
		return text;
	}
}

/* What readelf refuses to read, or does not say. */
static void print_oddities(const struct elf *elf)
{
	const Elf64_Ehdr *header = &elf->header;
	unsigned char class = elf->bytes[elf->size > EI_CLASS ? EI_CLASS : 0];
	struct region *regions;
	__u64 count = elf_regions(elf, &regions), said = 0;

	if (elf->header_size < (elf->wide ? sizeof(Elf64_Ehdr) : sizeof(Elf32_Ehdr)))
		print("! the file ends inside the ELF header; Linux reads the rest as zeroes\n");
	if (class != ELFCLASS32 && class != ELFCLASS64)
		print("! EI_CLASS is 0x%x, neither 32 nor 64 bits; Linux goes by e_machine\n",
		      class);
	if (elf->segments_claimed && header->e_phentsize != elf_segment_size(elf))
		print("! e_phentsize is %u instead of %u: no program header can be read\n",
		      header->e_phentsize, (unsigned)elf_segment_size(elf));
	else if (elf->segments < elf->segments_claimed)
		print("! %llu of %llu program headers lie past the end of the file\n",
		      elf->segments_claimed - elf->segments, elf->segments_claimed);
	if (header->e_shoff && header->e_shentsize != elf_section_size(elf))
		print("! e_shentsize is %u instead of %u: no section header can be read\n",
		      header->e_shentsize, (unsigned)elf_section_size(elf));
	else if (elf->sections < elf->sections_claimed)
		print("! %llu of %llu section headers lie past the end of the file\n",
		      elf->sections_claimed - elf->sections, elf->sections_claimed);
	if (!header->e_shoff && header->e_type != ET_CORE)
		print("- no section headers: it runs all the same, only debuggers and linkers miss "
		      "them\n");
	for (__u64 i = 0; i < elf->segments; i++) {
		Elf64_Phdr segment = elf_segment(elf, i);

		if (segment.p_type == PT_LOAD &&
		    !elf_inside(elf, segment.p_offset, segment.p_filesz) && said++ < 8)
			print("! segment %llu ends past the end of the file\n", i);
	}
	for (__u64 i = 0; i < count && said < 8; i++) {
		if (!regions[i].shared)
			continue;
		print("! bytes 0x%llx to 0x%llx belong to %s", regions[i].start, regions[i].end - 1,
		      kind_name(elf, regions[i].kind, regions[i].index));
		print(" and to %s\n", kind_name(elf, regions[i].other, regions[i].other_index));
		said++;
	}
	if (said == 8)
		print("! and perhaps more\n");
}

static int list(const char *path, bool segments, bool sections, unsigned width)
{
	struct elf elf;

	if (!elf_open(&elf, path))
		return 1;
	print_what_it_is(&elf);
	if (segments)
		print_segments(&elf, width);
	if (sections)
		print_sections(&elf);
	print_oddities(&elf);
	return 0;
}

int main(int argc, char **argv)
{
	bool segments = true, sections = true;
	unsigned width = output_width();
	int status = 0, i = 1;

	tool = "elfls";
	for (; i < argc && argv[i][0] == '-' && argv[i][1]; i++) {
		if (strcmp(argv[i], "--help") == 0) {
			print("%s", usage);
			return finish();
		}
		if (strcmp(argv[i], "-p") == 0)
			sections = false;
		else if (strcmp(argv[i], "-s") == 0)
			segments = false;
		else if (strcmp(argv[i], "--") == 0) {
			i++;
			break;
		} else {
			complain("unknown option %s; see elfls --help", argv[i]);
			return 2;
		}
	}
	if (i == argc) {
		complain("wants a file; see elfls --help");
		return 2;
	}
	for (int first = i; i < argc; i++) {
		if (i > first)
			print("\n");
		status |= list(argv[i], segments, sections, width < 100 ? 110 : width);
	}
	return finish() | status;
}
