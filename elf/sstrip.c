/*
 * sstrip: drops all of an executable or shared library that is not needed to run it: section
 * headers, symbols, debugging information, and the zeroes at its end. Nothing that stays moves. Not
 * for: objects and archives, which the linker reads by their sections (strip is for those).
 */
#include "print.h"
#include "reader.h"
#include "replace_file.h"

#include <string.h>
#include <sys.h>
#include <linux/fcntl.h>
#include <linux/mman.h>
#include <linux/stat.h>

static const char usage[] =
	"usage: sstrip [-o FILE] PROGRAM...\n"
	"Drop everything from an executable or shared library that is not needed to run it: "
	"section headers,\n"
	"symbols, debugging information, trailing zeroes. Run strip first or not, the "
	"result is\n"
	"the same. It cannot be undone, and debuggers have little to go by afterwards.\n"
	"\n"
	"  -o FILE  write there, and leave PROGRAM as it is (one PROGRAM only)\n"
	"  --help   this text\n"
	"\n"
	"The result is written to a temporary file and renamed, so PROGRAM is either whole or "
	"stripped. The\n"
	"mode stays, and the owner where the system permits.\n"
	"Refused, with the reason: objects and core dumps; files with bytes that belong to no "
	"header (programs\n"
	"that read their own tail, such as self-extracting archives); files whose sections are "
	"read at run time.\n"
	"\n"
	"Exit status: 0; 1 when a file was not stripped; 2 for a wrong call.\n";

static __u64 end_of(const Elf64_Phdr *segment) { return segment->p_offset + segment->p_filesz; }

/* Is the file without this segment's bytes another program? PT_NULL and PT_GNU_STACK have none. */
static bool has_bytes(const Elf64_Phdr *segment)
{
	return segment->p_type != PT_NULL && segment->p_type != PT_GNU_STACK && segment->p_filesz;
}

/* How much of the file this segment needs, whatever its last bytes are. Zeroes at its end may go
 * where they are in memory all the same: past p_filesz in a writable segment, since the kernel and
 * the dynamic linker see to that, and past the end of the file on a page of which some is in the
 * file, since such pages are filled up with zeroes. What only points into a loaded segment may end
 * earlier as that does. */
static __u64 least_end(const Elf64_Phdr *segment)
{
	__u64 first_page = segment->p_offset & -4096ull,
	      last_page = (end_of(segment) - 1) & -4096ull;

	switch (segment->p_type) {
	case PT_TLS:
	case PT_GNU_RELRO:
	case PT_GNU_EH_FRAME:
		return 0;
	case PT_LOAD:
		if (segment->p_flags &
		    PF_W) /* nothing of the file is mapped for an empty one at a page's start */
			return segment->p_vaddr & 4095 ? first_page + 1 : 0;
		if (segment->p_filesz != segment->p_memsz ||
		    (segment->p_offset ^ segment->p_vaddr) & 4095)
			break;
		return (last_page > segment->p_offset ? last_page : segment->p_offset) + 1;
	}
	return end_of(segment);
}

/* Is anything in the file that no header mentions, after the last thing that one does? */
static __u64 bytes_at_the_end(const struct elf *elf, __u64 needed)
{
	__u64 end = needed, tables = elf->header.e_shoff + elf->sections * elf_section_size(elf);

	if (elf->sections && tables > end)
		end = tables;
	for (__u64 i = 0; i < elf->sections; i++) {
		Elf64_Shdr section = elf_section(elf, i);

		if (section.sh_type != SHT_NOBITS &&
		    elf_inside(elf, section.sh_offset, section.sh_size) &&
		    section.sh_offset + section.sh_size > end)
			end = section.sh_offset + section.sh_size;
	}
	while (end < elf->size && !elf->bytes[end])
		end++;
	return elf->size - end;
}

/* Why this file must not be stripped; NULL when it may be. */
static const char *refusal(const struct elf *elf)
{
	if (elf->header.e_type == ET_REL)
		return "is an object: the linker needs its sections; use strip";
	if (elf->header.e_type == ET_CORE)
		return "is a core dump, not a program";
	if (elf->header.e_type != ET_EXEC && elf->header.e_type != ET_DYN)
		return "is neither an executable nor a shared library";
	if (!elf->segments)
		return "has no program headers, so nothing says what is needed to run it";
	if (elf->segments < elf->segments_claimed)
		return "has program headers past its end: truncated?";
	if (elf->header.e_phnum == 0xffff)
		return "has so many program headers that their number is in a section header";
	for (__u64 i = 0; i < elf->segments; i++) {
		Elf64_Phdr segment = elf_segment(elf, i);

		if (has_bytes(&segment) && !elf_inside(elf, segment.p_offset, segment.p_filesz))
			return "has a segment that ends past the end of the file: truncated?";
	}
	for (__u64 i = 0; i < elf->sections; i++) {
		Elf64_Shdr section = elf_section(elf, i);

		if (strcmp(elf_section_name(elf, &section), ".qtmetadata") == 0)
			return "is a Qt plugin, and Qt finds .qtmetadata by its section header";
	}
	return NULL;
}

/* How many bytes from the start are needed. */
static __u64 needed_bytes(const struct elf *elf)
{
	__u64 needed = elf->header_size,
	      table = elf->header.e_phoff + elf->segments * elf_segment_size(elf);

	if (table > needed)
		needed = table;
	for (__u64 i = 0; i < elf->segments; i++) {
		Elf64_Phdr segment = elf_segment(elf, i);

		if (has_bytes(&segment) && end_of(&segment) > needed)
			needed = end_of(&segment);
	}
	return needed;
}

/* The same without the zeroes at the end, which some segments can do without. */
static __u64 without_zeroes(const struct elf *elf, __u64 needed)
{
	__u64 least = elf->header_size,
	      table = elf->header.e_phoff + elf->segments * elf_segment_size(elf);

	if (table > least)
		least = table;
	for (__u64 i = 0; i < elf->segments; i++) {
		Elf64_Phdr segment = elf_segment(elf, i);

		if (!has_bytes(&segment))
			continue;
		if (least_end(&segment) > least)
			least = least_end(&segment);
	}
	while (needed > least && !elf->bytes[needed - 1])
		needed--;
	return needed;
}

/* Change the headers in memory (the mapping is private): no sections, and segments that end at
 * size. */
static void rewrite_headers(const struct elf *elf, unsigned char *bytes, __u64 size)
{
	size_t header = elf->wide ? sizeof(Elf64_Ehdr) : sizeof(Elf32_Ehdr);

	for (__u64 i = 0; i < elf->segments; i++) {
		unsigned char *at = bytes + elf->header.e_phoff + i * elf_segment_size(elf);
		Elf64_Phdr segment = elf_segment(elf, i);
		__u64 shorter = segment.p_offset < size ? size - segment.p_offset : 0;
		__u32 narrow = shorter;

		if (!has_bytes(&segment) || end_of(&segment) <= size)
			continue;
		if (elf->wide)
			memcpy(at + offsetof(Elf64_Phdr, p_filesz), &shorter, sizeof shorter);
		else
			memcpy(at + offsetof(Elf32_Phdr, p_filesz), &narrow, sizeof narrow);
		if (segment.p_type != PT_LOAD || segment.p_flags & PF_W)
			continue;
		if (elf->wide) /* or there would be zeroes to write into memory that is not writable
				*/
			memcpy(at + offsetof(Elf64_Phdr, p_memsz), &shorter, sizeof shorter);
		else
			memcpy(at + offsetof(Elf32_Phdr, p_memsz), &narrow, sizeof narrow);
	}
	/* The smallest programs keep code or a program header in these fields, and have no sections
	 * to forget. */
	if (!elf->sections || elf->header.e_phoff < header)
		return;
	if (elf->wide) {
		memset(bytes + offsetof(Elf64_Ehdr, e_shoff), 0, sizeof(__u64));
		memset(bytes + offsetof(Elf64_Ehdr, e_shnum), 0, 2 * sizeof(__u16));
	} else {
		memset(bytes + offsetof(Elf32_Ehdr, e_shoff), 0, sizeof(__u32));
		memset(bytes + offsetof(Elf32_Ehdr, e_shnum), 0, 2 * sizeof(__u16));
	}
}

static int strip_file(const char *path, const char *to)
{
	struct elf elf;
	struct statx status;
	const char *reason;
	__u64 needed, size, tail;
	long result = sys_statx(AT_FDCWD, path, AT_SYMLINK_NOFOLLOW, STATX_BASIC_STATS, &status);

	if (!to && !sys_failed(result) && (status.stx_mode & S_IFMT) == S_IFLNK)
		return complain("%s: is a symbolic link: name the file itself, or use -o", path);
	if (!elf_open(&elf, path))
		return 1;
	if (to)
		sys_statx(AT_FDCWD, path, 0, STATX_BASIC_STATS, &status);
	reason = refusal(&elf);
	if (reason)
		return complain("%s: %s", path, reason);
	needed = needed_bytes(&elf);
	tail = bytes_at_the_end(&elf, needed);
	if (tail)
		return complain(
			"%s: its last %llu bytes belong to no header: it may read them itself",
			path, tail);
	size = without_zeroes(&elf, needed);
	result = sys_mprotect((void *)elf.bytes, elf.size, PROT_READ | PROT_WRITE);
	if (!sys_failed(result)) {
		rewrite_headers(&elf, (unsigned char *)elf.bytes, size);
		result = replace_file(to ? to : path, elf.bytes, size, &status);
	}
	if (sys_failed(result))
		return complain("%s: %s", to ? to : path, error_text(result));
	elf_close(&elf);
	return 0;
}

int main(int argc, char **argv)
{
	const char *to = NULL;
	int status = 0, i = 1;

	tool = "sstrip";
	for (; i < argc && argv[i][0] == '-' && argv[i][1]; i++) {
		if (strcmp(argv[i], "--help") == 0) {
			print("%s", usage);
			return finish();
		}
		if (strcmp(argv[i], "--") == 0) {
			i++;
			break;
		}
		if (strcmp(argv[i], "-o") != 0 || i + 1 == argc) {
			complain(strcmp(argv[i], "-o") ? "unknown option %s; see sstrip --help"
						       : "%s wants a file",
				 argv[i]);
			return 2;
		}
		to = argv[++i];
	}
	if (i == argc || (to && i + 1 < argc)) {
		complain(to ? "-o goes with one program; see sstrip --help"
			    : "wants a program; see sstrip --help");
		return 2;
	}
	for (; i < argc; i++)
		status |= strip_file(argv[i], to);
	return status;
}
