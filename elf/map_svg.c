/*
 * map_svg.c: the map as a picture: the file on the left, memory on the right, and bands from the
 * one to the other. A region is drawn the higher the more bytes it has, but by the logarithm, so
 * that 6 bytes and 700 000 can both be seen.
 */
#include "map.h"
#include "names.h"
#include "print.h"

#include <string.h>

#define TOP          78u
#define FILE_X       86u
#define FILE_WIDTH   250u
#define MEMORY_X     520u
#define MEMORY_WIDTH 300u
#define WIDTH        950u

/* Fill colours, light theme and dark theme, in the order of PURPOSES. */
static const char *const fills[PURPOSE_COUNT][2] = {
	[PURPOSE_ELF_HEADER] = {"#ffb77c", "#9a5217"},
	[PURPOSE_PROGRAM_HEADERS] = {"#ffd68a", "#826012"},
	[PURPOSE_CODE] = {"#9fdcaa", "#22703a"},
	[PURPOSE_CONSTANTS] = {"#a8d1ff", "#1f5a99"},
	[PURPOSE_DATA] = {"#ecb3e3", "#8a3a7e"},
	[PURPOSE_LINKING] = {"#b4e1e0", "#2a6b6b"},
	[PURPOSE_UNWINDING] = {"#cfd8dc", "#4f5b62"},
	[PURPOSE_NOTES] = {"#e6e3a8", "#6b6720"},
	[PURPOSE_SYMBOLS] = {"#e3c9a6", "#75562b"},
	[PURPOSE_STRINGS] = {"#eddcc3", "#5e4a30"},
	[PURPOSE_DEBUGGING] = {"#d9c7ec", "#5b4380"},
	[PURPOSE_SECTION_HEADERS] = {"#f0c3b0", "#7a4530"},
	[PURPOSE_PAGE_PADDING] = {"#f1f3f5", "#21262d"},
	[PURPOSE_ALIGNMENT] = {"#f1f3f5", "#21262d"},
	[PURPOSE_UNCLAIMED] = {"#ffa8a8", "#8b2b2b"},
};

/* Prints text, but at most room characters of it, the last of them then an ellipsis. */
static void print_escaped(const char *text, size_t room)
{
	size_t length = strlen(text), end = length > room ? room - 1 : length;

	for (size_t i = 0; i < end; i++, text++) {
		if (*text == '<')
			print("&lt;");
		else if (*text == '>')
			print("&gt;");
		else if (*text == '&')
			print("&amp;");
		else
			print("%c", *text >= ' ' && *text <= '~' ? *text : '?');
	}
	if (length > room)
		print("&#8230;");
}

static unsigned height_of(__u64 size)
{
	unsigned bits = 0;

	while (size >> bits)
		bits++;
	return 17 + (bits > 4 ? (bits - 4) * 3 : 0);
}

/* Where a byte of the file is in the picture; heights[i] is the top of region i, heights[count] the
 * bottom. */
static unsigned height_at(const struct map *map, const unsigned *heights, __u64 offset)
{
	__u64 low = 0, high = map->region_count;

	while (low < high) {
		__u64 middle = (low + high) / 2;

		if (map->regions[middle].end <= offset)
			low = middle + 1;
		else
			high = middle;
	}
	if (low == map->region_count)
		return heights[low];
	{ /* inside the region in proportion, with sizes cut to 16 bits so that 32-bit arithmetic
	     will do */
		__u64 part = offset - map->regions[low].start,
		      whole = map->regions[low].end - map->regions[low].start;

		for (; whole >> 16; whole >>= 1)
			part >>= 1;
		return heights[low] +
		       (unsigned)part * (heights[low + 1] - heights[low]) / (unsigned)whole;
	}
}

static void print_style(void)
{
	print("<style>\n\t.paper { fill: #fff } .ink { fill: #1f2328 } .faint { fill: #59636e } "
	      ".edge { stroke: #8c959f }\n"
	      "\t.band { fill: #8c959f; opacity: .18 } .warn { fill: #cf222e }\n");
	for (int i = 0; i < PURPOSE_COUNT; i++)
		print("\t.p%d { fill: %s }\n", i, fills[i][0]);
	print("\t@media (prefers-color-scheme: dark) {\n"
	      "\t\t.paper { fill: #0d1117 } .ink { fill: #e6edf3 } .faint { fill: #9198a1 } .edge "
	      "{ stroke: #656c76 } .warn { fill: #ff7b72 }\n");
	for (int i = 0; i < PURPOSE_COUNT; i++)
		print("\t\t.p%d { fill: %s }\n", i, fills[i][1]);
	print("\t}\n</style>\n");
}

static void print_file(const struct map *map, const unsigned *heights)
{
	for (__u64 i = 0; i < map->region_count; i++) {
		const struct region *region = &map->regions[i];
		unsigned height = heights[i + 1] - heights[i];
		enum purpose purpose = elf_purpose(&map->elf, region);

		print("<rect class=\"p%d edge\" x=\"%u\" y=\"%u\" width=\"%u\" height=\"%u\" "
		      "stroke-width=\".6\"%s/>",
		      purpose, FILE_X, heights[i], FILE_WIDTH, height,
		      region->shared ? " stroke-dasharray=\"3 2\"" : "");
		print("<text class=\"faint\" x=\"%u\" y=\"%u\" text-anchor=\"end\" "
		      "font-size=\"10\">0x%llx</text>",
		      FILE_X - 6, heights[i] + 12, region->start);
		print("<text class=\"%s\" x=\"%u\" y=\"%u\">",
		      region->kind == REGION_PAGE_PADDING ? "faint" : "ink", FILE_X + 8,
		      heights[i] + height / 2 + 4);
		print_escaped(elf_region_name(&map->elf, region), region->shared ? 16 : 28);
		if (region->shared) {
			struct region other = {.kind = region->other, .index = region->other_index};

			print(" + ");
			print_escaped(elf_region_name(&map->elf, &other), 16);
		}
		print("</text><text class=\"ink\" x=\"%u\" y=\"%u\" "
		      "text-anchor=\"end\">%llu</text>\n",
		      FILE_X + FILE_WIDTH - 8, heights[i] + height / 2 + 4,
		      region->end - region->start);
	}
	print("<text class=\"faint\" x=\"%u\" y=\"%u\" text-anchor=\"end\" "
	      "font-size=\"10\">0x%llx</text>\n",
	      FILE_X - 6, heights[map->region_count] + 4, map->elf.size);
}

/* One mapping at y; returns its height. */
static unsigned print_mapping(const struct map *map, const unsigned *heights,
			      const struct mapping *mapping, unsigned y)
{
	Elf64_Phdr segment = elf_segment(&map->elf, mapping->segment);
	unsigned top = 0, bottom = 0, height = 44;
	int fill = segment.p_flags & PF_X   ? PURPOSE_CODE
		   : segment.p_flags & PF_W ? PURPOSE_DATA
					    : PURPOSE_CONSTANTS;

	if (!mapping->zeroes) {
		top = height_at(map, heights, segment.p_offset);
		bottom = height_at(map, heights, segment.p_offset + segment.p_filesz);
		if (bottom - top > 120)
			height = 76;
		print("<path class=\"band\" d=\"M%u %u L%u %u L%u %u L%u %u Z\"/>",
		      FILE_X + FILE_WIDTH, top, MEMORY_X, y, MEMORY_X, y + height,
		      FILE_X + FILE_WIDTH, bottom > top ? bottom : top + 1);
	}
	print("<rect class=\"p%d edge\" x=\"%u\" y=\"%u\" width=\"%u\" height=\"%u\" rx=\"3\" "
	      "stroke-width=\".8\"/>",
	      fill, MEMORY_X, y, MEMORY_WIDTH, height);
	print("<text class=\"ink\" x=\"%u\" y=\"%u\" font-weight=\"600\">%s%s</text>",
	      MEMORY_X + 10, y + 18, permission_name(mapping->permissions),
	      (mapping->permissions & (PF_W | PF_X)) == (PF_W | PF_X) ? " (writable code)" : "");
	print("<text class=\"ink\" x=\"%u\" y=\"%u\" text-anchor=\"end\">%llu page%s</text>",
	      MEMORY_X + MEMORY_WIDTH - 10, y + 18, mapping->size / PAGE_SIZE,
	      mapping->size == PAGE_SIZE ? "" : "s");
	if (mapping->zeroes)
		print("<text class=\"ink\" x=\"%u\" y=\"%u\">zeroes: .bss of segment %llu</text>",
		      MEMORY_X + 10, y + 35, mapping->segment);
	else
		print("<text class=\"ink\" x=\"%u\" y=\"%u\">segment %llu, from page 0x%llx of "
		      "the file</text>",
		      MEMORY_X + 10, y + 35, mapping->segment, mapping->offset);
	print("<text class=\"faint\" x=\"%u\" y=\"%u\" font-size=\"10\">0x%llx</text>",
	      MEMORY_X + MEMORY_WIDTH + 8, y + 11, mapping->address);
	if (mapping->first_twice)
		print("<text class=\"warn\" x=\"%u\" y=\"%u\" font-size=\"10\">a page mapped "
		      "twice</text>",
		      MEMORY_X + MEMORY_WIDTH + 8, y + 25);
	print("\n");
	return height;
}

void map_svg(const struct map *map)
{
	unsigned *heights = elf_memory(map->region_count + 1, sizeof *heights), bottom = TOP,
		 y = TOP;

	if (!heights) {
		complain("%s: not enough memory", map->elf.path);
		return;
	}
	for (__u64 i = 0; i < map->region_count; i++) {
		heights[i] = bottom;
		bottom += height_of(map->regions[i].end - map->regions[i].start);
	}
	heights[map->region_count] = bottom;
	if (bottom < TOP + map->mapping_count * 60)
		bottom = TOP + map->mapping_count * 60;
	print("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%u\" height=\"%u\" viewBox=\"0 0 "
	      "%u %u\" "
	      "font-family=\"system-ui, 'DejaVu Sans', sans-serif\" font-size=\"12\">\n",
	      WIDTH, bottom + 40, WIDTH, bottom + 40);
	print_style();
	print("<rect class=\"paper\" width=\"100%%\" height=\"100%%\"/>\n<text class=\"ink\" "
	      "x=\"16\" y=\"28\" font-size=\"16\" font-weight=\"600\">");
	print_escaped(map->elf.path, 100);
	print("</text>\n<text class=\"faint\" x=\"16\" y=\"47\">ELF%d %s for %s, entry "
	      "0x%llx</text>\n",
	      map->elf.wide ? 64 : 32, file_type_name(map->elf.header.e_type),
	      machine_name(map->elf.header.e_machine), (__u64)map->elf.header.e_entry);
	print("<text class=\"ink\" x=\"%u\" y=\"%u\">file: %llu bytes</text>", FILE_X, TOP - 9,
	      map->elf.size);
	print("<text class=\"ink\" x=\"%u\" y=\"%u\">memory: pages of 4 KiB</text>\n", MEMORY_X,
	      TOP - 9);
	for (__u64 i = 0; i < map->mapping_count; i++)
		y += print_mapping(map, heights, &map->mappings[i], y) + 14;
	print_file(map, heights);
	print("<text class=\"faint\" x=\"16\" y=\"%u\" font-size=\"11\">Heights grow with the "
	      "logarithm of the size. Grey bands: what the kernel maps.</text>\n</svg>\n",
	      bottom + 24);
}
