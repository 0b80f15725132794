/*
 * seccomp.c: the calls that -e trace= leaves out do not stop: a BPF program lets them pass inside
 * the kernel, at a few nanoseconds each. Right only where all descendants are traced (-f): a call
 * that asks for a tracer fails without one.
 */
#include <string.h>
#include <sys.h>
#include <linux/filter.h>
#include <linux/prctl.h>
#include <linux/seccomp.h>
#include "filter.h"
#include "hook_numbers.h"
#include "session.h"

#define MOST 1024

static struct sock_filter instructions[MOST];
static struct sock_fprog program = {.filter = instructions};

static void emit(unsigned short code, unsigned value, unsigned char if_true, unsigned char if_false)
{
	if (program.len < MOST)
		instructions[program.len] = (struct sock_filter){code, if_true, if_false, value};
	program.len++;
}

static void emit_return(bool stops)
{
	emit(BPF_RET | BPF_K, stops ? SECCOMP_RET_TRACE : SECCOMP_RET_ALLOW, 0, 0);
}

bool seccomp_may_install(enum abi abi, unsigned number)
{
	const struct syscall_row *row = syscall_row(abi, number);
	return row && (row == syscall_row(NATIVE_ABI, __NR_prctl) ||
		       row == syscall_row(NATIVE_ABI, __NR_seccomp));
}

/* execve always stops: what it starts may have another ABI, and the tracer must see it begin. So do
 * the calls by which a program gets a filter of its own. */
static bool wanted(enum abi abi, unsigned number)
{
	const struct syscall_row *row = syscall_row(abi, number);
	if ((abi == NATIVE_ABI && number == __NR_execve) || seccomp_may_install(abi, number))
		return true;
	if (trace_entries_suffice() && strncmp(row_name(row), "exit", 4) == 0)
		return false; /* it never ends, and is not counted */
	return filter_qualifiers(abi, row) & QUALIFY_TRACE;
}

/* The numbers of an ABI in rising order: each change between wanted and not is one comparison. */
static bool emit_numbers(enum abi abi)
{
	unsigned count = row_of_number_count[abi], number = 0;
	bool any_left_out = false, now = wanted(abi, 0);
	for (; number < count; number++) {
		bool next = wanted(abi, number + 1);
		any_left_out |= !now;
		if (next == now)
			continue;
		emit(BPF_JMP | BPF_JGE | BPF_K, number + 1, 1, 0);
		emit_return(now);
		now = next;
	}
	emit_return(now);
	return any_left_out;
}

bool seccomp_prepare(void)
{
	bool any_left_out = false;
	program.len = 0;
	for (enum abi abi = 0; abi < ABI_COUNT; abi++) {
		emit(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, arch), 0, 0);
		emit(BPF_JMP | BPF_JEQ | BPF_K, abi_facts[abi].audit, 1, 0);
		unsigned jump = program.len;
		emit(BPF_JMP | BPF_JA, 0, 0, 0); /* over this ABI; how far is known below */
		emit(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr), 0, 0);
		any_left_out |= emit_numbers(abi);
		unsigned skip = program.len - jump - 1;
		if (jump < MOST)
			instructions[jump].k = skip;
	}
	emit_return(true); /* an ABI that the tables do not have */
	return any_left_out && program.len <= MOST;
}

void seccomp_prepare_guest(void)
{
	program.len = 0;
	emit(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr), 0, 0);
	emit(BPF_JMP | BPF_JGE | BPF_K, HOOK_LOWEST, 0, 1);
	emit(BPF_JMP | BPF_JGE | BPF_K, HOOK_HIGHEST, 0, 1);
	emit_return(false);
	emit_return(true);
}

long seccomp_install(bool give_up_privileges)
{
	long result = sys_seccomp(SECCOMP_SET_MODE_FILTER, 0, &program);
	if (!sys_failed(result) || !give_up_privileges)
		return result;
	/* Without CAP_SYS_ADMIN it must first give up set-user-ID programs, which ptrace denies it
	 * anyway. */
	sys_prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
	return sys_seccomp(SECCOMP_SET_MODE_FILTER, 0, &program);
}
