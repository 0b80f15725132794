/*
 * decode.h: one system call, from its registers to text, by walking its row of tables/syscalls.tbl.
 */
#pragma once

#include "tables.h"
#include "task.h"

struct syscall_row {
	uint16_t first; /* its arguments, in items[] */
	uint8_t count;
	uint8_t names;   /* of its arguments, in argument_lists[]; 0: none */
	uint8_t classes; /* in class_masks[]: the bits of class_names[] (tables.h) */
	uint16_t result; /* in items[]: 0 for a plain number */
};
/* They and the result are unpacked then (unpack.c). */
struct list row_arguments(const struct syscall_row *row);

extern struct syscall_row rows[]; /* in the order of syscalls.tbl */
extern const unsigned row_count;

/* The row of a system call number, NULL when the ABI has none of that number. */
const struct syscall_row *syscall_row(enum abi abi, uint64_t number);
/* How many registers the call takes on an ABI. */
unsigned syscall_argument_count(const struct syscall_row *row, enum abi abi);
/* Stays; "" when row is NULL. */
const char *row_name(const struct syscall_row *row);
/* The first row of a name; NULL when there is none. */
const struct syscall_row *row_named(const char *name, size_t length);
/* The number that an ABI has for the call, -1 when it has none. */
long call_number(const struct syscall_row *row, enum abi abi);
/* What an argument is called, "" or "-" when it has no name; valid until name_at() is called. */
const char *argument_name(const struct syscall_row *row, unsigned index);

/* multiplex.c: at entry, before the filter: i386's socketcall and ipc become the call meant. */
void demultiplex(struct task *task);

/* At entry: "name(" and the arguments whose contents are known now, up to the first output. */
void decode_entry(struct task *task, struct text *text);
/* At exit: the arguments that are left. Not the ")" nor the result. */
void decode_exit(struct task *task, struct text *text);
/* What stands after "= ": a number in the row's form or "-1 ENOENT (No such file or directory)". */
void decode_result(const struct task *task, struct text *text);

/* "SIGCHLD" */
void decode_signal_name(int signal, struct text *text);
/* "{si_signo=SIGCHLD, si_code=CLD_EXITED, …}" of the task's signal, in the event's ABI. */
void decode_siginfo(const struct task *task, const struct event *event, struct text *text);
