/* program.c: see program.h. */
#include <sys.h>
#include <stdlib.h>
#include <string.h>
#include <linux/fcntl.h>
#include <linux/mman.h>
#include <linux/stat.h>
#include "elf.h"
#include "program.h"

const void *map_file(const char *path, size_t *size)
{
	long fd = sys_openat(AT_FDCWD, path, O_RDONLY | O_CLOEXEC | O_NONBLOCK, 0);
	*size = sys_lseek(fd, 0, 2 /* SEEK_END */);
	long bytes = sys_mmap(NULL, *size, PROT_READ, MAP_PRIVATE, fd, 0);
	sys_close(fd);
	if (!sys_failed(bytes))
		return (const void *)bytes;
	*size = 0;
	return NULL;
}

bool elf_map(struct elf *elf, const char *path)
{
	elf->bytes = map_file(path, &elf->size);
	elf_budget();
	return elf->bytes && elf_begin(elf);
}

void elf_unmap(const struct elf *elf)
{
	if (elf->bytes)
		sys_munmap((void *)elf->bytes, elf->size);
}

long find_program(const char *name, char *path, size_t size)
{
	const char *folders = getenv("PATH");
	struct statx facts;
	long result;
	if (strlen(name) >= size)
		return -36; /* ENAMETOOLONG */
	if (strchr(name, '/')) {
		memcpy(path, name, strlen(name) + 1);
		return sys_statx(AT_FDCWD, path, 0, STATX_TYPE, &facts);
	}
	if (!folders)
		folders = "/usr/local/bin:/bin:/usr/bin";
	for (;; folders++) {
		size_t length = strcspn(folders, ":");
		struct text text = {.bytes = path, .capacity = size};
		if (length + strlen(name) + 3 <= size) {
			put_bytes(&text, length ? folders : ".", length ? length : 1);
			put_char(&text, '/');
			put_bytes(&text, name, strlen(name) + 1);
			result = sys_statx(AT_FDCWD, path, 0, STATX_TYPE, &facts);
			if (result == 0 && (facts.stx_mode & S_IFMT) == S_IFREG &&
			    sys_faccessat(AT_FDCWD, path, 1) == 0)
				return 0;
		}
		folders += length;
		if (!*folders)
			return -2; /* ENOENT */
	}
}
