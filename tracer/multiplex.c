/*
 * multiplex.c: i386's socketcall and ipc are many calls behind one number (linux/net.h,
 * linux/ipc.h). Show the call that is meant: socketcall(SYS_CONNECT, [3, …]) as connect(3, …);
 * and the calls of which the arguments are in memory as those that have them in registers.
 */
#include "decode.h"
#include "memory.h"
#include <string.h>

/* By their number in linux/net.h, from 1. */
static const char *const socket_calls[] = {
	"",           "socket",      "bind",        "connect",    "listen",
	"accept",     "getsockname", "getpeername", "socketpair", "send",
	"recv",       "sendto",      "recvfrom",    "shutdown",   "setsockopt",
	"getsockopt", "sendmsg",     "recvmsg",     "accept4",    "recvmmsg",
	"sendmmsg",
};

/* By their number in linux/ipc.h: which of (first, second, third, pointer, fifth) each argument is,
 * from 1. */
static const struct {
	uint8_t call;
	const char *name;
	uint8_t from[4];
} ipc_calls[] = {
	{1, "semop", {1, 4, 2}},         {2, "semget", {1, 2, 3}},     {3, "semctl", {1, 2, 3, 4}},
	{4, "semtimedop", {1, 4, 2, 5}}, {11, "msgsnd", {1, 4, 2, 3}}, {13, "msgget", {1, 2}},
	{14, "msgctl", {1, 2, 4}},       {21, "shmat", {1, 4, 2}},     {22, "shmdt", {4}},
	{23, "shmget", {1, 2, 3}},       {24, "shmctl", {1, 2, 4}},
};

static const struct syscall_row *row_named(const char *name)
{
	for (unsigned i = 0; i < row_count; i++)
		if (strcmp(row_name(&rows[i]), name) == 0)
			return &rows[i];
	return NULL;
}

static void demultiplex_socketcall(struct task *task)
{
	const struct syscall_row *row;
	uint32_t args[6] = {0};
	uint64_t call = (uint32_t)task->args[0];

	if (call == 0 || call >= sizeof socket_calls / sizeof *socket_calls ||
	    !(row = row_named(socket_calls[call])))
		return;
	/* The kernel reads as many as the call has; a shorter read still shows what there is. */
	if (tracee_read(task, task->args[1], args, sizeof args) <
	    4 * syscall_argument_count(row, task->abi))
		return;
	task->row = row;
	for (unsigned i = 0; i < 6; i++)
		task->args[i] = args[i];
}

static void demultiplex_ipc(struct task *task)
{
	uint64_t args[6];
	const struct syscall_row *row;

	memcpy(args, task->args, sizeof args);
	for (unsigned i = 0; i < sizeof ipc_calls / sizeof *ipc_calls; i++) {
		if (ipc_calls[i].call != (uint32_t)args[0] || !(row = row_named(ipc_calls[i].name)))
			continue;
		task->row = row;
		for (unsigned j = 0; j < 4; j++)
			task->args[j] = ipc_calls[i].from[j] ? args[ipc_calls[i].from[j]] : 0;
	}
}

/* The first mmap and select of i386 took the address of their arguments: the first row of that name
 * is the call that has them in registers. */
static void load_arguments(struct task *task)
{
	const struct syscall_row *row = row_named(row_name(task->row));
	uint32_t args[6] = {0};
	unsigned count = syscall_argument_count(row, task->abi);

	if (row == task->row || tracee_read(task, task->args[0], args, 4 * count) < 4 * count)
		return;
	task->row = row;
	for (unsigned i = 0; i < count; i++)
		task->args[i] = args[i];
}

void demultiplex(struct task *task)
{
	if (!task->row || task->abi != ABI_I386)
		return;
	const char *name = row_name(task->row);
	if (strcmp(name, "socketcall") == 0)
		demultiplex_socketcall(task);
	else if (strcmp(name, "ipc") == 0)
		demultiplex_ipc(task);
	else if (strcmp(name, "mmap") == 0 || strcmp(name, "select") == 0)
		load_arguments(task);
}
