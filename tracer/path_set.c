/* path_set.c: see filter.h. */
#include <sys.h>
#include <string.h>
#include <linux/fcntl.h>
#include "message.h"
#include "options.h"
#include "filter.h"
#include "proc.h"
#include "sets.h"
#include "words.h"

#define PATH_SIZE 4096

static char resolved[16][PATH_SIZE]; /* of the first paths: what they are without links and dots */

bool paths_choose(void) { return options.paths.count || options.trace_fds; }

void paths_resolve(void)
{
	for (unsigned i = 0; i < options.paths.count && i < sizeof resolved / sizeof *resolved;
	     i++) {
		const char *path = options.paths.name[i];
		long fd = sys_openat(AT_FDCWD, path, O_PATH | O_CLOEXEC, 0), length;
		if (sys_failed(fd))
			continue;
		length = proc_link(0, "fd/", fd, resolved[i], PATH_SIZE);
		sys_close(fd);
		if (sys_failed(length) || strcmp(resolved[i], path) == 0)
			resolved[i][0] = 0;
		else if (!in_set(SET_QUIET, QUIET_PATH))
			say("Requested path \"%s\" resolved into \"%s\"", path, resolved[i]);
	}
}

void paths_note(struct task *task, const char *path, size_t length)
{
	for (unsigned i = 0; i < options.paths.count; i++)
		if (is_word(options.paths.name[i], path, length) ||
		    (i < sizeof resolved / sizeof *resolved && length &&
		     is_word(resolved[i], path, length)))
			task->path_matched = true;
}

void paths_note_fd(struct task *task, int fd)
{
	char path[PATH_SIZE];
	if (options.trace_fds && fd >= 0 && in_set(SET_TRACE_FDS, fd))
		task->path_matched = true;
	if (!options.paths.count || fd < 0 || task->path_matched)
		return;
	long length = proc_link(proc_id(task->tid), "fd/", fd, path, sizeof path);
	if (!sys_failed(length))
		paths_note(task, path, length);
}
