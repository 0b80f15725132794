/* ps: the processes, from /proc (proc(5)): number, parent, state, threads, memory in KiB, command
 * line. Not for: options. */
#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* Reads /proc/PID/NAME as a string; returns its length. */
static size_t read_file(const char *pid, const char *name, char *bytes, size_t room)
{
	char path[64];
	ssize_t size = 0;
	int fd;

	snprintf(path, sizeof path, "/proc/%s/%s", pid, name);
	fd = open(path, O_RDONLY);
	if (fd >= 0) {
		size = read(fd, bytes, room - 1);
		close(fd);
	}
	bytes[size > 0 ? size : 0] = 0;
	return size > 0 ? size : 0;
}

static const char *field(const char *status, const char *name)
{
	const char *at = strstr(status, name);

	return at ? at + strlen(name) + strspn(at + strlen(name), " \t") : "-";
}

static void show(const char *pid)
{
	static char status[4096], command[4096];
	size_t length = read_file(pid, "cmdline", command, sizeof command);
	const char *memory;

	if (!read_file(pid, "status", status, sizeof status))
		return;                         /* it has ended since */
	for (size_t i = 0; i + 1 < length; i++) /* words end in a zero byte each */
		if (command[i] < ' ')
			command[i] = ' ';
	memory = field(status, "\nVmRSS:");
	printf("%5s %5d %c %3d %7d %.*s\n", pid, atoi(field(status, "\nPPid:")),
	       *field(status, "\nState:"), atoi(field(status, "\nThreads:")),
	       *memory == '-' ? 0 : atoi(memory),
	       length ? 200 : (int)strcspn(field(status, "Name:"), "\n"),
	       length ? command : field(status, "Name:"));
}

static int number(const struct dirent *entry)
{
	return entry->d_name[0] >= '0' && entry->d_name[0] <= '9';
}

static int by_number(const struct dirent **a, const struct dirent **b)
{
	return atoi((*a)->d_name) - atoi((*b)->d_name);
}

int main(void)
{
	struct dirent **entries;
	int count = scandir("/proc", &entries, number, by_number);

	if (count <= 0) {
		fprintf(stderr, "ps: /proc is not mounted: mount -t proc proc /proc\n");
		return 1;
	}
	puts("  PID  PPID S THR  RSS/KB COMMAND");
	for (int i = 0; i < count; i++)
		show(entries[i]->d_name);
	return 0;
}
