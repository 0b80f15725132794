/*
 * list.c: the table of system calls as text, for --list-syscalls: name, number on each ABI ("-" is
 * none), classes, and what each argument is called ("-" has no name).
 */
#include "arguments.h"
#include "kinds.h"

TAKER(show_syscalls)
{
	static char bytes[4096];
	struct text text = {.bytes = bytes, .capacity = sizeof bytes, .flush = write_all};

	for (unsigned i = 0; i < row_count; i++) {
		const struct syscall_row *row = &rows[i];
		size_t column = text_column(&text) + 28;
		const char *before = "  ";

		put_string(&text, row_name(row));
		put_spaces_to(&text, column);
		for (enum abi abi = 0; abi < ABI_COUNT; abi++) {
			long number = call_number(row, abi);

			if (number < 0)
				put_string(&text, "    -");
			else
				put_format(&text, "%5u", (unsigned)number);
		}
		for (unsigned j = 0; j < class_count; j++)
			if (class_masks[row->classes] >> j & 1) {
				put_format(&text, "%s%s", before, name_at(class_names[j]));
				before = ",";
			}
		put_string(&text, *before == ',' ? "" : "  -");
		for (unsigned j = 0; j < row->count; j++) {
			const char *name = argument_name(row, j);

			put_string(&text, j ? " " : "  ");
			put_string(&text, *name ? name : "-");
		}
		put_char(&text, '\n');
	}
	write_all(&text);
	return 0;
}
