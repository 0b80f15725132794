/* map_json.c: the map as JSON (RFC 8259), one line for each file. Offsets, sizes and addresses are
 * decimal numbers. */
#include "map.h"
#include "names.h"
#include "print.h"

#include <string.h>

/* Quoted; what is not ASCII is written as if it were Latin-1, since a path may be any bytes. */
static void print_quoted(const char *text)
{
	print("\"");
	for (; *text; text++) {
		unsigned char c = *text;

		if (c == '"' || c == '\\')
			print("\\%c", c);
		else if (c < ' ' || c > '~')
			print("\\u%04x", c);
		else
			print("%c", c);
	}
	print("\"");
}

static void print_permissions(__u32 flags)
{
	print("\"%s%s%s\"", flags & PF_R ? "r" : "-", flags & PF_W ? "w" : "-",
	      flags & PF_X ? "x" : "-");
}

void map_json(const struct map *map)
{
	const struct elf *elf = &map->elf;

	print("{\"file\":");
	print_quoted(elf->path);
	print(",\"size\":%llu,\"class\":%d,\"machine\":\"%s\",\"entry\":%llu,\"regions\":[",
	      elf->size, elf->wide ? 64 : 32, machine_name(elf->header.e_machine),
	      (__u64)elf->header.e_entry);
	for (__u64 i = 0; i < map->region_count; i++) {
		const struct region *region = &map->regions[i];

		print("%s{\"offset\":%llu,\"size\":%llu,\"purpose\":\"%s\",\"name\":", i ? "," : "",
		      region->start, region->end - region->start,
		      purpose_names[elf_purpose(elf, region)]);
		print_quoted(elf_region_name(elf, region));
		if (region->shared) {
			struct region other = {.kind = region->other, .index = region->other_index};

			print(",\"also\":");
			print_quoted(elf_region_name(elf, &other));
		}
		print("}");
	}
	print("],\"segments\":[");
	for (__u64 i = 0; i < elf->segments; i++) {
		Elf64_Phdr segment = elf_segment(elf, i);

		print("%s{\"type\":\"%s\",\"offset\":%llu,\"file_size\":%llu,\"address\":%llu,"
		      "\"memory_size\":%llu,\"align\":%llu,"
		      "\"permissions\":",
		      i ? "," : "", segment_type_name(segment.p_type), segment.p_offset,
		      segment.p_filesz, segment.p_vaddr, segment.p_memsz, segment.p_align);
		print_permissions(segment.p_flags);
		print("}");
	}
	print("],\"mappings\":[");
	for (__u64 i = 0; i < map->mapping_count; i++) {
		const struct mapping *mapping = &map->mappings[i];

		print("%s{\"address\":%llu,\"size\":%llu,\"segment\":%llu,", i ? "," : "",
		      mapping->address, mapping->size, mapping->segment);
		if (!mapping->zeroes)
			print("\"offset\":%llu,", mapping->offset);
		print("\"permissions\":");
		print_permissions(mapping->permissions);
		print("}");
	}
	print("]}\n");
}
