/*
 * tamper.c: a stopped thread's system call and memory are changed, for inject.c, and read where
 * process_vm_readv(2) is refused.
 */
#include <sys.h>
#include <string.h>
#include <linux/ptrace.h>
#include "arch/registers.h"
#include "gdbstub.h"
#include "guest.h"
#include "message.h"
#include "qemu.h"
#include "source.h"
#include "task.h"

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

long source_set_number(const struct event *event, long number)
{
	return is_out_of_reach(event->tid) ? -38 /* ENOSYS */
					   : set_syscall_number(event->tid, number);
}

long source_set_result(const struct event *event, long result)
{
	return is_out_of_reach(event->tid) ? -38 : set_syscall_result(event->tid, result);
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
