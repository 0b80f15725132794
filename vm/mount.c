/* mount: without arguments what is mounted, else mount -t TYPE [-o ro,bind] SOURCE FOLDER.
 * mount(2). */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/mount.h>
#include <unistd.h>

static int show(void)
{
	static char bytes[4096];
	int fd = open("/proc/mounts", O_RDONLY);
	ssize_t size;

	if (fd < 0) {
		fprintf(stderr, "mount: /proc/mounts: %s\n", strerror(errno));
		return 1;
	}
	while ((size = read(fd, bytes, sizeof bytes)) > 0)
		fwrite(bytes, 1, size, stdout);
	return 0;
}

/* The words of -o: those that are flags of the call; the rest is the file system's own. */
static unsigned long flags_of(char *words, char *rest)
{
	static const struct {
		const char *name;
		unsigned long flag;
	} names[] = {{"ro", MS_RDONLY},     {"nosuid", MS_NOSUID}, {"nodev", MS_NODEV},
		     {"noexec", MS_NOEXEC}, {"bind", MS_BIND},     {"remount", MS_REMOUNT}};
	const size_t count = sizeof names / sizeof *names;
	unsigned long flags = 0;

	for (char *word = strtok(words, ","); word; word = strtok(NULL, ",")) {
		size_t i = 0;

		while (i < count && strcmp(word, names[i].name))
			i++;
		if (i < count)
			flags |= names[i].flag;
		else
			sprintf(rest + strlen(rest), "%s%s", *rest ? "," : "", word);
	}
	return flags;
}

int main(int argc, char **argv)
{
	static char rest[4096];
	const char *type = NULL;
	unsigned long flags = 0;
	int option;

	if (argc == 1)
		return show();
	while ((option = getopt(argc, argv, "t:o:")) != -1) {
		if (option == 't')
			type = optarg;
		else if (option == 'o' && strlen(optarg) < sizeof rest / 2)
			flags |= flags_of(optarg, rest);
		else
			optind = argc;
	}
	if (argc - optind != 2) {
		fprintf(stderr, "usage: mount [-t TYPE] [-o ro,nosuid,nodev,noexec,bind,remount] "
				"SOURCE FOLDER\n");
		return 2;
	}
	if (mount(argv[optind], argv[optind + 1], type, flags, rest)) {
		fprintf(stderr, "mount: %s: %s\n", argv[optind + 1], strerror(errno));
		return 1;
	}
	return 0;
}
