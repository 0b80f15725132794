/*
 * memory.h: reading a tracee's memory. Whatever is read may be anything: a length or a pointer in
 * it is only a number.
 */
#pragma once

#include "task.h"

/* Read up to size bytes at address; returns how many could be read, from the start on. */
size_t tracee_read(const struct task *task, uint64_t address, void *buffer, size_t size);
/* A thread has run or was written to: what was read before may be old. */
void memory_forget(void);

/* The same of a process as it is, where a guest's addresses mean nothing. */
size_t process_read(int tid, uint64_t address, void *buffer, size_t size);
/* How it is read, when not by process_vm_readv. */
extern size_t (*memory_reader)(int tid, uint64_t address, void *buffer, size_t size);

/* As tracee_read, true only when all of it was read. */
static inline bool tracee_read_all(const struct task *task, uint64_t address, void *buffer,
				   size_t size)
{
	return tracee_read(task, address, buffer, size) == size;
}

/* Read a string of at most size bytes, its terminator included. Returns its length when the
 * terminator was found, size when it was not among the first size bytes, and -1 when memory ended
 * before (then nothing may be used). */
long tracee_read_string(const struct task *task, uint64_t address, char *buffer, size_t size);
