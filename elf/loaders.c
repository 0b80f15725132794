/*
 * loaders.c: see loaders.h. Follows Linux's fs/binfmt_elf.c and qemu 7.2's linux-user/elfload.c;
 * tests/elfcheck.t holds the verdicts against what the two do with hundreds of damaged files.
 */
#include "loaders.h"
#include "names.h"
#include "print.h"

#include <string.h>

static bool is_ours(__u16 machine)
{
	return machine == EM_386 || machine == EM_486 || machine == EM_X86_64 ||
	       machine == EM_AARCH64;
}

bool executes_what_it_reads(const struct elf *elf)
{
	if (elf->header.e_machine != EM_386 && elf->header.e_machine != EM_486)
		return false;
	for (__u64 i = 0; i < elf->segments; i++)
		if (elf_segment(elf, i).p_type == PT_GNU_STACK)
			return false;
	return true;
}

/* Addresses that a process may have: below the kernel's half. */
static __u64 address_limit(const struct elf *elf)
{
	return elf->header.e_machine == EM_AARCH64 ? 1ull << 48
	       : elf->wide                         ? 0x7ffffffff000
						   : 0xffffe000;
}

/* Where the first segment begins: qemu moves what is position-independent as a whole to where it
 * has room. */
static __u64 first_address(const struct elf *elf)
{
	__u64 first = -1ull;

	for (__u64 i = 0; i < elf->segments; i++)
		if (elf_segment(elf, i).p_type == PT_LOAD && elf_segment(elf, i).p_vaddr < first)
			first = elf_segment(elf, i).p_vaddr;
	return first;
}

/* Is one segment mapped by Linux? Prints why not. The start of the address space is not given out
 * (vm.mmap_min_addr). origin: what its address is counted from. */
static bool segment_is_mapped(const struct elf *elf, __u64 index, bool qemu, __u64 origin)
{
	Elf64_Phdr segment = elf_segment(elf, index);
	bool fixed = elf->header.e_type == ET_EXEC;
	__u64 address = segment.p_vaddr, page = address & -4096ull, moved = address - origin;

	if (segment.p_type != PT_LOAD)
		return true;
	if (!qemu && segment.p_filesz > segment.p_memsz)
		print("killed by SIGSEGV: segment %llu has p_filesz %llu, more than p_memsz %llu",
		      index, segment.p_filesz, segment.p_memsz);
	else if (segment.p_memsz > address_limit(elf) || moved >= address_limit(elf) ||
		 moved > address_limit(elf) - segment.p_memsz)
		print("%s: segment %llu lies outside of the address space",
		      qemu ? "refused" : "killed by SIGSEGV", index);
	else if (segment.p_filesz && ((segment.p_offset ^ address) & 4095))
		print("%s: segment %llu has p_offset 0x%llx and p_vaddr 0x%llx, which differ in "
		      "their last 12 bits",
		      qemu ? "refused" : "killed by SIGSEGV", index, segment.p_offset, address);
	else if (qemu && segment.p_vaddr + segment.p_filesz < segment.p_vaddr)
		print("refused: segment %llu has p_filesz 0x%llx", index, segment.p_filesz);
	else if (qemu && segment.p_memsz > segment.p_filesz && !(segment.p_flags & PF_W))
		print("refused: segment %llu is longer in memory than in the file, but not "
		      "writable",
		      index);
	else if (!qemu && fixed && page < 0x10000 && segment.p_memsz)
		print("killed by SIGSEGV: segment %llu is at 0x%llx, below 0x10000 "
		      "(vm.mmap_min_addr; root may)",
		      index, page);
	else
		return true;
	return false;
}

/* Is the first instruction in memory that may be executed? Prints why not. */
static bool entry_is_executable(const struct elf *elf, bool read_is_enough)
{
	__u64 entry = elf->header.e_entry, page = entry & -4096ull;
	bool mapped = false, executable = false, in_file = false, past_end = false;

	for (__u64 i = 0; i < elf->segments; i++) {
		Elf64_Phdr segment = elf_segment(elf, i);
		__u64 start = segment.p_vaddr & -4096ull,
		      file_end = segment.p_vaddr + segment.p_filesz;

		/* The rest of its last page is cleared, where it is longer in memory. */
		if (segment.p_memsz <= segment.p_filesz || !(segment.p_flags & PF_W))
			file_end = (file_end + 4095) & -4096ull;

		/* The whole page is mapped, with the permissions of the last segment that is on it.
		 */
		if (segment.p_type != PT_LOAD || entry < start ||
		    entry >= ((segment.p_vaddr + segment.p_memsz + 4095) & -4096ull))
			continue;
		mapped = true;
		executable = segment.p_flags & PF_X || (read_is_enough && segment.p_flags & PF_R);
		in_file = segment.p_filesz && entry < file_end;
		past_end = in_file && (segment.p_offset & -4096ull) + (page - start) >= elf->size;
	}
	if (!mapped)
		print("killed at once: e_entry 0x%llx is outside of every segment", entry);
	else if (!executable)
		print("killed at once: e_entry 0x%llx is in a segment that is not executable",
		      entry);
	else if (!in_file)
		print("killed at once: e_entry 0x%llx is in memory that starts as zeroes", entry);
	else if (past_end)
		print("killed at once: e_entry 0x%llx is on a page past the end of the file",
		      entry);
	return mapped && executable && in_file && !past_end;
}

/* "runs", or what there is to say besides. x86 CPUs with protection keys do not let memory be read
 * that is only executable: Linux makes such a mapping of PF_X alone, qemu of PF_W and PF_X, since
 * it takes the right to write away from code that it has translated. */
static void print_runs(const struct elf *elf, bool qemu)
{
	for (__u64 i = 0; i < elf->segments; i++) {
		Elf64_Phdr segment = elf_segment(elf, i);

		if (segment.p_type != PT_LOAD ||
		    (segment.p_flags & 7) != (qemu ? PF_W | PF_X : PF_X))
			continue;
		print("runs, but on an x86 CPU with protection keys (ospke in /proc/cpuinfo) %s: "
		      "segment %llu has no PF_R",
		      qemu ? "it is killed" : "its code cannot be read as data", i);
		return;
	}
	for (__u64 i = 0; i < elf->segments; i++) {
		Elf64_Phdr segment = elf_segment(elf, i);

		if (segment.p_type == PT_LOAD &&
		    !elf_inside(elf, segment.p_offset, segment.p_filesz)) {
			print("runs, as far as it goes: segment %llu ends past the end of the file",
			      i);
			return;
		}
	}
	print("runs");
}

static bool interpreter_is_right(const struct elf *elf)
{
	for (__u64 i = 0; i < elf->segments; i++) {
		Elf64_Phdr segment = elf_segment(elf, i);

		if (segment.p_type != PT_INTERP)
			continue;
		if (segment.p_filesz < 2 || segment.p_filesz > 4096)
			print("refused, ENOEXEC: the interpreter's path has %llu bytes",
			      segment.p_filesz);
		else if (!elf_inside(elf, segment.p_offset, segment.p_filesz))
			print("refused, EIO: the interpreter's path is past the end of the file");
		else if (elf->bytes[segment.p_offset + segment.p_filesz - 1])
			print("refused, ENOEXEC: the interpreter's path does not end in a zero "
			      "byte");
		else
			return true;
		return false;
	}
	return true;
}

static bool has_interpreter(const struct elf *elf)
{
	for (__u64 i = 0; i < elf->segments; i++)
		if (elf_segment(elf, i).p_type == PT_INTERP)
			return true;
	return false;
}

/* As load_elf_binary() of Linux goes through it, in its order. */
bool linux_runs(struct elf *elf)
{
	const Elf64_Ehdr *header = &elf->header;
	bool wide = elf->wide, answer = false;

	if (is_ours(header->e_machine))
		elf_read_as(elf, elf_machine_is_wide(elf));
	if (header->e_type != ET_EXEC && header->e_type != ET_DYN)
		print("refused, ENOEXEC: e_type is %u, %s", header->e_type,
		      file_type_name(header->e_type));
	else if (!is_ours(header->e_machine))
		print("only on a machine of its own: %s", machine_name(header->e_machine));
	else if (header->e_phentsize != elf_segment_size(elf))
		print("refused, ENOEXEC: e_phentsize is %u, not %u", header->e_phentsize,
		      (unsigned)elf_segment_size(elf));
	else if (!header->e_phnum || header->e_phnum * elf_segment_size(elf) > 4096)
		print("refused, ENOEXEC: e_phnum is %u; from 1 to %s fit in a page",
		      header->e_phnum, elf->wide ? "73" : "128");
	else if (elf->segments < header->e_phnum)
		print("refused, ENOEXEC: program headers at e_phoff 0x%llx are not whole in the "
		      "file",
		      (__u64)header->e_phoff);
	else if (interpreter_is_right(elf)) {
		answer = true;
		for (__u64 i = 0; i < elf->segments && answer; i++)
			answer = segment_is_mapped(elf, i, false, 0);
		if (answer && !has_interpreter(elf))
			answer = entry_is_executable(elf, executes_what_it_reads(elf));
		if (answer)
			print_runs(elf, false);
	}
	print("\n");
	if (elf->wide != wide)
		elf_read_as(elf, wide);
	return answer;
}

/* As load_elf_image() of qemu 7.2's linux-user/elfload.c. */
void qemu_runs(const struct elf *elf)
{
	const Elf64_Ehdr *header = &elf->header;
	unsigned char ident[EI_PAD] = {0};
	unsigned class = elf_machine_is_wide(elf) ? ELFCLASS64 : ELFCLASS32;
	__u64 table = header->e_phnum * (__u64)elf_segment_size(elf);

	memcpy(ident, elf->bytes, elf->size < sizeof ident ? elf->size : sizeof ident);
	if (ident[EI_CLASS] != class)
		print("refused: EI_CLASS is %u, not %u", ident[EI_CLASS], class);
	else if (ident[EI_DATA] != ELFDATA2LSB)
		print("refused: EI_DATA is %u, not 1", ident[EI_DATA]);
	else if (ident[EI_VERSION] != EV_CURRENT)
		print("refused: EI_VERSION is %u, not 1", ident[EI_VERSION]);
	else if (!is_ours(header->e_machine))
		print("only by the qemu of its own machine: %s", machine_name(header->e_machine));
	else if (header->e_type != ET_EXEC && header->e_type != ET_DYN)
		print("refused: e_type is %u, %s", header->e_type, file_type_name(header->e_type));
	else if (header->e_ehsize != (elf->wide ? sizeof(Elf64_Ehdr) : sizeof(Elf32_Ehdr)))
		print("refused: e_ehsize is %u, not %u", header->e_ehsize, elf->wide ? 64 : 52);
	else if (header->e_phentsize != elf_segment_size(elf))
		print("refused: e_phentsize is %u, not %u", header->e_phentsize,
		      (unsigned)elf_segment_size(elf));
	else if (elf->segments < header->e_phnum && header->e_phoff + table > 1024)
		print("refused: program headers are not whole in the file, nor in its first 1024 "
		      "bytes");
	else {
		bool answer = interpreter_is_right(elf);
		__u64 origin = header->e_type == ET_EXEC ? 0 : first_address(elf);

		for (__u64 i = 0; i < elf->segments && answer; i++)
			answer = segment_is_mapped(elf, i, true, origin);
		if (elf->segments < header->e_phnum && answer)
			print("runs, perhaps: the program headers go past the end of the file and "
			      "are read as zeroes there");
		else if (answer && (has_interpreter(elf) || entry_is_executable(elf, false)))
			print_runs(elf, true);
	}
	print("\n");
}
