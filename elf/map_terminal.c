/* map_terminal.c: the map as text: a picture of the file in letters or colours, the list of its
 * regions, its memory. */
#include "map.h"
#include "names.h"
#include "print.h"

#include <string.h>

/* A letter and a colour (of the terminal's 256) for each purpose, in the order of PURPOSES. */
static const struct {
	char letter;
	unsigned char colour;
} looks[PURPOSE_COUNT] = {
	[PURPOSE_ELF_HEADER] = {'E', 208},   [PURPOSE_PROGRAM_HEADERS] = {'P', 214},
	[PURPOSE_CODE] = {'C', 34},          [PURPOSE_CONSTANTS] = {'R', 39},
	[PURPOSE_DATA] = {'D', 170},         [PURPOSE_LINKING] = {'L', 73},
	[PURPOSE_UNWINDING] = {'U', 102},    [PURPOSE_NOTES] = {'N', 143},
	[PURPOSE_SYMBOLS] = {'Y', 136},      [PURPOSE_STRINGS] = {'S', 137},
	[PURPOSE_DEBUGGING] = {'G', 96},     [PURPOSE_SECTION_HEADERS] = {'H', 130},
	[PURPOSE_PAGE_PADDING] = {'.', 238}, [PURPOSE_ALIGNMENT] = {'.', 238},
	[PURPOSE_UNCLAIMED] = {'?', 124},
};

static void print_cell(const struct map *map, enum purpose purpose)
{
	if (map->colour)
		print("\033[48;5;%u;38;5;231m%c", looks[purpose].colour, looks[purpose].letter);
	else
		print("%c", looks[purpose].letter);
}

/* The purpose that has the most bytes between start and end; *next is where to begin looking, and
 * moves on. */
static enum purpose main_purpose(const struct map *map, __u64 start, __u64 end, __u64 *next)
{
	__u64 bytes[PURPOSE_COUNT] = {0};
	enum purpose most = 0;

	while (*next < map->region_count && map->regions[*next].end <= start)
		++*next;
	for (__u64 i = *next; i < map->region_count && map->regions[i].start < end; i++) {
		const struct region *region = &map->regions[i];
		__u64 from = region->start > start ? region->start : start;
		__u64 to = region->end < end ? region->end : end;

		bytes[elf_purpose(&map->elf, region)] += to - from;
	}
	for (int i = 0; i < PURPOSE_COUNT; i++)
		if (bytes[i] > bytes[most])
			most = i;
	return most;
}

#define ROW_CELLS 64
#define MOST_ROWS 16

static void print_picture(const struct map *map)
{
	bool used[PURPOSE_COUNT] = {false};
	unsigned shift = 0;
	__u64 next = 0, cell = 0;

	while (map->elf.size > (__u64)ROW_CELLS * MOST_ROWS << shift)
		shift++;
	print("the file, %u byte%s to a letter:\n", 1u << shift, shift ? "s" : "");
	for (; cell << shift < map->elf.size; cell++) {
		__u64 start = cell << shift, end = start + (1ull << shift);
		enum purpose purpose =
			main_purpose(map, start, end < map->elf.size ? end : map->elf.size, &next);

		if (cell % ROW_CELLS == 0)
			print("%s%8llx  ", cell ? map->colour ? "\033[0m\n" : "\n" : "", start);
		print_cell(map, purpose);
		used[purpose] = true;
	}
	print("%s\n         ", map->colour ? "\033[0m" : "");
	for (int i = 0, column = 9; i < PURPOSE_COUNT; i++) {
		int length = strlen(purpose_names[i]) + 4;

		if (!used[i])
			continue;
		if (column + length > 79) {
			print("\n         ");
			column = 9;
		}
		column += length;
		print(" ");
		print_cell(map, i);
		print("%s %s ", map->colour ? "\033[0m" : "", purpose_names[i]);
	}
	print("\n");
}

static void print_regions(const struct map *map)
{
	print("\n  offset      size  what\n");
	for (__u64 i = 0; i < map->region_count; i++) {
		const struct region *region = &map->regions[i];
		enum purpose purpose = elf_purpose(&map->elf, region);
		const char *name = elf_region_name(&map->elf, region);

		print("%8llx %9llu  ", region->start, region->end - region->start);
		print_cell(map, purpose);
		print("%s %s", map->colour ? "\033[0m" : "", name);
		if (strcmp(name, purpose_names[purpose]) != 0 &&
		    region->kind != REGION_PAGE_PADDING)
			print(" %s", purpose_names[purpose]);
		if (region->shared) {
			struct region other = {.kind = region->other, .index = region->other_index};

			print("  and also: %s", elf_region_name(&map->elf, &other));
		}
		print("\n");
	}
	print("%8llx            end of file\n", map->elf.size);
}

static void print_memory(const struct map *map)
{
	if (!map->mapping_count)
		return;
	print("\n%16s  pages  rwx  from\n", "memory");
	for (__u64 i = 0; i < map->mapping_count; i++) {
		const struct mapping *mapping = &map->mappings[i];

		print("%16llx %6llu  %s  ", mapping->address, mapping->size / PAGE_SIZE,
		      permission_name(mapping->permissions));
		if (mapping->zeroes)
			print("zeroes (.bss of segment %llu)", mapping->segment);
		else
			print("file page %llx (segment %llu)", mapping->offset, mapping->segment);
		if (mapping->first_twice) {
			const struct mapping *first = &map->mappings[mapping->first_twice - 1];

			print(", also mapped %s at %llx", permission_name(first->permissions),
			      first->address);
		}
		print("\n");
	}
}

void map_terminal(const struct map *map)
{
	print("%s: ", printable(map->elf.path, 200));
	print("ELF%d %s for %s, %llu bytes\n", map->elf.wide ? 64 : 32,
	      file_type_name(map->elf.header.e_type), machine_name(map->elf.header.e_machine),
	      map->elf.size);
	print_picture(map);
	print_regions(map);
	print_memory(map);
}
