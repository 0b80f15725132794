/*
 * registers.c: see registers.h. A guest's registers are in the CPUArchState of its target, which
 * begins with them (qemu's target/ARCH/cpu.h). It lies behind the CPUState, the address of which
 * the hooks give: how far is not known, but at the entry of a call its number and arguments are
 * there to be found.
 */
#include <sys.h>
#include <string.h>
#include <linux/elf.h>
#include <linux/ptrace.h>
#include <linux/uio.h>
#include "registers.h"
#include "../memory.h"

/* Numbers: each architecture's ABI for DWARF; places: its asm/ptrace.h. */
const struct frame_layout frame_layouts[] = {
	/* x86_64 */
	{216, 8, 17, 7, 6, 16, 64, {10, 12, 11, 5, 13, 14, 4, 19, 9, 8, 7, 6, 3, 2, 1, 0, 16}},
	/* i386 */
	{68, 4, 9, 4, 5, 8, 32, {6, 1, 2, 0, 15, 5, 3, 4, 12}},
	/* aarch64 */
	{272, 8, 33, 31, 29, 32, 48, {0,  1,  2,  3,  4,  5,  6,  7,  8,  9,  10,
				      11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21,
				      22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32}},
	{0}};

const struct frame_layout *read_registers(int tid, void *buffer, size_t size)
{
	struct iovec set = {buffer, size};
	const struct frame_layout *layout = frame_layouts;
	if (sys_failed(sys_ptrace(PTRACE_GETREGSET, tid, NT_PRSTATUS, &set)))
		return NULL;
	while (layout->size && layout->size != set.iov_len)
		layout++;
	return layout->size ? layout : NULL;
}

long write_registers(int tid, int set, void *bytes, size_t size)
{
	struct iovec words = {bytes, size};
	return sys_ptrace(PTRACE_SETREGSET, tid, set, &words);
}

const struct register_order orders_of_kernel[ABI_COUNT] = {
	[ABI_X86_64] = {10, {15, 14, 13, 12, 7, 9, 8}, 19, 16},
	[ABI_I386] = {6, {11, 0, 1, 2, 3, 4, 5}, 15, 12},
	[ABI_AARCH64] = {0, {NO_REGISTER, 0, 1, 2, 3, 4, 5}, 31, 32},
};
const struct register_order orders_of_gdb[ABI_COUNT] = {
	[ABI_X86_64] = {0, {0, 5, 4, 3, 10, 8, 9}, 7, 16},
	[ABI_I386] = {0, {0, 3, 1, 2, 6, 7, 5}, 4, 8},
	[ABI_AARCH64] = {0, {8, 0, 1, 2, 3, 4, 5}, 31, 32},
};
/* From the beginning of CPUArchState. */
static const struct register_order orders_of_qemu[ABI_COUNT] = {
	[ABI_X86_64] = {0, {0, 7, 6, 2, 10, 8, 9}, 4, 16},
	[ABI_I386] = {0, {0, 3, 1, 2, 6, 7, 5}, 4, 8},
	[ABI_AARCH64] = {8, {16, 8, 9, 10, 11, 12, 13}, 39, 40},
};

static uint64_t word_at(const char *memory, unsigned index, size_t word)
{
	uint64_t value = 0;
	memcpy(&value, memory + index * word, word);
	return value;
}

static uint32_t find(const struct event *event, uint64_t cpu)
{
	static char memory[32768];
	const uint8_t *call = orders_of_qemu[event->abi].call;
	size_t word = abi_facts[event->abi].word;
	size_t size = process_read(event->tid, cpu, memory, sizeof memory);
	for (size_t offset = word; offset + MOST_WORDS * word <= size; offset += word) {
		bool same = word_at(memory + offset, call[0], word) == event->number;
		for (unsigned i = 0; i < 6 && same; i++)
			same = word_at(memory + offset, call[1 + i], word) == event->args[i];
		if (same)
			return offset;
	}
	return 0;
}

void registers_at_entry(struct guest *guest, struct event *event, uint64_t sp)
{
	uint64_t cpu = 0;
	char memory[MOST_WORDS * 8];
	const struct register_order *at = &orders_of_qemu[guest->abi];
	size_t word = abi_facts[guest->abi].word;
	process_read(event->tid, sp, &cpu, sizeof cpu);
	if (!guest->env)
		guest->env = find(event, cpu);
	if (!guest->env || process_read(event->tid, cpu + guest->env, memory, MOST_WORDS * word) !=
				   MOST_WORDS * word)
		return;
	event->ip = word_at(memory, at->ip, word);
	event->sp = word_at(memory, at->sp, word);
}

void registers_result(const struct guest *guest, int tid, uint64_t sp, int64_t *result)
{
	size_t word = abi_facts[guest->abi].word;
	uint64_t at = guest->env + orders_of_qemu[guest->abi].result * word, cpu;
	if (guest->env && process_read(tid, sp, &cpu, sizeof cpu) == sizeof cpu)
		process_read(tid, cpu + at, result, word);
	if (word == 4)
		*result = (int32_t)*result;
}
