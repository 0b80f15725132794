/*
 * tamper.c: a stopped thread's system call and memory are changed, for inject.c, and read where
 * process_vm_readv(2) is refused.
 */
#include <sys.h>
#include <string.h>
#include <linux/elf.h>
#include <linux/ptrace.h>
#include "gdbstub.h"
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

/* The number of the call that is made, or the result that the program gets. Where the number is no
 * register of the program, it has a set of its own. */
static long set_register(int tid, bool number, int64_t value)
{
	char bytes[1024];
	const struct frame_layout *layout = read_registers(tid, bytes, sizeof bytes);
	if (is_out_of_reach(tid) || !layout)
		return -38; /* ENOSYS */
	unsigned place = number ? layout->call : *layout->place;
	if (place == NO_REGISTER)
		return write_registers(tid, NT_ARM_SYSTEM_CALL, &value, sizeof(int));
	memcpy(bytes + place * layout->word, &value, layout->word);
	return write_registers(tid, NT_PRSTATUS, bytes, layout->size);
}

long source_set_number(const struct event *event, long number)
{
	return set_register(event->tid, true, number);
}

long source_set_result(const struct event *event, long result)
{
	return set_register(event->tid, false, result);
}

/* A word at a time, into buffer or from bytes: what stands beside these in the first and the last
 * is read and written back. */
static size_t move(int tid, uint64_t address, char *buffer, const char *bytes, size_t size)
{
	unsigned long word;
	size_t done = 0, step;
	for (; done < size; done += step) {
		size_t offset = (address + done) % sizeof word;
		unsigned long place = address + done - offset;
		step = sizeof word - offset < size - done ? sizeof word - offset : size - done;
		if (sys_failed(sys_ptrace(PTRACE_PEEKDATA, tid, place, &word)))
			break;
		if (buffer)
			memcpy(buffer + done, (char *)&word + offset, step);
		else
			memcpy((char *)&word + offset, bytes + done, step);
		if (!buffer && sys_failed(sys_ptrace(PTRACE_POKEDATA, tid, place, (void *)word)))
			break;
	}
	return done;
}

size_t process_peek(int tid, uint64_t address, void *buffer, size_t size)
{
	return move(tid, address, buffer, NULL, size);
}

size_t process_write(int tid, uint64_t address, const void *bytes, size_t size)
{
	return move(tid, address, NULL, bytes, size);
}

size_t source_write(int tid, uint64_t address, const void *bytes, size_t size)
{
	const struct task *task = task_find(tid);
	if (gdbstub_active())
		return 0;
	return process_write(tid, address + (task ? task->guest.base : 0), bytes, size);
}
