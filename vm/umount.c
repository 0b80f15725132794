/* umount: takes a file system off its folder. umount(2). */
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/mount.h>

int main(int argc, char **argv)
{
	if (argc != 2) {
		fprintf(stderr, "usage: umount FOLDER\n");
		return 2;
	}
	if (!umount(argv[1]))
		return 0;
	fprintf(stderr, "umount: %s: %s\n", argv[1], strerror(errno));
	return 1;
}
