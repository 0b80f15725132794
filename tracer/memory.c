/* memory.c: process_vm_readv(2), which reads what it can and says how much. */
#include <sys.h>
#include <string.h>
#include <linux/uio.h>
#include "memory.h"
#include "message.h"
#include "source.h"

/* The smallest page of any architecture: a read that ends there never fails for what follows. */
#define PAGE  4096
/* Read and kept at once: the pieces of a struct, of a string, of argv, lie together. */
#define BLOCK 512

static struct {
	int tid; /* 0: nothing is kept */
	uint64_t address;
	char bytes[BLOCK];
} kept;

void memory_forget(void) { kept.tid = 0; }

size_t (*memory_reader)(int tid, uint64_t address, void *buffer, size_t size);

size_t process_read(int tid, uint64_t address, void *buffer, size_t size)
{
	if (memory_reader)
		return memory_reader(tid, address, buffer, size);
	if (address != (uint64_t)(unsigned long)address)
		return 0;
	/* One piece up to a page's end, one for the rest: the kernel gives up whole pieces. */
	size_t first = PAGE - address % PAGE;
	if (first > size)
		first = size;
	struct iovec local = {buffer, size};
	struct iovec remote[2] = {{(void *)(unsigned long)address, first},
				  {(void *)(unsigned long)(address + first), size - first}};
	long got = sys_process_vm_readv(tid, &local, 1, remote, size > first ? 2 : 1);
	if (got == -1 /* EPERM */ || got == -38 /* ENOSYS */)
		/* ptrace may, where that may not */
		return process_words(tid, address, buffer, size, false);
	return sys_failed(got) ? 0 : (size_t)got;
}

size_t tracee_read(const struct task *task, uint64_t address, void *buffer, size_t size)
{
	address += task->guest.base;
	uint64_t block = address - address % BLOCK;
	if (address - block + size > BLOCK)
		return process_read(task->tid, address, buffer, size);
	if (kept.tid != task->tid || kept.address != block) {
		memory_forget();
		if (process_read(task->tid, block, kept.bytes, BLOCK) < BLOCK)
			return 0; /* a page can be read whole or not at all */
		kept.tid = task->tid;
		kept.address = block;
	}
	memcpy(buffer, kept.bytes + (address - block), size);
	return size;
}

long tracee_read_string(const struct task *task, uint64_t address, char *buffer, size_t size)
{
	size_t have = 0;
	while (have < size) {
		size_t step = PAGE - (address + have) % PAGE;
		if (step > size - have)
			step = size - have;
		if (step > 256 && have == 0)
			step = 256; /* most strings are short */
		size_t got = tracee_read(task, address + have, buffer + have, step);
		const char *end = memchr(buffer + have, 0, got);
		if (end)
			return end - buffer;
		if (got < step) {
			if (have + got)
				say("short read (%u < %u) @%#jx: %s", (unsigned)(have + got),
				    (unsigned)(have + step), address, error_text(14)); /* EFAULT */
			return -1;
		}
		have += got;
	}
	return size;
}
