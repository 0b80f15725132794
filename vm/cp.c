/* cp: copies one file, with its permissions. cp(1). Not for: folders, several files. */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static int fail(const char *name)
{
	fprintf(stderr, "cp: %s: %s\n", name, strerror(errno));
	return 1;
}

int main(int argc, char **argv)
{
	static char bytes[65536];
	struct stat status;
	ssize_t size, written;
	int from, to;

	if (argc != 3) {
		fprintf(stderr, "usage: cp FROM TO\n");
		return 2;
	}
	from = open(argv[1], O_RDONLY);
	if (from < 0 || fstat(from, &status))
		return fail(argv[1]);
	to = open(argv[2], O_WRONLY | O_CREAT | O_TRUNC, status.st_mode & 0777);
	if (to < 0)
		return fail(argv[2]);
	while ((size = read(from, bytes, sizeof bytes)) > 0)
		for (ssize_t done = 0; done < size; done += written) {
			written = write(to, bytes + done, size - done);
			if (written < 0)
				return fail(argv[2]);
		}
	return size < 0 ? fail(argv[1]) : 0;
}
