/* sys/ptrace.h: tracing another process. ptrace(2). */
#ifndef CRT_SYS_PTRACE_H
#define CRT_SYS_PTRACE_H
#include <linux/types.h>
#include <linux/ptrace.h>
#include <asm/ptrace.h>
#define PTRACE_PEEKUSER PTRACE_PEEKUSR
#define PTRACE_POKEUSER PTRACE_POKEUSR
#define PT_TRACE_ME     PTRACE_TRACEME
long ptrace(int request, ...);
#endif
