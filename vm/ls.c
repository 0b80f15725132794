/* ls: the names in folders, one in a line. ls(1): -a, -l. Not for: columns, colours. */
#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static int all, in_full;

static void show_mode(mode_t mode)
{
	static const char types[] = "?pc?d?b?-?l?s???", letters[] = "rwxrwxrwx";
	char text[11];

	text[0] = types[mode >> 12 & 15];
	for (int i = 0; i < 9; i++)
		text[1 + i] = mode >> (8 - i) & 1 ? letters[i] : '-';
	text[10] = 0;
	printf("%s", text);
}

static int show(const char *path, const char *name)
{
	char target[4096];
	struct stat status;
	ssize_t length;

	if (!in_full) {
		puts(name);
		return 0;
	}
	if (lstat(path, &status)) {
		fprintf(stderr, "ls: %s: %s\n", path, strerror(errno));
		return 1;
	}
	show_mode(status.st_mode);
	printf(" %3lu %5u %5u %10lld %s", (unsigned long)status.st_nlink, (unsigned)status.st_uid,
	       (unsigned)status.st_gid, (long long)status.st_size, name);
	if (S_ISLNK(status.st_mode) && (length = readlink(path, target, sizeof target)) >= 0)
		printf(" -> %.*s", (int)length, target);
	puts("");
	return 0;
}

static int wanted(const struct dirent *entry) { return all || entry->d_name[0] != '.'; }

static int list(const char *path)
{
	struct dirent **entries;
	struct stat status;
	int count, failed = 0;

	if (lstat(path, &status) == 0 && !S_ISDIR(status.st_mode))
		return show(path, path);
	count = scandir(path, &entries, wanted, alphasort);
	if (count < 0) {
		fprintf(stderr, "ls: %s: %s\n", path, strerror(errno));
		return 1;
	}
	for (int i = 0; i < count; i++) {
		char *whole = malloc(strlen(path) + strlen(entries[i]->d_name) + 2);

		sprintf(whole, "%s/%s", path, entries[i]->d_name);
		failed |= show(whole, entries[i]->d_name);
		free(whole);
		free(entries[i]);
	}
	free(entries);
	return failed;
}

int main(int argc, char **argv)
{
	int option, failed = 0;

	while ((option = getopt(argc, argv, "al")) != -1) {
		if (option == '?') {
			fprintf(stderr, "usage: ls [-al] [FILE...]\n");
			return 2;
		}
		*(option == 'a' ? &all : &in_full) = 1;
	}
	if (optind == argc)
		return list(".");
	for (; optind < argc; optind++)
		failed |= list(argv[optind]);
	return failed;
}
