/* reader.c: see reader.h. Follows elf(5) and, for short files, Linux's fs/binfmt_elf.c. */
#include "reader.h"
#include "print.h"

#include <string.h>
#include <sys.h>
#include <linux/errno.h>
#include <linux/fcntl.h>
#include <linux/mman.h>
#include <linux/stat.h>

bool elf_inside(const struct elf *elf, __u64 offset, __u64 size)
{
	return offset <= elf->size && size <= elf->size - offset;
}

size_t elf_segment_size(const struct elf *elf)
{
	return elf->wide ? sizeof(Elf64_Phdr) : sizeof(Elf32_Phdr);
}

size_t elf_section_size(const struct elf *elf)
{
	return elf->wide ? sizeof(Elf64_Shdr) : sizeof(Elf32_Shdr);
}

Elf64_Phdr elf_segment(const struct elf *elf, __u64 index)
{
	const unsigned char *at = elf->bytes + elf->header.e_phoff + index * elf_segment_size(elf);
	Elf64_Phdr wide;
	Elf32_Phdr narrow;

	if (elf->wide) {
		__builtin_memcpy(&wide, at, sizeof wide);
		return wide;
	}
	__builtin_memcpy(&narrow, at, sizeof narrow);
	return (Elf64_Phdr){
		.p_type = narrow.p_type,
		.p_flags = narrow.p_flags,
		.p_offset = narrow.p_offset,
		.p_vaddr = narrow.p_vaddr,
		.p_paddr = narrow.p_paddr,
		.p_filesz = narrow.p_filesz,
		.p_memsz = narrow.p_memsz,
		.p_align = narrow.p_align,
	};
}

Elf64_Shdr elf_section(const struct elf *elf, __u64 index)
{
	const unsigned char *at = elf->bytes + elf->header.e_shoff + index * elf_section_size(elf);
	Elf64_Shdr wide;
	Elf32_Shdr narrow;

	if (elf->wide) {
		__builtin_memcpy(&wide, at, sizeof wide);
		return wide;
	}
	__builtin_memcpy(&narrow, at, sizeof narrow);
	return (Elf64_Shdr){
		.sh_name = narrow.sh_name,
		.sh_type = narrow.sh_type,
		.sh_flags = narrow.sh_flags,
		.sh_addr = narrow.sh_addr,
		.sh_offset = narrow.sh_offset,
		.sh_size = narrow.sh_size,
		.sh_link = narrow.sh_link,
		.sh_info = narrow.sh_info,
		.sh_addralign = narrow.sh_addralign,
		.sh_entsize = narrow.sh_entsize,
	};
}

const char *elf_string(const struct elf *elf, __u64 table, __u64 offset)
{
	Elf64_Shdr strings;

	if (table == 0 || table >= elf->sections)
		return "";
	strings = elf_section(elf, table);
	if (strings.sh_type == SHT_NOBITS || !elf_inside(elf, strings.sh_offset, strings.sh_size) ||
	    offset >= strings.sh_size ||
	    !memchr(elf->bytes + strings.sh_offset + offset, 0, strings.sh_size - offset))
		return "";
	return (const char *)elf->bytes + strings.sh_offset + offset;
}

const char *elf_section_name(const struct elf *elf, const Elf64_Shdr *section)
{
	return elf_string(elf, elf->names, section->sh_name);
}

void *elf_memory(__u64 count, size_t size)
{
	long memory;

	if (count > (size_t)-1 / 2 / size)
		return NULL;
	memory = sys_mmap(NULL, count * size + 1, PROT_READ | PROT_WRITE,
			  MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	return sys_failed(memory) ? NULL : (void *)memory;
}

/* The ELF header in its 64-bit form, from bytes that were padded with zeroes to 64. */
static Elf64_Ehdr read_header(const unsigned char bytes[sizeof(Elf64_Ehdr)], bool wide)
{
	Elf64_Ehdr header;
	Elf32_Ehdr narrow;

	memcpy(&header, bytes, sizeof header);
	if (wide)
		return header;
	memcpy(&narrow, bytes, sizeof narrow);
	header.e_entry = narrow.e_entry;
	header.e_phoff = narrow.e_phoff;
	header.e_shoff = narrow.e_shoff;
	header.e_flags = narrow.e_flags;
	header.e_ehsize = narrow.e_ehsize;
	header.e_phentsize = narrow.e_phentsize;
	header.e_phnum = narrow.e_phnum;
	header.e_shentsize = narrow.e_shentsize;
	header.e_shnum = narrow.e_shnum;
	header.e_shstrndx = narrow.e_shstrndx;
	return header;
}

/* How many of claimed headers of size bytes are whole in the file. */
static __u64 whole(const struct elf *elf, __u64 offset, __u64 claimed, size_t size)
{
	__u64 room = offset < elf->size ? elf->size - offset : 0;
	__u64 low = 0, high = claimed < room >> 5
				      ? claimed
				      : room >> 5; /* no header is smaller than 32 bytes */

	while (low < high) { /* a search, since a 64-bit division on i386 would need a library */
		__u64 middle = high - ((high - low) >> 1);

		if (middle * size <= room)
			low = middle;
		else
			high = middle - 1;
	}
	return low;
}

/* Numbers of headers. Those that do not fit in 16 bits are in section 0 (elf(5), e_phnum and
 * e_shnum). */
static void count_headers(struct elf *elf)
{
	const Elf64_Ehdr *header = &elf->header;
	Elf64_Shdr first = {0};

	if (header->e_shoff && header->e_shentsize == elf_section_size(elf) &&
	    elf_inside(elf, header->e_shoff, elf_section_size(elf)))
		first = elf_section(elf, 0);
	elf->segments_claimed =
		header->e_phnum == 0xffff && first.sh_info ? first.sh_info : header->e_phnum;
	if (header->e_phentsize == elf_segment_size(elf))
		elf->segments =
			whole(elf, header->e_phoff, elf->segments_claimed, elf_segment_size(elf));
	if (!header->e_shoff)
		return;
	elf->sections_claimed = header->e_shnum ? header->e_shnum : first.sh_size;
	if (header->e_shentsize == elf_section_size(elf))
		elf->sections =
			whole(elf, header->e_shoff, elf->sections_claimed, elf_section_size(elf));
	elf->names = header->e_shstrndx == 0xffff ? first.sh_link : header->e_shstrndx;
	if (elf->names >= elf->sections)
		elf->names = 0;
}

/* Maps the file; complains and returns false when it cannot be. */
static bool map_file(struct elf *elf)
{
	struct statx status;
	long fd = sys_openat(AT_FDCWD, elf->path, O_RDONLY | O_CLOEXEC | O_NONBLOCK, 0);
	long result = fd;

	if (!sys_failed(result))
		result = sys_statx(fd, "", AT_EMPTY_PATH, STATX_SIZE | STATX_TYPE | STATX_MODE,
				   &status);
	if (sys_failed(result)) {
		complain("%s: %s", elf->path, error_text(result));
		return false;
	}
	if ((status.stx_mode & S_IFMT) != S_IFREG) {
		complain("%s: %s", elf->path,
			 (status.stx_mode & S_IFMT) == S_IFDIR ? "is a directory"
							       : "is not a regular file");
		return false;
	}
	elf->size = status.stx_size;
	elf->mode = status.stx_mode & 07777;
	if (elf->size < SELFMAG) {
		complain("%s: is not an ELF file: it has %s", elf->path,
			 elf->size ? "less than four bytes" : "no bytes");
		return false;
	}
	result = elf->size == (size_t)elf->size
			 ? sys_mmap(NULL, elf->size, PROT_READ, MAP_PRIVATE, fd, 0)
			 : -ENOMEM;
	sys_close(fd);
	if (sys_failed(result)) {
		complain("%s: %s", elf->path, error_text(result));
		return false;
	}
	elf->bytes = (const unsigned char *)result;
	return true;
}

/* The smallest files have code in EI_CLASS; Linux does not look at it, but at e_machine. */
bool elf_machine_is_wide(const struct elf *elf)
{
	__u16 machine = 0;

	if (elf_inside(elf, offsetof(Elf64_Ehdr, e_machine), sizeof machine))
		memcpy(&machine, elf->bytes + offsetof(Elf64_Ehdr, e_machine), sizeof machine);
	return machine == EM_X86_64 || machine == EM_AARCH64;
}

void elf_read_as(struct elf *elf, bool wide)
{
	unsigned char start[sizeof(Elf64_Ehdr)] = {0};

	*elf = (struct elf){.path = elf->path,
			    .bytes = elf->bytes,
			    .size = elf->size,
			    .mode = elf->mode,
			    .wide = wide};
	elf->header_size = wide ? sizeof(Elf64_Ehdr) : sizeof(Elf32_Ehdr);
	if (elf->header_size > elf->size)
		elf->header_size = elf->size;
	memcpy(start, elf->bytes, elf->header_size);
	elf->header = read_header(start, wide);
	count_headers(elf);
}

bool elf_open(struct elf *elf, const char *path)
{
	unsigned char start[sizeof(Elf64_Ehdr)] = {0};

	*elf = (struct elf){.path = path};
	if (!map_file(elf))
		return false;
	memcpy(start, elf->bytes, elf->size < sizeof start ? elf->size : sizeof start);
	if (memcmp(start, ELFMAG, SELFMAG) != 0) {
		complain("%s: is not an ELF file: it does not begin with 7f 45 4c 46", path);
		return false;
	}
	if (start[EI_DATA] == ELFDATA2MSB) {
		complain("%s: is big-endian; only little-endian files are read", path);
		return false;
	}
	if (start[EI_CLASS] == ELFCLASS64 || start[EI_CLASS] == ELFCLASS32)
		elf_read_as(elf, start[EI_CLASS] == ELFCLASS64);
	else
		elf_read_as(elf, elf_machine_is_wide(elf));
	return true;
}

void elf_close(struct elf *elf) { sys_munmap((void *)elf->bytes, elf->size); }
