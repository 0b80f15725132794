/*
 * tls.c: the thread pointer, _Thread_local variables and the stack protector's canary.
 * ELF Handling For Thread-Local Storage (Drepper); psABI of each architecture.
 *
 * Variables above the thread pointer:	struct thread | two words | variables
 * below it:				variables | struct thread
 *                                                pointer ^ is at the |
 */
#include <string.h>
#include <unistd.h>
#include <linux/auxvec.h>
#include <linux/elf.h>
#include <sys/auxv.h>
#include <sys/mman.h>
#include "start.h"
#include "tls.h"

#if __SIZEOF_POINTER__ == 8
typedef Elf64_Phdr segment;
#else
typedef Elf32_Phdr segment;
#endif

unsigned long __stack_chk_guard;

enum { SYSTEM_WORDS = 2 * sizeof(long), FIRST_ROOM = sizeof(struct thread) + 512 };

/* The PT_TLS segment: how the variables begin. */
static const segment *template(void)
{
	const segment *s = (const segment *)getauxval(AT_PHDR);
	for (unsigned long left = getauxval(AT_PHNUM); left; left--, s++)
		if (s->p_type == PT_TLS)
			return s;
	return NULL;
}

static size_t alignment_of(const segment *t) { return t && t->p_align > 16 ? t->p_align : 16; }

size_t __tls_size(void)
{
	const segment *t = template();
	return sizeof(struct thread) + SYSTEM_WORDS + (t ? t->p_memsz : 0) + 3 * alignment_of(t);
}

void *__tls_make(char *memory)
{
	const segment *t = template();
	size_t size = t ? t->p_memsz : 0, mask = t && t->p_align ? t->p_align - 1 : 0;
	size_t skew = t ? t->p_vaddr & mask : 0; /* what the linker counted with */
	size_t above = SYSTEM_WORDS + ((skew - SYSTEM_WORDS) & mask);
	size_t below = size + ((-size - skew) & mask);
	char *pointer = memory + (ARCH_TLS_ABOVE ? sizeof(struct thread) : below);
	pointer += -(unsigned long)pointer & (alignment_of(t) - 1);
	char *variables = ARCH_TLS_ABOVE ? pointer + above : pointer - below;
	if (t) {
		unsigned long base = 0;
#ifdef __PIE__
		extern const char __ehdr_start[] __attribute__((visibility("hidden")));
		base = (unsigned long)__ehdr_start;
#endif
		memcpy(variables, (const void *)(base + t->p_vaddr), t->p_filesz);
	}
	thread_of(pointer)->head[0] = (long)pointer;
	thread_of(pointer)->head[5] = __stack_chk_guard;
	return pointer;
}

void __init_tls(void)
{
	static char first[FIRST_ROOM];
	const unsigned long *random = (const unsigned long *)getauxval(AT_RANDOM);
	size_t size = __tls_size();
	char *memory = first;

	__stack_chk_guard =
		random ? *random & ~0xffUL : (unsigned long)&size; /* a zero byte stops strings */
	if (size > sizeof(first)) {
		long mapped = sys_mmap(NULL, size, PROT_READ | PROT_WRITE,
				       MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
		if (sys_failed(mapped))
			_exit(127);
		memory = (char *)mapped;
	}
	void *pointer = __tls_make(memory);
	if (arch_set_thread_pointer(pointer))
		_exit(127);
	/* The kernel clears it never for the first thread, but tells its id. */
	thread_of(pointer)->id = RAW(__NR_set_tid_address, &thread_of(pointer)->id);
}

struct thread *__thread_self(void) { return thread_of(arch_thread_pointer()); }

/* In a child of fork the thread has another id. */
void __thread_forked(void) { thread_of(arch_thread_pointer())->id = sys_gettid(); }

/* A function's canary is not what it was: its frame is not to be trusted, nor anything it calls. */
__attribute__((noreturn)) void __stack_chk_fail(void)
{
	static const char text[] = "*** stack smashing detected ***: terminated\n";
	sys_write(2, text, sizeof(text) - 1);
	for (;;) {
		sys_tgkill(sys_getpid(), sys_gettid(), 6 /* SIGABRT */);
		sys_exit_group(127);
	}
}

__attribute__((noreturn)) void __stack_chk_fail_local(void) { __stack_chk_fail(); }
