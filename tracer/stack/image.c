/* image.c: see image.h. Files are read, not mapped: one that is cut off must not end the tracer. */
#include <sys.h>
#include <string.h>
#include <linux/fcntl.h>
#include <linux/stat.h>
#include "image.h"
#include "proc.h"
#include "sink.h"
#include "words.h"

#define MOST_MAPS  (1 << 20) /* bytes of /proc/PID/maps; what is mapped behind is not known */
#define MOST_NAME  1024
#define COMPRESSED 0x800 /* SHF_COMPRESSED of elf(5), which the UAPI headers have not */

static struct {
	int tid; /* whose they are; 0: nobody's */
	size_t size;
	char text[MOST_MAPS];
} maps;

void stack_forget(void) { maps.tid = 0; }

static void read_maps(int tid)
{
	long fd = proc_open(tid, "maps", -1), got;
	maps.tid = tid;
	maps.size = 0;
	if (sys_failed(fd))
		return;
	while (maps.size < MOST_MAPS &&
	       (got = sys_read(fd, maps.text + maps.size, MOST_MAPS - maps.size)) > 0)
		maps.size += got;
	sys_close(fd);
}

/* "START-END rwxp OFFSET MAJOR:MINOR INODE    PATH" */
static bool find_among(uint64_t address, struct mapping *found)
{
	const char *at = maps.text, *end = at + maps.size, *newline;
	uint64_t base = 0, inode_of_base = 0;
	for (; (newline = memchr(at, '\n', end - at)); at = newline + 1) {
		found->start = take_number(&at, 16);
		found->end = take_number(&at, 16);
		bool executable = at[2] == 'x';
		at += 5;
		found->offset = take_number(&at, 16);
		take_number(&at, 16); /* the device: what stat(2) says may be another */
		take_number(&at, 16);
		found->inode = take_number(&at, 10);
		if (!found->offset) {
			base = found->start;
			inode_of_base = found->inode;
		}
		if (address < found->start || address >= found->end)
			continue;
		while (at < newline && *at == ' ')
			at++;
		found->path = at;
		found->path_length = newline > at ? newline - at : 0;
		found->base = inode_of_base == found->inode ? base : 0;
		return executable && found->path_length;
	}
	return false;
}

bool mapping_find(const struct task *task, uint64_t address, struct mapping *mapping)
{
	if (maps.tid == task->tid && find_among(address, mapping))
		return true;
	read_maps(task->tid); /* what shares its memory may have mapped more */
	return find_among(address, mapping);
}

/* The mapped file; -1 when there is another by now, or none. The path is as our root has it, or, in
 * another mount namespace, as the tracee's has it. */
static int open_file(const struct task *task, const struct mapping *mapping)
{
	static char path[4096];
	struct statx facts;
	long root, file = -1;
	if (*mapping->path != '/' || mapping->path_length >= sizeof path)
		return -1;
	memcpy(path, mapping->path, mapping->path_length);
	path[mapping->path_length] = 0;
	root = proc_open(task->tid, "root", -1);
	for (const char *at = path; file < 0 && at < path + 2; at++)
		if (!sys_failed(sys_statx(root, at, AT_SYMLINK_NOFOLLOW, STATX_INO | STATX_TYPE,
					  &facts)) &&
		    (facts.stx_mode & S_IFMT) == S_IFREG && facts.stx_ino == mapping->inode)
			file = sys_openat(root, at,
					  O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY | O_NOFOLLOW,
					  0);
	sys_close(root);
	return file;
}

/* The program headers say what the address is in the file, and where its unwind table is. */
static bool read_headers(struct image *image, uint64_t address)
{
	const struct elf *elf = &image->elf;
	uint64_t place = address - image->mapping->start + image->mapping->offset;
	elf_part part;
	bool found = false;
	if (!elf_begin(&image->elf))
		return false;
	for (unsigned i = 0; elf_read_part(elf, i, part); i++) {
		uint64_t type = elf_get(elf, part, FIELD(Phdr, p_type));
		uint64_t offset = elf_get(elf, part, FIELD(Phdr, p_offset));
		uint64_t virtual = elf_get(elf, part, FIELD(Phdr, p_vaddr));
		if (type == PT_LOAD && place >= offset &&
		    place - offset < elf_get(elf, part, FIELD(Phdr, p_memsz))) {
			image->bias = address - (virtual + (place - offset));
			found = true;
		} else if (type == PT_GNU_EH_FRAME) {
			image->frame_header = virtual;
		}
	}
	if (image->frame_header)
		image->frame_header += image->bias;
	return found;
}

bool image_open(struct image *image, const struct task *task, const struct mapping *mapping,
		uint64_t address)
{
	*image = (struct image){.mapping = mapping,
				.elf = {.task = task, .base = mapping->base, .file = -1}};
	if (!mapping->base && (image->elf.file = open_file(task, mapping)) < 0)
		return false;
	if (read_headers(image, address))
		return true;
	image_close(image);
	return false;
}

void image_close(const struct image *image)
{
	if (image->elf.file >= 0)
		sys_close(image->elf.file);
}

struct nearest {
	uint64_t address, distance, name;
};

static bool is_nearer(const struct elf *elf, const char *symbol, uint64_t name, void *context)
{
	struct nearest *best = context;
	uint64_t value = elf_get(elf, symbol, FIELD(Sym, st_value));
	if (value <= best->address && best->address - value < best->distance &&
	    (elf_get(elf, symbol, FIELD(Sym, st_info)) & 15) == STT_FUNC &&
	    elf_get(elf, symbol, FIELD(Sym, st_shndx)))
		*best = (struct nearest){best->address, best->address - value, name};
	return false;
}

void image_put_symbol(struct image *image, uint64_t address, struct text *text)
{
	static char bytes[MOST_NAME];
	struct elf *elf = &image->elf;
	struct nearest best = {address - image->bias, UINT64_MAX, 0};
	if (elf->file < 0)
		elf->file = open_file(elf->task, image->mapping);
	if (elf->file < 0 && *image->mapping->path == '/')
		return;
	elf_visit_symbols(elf, false, is_nearer, &best);
	if (!best.name)
		return;
	const char *end = memchr(bytes, 0, elf_read(elf, best.name, bytes, sizeof bytes));
	if (end)
		put_escaped(text, bytes, end - bytes, QUOTE_C, false),
			put_format(text, "+0x%jx", best.distance);
}

bool image_section(const struct image *image, const char *name, struct section *found)
{
	const struct elf *elf = &image->elf;
	elf_section section;
	if (!elf_read_section(elf, elf_get(elf, elf->header, FIELD(Ehdr, e_shstrndx)), section))
		return false;
	uint64_t names = elf_get(elf, section, FIELD(Shdr, sh_offset));
	for (unsigned i = 0; elf_read_section(elf, i, section); i++) {
		if (elf_get(elf, section, FIELD(Shdr, sh_flags)) & COMPRESSED ||
		    !elf_has_text(elf, names + elf_get(elf, section, FIELD(Shdr, sh_name)), name))
			continue;
		found->offset = elf_get(elf, section, FIELD(Shdr, sh_offset));
		found->size = elf_get(elf, section, FIELD(Shdr, sh_size));
		return true;
	}
	return false;
}
