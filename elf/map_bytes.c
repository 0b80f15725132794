/* map_bytes.c: the map as an annotated hexadecimal dump. Headers are shown field by field, all else
 * 16 bytes a line. */
#include "map.h"
#include "names.h"
#include "print.h"

#include <string.h>

enum field_kind {
	HEX,
	COUNT,
	TYPE,
	MACHINE,
	SEGMENT_TYPE,
	SEGMENT_FLAGS,
	SECTION_TYPE,
	SECTION_FLAGS,
	SECTION_NAME
};

struct field {
	const char *name;
	unsigned char offset[2], size[2]; /* in ELF32, in ELF64 */
	enum field_kind kind;
};

#define FIELD(header, field, kind)                                                                 \
	{                                                                                          \
#field, {offsetof(Elf32_##header, field), offsetof(Elf64_##header, field) },       \
			 {sizeof(((Elf32_##header *)0)->field),                                    \
			  sizeof(((Elf64_##header *)0)->field) },                                  \
			  kind                                                                     \
	}
#define IDENT(name, at, size, kind)                                                                \
	{                                                                                          \
		name, {at, at}, {size, size}, kind                                                 \
	}

/* The fields stand in the order of ELF64; ELF32 has p_flags elsewhere, so a header's rows are
 * sorted when printed. */
static const struct field elf_header[] = {
	IDENT("magic 7f E L F", EI_MAG0, SELFMAG, HEX),
	IDENT("EI_CLASS", EI_CLASS, 1, COUNT),
	IDENT("EI_DATA", EI_DATA, 1, COUNT),
	IDENT("EI_VERSION", EI_VERSION, 1, COUNT),
	IDENT("EI_OSABI", EI_OSABI, 1, COUNT),
	IDENT("padding", EI_PAD, 8, HEX),
	FIELD(Ehdr, e_type, TYPE),
	FIELD(Ehdr, e_machine, MACHINE),
	FIELD(Ehdr, e_version, COUNT),
	FIELD(Ehdr, e_entry, HEX),
	FIELD(Ehdr, e_phoff, HEX),
	FIELD(Ehdr, e_shoff, HEX),
	FIELD(Ehdr, e_flags, HEX),
	FIELD(Ehdr, e_ehsize, COUNT),
	FIELD(Ehdr, e_phentsize, COUNT),
	FIELD(Ehdr, e_phnum, COUNT),
	FIELD(Ehdr, e_shentsize, COUNT),
	FIELD(Ehdr, e_shnum, COUNT),
	FIELD(Ehdr, e_shstrndx, COUNT),
	{0},
};

static const struct field program_header[] = {
	FIELD(Phdr, p_type, SEGMENT_TYPE),
	FIELD(Phdr, p_flags, SEGMENT_FLAGS),
	FIELD(Phdr, p_offset, HEX),
	FIELD(Phdr, p_vaddr, HEX),
	FIELD(Phdr, p_paddr, HEX),
	FIELD(Phdr, p_filesz, COUNT),
	FIELD(Phdr, p_memsz, COUNT),
	FIELD(Phdr, p_align, HEX),
	{0},
};

static const struct field section_header[] = {
	FIELD(Shdr, sh_name, SECTION_NAME),
	FIELD(Shdr, sh_type, SECTION_TYPE),
	FIELD(Shdr, sh_flags, SECTION_FLAGS),
	FIELD(Shdr, sh_addr, HEX),
	FIELD(Shdr, sh_offset, HEX),
	FIELD(Shdr, sh_size, COUNT),
	FIELD(Shdr, sh_link, COUNT),
	FIELD(Shdr, sh_info, COUNT),
	FIELD(Shdr, sh_addralign, HEX),
	FIELD(Shdr, sh_entsize, COUNT),
	{0},
};

static void print_meaning(const struct elf *elf, enum field_kind kind, __u64 value)
{
	Elf64_Shdr name = {.sh_name = value};

	switch (kind) {
	case HEX:
		print("0x%llx", value);
		break;
	case COUNT:
		print("%llu", value);
		break;
	case TYPE:
		print("%llu: %s", value, file_type_name(value));
		break;
	case MACHINE:
		print("%llu: %s", value, machine_name(value));
		break;
	case SEGMENT_TYPE:
		print("%s: %s", segment_type_name(value), segment_type_purpose(value));
		break;
	case SEGMENT_FLAGS:
		print("0x%llx: %s", value, permission_name(value));
		break;
	case SECTION_TYPE:
		print("%s", section_type_name(value));
		break;
	case SECTION_FLAGS:
		print("0x%llx: %s", value, section_flag_letters(value));
		break;
	case SECTION_NAME:
		print("%llu: %s", value, printable(elf_section_name(elf, &name), 60));
	}
}

static void print_field(const struct map *map, const struct field *field, __u64 at)
{
	const struct elf *elf = &map->elf;
	unsigned offset = field->offset[elf->wide], size = field->size[elf->wide];
	__u64 value = 0;

	if (at + offset >= elf->size)
		return;
	print("%8llx  ", at + offset);
	for (unsigned i = 0; i < 8; i++) {
		__u64 byte = at + offset + i;

		if (i >= size || byte >= elf->size)
			print("   ");
		else {
			print("%02x ", elf->bytes[byte]);
			value |= (__u64)elf->bytes[byte] << 8 * i;
		}
	}
	print(" %-14s ", field->name);
	print_meaning(elf, field->kind, value);
	print("\n");
}

/* One header, its fields in the order of the file. */
static void print_header(const struct map *map, const struct field *fields, __u64 at)
{
	for (unsigned offset = 0; offset < sizeof(Elf64_Ehdr); offset++)
		for (const struct field *field = fields; field->name; field++)
			if (field->offset[map->elf.wide] == offset)
				print_field(map, field, at);
}

static void print_line(const struct map *map, __u64 start, __u64 end)
{
	print("%8llx  ", start);
	for (__u64 at = start; at < start + 16; at++)
		if (at < end)
			print("%02x ", map->elf.bytes[at]);
		else
			print("   ");
	print(" ");
	for (__u64 at = start; at < end; at++) {
		unsigned char c = map->elf.bytes[at];

		print("%c", c >= ' ' && c <= '~' ? c : '.');
	}
	print("\n");
}

/* Lines of 16; a run of zeroes that would fill more than two is said in words. */
static void print_dump(const struct map *map, __u64 start, __u64 end)
{
	while (start < end) {
		__u64 stop = end - start > 16 ? start + 16 : end, zeroes = start;

		while (zeroes < end && !map->elf.bytes[zeroes])
			zeroes++;
		if (zeroes - start > 32) {
			print("%8llx  %llu zeroes\n", start, zeroes - start);
			start = zeroes;
			continue;
		}
		print_line(map, start, stop);
		start = stop;
	}
}

static void print_headers(const struct map *map, const char *name, const struct field *fields,
			  __u64 at, __u64 count, size_t size)
{
	for (__u64 i = 0; i < count; i++) {
		print("\n%s %llu of %llu\n", name, i, count);
		print_header(map, fields, at + i * size);
	}
}

void map_bytes(const struct map *map)
{
	const struct elf *elf = &map->elf;

	print("%s\n", printable(elf->path, 200));
	for (__u64 i = 0; i < map->region_count; i++) {
		const struct region *region = &map->regions[i];
		bool first = i == 0 || map->regions[i - 1].kind != region->kind ||
			     map->regions[i - 1].index != region->index;

		/* A header that something else shares has several regions; its fields are shown
		 * once. */
		switch (region->kind) {
		case REGION_ELF_HEADER:
			if (first) {
				print("\nELF header\n");
				print_header(map, elf_header, 0);
			}
			/* A program header inside the ELF header begins no region of its own. */
			if (region->shared && region->other == REGION_PROGRAM_HEADERS &&
			    region->start == elf->header.e_phoff)
				print_headers(map, "program header", program_header,
					      elf->header.e_phoff, elf->segments,
					      elf_segment_size(elf));
			break;
		case REGION_PROGRAM_HEADERS:
			if (region->start == elf->header.e_phoff)
				print_headers(map, "program header", program_header, region->start,
					      elf->segments, elf_segment_size(elf));
			break;
		case REGION_SECTION_HEADERS:
			if (region->start == elf->header.e_shoff)
				print_headers(map, "section header", section_header, region->start,
					      elf->sections, elf_section_size(elf));
			break;
		default:
			print("\n%s: %s, %llu bytes\n", elf_region_name(elf, region),
			      purpose_names[elf_purpose(elf, region)], region->end - region->start);
			print_dump(map, region->start, region->end);
		}
	}
}
