/* proc.c: see proc.h. */
#include <sys.h>
#include <string.h>
#include <linux/fcntl.h>
#include "proc.h"
#include "words.h"

static const char *path_of(int pid, const char *name, int number)
{
	static char path[64];
	size_t length = put_into(path, sizeof path, pid ? "/proc/%d/" : "/proc/self/", pid);
	put_into(path + length, sizeof path - length, number < 0 ? "%s" : "%s%d", name, number);
	return path;
}

long proc_open(int pid, const char *name, int number)
{
	return sys_openat(AT_FDCWD, path_of(pid, name, number), O_RDONLY | O_CLOEXEC, 0);
}

long proc_link(int pid, const char *name, int number, char *path, size_t size)
{
	long length = sys_readlinkat(AT_FDCWD, path_of(pid, name, number), path, size - 1);
	if (!sys_failed(length))
		path[length] = 0;
	return length;
}

long proc_read(int pid, const char *name, int number, void *buffer, size_t size)
{
	long file = proc_open(pid, name, number), length;
	if (sys_failed(file))
		return file;
	length = sys_read(file, buffer, size - 1);
	sys_close(file);
	if (!sys_failed(length))
		((char *)buffer)[length] = 0;
	return length;
}

const char *proc_fact(int pid, const char *name, int number, const char *fact)
{
	static char facts[8192];
	char *line = NULL;
	if (!sys_failed(proc_read(pid, name, number, facts, sizeof facts)))
		line = strstr(facts, fact);
	if (!line || !(line = strchr(line, ':')))
		return NULL;
	line += 1 + strspn(line + 1, " \t");
	line[strcspn(line, "\n")] = 0;
	return line;
}

bool proc_visit(int pid, const char *name, bool (*visit)(int number, void *context), void *context)
{
	char entries[4096] __attribute__((aligned(8)));
	long folder = proc_open(pid, name, -1), size;
	bool done = false;
	while (!done && (size = sys_getdents64(folder, entries, sizeof entries)) > 0) {
		/* getdents64(2): d_ino and d_off (8 bytes), d_reclen (2), d_type (1), d_name. */
		for (long at = 0; at < size && !done;
		     at += *(unsigned short *)(entries + at + 16)) {
			name = entries + at + 19;
			long number = parse_decimal(name, strlen(name), -1U);
			done = number > 0 && visit(number, context);
		}
	}
	sys_close(folder);
	return done;
}
