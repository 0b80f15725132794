/*
 * filter.h: which system calls are traced, and how much of each is shown: a set of table rows for
 * each question, one of every ABI.
 */
#pragma once

#include "decode.h"

/* What a task's qualifiers say of the call under way. */
#define QUALIFY_TRACE     0x1  /* print it */
#define QUALIFY_ABBREV    0x2  /* shorten structs and arrays */
#define QUALIFY_VERBOSE   0x4  /* follow pointers to structs */
#define QUALIFY_RAW       0x8  /* all arguments as numbers */
#define QUALIFY_MAPS      0x10 /* with -k: what is mapped may be another after it */
#define QUALIFY_NO_RETURN 0x20 /* … and its stack may be gone */

#define MOST_ROWS 1024
/* For each ABI and row whether it is chosen; the last is for numbers without a row. */
typedef unsigned char call_set[ABI_COUNT * (MOST_ROWS + 1)];
/* Where a call stands in a call_set. */
unsigned call_index(enum abi abi, const struct syscall_row *row);

/* Choose what the text says: names, %classes, numbers and /patterns, with commas; all, none; a
 * leading ! takes the complement; ?NAME may be unknown; NAME@32 and NAME@64 are those of one word
 * size. Returns NULL, or the word that names nothing; it ends at a comma. */
const char *choose_calls(call_set chosen, const char *text);

/* The set named by the qualifier becomes what the text says. Returns as choose_calls. */
const char *filter_set(unsigned qualifier, const char *text);

/* The QUALIFY_… bits of a row; NULL is a number that the table does not have, always traced. */
unsigned filter_qualifiers(enum abi abi, const struct syscall_row *row);

/* What chooses a call by its arguments: the paths of -P, which it names or has a
 * descriptor of, and the descriptors of --trace-fds. */
/* Was any path or descriptor asked for, so that other calls are left out? */
bool paths_choose(void);
/* Once, before tracing: find what the paths resolve to. */
void paths_resolve(void);
/* What a call was found to touch while it was decoded. */
void paths_note(struct task *task, const char *path, size_t length);
void paths_note_fd(struct task *task, int fd);
