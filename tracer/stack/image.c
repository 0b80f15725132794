/* image.c: see image.h. Files are read, not mapped: one that is cut off must not end the tracer. */
#include <sys.h>
#include <string.h>
#include <linux/elf.h>
#include <linux/fcntl.h>
#include <linux/stat.h>
#include "../memory.h"
#include "image.h"
#include "proc.h"
#include "words.h"

#define MOST_MAPS    (1 << 20) /* bytes of /proc/PID/maps; what is mapped behind is not known */
#define MOST_SYMBOLS (1 << 26) /* bytes of symbols for one trace */
#define MOST_HEADERS 64
#define MOST_NAME    1024
#define COMPRESSED   0x800 /* SHF_COMPRESSED of elf(5), which the UAPI headers have not */

static struct {
	int tid; /* whose they are; 0: nobody's */
	size_t size;
	char text[MOST_MAPS];
} maps;
static size_t budget;

void mapping_forget(void) { maps.tid = 0; }
void image_budget(void) { budget = MOST_SYMBOLS; }

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
	bool fresh = maps.tid != task->tid;
	if (fresh)
		read_maps(task->tid);
	if (find_among(address, mapping))
		return true;
	if (fresh)
		return false;
	read_maps(task->tid); /* what shares its memory may have mapped more */
	return find_among(address, mapping);
}

/* The mapped file, as the tracee's root has it; -1 when there is another by now, or none. */
static int open_file(const struct task *task, const struct mapping *mapping)
{
	static char path[4096];
	struct statx facts;
	long root, file;
	if (*mapping->path != '/' || mapping->path_length >= sizeof path)
		return -1;
	memcpy(path, mapping->path, mapping->path_length);
	path[mapping->path_length] = 0;
	root = proc_open(task->tid, "root", -1);
	if (sys_failed(root))
		return -1;
	file = sys_openat(root, path + 1, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY | O_NOFOLLOW,
			  0);
	sys_close(root);
	if (sys_failed(file))
		return -1;
	if (!sys_failed(sys_statx(file, "", AT_EMPTY_PATH, STATX_INO | STATX_TYPE, &facts)) &&
	    (facts.stx_mode & S_IFMT) == S_IFREG && facts.stx_ino == mapping->inode)
		return file;
	sys_close(file);
	return -1;
}

static size_t read_image(const struct image *image, uint64_t offset, void *buffer, size_t size)
{
	if (image->file < 0)
		return tracee_read(image->task, image->mapping->base + offset, buffer, size);
	if (offset > 0x7fffffff || sys_failed(sys_lseek(image->file, offset, 0)))
		return 0;
	long got = sys_read(image->file, buffer, size);
	return sys_failed(got) ? 0 : got;
}

/* Where a field stands in the records of the two classes. */
struct field {
	uint8_t offset[2], size[2];
};
#define FIELD(type, member)                                                                        \
	(struct field)                                                                             \
	{                                                                                          \
		{offsetof(Elf32_##type, member), offsetof(Elf64_##type, member)},                  \
		{                                                                                  \
			sizeof(((Elf32_##type *)0)->member), sizeof(((Elf64_##type *)0)->member)   \
		}                                                                                  \
	}
#define SIZE(image, type) ((image)->wide ? sizeof(Elf64_##type) : sizeof(Elf32_##type))

static uint64_t get(const struct image *image, const char *record, struct field field)
{
	uint64_t value = 0;
	memcpy(&value, record + field.offset[image->wide], field.size[image->wide]);
	return value;
}

/* The program headers say what the address is in the file, and where its unwind table is. */
static bool read_headers(struct image *image, uint64_t address)
{
	char header[sizeof(Elf64_Ehdr)], part[sizeof(Elf64_Phdr)];
	uint64_t place = address - image->mapping->start + image->mapping->offset;
	bool found = false;
	if (read_image(image, 0, header, sizeof header) != sizeof header ||
	    memcmp(header, ELFMAG, SELFMAG) != 0)
		return false;
	image->wide = header[EI_CLASS] == ELFCLASS64;
	uint64_t at = get(image, header, FIELD(Ehdr, e_phoff));
	unsigned count = get(image, header, FIELD(Ehdr, e_phnum));
	image->frame_header = 0;
	for (; count && count <= MOST_HEADERS; count--, at += SIZE(image, Phdr)) {
		if (read_image(image, at, part, SIZE(image, Phdr)) != SIZE(image, Phdr))
			return false;
		uint64_t type = get(image, part, FIELD(Phdr, p_type));
		uint64_t offset = get(image, part, FIELD(Phdr, p_offset));
		uint64_t virtual = get(image, part, FIELD(Phdr, p_vaddr));
		if (type == PT_LOAD && place >= offset &&
		    place - offset < get(image, part, FIELD(Phdr, p_memsz))) {
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
	*image = (struct image){.task = task, .mapping = mapping, .file = -1};
	if (!mapping->base && (image->file = open_file(task, mapping)) < 0)
		return false;
	if (read_headers(image, address))
		return true;
	image_close(image);
	return false;
}

void image_close(const struct image *image)
{
	if (image->file >= 0)
		sys_close(image->file);
}

/* In one table, look for a function nearer than the best: where its name is in the file. */
static void search_table(const struct image *image, uint64_t at, uint64_t size, uint64_t names,
			 uint64_t address, uint64_t *best, uint64_t *name)
{
	static char symbols[4096 - 4096 % sizeof(Elf64_Sym)];
	size_t each = SIZE(image, Sym), want = sizeof symbols - sizeof symbols % each;
	for (; size >= each && budget >= want; at += want, size -= want) {
		if (want > size)
			want = size - size % each;
		if (read_image(image, at, symbols, want) != want)
			return;
		budget -= want;
		for (const char *symbol = symbols; symbol < symbols + want; symbol += each) {
			uint64_t value = get(image, symbol, FIELD(Sym, st_value));
			if (value > address || address - value >= *best ||
			    (get(image, symbol, FIELD(Sym, st_info)) & 15) != STT_FUNC ||
			    !get(image, symbol, FIELD(Sym, st_shndx)))
				continue;
			*best = address - value;
			*name = names + get(image, symbol, FIELD(Sym, st_name));
		}
	}
}

void image_put_symbol(struct image *image, uint64_t address, struct text *text)
{
	char header[sizeof(Elf64_Ehdr)], section[sizeof(Elf64_Shdr)], strings[sizeof(Elf64_Shdr)];
	static char bytes[MOST_NAME];
	uint64_t best = UINT64_MAX, name = 0;
	if (image->file < 0)
		image->file = open_file(image->task, image->mapping);
	if ((image->file < 0 && *image->mapping->path == '/') ||
	    read_image(image, 0, header, sizeof header) != sizeof header)
		return;
	uint64_t table = get(image, header, FIELD(Ehdr, e_shoff)), each = SIZE(image, Shdr);
	unsigned count = get(image, header, FIELD(Ehdr, e_shnum));
	for (unsigned i = 0; i < count; i++) {
		if (read_image(image, table + i * each, section, each) != each)
			break;
		uint64_t type = get(image, section, FIELD(Shdr, sh_type));
		uint64_t link = get(image, section, FIELD(Shdr, sh_link));
		if ((type == SHT_SYMTAB || type == SHT_DYNSYM) &&
		    read_image(image, table + link * each, strings, each) == each)
			search_table(image, get(image, section, FIELD(Shdr, sh_offset)),
				     get(image, section, FIELD(Shdr, sh_size)),
				     get(image, strings, FIELD(Shdr, sh_offset)),
				     address - image->bias, &best, &name);
	}
	if (!name)
		return;
	const char *end = memchr(bytes, 0, read_image(image, name, bytes, sizeof bytes));
	if (end)
		put_escaped(text, bytes, end - bytes, QUOTE_C, ""),
			put_format(text, "+0x%jx", best);
}

size_t image_read(const struct image *image, uint64_t offset, void *buffer, size_t size)
{
	if (budget < size)
		return 0;
	budget -= size;
	return read_image(image, offset, buffer, size);
}

bool image_section(const struct image *image, const char *name, struct section *found)
{
	char header[sizeof(Elf64_Ehdr)], section[sizeof(Elf64_Shdr)], own[32];
	if (read_image(image, 0, header, sizeof header) != sizeof header)
		return false;
	uint64_t table = get(image, header, FIELD(Ehdr, e_shoff)), each = SIZE(image, Shdr), names;
	unsigned count = get(image, header, FIELD(Ehdr, e_shnum));
	if (read_image(image, table + get(image, header, FIELD(Ehdr, e_shstrndx)) * each, section,
		       each) != each)
		return false;
	names = get(image, section, FIELD(Shdr, sh_offset));
	for (unsigned i = 0; i < count; i++) {
		if (read_image(image, table + i * each, section, each) != each)
			return false;
		size_t got = read_image(image, names + get(image, section, FIELD(Shdr, sh_name)),
					own, sizeof own);
		if (get(image, section, FIELD(Shdr, sh_flags)) & COMPRESSED ||
		    !memchr(own, 0, got) || strcmp(own, name) != 0)
			continue;
		found->offset = get(image, section, FIELD(Shdr, sh_offset));
		found->size = get(image, section, FIELD(Shdr, sh_size));
		return true;
	}
	return false;
}
