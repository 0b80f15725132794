/*
 * multiplex.c: i386's socketcall and ipc are many calls behind one number (linux/net.h,
 * linux/ipc.h). Show the call that is meant: socketcall(SYS_CONNECT, [3, …]) as connect(3, …);
 * and the calls of which the arguments are in memory as those that have them in registers.
 */
#include "decode.h"
#include "memory.h"
#include <string.h>

/* By their number in linux/net.h, from 1. */
static const char socket_calls[][12] = {
	"",           "socket",      "bind",        "connect",    "listen",
	"accept",     "getsockname", "getpeername", "socketpair", "send",
	"recv",       "sendto",      "recvfrom",    "shutdown",   "setsockopt",
	"getsockopt", "sendmsg",     "recvmsg",     "accept4",    "recvmmsg",
	"sendmmsg",
};

/* By number in linux/ipc.h: which of (first, second, third, pointer, fifth) each is, from 1. */
static const struct {
	uint8_t call, from[4];
	char name[11];
} ipc_calls[] = {
	{1, {1, 4, 2}, "semop"},         {2, {1, 2, 3}, "semget"},     {3, {1, 2, 3, 4}, "semctl"},
	{4, {1, 4, 2, 5}, "semtimedop"}, {11, {1, 4, 2, 3}, "msgsnd"}, {13, {1, 2}, "msgget"},
	{14, {1, 2, 4}, "msgctl"},       {21, {1, 4, 2}, "shmat"},     {22, {4}, "shmdt"},
	{23, {1, 2, 3}, "shmget"},       {24, {1, 2, 4}, "shmctl"},
};

/* Make it the call of a name, whose arguments are at an address; not where they cannot be read. */
static void load_arguments(struct task *task, const char *name, uint64_t address)
{
	const struct syscall_row *row = row_named(name, strlen(name));
	uint32_t args[6] = {0};

	/* The kernel reads as many as the call has; a shorter read still shows what there is. */
	if (!row || row == task->row ||
	    tracee_read(task, address, args, sizeof args) <
		    4 * syscall_argument_count(row, task->abi))
		return;
	task->row = row;
	for (unsigned i = 0; i < 6; i++)
		task->args[i] = args[i];
}

static void demultiplex_ipc(struct task *task)
{
	uint64_t args[6];
	uint32_t call = task->args[0];

	memcpy(args, task->args, sizeof args);
	args[0] = 0; /* what an argument is that comes from nowhere */
	for (unsigned i = 0; i < sizeof ipc_calls / sizeof *ipc_calls; i++) {
		if (ipc_calls[i].call != call)
			continue;
		task->row = row_named(ipc_calls[i].name, strlen(ipc_calls[i].name));
		for (unsigned j = 0; j < 4; j++)
			task->args[j] = args[ipc_calls[i].from[j]];
	}
}

void demultiplex(struct task *task)
{
	const char *name = row_name(task->row);
	uint32_t call = task->args[0];

	if (task->abi != ABI_I386)
		return;
	if (strcmp(name, "socketcall") == 0 && call < sizeof socket_calls / sizeof *socket_calls)
		load_arguments(task, socket_calls[call], task->args[1]);
	else if (strcmp(name, "ipc") == 0)
		demultiplex_ipc(task);
	/* The first mmap and select of i386 took the address of their arguments: the first row of
	 * that name is the call that has them in registers. */
	else if (strcmp(name, "mmap") == 0 || strcmp(name, "select") == 0)
		load_arguments(task, name, task->args[0]);
}
