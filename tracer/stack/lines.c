/*
 * lines.c: see image.h. A unit of .debug_line is a header, tables of folders and files, and a
 * program that makes rows of address, file and line (DWARF 5, section 6.2). The unit that has the
 * address is looked for from the first on. All of it is the tracee's to choose.
 */
#include <string.h>
#include "image.h"

#define MOST_UNIT    (1 << 20) /* bytes of a unit; a longer one is passed over */
#define MOST_COLUMNS 16
#define MOST_NAME    1024

enum { SET_ADDRESS = 2, END_SEQUENCE = 1 };
enum { COPY = 1, ADVANCE_PC, ADVANCE_LINE, SET_FILE, CONST_ADD_PC = 8, FIXED_ADVANCE_PC = 9 };
enum { COLUMN_PATH = 1, COLUMN_FOLDER = 2 };
enum { FORM_STRING = 8, FORM_BLOCK, FORM_STRP = 0xe, FORM_UDATA, FORM_LINE_STRP = 0x1f };
#define NONE UINT64_MAX /* no entry's number */
/* Bytes of the forms that are numbers; of others 9. */
static const unsigned char form_sizes[] = {9, 9, 9, 9, 9, 2, 4, 8, 9, 9, 9, 1, 9, 9, 4, 9,
					   9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 4};

struct unit {
	struct bytes tables, program;
	unsigned version, step, line_range, opcode_base;
	int line_base;
	const unsigned char *operands; /* how many the opcodes from 1 on have */
};

struct row {
	uint64_t address, file, line;
};

struct value {
	const char *text;
	uint64_t number;
	unsigned form;
};
struct entry {
	struct value name;
	uint64_t folder;
};

/* The unit's parts. False when there is a version that is not known, or nonsense. */
static bool open_unit(struct unit *unit, struct bytes all)
{
	unit->version = take(&all, 2, false);
	if (unit->version >= 5)
		take(&all, 2, false); /* the sizes of addresses and of segment selectors */
	struct bytes header = take_part(&all, take(&all, 4, false));
	unit->program = all;
	unit->step = take_byte(&header);
	if (unit->version >= 4)
		take_byte(&header);
	take_byte(&header);
	unit->line_base = take(&header, 1, true);
	unit->line_range = take_byte(&header);
	unit->opcode_base = take_byte(&header);
	unit->operands = header.at - 1;
	take_part(&header, unit->opcode_base - 1);
	unit->tables = header;
	return !all.bad && !header.bad && unit->version >= 2 && unit->version <= 5 &&
	       unit->line_range && unit->opcode_base;
}

/* An opcode's work on the row. Returns true when the row is one of the table; *ends: its address is
 * behind the last instruction. */
static bool step(const struct unit *unit, struct bytes *program, struct row *row, bool *ends)
{
	unsigned opcode = take_byte(program);
	*ends = false;
	if (opcode >= unit->opcode_base) {
		opcode -= unit->opcode_base;
		row->address += opcode / unit->line_range * unit->step;
		row->line += unit->line_base + (int)(opcode % unit->line_range);
		return true;
	}
	if (opcode == 0) {
		struct bytes operands = take_part(program, take_leb(program, false));
		unsigned extended = take_byte(&operands);
		program->bad |= operands.bad;
		*ends = extended == END_SEQUENCE && !program->bad;
		if (extended == SET_ADDRESS && operands.end - operands.at <= 8)
			row->address = take(&operands, operands.end - operands.at, false);
		return *ends;
	}
	if (opcode == ADVANCE_PC)
		row->address += take_leb(program, false) * unit->step;
	else if (opcode == ADVANCE_LINE)
		row->line += take_leb(program, true);
	else if (opcode == SET_FILE)
		row->file = take_leb(program, false);
	else if (opcode == CONST_ADD_PC)
		row->address += (255 - unit->opcode_base) / unit->line_range * unit->step;
	else if (opcode == FIXED_ADVANCE_PC)
		row->address += take(program, 2, false);
	else
		for (unsigned i = unit->operands[opcode]; i; i--)
			take_leb(program, false);
	return opcode == COPY;
}

static bool find_row(const struct unit *unit, uint64_t address, struct row *found)
{
	static const struct row first = {0, 1, 1};
	struct bytes program = unit->program;
	struct row now = first, before = first;
	bool any = false, ends;
	while (program.at < program.end && !program.bad) {
		if (!step(unit, &program, &now, &ends))
			continue;
		if (any && before.address <= address && address < now.address) {
			*found = before;
			return before.line;
		}
		any = !ends;
		before = now;
		if (ends)
			now = first;
	}
	return false;
}

/* A value of one of the tables' forms. A string is its text, or where that is in another section.
 */
static struct value take_form(struct bytes *at, unsigned form)
{
	struct value value = {.form = form};
	uint64_t size = 0;
	if (form == FORM_STRING) {
		const unsigned char *end = memchr(at->at, 0, at->end - at->at);
		value.text = (const char *)at->at;
		size = end ? (uint64_t)(end + 1 - at->at) : UINT64_MAX;
	} else if (form == FORM_UDATA) {
		value.number = take_leb(at, false);
	} else if (form == FORM_BLOCK) {
		size = take_leb(at, false);
	} else if (form < sizeof form_sizes && form_sizes[form] <= 8) {
		value.number = take(at, form_sizes[form], false);
	} else {
		size = 16; /* a checksum */
	}
	take_part(at, size);
	return value;
}

/* Pass a table, and take from it the entry of the number. In DWARF 5 it says what its columns are.
 * Before, those were the same, entries were counted from 1 on, and an empty string ended them. */
static bool pass_table(const struct unit *unit, struct bytes *at, uint64_t number, bool files,
		       struct entry *entry)
{
	unsigned char what[MOST_COLUMNS] = {COLUMN_PATH, COLUMN_FOLDER};
	unsigned char form[MOST_COLUMNS] = {FORM_STRING, FORM_UDATA, FORM_UDATA, FORM_UDATA};
	bool old = unit->version < 5, found = false;
	unsigned columns = !old ? take_byte(at) : files ? 4 : 1;
	if (columns > MOST_COLUMNS)
		return false;
	for (unsigned i = 0; i < columns && !old; i++) {
		what[i] = take_leb(at, false);
		form[i] = take_leb(at, false);
	}
	uint64_t count = old ? NONE : take_leb(at, false);
	for (uint64_t i = old; i < count && columns && !at->bad; i++) {
		if (old && at->at < at->end && !*at->at) {
			at->at++;
			break;
		}
		found |= i == number;
		for (unsigned j = 0; j < columns; j++) {
			struct value value = take_form(at, form[j]);
			if (i == number && what[j] == COLUMN_PATH)
				entry->name = value;
			if (i == number && what[j] == COLUMN_FOLDER)
				entry->folder = value.number;
		}
	}
	return found && !at->bad;
}

/* The row's file, and the folder that its entry tells, which has no name when there is none. */
static bool find_names(const struct unit *unit, const struct row *row, struct entry *file,
		       struct entry *folder)
{
	struct bytes folders = unit->tables, files = folders;
	pass_table(unit, &files, NONE, false, folder);
	if (!pass_table(unit, &files, row->file, true, file))
		return false;
	if (!pass_table(unit, &folders, file->folder, false, folder))
		folder->name.form = 0; /* what there is of it may have no end */
	return true;
}

/* Where the text of a value is; empty when it is nowhere. */
static const char *text_of(const struct image *image, const struct value *value)
{
	static char other[MOST_NAME];
	struct section section;
	size_t size = 0;
	if (value->form == FORM_STRING)
		return value->text;
	if (image_section(image, value->form == FORM_STRP ? ".debug_str" : ".debug_line_str",
			  &section) &&
	    value->number < section.size)
		size = elf_read_counted(&image->elf, section.offset + value->number, other,
					sizeof other - 1);
	other[size] = 0;
	return other;
}

static void put_text(struct text *text, const char *string)
{
	put_escaped(text, string, strlen(string), QUOTE_C, false);
}

static void put_row(const struct image *image, const struct unit *unit, const struct row *row,
		    struct text *text)
{
	struct entry file = {.folder = NONE}, folder = {.folder = NONE};
	if (!find_names(unit, row, &file, &folder))
		return;
	put_char(text, ' ');
	if (*text_of(image, &file.name) != '/' && folder.name.form) {
		put_text(text, text_of(image, &folder.name));
		put_char(text, '/');
	}
	put_text(text, text_of(image, &file.name));
	put_format(text, ":%ju", row->line);
}

void put_line(const struct image *image, uint64_t address, struct text *text)
{
	static unsigned char bytes[MOST_UNIT];
	struct section lines;
	struct unit unit;
	struct row row;
	uint32_t size;
	if (!image_section(image, ".debug_line", &lines))
		return;
	for (; lines.size > sizeof size; lines.offset += size, lines.size -= size) {
		if (elf_read_counted(&image->elf, lines.offset, &size, sizeof size) != sizeof size)
			return;
		lines.offset += sizeof size;
		lines.size -= sizeof size;
		if (size > lines.size) /* or the 64-bit form, which compilers do not make */
			return;
		if (size > sizeof bytes ||
		    elf_read_counted(&image->elf, lines.offset, bytes, size) != size ||
		    !open_unit(&unit, (struct bytes){.at = bytes, .end = bytes + size}) ||
		    !find_row(&unit, address - image->bias, &row))
			continue;
		put_row(image, &unit, &row, text);
		return;
	}
}
