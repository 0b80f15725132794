/*
 * elfsize: accounts for every byte of an ELF file, or of the difference between two.
 * Not for: sizes in memory (size(1) has those).
 */
#include "print.h"
#include "purpose.h"
#include "size_table.h"

#include <string.h>

static const char usage[] =
	"usage: elfsize FILE            what every byte of FILE is for\n"
	"       elfsize FILE-A FILE-B   why B is bigger or smaller than A, and what to do about "
	"it\n"
	"       elfsize diff A.csv B.csv   what changed between two tables of make sizes\n"
	"\n"
	"Each byte is counted once, so the account adds up to the file's size. Bytes that two "
	"headers\n"
	"claim belong to the first in the table's order. \"padding to a page\" is the space a "
	"linker leaves so\n"
	"that a segment begins on a page of its own.\n"
	"\n"
	"  --help   this text\n"
	"\n"
	"Exit status: 0; 1 when a file cannot be read or is not ELF; 2 for a wrong call.\n";

struct account {
	struct elf elf;
	struct region *regions;
	__u64 count;
	__u64 bytes[PURPOSE_COUNT];
};

static bool take_account(struct account *account, const char *path)
{
	if (!elf_open(&account->elf, path))
		return false;
	account->count = elf_regions(&account->elf, &account->regions);
	if (!account->count) {
		complain("%s: not enough memory", path);
		return false;
	}
	for (__u64 i = 0; i < account->count; i++) {
		const struct region *region = &account->regions[i];

		account->bytes[elf_purpose(&account->elf, region)] += region->end - region->start;
	}
	return true;
}

/* "R E": a segment's permissions. */
static const char *permissions(const Elf64_Phdr *segment)
{
	static const char *const names[8] = {"none", "E", "W", "WE", "R", "R E", "RW", "RWE"};

	return names[segment->p_flags & 7];
}

/* One line for each padding: how much, before which segment, and what forces it there. */
static void print_paddings(const struct account *account, const char *label)
{
	for (__u64 i = 0; i < account->count; i++) {
		const struct region *region = &account->regions[i];
		Elf64_Phdr segment;

		if (region->kind != REGION_PAGE_PADDING)
			continue;
		segment = elf_segment(&account->elf, region->index);
		print("%s%llu bytes of zeroes so that segment %llu (%s) can begin at offset "
		      "0x%llx, address 0x%llx\n",
		      label, region->end - region->start, region->index, permissions(&segment),
		      segment.p_offset, segment.p_vaddr);
	}
}

static int account_for(const char *path)
{
	static struct account account;

	if (!take_account(&account, path))
		return 1;
	for (int i = 0; i < PURPOSE_COUNT; i++)
		if (account.bytes[i])
			print("%-24s %10llu\n", purpose_names[i], account.bytes[i]);
	print("%-24s %10llu\n", "file size", account.elf.size);
	print_paddings(&account, "  ");
	return finish();
}

static void print_change(__u64 a, __u64 b)
{
	if (a == b)
		print(" %11s\n", "0");
	else {
		char sign = b > a ? '+' : '-';
		__u64 change = b > a ? b - a : a - b;
		unsigned width = 1;

		for (__u64 power = 10; power <= change && width < 10; power *= 10)
			width++;
		print(" %*s%c%llu\n", (int)(10 - width), "", sign, change);
	}
}

/* part of whole in percent, rounded. */
static __u64 percent(__u64 part, __u64 whole) { return (part * 100 + whole / 2) / whole; }

/* The one reason that explains most of the difference, in plain English. */
static void explain(const struct account *a, const struct account *b)
{
	const struct account *bigger = a->elf.size > b->elf.size ? a : b,
			     *smaller = bigger == a ? b : a;
	__u64 difference = bigger->elf.size - smaller->elf.size, most = 0;
	enum purpose reason = PURPOSE_CODE;
	static const char *const advice[PURPOSE_COUNT] = {
		[PURPOSE_CODE] = "More code. Code that nothing calls leaves with "
				 "-ffunction-sections -Wl,--gc-sections;\n"
				 "code of a library stays as long as something calls it.",
		[PURPOSE_CONSTANTS] = "More constants: strings and tables, often a library's.",
		[PURPOSE_DATA] = "More initialised data. What starts as zero belongs in .bss, "
				 "which takes no room in the file.",
		[PURPOSE_LINKING] = "Dynamic linking: the interpreter's path, symbols, hashes and "
				    "relocations. -static has none of it.",
		[PURPOSE_UNWINDING] = "Tables for unwinding the stack. "
				      "-fno-asynchronous-unwind-tables leaves them out.",
		[PURPOSE_NOTES] =
			"Notes, such as the build id (-Wl,--build-id=none leaves that out).",
		[PURPOSE_SYMBOLS] = "The symbol table, which only debuggers and linkers read: -s "
				    "or strip removes it.",
		[PURPOSE_STRINGS] = "The names of symbols and sections: -s or strip removes most "
				    "of them, sstrip all.",
		[PURPOSE_DEBUGGING] = "Debugging information and comments: strip removes them.",
		[PURPOSE_SECTION_HEADERS] =
			"Section headers, which only tools read: sstrip removes them.",
		[PURPOSE_PROGRAM_HEADERS] =
			"More program headers: a linker script with one segment needs one.",
		[PURPOSE_PAGE_PADDING] = "The linker gives code (R E) a page of its own, so that "
					 "nothing but code can be executed. A page of\n"
					 "the file is mapped as a whole, so the code must also "
					 "begin on a new page in the file, and zeroes fill the\n"
					 "page before. This is -z separate-code, ld's default on "
					 "x86 since binutils 2.31 (2018): hence \"minimal\n"
					 "executable size now 10x larger after linking than 2 "
					 "years ago\". -z noseparate-code brings the old layout\n"
					 "back; what it costs is that constants and headers are "
					 "executable. A page is as big as the largest the\n"
					 "architecture may have (-z max-page-size): 4 KiB on x86, "
					 "64 KiB on aarch64.",
		[PURPOSE_UNCLAIMED] =
			"Bytes that no header mentions: something was appended to the file.",
	};

	for (int i = 0; i < PURPOSE_COUNT; i++)
		if (bigger->bytes[i] > smaller->bytes[i] &&
		    bigger->bytes[i] - smaller->bytes[i] > most) {
			most = bigger->bytes[i] - smaller->bytes[i];
			reason = i;
		}
	if (!difference) {
		print("\nBoth have the same size.\n");
		return;
	}
	print("\n%s is %llu bytes bigger", bigger == a ? "A" : "B", difference);
	if (smaller->elf.size && (bigger->elf.size >> 1) >= smaller->elf.size)
		print(" (%llu times the size)", bigger->elf.size / smaller->elf.size);
	if (most <= difference)
		print(". %llu of these bytes, %llu %%, are %s.\n", most, percent(most, difference),
		      purpose_names[reason]);
	else
		print(". It has %llu bytes more of %s, and less of other things.\n", most,
		      purpose_names[reason]);
	if (advice[reason])
		print("%s\n", advice[reason]);
	print_paddings(a, "  A: ");
	print_paddings(b, "  B: ");
}

static int compare(const char *path_a, const char *path_b)
{
	static struct account a, b;

	if (!take_account(&a, path_a) || !take_account(&b, path_b))
		return 1;
	print("A = %s\nB = %s\n\n%-24s %10s %10s %11s\n", path_a, path_b, "bytes of", "A", "B",
	      "B - A");
	for (int i = 0; i < PURPOSE_COUNT; i++) {
		if (!a.bytes[i] && !b.bytes[i])
			continue;
		print("%-24s %10llu %10llu", purpose_names[i], a.bytes[i], b.bytes[i]);
		print_change(a.bytes[i], b.bytes[i]);
	}
	print("%-24s %10llu %10llu", "file size", a.elf.size, b.elf.size);
	print_change(a.elf.size, b.elf.size);
	explain(&a, &b);
	return finish();
}

int main(int argc, char **argv)
{
	tool = "elfsize";
	if (argc == 2 && strcmp(argv[1], "--help") == 0) {
		print("%s", usage);
		return finish();
	}
	if (argc == 4 && strcmp(argv[1], "diff") == 0)
		return size_table_difference(argv[2], argv[3]);
	if (argc > 1 && argv[1][0] == '-' && argv[1][1]) {
		complain("unknown option %s; see elfsize --help", argv[1]);
		return 2;
	}
	if (argc == 2)
		return account_for(argv[1]);
	if (argc == 3)
		return compare(argv[1], argv[2]);
	complain("wants one or two files; see elfsize --help");
	return 2;
}
