/*
 * abi.h: the system call ABIs that the tables have a column for, and what the kernel calls them.
 * Not for: which of them a native tracer can meet (arch/ARCH.h).
 */
#pragma once

#include <stdint.h>

/* In the order of the columns in tables/. */
enum abi { ABI_X86_64, ABI_I386, ABI_AARCH64, ABI_COUNT };

struct abi_facts {
	const char *name;
	uint32_t audit; /* AUDIT_ARCH_…, what PTRACE_GET_SYSCALL_INFO and seccomp say
			   (linux/audit.h) */
	uint8_t word;   /* bytes in a long and in a pointer */
};
extern const struct abi_facts abi_facts[ABI_COUNT];

/* The ABI whose AUDIT_ARCH_… is given, or ABI_COUNT when the tables have no column for it. */
enum abi abi_of_audit(uint32_t audit);
