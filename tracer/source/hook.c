/*
 * hook.c: qemu-user calls qemu_plugin_vcpu_syscall and qemu_plugin_vcpu_syscall_ret around each
 * system call of the guest, and gdb_handlesig before each signal, out of line and even when there
 * is no plugin and no debugger (linux-user/syscall.c, linux-user/signal.c). Instead of them runs
 * what arch/ARCH.S has: a system call that the kernel does not know, which the seccomp filter of
 * the process turns into a stop. One that is not traced any more (without -f, a child) gets ENOSYS
 * from it and goes on.
 */
#include <sys.h>
#include <string.h>
#include <linux/auxvec.h>
#include <linux/ptrace.h>
#include "decode.h"
#include "elf.h"
#include "qemu.h"
#include "registers.h"
#include "hook_numbers.h"
#include "../memory.h"
#include "options.h"
#include "proc.h"
#include "source.h"

/* arch/ARCH.S, where there is one */
extern const long hook_call[] __attribute__((weak)), hook_return[] __attribute__((weak)),
	hook_signal[] __attribute__((weak)), hook_end[] __attribute__((weak));

enum { CALL, RETURN, SIGNAL, GUEST_BASE, SYMBOLS };

/* Where things are in the file of a qemu-user. */
static struct image {
	bool looked_at;
	uint64_t entry, symbols[SYMBOLS];
} images[ABI_COUNT];

static bool note_symbol(const struct elf *elf, const char *symbol, uint64_t name, void *image)
{
	static const char *const names[SYMBOLS] = {"qemu_plugin_vcpu_syscall",
						   "qemu_plugin_vcpu_syscall_ret", "gdb_handlesig",
						   "guest_base"};
	uint64_t value = elf_get(elf, symbol, FIELD(Sym, st_value));
	for (unsigned which = 0; value && which < SYMBOLS; which++)
		if (elf_has_text(elf, name, names[which]))
			((struct image *)image)->symbols[which] = value;
	return false;
}

static const struct image *image_of(const struct guest_command *command)
{
	struct image *image = &images[command->abi];
	struct elf elf = {0};
	if (image->looked_at)
		return image;
	image->looked_at = true;
	if (elf_map(&elf, command->qemu) && elf.wide) {
		image->entry = elf_get(&elf, elf.header, FIELD(Ehdr, e_entry));
		elf_visit_symbols(&elf, false, note_symbol, image);
	}
	elf_unmap(&elf);
	return image;
}

bool hook_fits(const struct guest_command *command)
{
	const struct image *image = image_of(command);
	for (unsigned i = 0; i < SYMBOLS; i++)
		if (!image->symbols[i])
			return false;
	return hook_call != NULL;
}

bool hook_write(int tid, uint64_t address, const long *words, const long *end)
{
	size_t size = (const char *)end - (const char *)words;
	return process_words(tid, address, (void *)words, size, true) == size;
}

bool hook_install(int tid, const struct guest_command *command, struct guest *guest)
{
	const struct image *image = image_of(command);
	unsigned long vector[128];
	long size = proc_read(tid, "auxv", -1, vector, sizeof vector);
	uint64_t bias = auxiliary(vector, sys_failed(size) ? 0 : size, sizeof *vector, AT_ENTRY) -
			image->entry;
	*guest = (struct guest){
		.runs = true, .abi = command->abi, .base_at = bias + image->symbols[GUEST_BASE]};
	return hook_write(tid, bias + image->symbols[CALL], hook_call, hook_return) &&
	       hook_write(tid, bias + image->symbols[RETURN], hook_return, hook_signal) &&
	       hook_write(tid, bias + image->symbols[SIGNAL], hook_signal, hook_end);
}

/* The guest's siginfo: one of qemu's registers points to struct emulated_sigtable, which begins
 * with an int pending, 0 by now, and the siginfo of that signal (linux-user/qemu.h). */
static void read_siginfo(const struct task *task, struct event *event)
{
	uint64_t registers[64];
	const struct frame_layout *layout = read_registers(task->tid, registers, sizeof registers);
	size_t word = abi_facts[task->guest.abi].word;
	struct {
		int32_t before[2];
		siginfo_t info;
	} found;
	for (unsigned i = 0; layout && i < layout->size / sizeof *registers; i++) {
		char *place = (char *)&found + 8 - word;
		size_t size = sizeof found - 8 + word;
		if (process_read(task->tid, registers[i], place, size) != size ||
		    *(int32_t *)place || found.info.si_signo != event->signal)
			continue;
		event->siginfo = found.info;
		event->siginfo.si_code = (int16_t)found.info.si_code; /* above, what qemu adds */
		return;
	}
}

static void read_entry(struct guest *guest, struct event *event, uint64_t number, uint64_t sp)
{
	uint64_t mask = abi_facts[guest->abi].word == 4 ? UINT32_MAX : UINT64_MAX;
	event->kind = EVENT_ENTRY;
	event->number = (int64_t)(int32_t)number & mask;
	for (unsigned i = 0; i < 6; i++)
		event->args[i] &= mask;
	const char *name = row_name(syscall_row(guest->abi, event->number));
	if (strncmp(name, "execve", 6) == 0)
		guest->executes = GUEST_TRIES;
	if (options.show_ip || strstr(name, "sigreturn"))
		registers_at_entry(guest, event, sp);
}

static void read_return(struct guest *guest, struct event *event, uint64_t sp)
{
	event->kind = EVENT_EXIT;
	event->result = event->args[2];
	/* QEMU_ESIGRETURN: the registers are those of before the signal. */
	if (event->result == -513)
		registers_result(guest, event->tid, sp, &event->result);
	event->failed = (uint64_t)event->result > -4096ULL;
	guest->executes = GUEST_STAYS;
}

bool hook_read(struct task *task, struct event *event)
{
	struct ptrace_syscall_info info;
	struct guest *guest = &task->guest;
	if (sys_failed(sys_ptrace(PTRACE_GET_SYSCALL_INFO, event->tid, sizeof info, &info)) ||
	    (uint32_t)info.entry.nr < HOOK_LOWEST)
		return false;
	if (guest->base_at && process_read(event->tid, guest->base_at, &guest->base,
					   sizeof guest->base) == sizeof guest->base)
		guest->base_at = 0;
	event->hooked = true;
	event->abi = guest->abi;
	for (unsigned i = 0; i < 6; i++)
		event->args[i] = info.entry.args[i];
	if (info.entry.nr == HOOK_RETURN) {
		read_return(guest, event, info.stack_pointer);
	} else if (info.entry.nr == HOOK_SIGNAL) {
		event->kind = EVENT_SIGNAL;
		event->signal = event->args[1];
		read_siginfo(task, event);
	} else {
		read_entry(guest, event, info.entry.nr - HOOK_CALL, info.stack_pointer);
	}
	return true;
}
