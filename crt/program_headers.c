/* program_headers.c: where the program is in memory, as its own headers say. dl_iterate_phdr(3),
 * elf(5). */
#include <link.h>
#include <sys/auxv.h>

/* What was added to its addresses. The linker puts the headers of segments right behind the file's.
 */
static ElfW(Addr) base(const ElfW(Phdr) * headers, int count)
{
	const ElfW(Off) place = sizeof(ElfW(Ehdr));
	for (const ElfW(Phdr) *p = headers; p < headers + count; p++) {
		if (p->p_type == PT_PHDR)
			return (ElfW(Addr))headers - p->p_vaddr;
		if (p->p_type == PT_LOAD && p->p_offset <= place &&
		    place - p->p_offset < p->p_filesz)
			return (ElfW(Addr))headers - (p->p_vaddr + place - p->p_offset);
	}
	return 0;
}

int dl_iterate_phdr(int (*call)(struct dl_phdr_info *, size_t, void *), void *data)
{
	const ElfW(Phdr) *headers = (const void *)getauxval(AT_PHDR);
	int count = headers ? getauxval(AT_PHNUM) : 0;
	struct dl_phdr_info i = {.dlpi_addr = base(headers, count),
				 .dlpi_name = "",
				 .dlpi_phdr = headers,
				 .dlpi_phnum = count,
				 .dlpi_adds = 1};
	for (int k = 0; k < count; k++)
		if (headers[k].p_type == PT_TLS)
			i.dlpi_tls_modid = 1;
	return call(&i, sizeof(i), data);
}
