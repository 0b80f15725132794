/*
 * list.c: the table of system calls as text, for --list-syscalls: name, number on each ABI ("-" is
 * none), classes, and what each argument is decoded as, in the words of tables/kinds.tbl.
 */
#include "kinds.h"
#include "list.h"
#include <sys.h>

static void write_all(struct text *text)
{
	sys_write(1, text->bytes, text->length);
	text->length = text->line_start = 0;
}

static void put_number(struct text *text, enum abi abi, unsigned row)
{
	for (unsigned number = 0; number < row_of_number_count[abi]; number++)
		if (syscall_row(abi, number) == &rows[row]) {
			put_right(text, number, 5);
			return;
		}
	put_string(text, "    -");
}

static void put_classes(struct text *text, uint32_t classes)
{
	const char *before = "  ";

	for (unsigned i = 0; i < class_count; i++)
		if (classes >> i & 1) {
			put_format(text, "%s%s", before, name_at(class_names[i]));
			before = ",";
		}
	if (!classes)
		put_string(text, "  -");
}

/* A pointer and an array are what they hold; tables nest them a few levels deep at most. */
static void put_kind(struct text *text, const struct item *item)
{
	static const char *const direction[] = {"", ">", "<>", "<"};

	put_string(text, direction[how(item)->flags & (ITEM_OUT | ITEM_IN_OUT)]);
	for (unsigned level = 0; level < 4; level++) {
		if (kinds[how(item)->kind] == kind_pointer)
			put_char(text, '*');
		else if (kinds[how(item)->kind] == kind_array)
			put_string(text, "[]");
		else
			break;
		item = &items[how(item)->parameter];
	}
	put_string(text, name_at(kind_names[how(item)->kind]));
}

void list_syscalls(void)
{
	static char bytes[4096];
	struct text text = {.bytes = bytes, .capacity = sizeof bytes, .flush = write_all};

	for (unsigned i = 0; i < row_count; i++) {
		const struct syscall_row *row = &rows[i];
		size_t column = text_column(&text) + 28;

		put_string(&text, row_name(row));
		put_spaces_to(&text, column);
		for (enum abi abi = 0; abi < ABI_COUNT; abi++)
			put_number(&text, abi, i);
		put_classes(&text, class_masks[row->classes]);
		for (unsigned j = 0; j < row->arguments.count; j++) {
			put_string(&text, j ? " " : "  ");
			put_kind(&text, &items[row->arguments.first + j]);
		}
		if (row->result) {
			put_string(&text, " = ");
			put_kind(&text, &items[case_results[row->result]]);
		}
		put_char(&text, '\n');
	}
	write_all(&text);
}
