/*
 * elfmap: the picture of an ELF file: what every byte is for, and where the pages of the file are
 * in memory. Not for: changing it; symbols.
 */
#include "map.h"
#include "print.h"

#include <string.h>
#include <unistd.h>

static const char usage[] =
	"usage: elfmap [--color=WHEN] [--svg | --json | --bytes] FILE...\n"
	"Draw an ELF file: every byte of it by what it is for, and the memory that its segments "
	"become, with\n"
	"the pages of the file that are mapped twice.\n"
	"\n"
	"  --svg         a picture for a document (one FILE)\n"
	"  --json        one line for each file: regions, segments and mappings\n"
	"  --bytes       an annotated hexadecimal dump: each field of each header with its name "
	"and value\n"
	"  --color=WHEN  always, never or auto (a terminal, unless NO_COLOR is set); --color is "
	"always\n"
	"  --help        this text\n"
	"\n"
	"The regions follow each other without a gap, so their sizes add up to the file's. Pages "
	"are of 4 KiB.\n"
	"\n"
	"Exit status: 0; 1 when a file cannot be read or is not ELF; 2 for a wrong call.\n";

static bool no_color_in(char **environment)
{
	for (; *environment; environment++)
		if (strncmp(*environment, "NO_COLOR=", 9) == 0 && (*environment)[9])
			return true;
	return false;
}

static int draw(const char *path, void (*drawing)(const struct map *), bool colour)
{
	struct map map = {.colour = colour, .width = output_width()};

	if (!elf_open(&map.elf, path))
		return 1;
	map.region_count = elf_regions(&map.elf, &map.regions);
	map.mapping_count = elf_mappings(&map.elf, &map.mappings);
	if (!map.region_count || !map.mappings)
		return complain("%s: not enough memory", path);
	drawing(&map);
	elf_close(&map.elf);
	return 0;
}

int main(int argc, char **argv, char **environment)
{
	void (*drawing)(const struct map *) = map_terminal;
	bool colour = output_is_terminal() && !no_color_in(environment);
	int status = 0, i = 1;

	tool = "elfmap";
	for (; i < argc && argv[i][0] == '-' && argv[i][1]; i++) {
		if (strcmp(argv[i], "--help") == 0) {
			print("%s", usage);
			return finish();
		} else if (strcmp(argv[i], "--svg") == 0)
			drawing = map_svg;
		else if (strcmp(argv[i], "--json") == 0)
			drawing = map_json;
		else if (strcmp(argv[i], "--bytes") == 0)
			drawing = map_bytes;
		else if (strcmp(argv[i], "--color") == 0 || strcmp(argv[i], "--color=always") == 0)
			colour = true;
		else if (strcmp(argv[i], "--color=never") == 0)
			colour = false;
		else if (strcmp(argv[i], "--") == 0) {
			i++;
			break;
		} else if (strcmp(argv[i], "--color=auto") != 0) {
			complain("unknown option %s; see elfmap --help", argv[i]);
			return 2;
		}
	}
	if (i == argc || (drawing == map_svg && i + 1 < argc)) {
		complain(i == argc ? "wants a file; see elfmap --help" : "--svg draws one file");
		return 2;
	}
	for (; i < argc; i++)
		status |= draw(argv[i], drawing, colour);
	return finish() | status;
}
