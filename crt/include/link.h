/* link.h: the parts of a running program. dl_iterate_phdr(3): there is one, the program itself. */
#ifndef CRT_LINK_H
#define CRT_LINK_H

#include <dlfcn.h>
#include <elf.h>
#include <stddef.h>
#include <stdint.h>

/* ElfW(Phdr) is Elf64_Phdr or Elf32_Phdr. */
#if UINTPTR_MAX > 0xffffffff
#define __ELF_NATIVE_CLASS 64
#define ElfW(type)         Elf64_##type
#else
#define __ELF_NATIVE_CLASS 32
#define ElfW(type)         Elf32_##type
#endif

struct dl_phdr_info {
	ElfW(Addr) dlpi_addr; /* what is added to its addresses */
	const char *dlpi_name;
	const ElfW(Phdr) * dlpi_phdr;
	ElfW(Half) dlpi_phnum;
	unsigned long long dlpi_adds, dlpi_subs;
	size_t dlpi_tls_modid;
	void *dlpi_tls_data;
};

/* What a debugger finds in a program with a dynamic linker. */
struct link_map {
	ElfW(Addr) l_addr;
	char *l_name;
	ElfW(Dyn) * l_ld;
	struct link_map *l_next, *l_prev;
};
struct r_debug {
	int r_version;
	struct link_map *r_map;
	ElfW(Addr) r_brk;
	enum { RT_CONSISTENT, RT_ADD, RT_DELETE } r_state;
	ElfW(Addr) r_ldbase;
};

/* Returns what call returned. */
int dl_iterate_phdr(int (*call)(struct dl_phdr_info *information, size_t size, void *data),
		    void *data);

#endif
