/* eh_frame.c: see unwind.h. The section is read from the tracee's memory. */
#include <string.h>
#include "../memory.h"
#include "unwind.h"

uint64_t take_encoded(struct bytes *bytes, unsigned encoding, unsigned word, uint64_t address)
{
	static const uint8_t sizes[8] = {0, 0, 2, 4, 8};
	unsigned size = sizes[encoding & 7];
	if (!(encoding & 7))
		size = word;
	if (!size)
		bytes->bad = true;
	uint64_t value = take(bytes, size ? size : 1, encoding & 8);
	return encoding & 0x10 ? value + address : value;
}

bool read_frame_entry(const struct task *task, uint64_t address, unsigned char *memory,
		      struct bytes *bytes)
{
	uint32_t size;
	if (!tracee_read_all(task, address, &size, 4) || size > MOST_FRAME_ENTRY || size < 4 ||
	    !tracee_read_all(task, address + 4, memory, size))
		return false;
	*bytes = (struct bytes){memory, memory + size, false};
	return true;
}

bool read_cie(const struct image *image, uint64_t address, unsigned word, struct cie *cie)
{
	static unsigned char memory[MOST_FRAME_ENTRY];
	struct bytes bytes;
	if (!read_frame_entry(image->elf.task, address, memory, &bytes) ||
	    take(&bytes, 4, false) != 0)
		return false;
	unsigned version = take_byte(&bytes);
	const char *letter = (const char *)bytes.at;
	const unsigned char *end = memchr(letter, 0, bytes.end - bytes.at);
	if (!end)
		return false;
	*cie = (struct cie){.augmented = *letter == 'z'};
	bytes.at = end + 1;
	cie->code_unit = take_leb(&bytes, false);
	cie->data_unit = take_leb(&bytes, true);
	cie->return_register = version == 1 ? take_byte(&bytes) : take_leb(&bytes, false);
	cie->program = bytes;
	if (cie->augmented) {
		uint64_t size = take_leb(&bytes, false);
		cie->program = bytes;
		take_part(&cie->program, size);
	} else if (*letter) {
		return false;
	}
	for (; *letter; letter++)
		if (*letter == 'R')
			cie->encoding = take_byte(&bytes);
		else if (*letter == 'P')
			take_encoded(&bytes, take_byte(&bytes) & 0xf, word, 0);
		else if (*letter == 'L')
			take_byte(&bytes);
		else if (*letter == 'S')
			cie->signal = true;
	return !bytes.bad && cie->return_register < MOST_FRAME_REGISTERS;
}

uint64_t find_fde(const struct image *image, uint64_t address)
{
	uint64_t header = image->frame_header, fde = 0;
	unsigned char start[12];
	int32_t pair[2];
	if (!header || !tracee_read_all(image->elf.task, header, start, sizeof start) ||
	    start[0] != 1 || start[2] != 3 /* udata4 */ || start[3] != 0x3b /* datarel sdata4 */ ||
	    (start[1] & 7) != 3 /* 4 bytes */)
		return 0;
	uint32_t low = 0, high, count;
	memcpy(&count, start + 8, 4);
	for (high = count; low < high;) {
		uint32_t middle = low + (high - low) / 2;
		if (!tracee_read_all(image->elf.task, header + 12 + 8 * (uint64_t)middle, pair,
				     sizeof pair))
			return 0;
		if (header + pair[0] <= address) {
			low = middle + 1;
			fde = header + pair[1]; /* unless one above is, too */
		} else {
			high = middle;
		}
	}
	return fde;
}
