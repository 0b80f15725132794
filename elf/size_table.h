/* size_table.h: the tables that make sizes writes (build/sizes.csv), compared. */
#ifndef ELF_SIZE_TABLE_H
#define ELF_SIZE_TABLE_H

/* Prints the rows that differ between two tables. Returns main's status: 0, 1 when a file cannot be
 * read or is no such table. */
int size_table_difference(const char *path_a, const char *path_b);

#endif
