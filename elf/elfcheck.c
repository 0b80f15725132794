/*
 * elfcheck: will this run? Reads a file as Linux, qemu-user and tools by the book would, and says
 * what each makes of it. Not for: whether the program works once it runs, nor its libraries (ldd).
 */
#include "loaders.h"
#include "names.h"
#include "print.h"
#include "reader.h"

#include <string.h>

static const char usage[] =
	"usage: elfcheck FILE...\n"
	"Say whether a program will be run, and if not, which field is to blame:\n"
	"\n"
	"  Linux      as fs/binfmt_elf.c loads it, on the machine it is for\n"
	"  qemu-user  as linux-user/elfload.c of qemu 7.2 does, which is stricter here and laxer "
	"there\n"
	"  by the book  as elf(5) has it and as debuggers and linkers expect it\n"
	"  pages      which page sizes it is laid out for: 4K, 16K, 64K (aarch64 kernels come with "
	"each)\n"
	"  stack      executable or not, and why\n"
	"  W^X        memory that is writable and executable, whether in one segment or by two on "
	"one page\n"
	"\n"
	"  --help     this text\n"
	"\n"
	"Exit status: 0 when Linux would run every FILE; 1 when not, or when a file cannot be read "
	"or is not ELF;\n"
	"2 for a wrong call.\n";

/* A line's first column, then what follows it. */
static void heading(const char *name) { print("  %-12s ", name); }

/* The first thing that is not as elf(5) has it. */
static void by_the_book(const struct elf *elf)
{
	const Elf64_Ehdr *header = &elf->header;
	size_t size = elf->wide ? sizeof(Elf64_Ehdr) : sizeof(Elf32_Ehdr);
	__u64 table = header->e_phoff + elf->segments * elf_segment_size(elf), last = 0;

	if (elf->size < size)
		print("wrong: the file is shorter than its ELF header\n");
	else if (elf->bytes[EI_CLASS] != ELFCLASS32 && elf->bytes[EI_CLASS] != ELFCLASS64)
		print("wrong: EI_CLASS is %u\n", elf->bytes[EI_CLASS]);
	else if (elf->bytes[EI_DATA] != ELFDATA2LSB || elf->bytes[EI_VERSION] != EV_CURRENT ||
		 header->e_version != EV_CURRENT)
		print("wrong: EI_DATA is %u, EI_VERSION %u, e_version %u; all should be 1\n",
		      elf->bytes[EI_DATA], elf->bytes[EI_VERSION], header->e_version);
	else if (header->e_ehsize != size)
		print("wrong: e_ehsize is %u, not %u\n", header->e_ehsize, (unsigned)size);
	else if (elf->segments < elf->segments_claimed || elf->sections < elf->sections_claimed)
		print("wrong: headers past the end of the file\n");
	else if (elf->segments && header->e_phoff < size)
		print("wrong: the program headers begin inside the ELF header, at 0x%llx\n",
		      (__u64)header->e_phoff);
	else if (elf->sections && header->e_shoff < size)
		print("wrong: the section headers begin inside the ELF header, at 0x%llx\n",
		      (__u64)header->e_shoff);
	else if (elf->sections && elf->segments && header->e_shoff < table &&
		 header->e_phoff < header->e_shoff + elf->sections * elf_section_size(elf))
		print("wrong: section headers and program headers overlap\n");
	else {
		for (__u64 i = 0; i < elf->segments; i++) {
			Elf64_Phdr segment = elf_segment(elf, i);

			if (segment.p_type != PT_LOAD)
				continue;
			if (segment.p_align & (segment.p_align - 1)) {
				print("wrong: segment %llu has p_align 0x%llx, no power of two\n",
				      i, segment.p_align);
				return;
			}
			if (segment.p_align > 1 &&
			    (segment.p_offset ^ segment.p_vaddr) & (segment.p_align - 1)) {
				print("wrong: segment %llu is not aligned as its p_align 0x%llx "
				      "says\n",
				      i, segment.p_align);
				return;
			}
			if (segment.p_filesz > segment.p_memsz ||
			    !elf_inside(elf, segment.p_offset, segment.p_filesz)) {
				print("wrong: segment %llu is longer in the file than %s\n", i,
				      segment.p_filesz > segment.p_memsz ? "in memory"
									 : "the file");
				return;
			}
			if (segment.p_vaddr < last) {
				print("wrong: segment %llu does not come after the one before it "
				      "in memory\n",
				      i);
				return;
			}
			last = segment.p_vaddr;
		}
		print("right\n");
	}
}

/* Would a kernel with pages of that size map every segment as meant? */
static bool fits_pages(const struct elf *elf, __u64 page, const char **why)
{
	for (__u64 i = 0; i < elf->segments; i++) {
		Elf64_Phdr a = elf_segment(elf, i);

		if (a.p_type != PT_LOAD || !a.p_memsz)
			continue;
		*why = "offset and address differ within a page: killed by SIGSEGV or refused";
		if (a.p_filesz && (a.p_offset ^ a.p_vaddr) & (page - 1))
			return false;
		for (__u64 j = i + 1; j < elf->segments && j < i + 64; j++) {
			Elf64_Phdr b = elf_segment(elf, j);

			if (b.p_type != PT_LOAD || !b.p_memsz ||
			    (a.p_vaddr + a.p_memsz - 1) / page < b.p_vaddr / page ||
			    (b.p_vaddr + b.p_memsz - 1) / page < a.p_vaddr / page)
				continue;
			*why = "two segments of other permissions or contents share a page, and "
			       "the later one has it";
			if ((a.p_flags & ~b.p_flags & 7) ||
			    a.p_vaddr - a.p_offset != b.p_vaddr - b.p_offset)
				return false;
		}
	}
	return true;
}

static void print_pages(const struct elf *elf)
{
	static const struct {
		__u64 size;
		const char *name;
	} pages[] = {{4096, "4K"}, {16384, "16K"}, {65536, "64K"}};
	const char *why = "", *unfit = NULL, *reason = "";
	bool any = false;

	for (unsigned i = 0; i < 3; i++) {
		if (fits_pages(elf, pages[i].size, &why)) {
			print("%s%s", any ? ", " : "laid out for ", pages[i].name);
			any = true;
		} else if (!unfit) {
			unfit = pages[i].name;
			reason = why;
		}
	}
	if (unfit)
		print("%s on %s %s", any ? ";" : "laid out for no page size:", unfit, reason);
	print("\n");
}

static void print_stack(const struct elf *elf)
{
	for (__u64 i = 0; i < elf->segments; i++) {
		Elf64_Phdr segment = elf_segment(elf, i);

		if (segment.p_type != PT_GNU_STACK)
			continue;
		if (segment.p_flags & PF_X)
			print("executable: PT_GNU_STACK says so, perhaps because an object has no "
			      ".note.GNU-stack section\n");
		else
			print("not executable\n");
		return;
	}
	if (executes_what_it_reads(elf))
		print("executable, and so is all that is readable: no PT_GNU_STACK, which on i386 "
		      "means READ_IMPLIES_EXEC\n");
	else
		print("not executable: no PT_GNU_STACK, which only on i386 means that it is\n");
}

static void print_exclusion(const struct elf *elf)
{
	for (__u64 i = 0; i < elf->segments; i++) {
		Elf64_Phdr a = elf_segment(elf, i);

		if (a.p_type != PT_LOAD)
			continue;
		if ((a.p_flags & (PF_W | PF_X)) == (PF_W | PF_X)) {
			print("broken: segment %llu is %s: who can write to it can change the "
			      "program\n",
			      i, a.p_flags & PF_R ? "RWX" : "WX");
			return;
		}
		for (__u64 j = 0; j < elf->segments && j < 64; j++) {
			Elf64_Phdr b = elf_segment(elf, j);

			if (b.p_type != PT_LOAD || !(a.p_flags & PF_X) || !(b.p_flags & PF_W) ||
			    !a.p_filesz || !b.p_filesz)
				continue;
			if ((a.p_offset + a.p_filesz - 1) / 4096 < b.p_offset / 4096 ||
			    (b.p_offset + b.p_filesz - 1) / 4096 < a.p_offset / 4096)
				continue;
			print("kept, but a page of the file is mapped twice: segment %llu executes "
			      "what segment %llu starts with\n",
			      i, j);
			return;
		}
	}
	print("kept: nothing is both writable and executable\n");
}

static bool check(const char *path)
{
	struct elf elf;
	bool answer;

	if (!elf_open(&elf, path))
		return false;
	print("%s: ", printable(path, 200));
	print("ELF%d %s for %s\n", elf.wide ? 64 : 32, file_type_name(elf.header.e_type),
	      machine_name(elf.header.e_machine));
	heading("Linux");
	answer = linux_runs(&elf);
	heading("qemu-user");
	qemu_runs(&elf);
	heading("by the book");
	by_the_book(&elf);
	if (elf.segments && elf.header.e_type != ET_CORE) {
		heading("pages");
		print_pages(&elf);
		heading("stack");
		print_stack(&elf);
		heading("W^X");
		print_exclusion(&elf);
	}
	elf_close(&elf);
	return answer;
}

int main(int argc, char **argv)
{
	int status = 0;

	tool = "elfcheck";
	if (argc == 2 && strcmp(argv[1], "--help") == 0) {
		print("%s", usage);
		return finish();
	}
	if (argc < 2 || (argv[1][0] == '-' && argv[1][1])) {
		complain(argc < 2 ? "wants a file; see elfcheck --help"
				  : "unknown option %s; see elfcheck --help",
			 argv[1]);
		return 2;
	}
	for (int i = 1; i < argc; i++)
		status |= !check(argv[i]);
	return finish() | status;
}
