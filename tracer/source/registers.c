/*
 * registers.c: a guest's registers are in the CPUArchState of its target, which begins with them
 * (qemu's target/ARCH/cpu.h). It lies behind the CPUState, the address of which the hooks give: how
 * far is not known, but at the entry of a call its number and arguments are there to be found.
 */
#include <sys.h>
#include <string.h>
#include "qemu.h"
#include "../memory.h"

/* Which word from the beginning of CPUArchState. */
static const struct layout_of_env {
	uint8_t result, call[7]; /* the number and six arguments */
	uint8_t sp, ip;
} layouts_of_env[ABI_COUNT] = {
	[ABI_X86_64] = {0, {0, 7, 6, 2, 10, 8, 9}, 4, 16},
	[ABI_I386] = {0, {0, 3, 1, 2, 6, 7, 5}, 4, 8},
	[ABI_AARCH64] = {8, {16, 8, 9, 10, 11, 12, 13}, 39, 40},
};
#define MOST_WORDS 41 /* of any of them */

static uint64_t word_at(const char *memory, unsigned index, size_t word)
{
	uint64_t value = 0;
	memcpy(&value, memory + index * word, word);
	return value;
}

static uint32_t find(const struct event *event, uint64_t cpu)
{
	static char memory[32768];
	const uint8_t *call = layouts_of_env[event->abi].call;
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
	const struct layout_of_env *at = &layouts_of_env[guest->abi];
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

bool registers_result(struct guest *guest, int tid, uint64_t sp, int64_t *result)
{
	size_t word = abi_facts[guest->abi].word;
	uint64_t at = layouts_of_env[guest->abi].result * word;
	uint64_t cpu;
	int32_t low;
	if (!guest->env || process_read(tid, sp, &cpu, sizeof cpu) != sizeof cpu)
		return false;
	at += cpu + guest->env;
	if (word == 8)
		return process_read(tid, at, result, 8) == 8;
	bool read = process_read(tid, at, &low, 4) == 4;
	*result = low;
	return read;
}
