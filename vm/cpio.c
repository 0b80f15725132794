/*
 * cpio: packs files into an archive, as `cpio -o -H newc` does: names on the standard input, the
 * archive on the standard output. Owners and times are left out, so the same files give the same
 * bytes. This is what the kernel unpacks into its first file system (its
 * Documentation/driver-api/early-userspace/buffer-format.rst). Not for: reading archives, hard
 * links, devices.
 */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static unsigned number; /* of the file: its inode */

static void pad(size_t size)
{
	for (; size % 4; size++)
		putchar(0);
}

static void header(const char *name, unsigned mode, unsigned size)
{
	size_t length = strlen(name) + 1;

	/* magic, inode, mode, owner, group, links, time, size, two devices of two numbers, length,
	 * sum */
	printf("070701%08x%08x%08x%08x%08x%08x%08x%08x%08x%08x%08x%08x%08x", number++, mode, 0, 0,
	       1, 0, size, 0, 0, 0, 0, (unsigned)length, 0);
	fwrite(name, 1, length, stdout);
	pad(110 + length);
}

static int fail(const char *name)
{
	fprintf(stderr, "cpio: %s: %s\n", name, strerror(errno));
	return 1;
}

/* Copies size bytes; a file that has become shorter since is an error, for the header says
 * otherwise. */
static int copy(const char *name, off_t size)
{
	static char bytes[65536];
	int fd = open(name, O_RDONLY);

	if (fd < 0)
		return fail(name);
	for (off_t left = size; left;) {
		ssize_t count =
			read(fd, bytes, left < (off_t)sizeof bytes ? (size_t)left : sizeof bytes);

		if (count <= 0) {
			if (!count)
				errno = EIO;
			close(fd);
			return fail(name);
		}
		fwrite(bytes, 1, count, stdout);
		left -= count;
	}
	close(fd);
	pad(size);
	return 0;
}

static int pack(const char *path)
{
	const char *name = strncmp(path, "./", 2) == 0 ? path + 2 : path;
	char target[4096];
	struct stat status;
	ssize_t length;

	if (lstat(path, &status))
		return fail(path);
	if (S_ISDIR(status.st_mode)) {
		header(name, status.st_mode, 0);
		return 0;
	}
	if (S_ISLNK(status.st_mode)) {
		length = readlink(path, target, sizeof target);
		if (length < 0)
			return fail(path);
		header(name, status.st_mode, length);
		fwrite(target, 1, length, stdout);
		pad(length);
		return 0;
	}
	if (!S_ISREG(status.st_mode) || status.st_size > 0x7fffffff) {
		fprintf(stderr, "cpio: %s: neither a file, a folder nor a link, or over 2 GB\n",
			path);
		return 1;
	}
	header(name, status.st_mode, status.st_size);
	return copy(path, status.st_size);
}

int main(int argc, char **argv)
{
	static char path[4096];

	if (argc != 4 || strcmp(argv[1], "-o") || strcmp(argv[2], "-H") ||
	    strcmp(argv[3], "newc")) {
		fprintf(stderr, "usage: cpio -o -H newc < NAMES > ARCHIVE\n");
		return 2;
	}
	while (fgets(path, sizeof path, stdin)) {
		path[strcspn(path, "\n")] = 0;
		if (strcmp(path, ".") && pack(path))
			return 1;
	}
	number = 0;
	header("TRAILER!!!", 0, 0);
	if (fflush(stdout))
		return fail("standard output");
	return 0;
}
