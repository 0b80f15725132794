/* table.h: a table without a list: ENTRY(name), in any file, puts a pointer to "name" into a
 * section of its own, .table.name. The linker script puts all of them side by side. Not to be
 * changed. */
#define ENTRY(name)                                                                                \
	__attribute__((section(".table." #name), used)) static const char *const entry_##name =    \
		#name

extern const char *const table_start[], *const table_end[]; /* the script defines these */
