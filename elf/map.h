/* map.h: the ways of drawing one file that elfmap has; each writes to standard output. */
#ifndef ELF_MAP_H
#define ELF_MAP_H

#include "memory.h"
#include "purpose.h"

struct map {
	struct elf elf;
	struct region *regions;
	__u64 region_count;
	struct mapping *mappings;
	__u64 mapping_count;
	bool colour;
	unsigned width; /* columns of the terminal */
};

void map_terminal(const struct map *map);
void map_svg(const struct map *map);
void map_json(const struct map *map);  /* one line */
void map_bytes(const struct map *map); /* every byte in hexadecimal, headers by field */

#endif
