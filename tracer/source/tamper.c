/*
 * tamper.c: a stopped thread's system call and memory are changed, for inject.c, and read where
 * process_vm_readv(2) is refused.
 */
#include <sys.h>
#include <string.h>
#include <linux/elf.h>
#include <linux/ptrace.h>
#include "decode.h"
#include "message.h"
#include "qemu.h"
#include "registers.h"
#include "source.h"

/* A guest's calls are qemu's to make: they cannot be changed on their way. */
static bool is_out_of_reach(int tid)
{
	static bool said;
	bool guest = gdbstub_active() || guest_runs(tid);
	if (guest && !said)
		say("numbers and results of calls cannot be injected into a program in qemu-user: "
		    "left out");
	said |= guest;
	return guest;
}

/* Where the number is no register of the program, it has a set of its own. */
long source_set(int tid, bool number, int64_t value)
{
	char bytes[1024];
	const struct frame_layout *layout = read_registers(tid, bytes, sizeof bytes);
	if (is_out_of_reach(tid) || !layout)
		return -38; /* ENOSYS */
	const struct register_order *order = &orders_of_kernel[layout - frame_layouts];
	unsigned place = number ? *order->call : order->result;
	if (place == NO_REGISTER)
		return write_registers(tid, NT_ARM_SYSTEM_CALL, &value, sizeof(int));
	memcpy(bytes + place * layout->word, &value, layout->word);
	return write_registers(tid, NT_PRSTATUS, bytes, layout->size);
}

const struct syscall_row *source_call(int tid)
{
	char bytes[1024];
	const struct frame_layout *layout = read_registers(tid, bytes, sizeof bytes);
	enum abi abi = layout ? layout - frame_layouts : ABI_COUNT;
	uint32_t number;
	if (!layout || *orders_of_kernel[abi].call == NO_REGISTER)
		return NULL;
	memcpy(&number, bytes + *orders_of_kernel[abi].call * layout->word, sizeof number);
	return syscall_row(abi, number);
}

/* What stands beside the bytes in the first and the last word is read and written back. */
size_t process_words(int tid, uint64_t address, void *bytes, size_t size, bool write)
{
	unsigned long word;
	size_t done = 0, step;
	for (; done < size; done += step) {
		size_t offset = (address + done) % sizeof word;
		unsigned long place = address + done - offset;
		step = sizeof word - offset < size - done ? sizeof word - offset : size - done;
		if (sys_failed(sys_ptrace(PTRACE_PEEKDATA, tid, place, &word)))
			break;
		if (write)
			memcpy((char *)&word + offset, (char *)bytes + done, step);
		else
			memcpy((char *)bytes + done, (char *)&word + offset, step);
		if (write && sys_failed(sys_ptrace(PTRACE_POKEDATA, tid, place, (void *)word)))
			break;
	}
	return done;
}

size_t source_write(int tid, uint64_t address, const void *bytes, size_t size)
{
	const struct task *task = task_find(tid);
	if (gdbstub_active())
		return 0;
	return process_words(tid, address + (task ? task->guest.base : 0), (void *)bytes, size,
			     true);
}
