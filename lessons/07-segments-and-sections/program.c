/*
 * program.c: writes the entries of the table, one in a line, and ends with their number. It has a
 * constant, a variable and a big array of zeroes. Not to be changed: the checker has its own copy.
 */
#include "table.h"
#include <arch.h>
#include <asm/unistd.h>

static const char newline = '\n';
static volatile int count = -1;
static volatile char zeroes[1 << 20];

void _start(void);
void _start(void)
{
	for (const char *const volatile *entry = table_start; entry < table_end; entry++) {
		long length = 0;

		while ((*entry)[length])
			length++;
		syscall3(__NR_write, 1, (long)*entry, length);
		syscall3(__NR_write, 1, (long)&newline, 1);
		count++;
	}
	syscall1(__NR_exit, count + 1 + zeroes[count & 0xfffff]);
}
