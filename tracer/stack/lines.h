/* lines.h: which line of which source an instruction was made of: the .debug_line of DWARF 2 to 5.
 */
#ifndef TRACER_LINES_H
#define TRACER_LINES_H

#include "image.h"

/* " FILE:LINE" of an address in memory; nothing where the file does not say. FILE is as the
 * compiler was told it: from the folder that it ran in when it names that, else relative to it. */
void put_line(const struct image *image, uint64_t address, struct text *text);

#endif
