/* names.h: ELF's numbers as the names of elf(5), without their prefixes. Unknown ones come out as
 * hexadecimal. */
#ifndef ELF_NAMES_H
#define ELF_NAMES_H

#include "reader.h"

/* Each returns a constant string, or one that the next call with an unknown number overwrites. */
const char *segment_type_name(__u32 type);
const char *section_type_name(__u32 type);
const char *machine_name(__u16 machine);
/* "executable", "shared object or position-independent executable" … */
const char *file_type_name(__u16 type);
/* "R E", "RW " …: always three characters. */
const char *permission_name(__u32 segment_flags);
/* The sh_flags as readelf's letters: "WAX". */
const char *section_flag_letters(__u64 flags);

/* What a segment of that type is for, one short phrase. */
const char *segment_type_purpose(__u32 type);

#endif
