/*
 * namespaces.c: see sink.h. What a thread is in are the links of /proc/TID/ns
 * (namespaces(7)); of who unshares or enters a pid or time namespace it is the one that it stays
 * in, as strace has it: only its children are in the new one.
 */
#include <sys.h>
#include <string.h>
#include <linux/fcntl.h>
#include <linux/sched.h>
#include "decode.h"
#include "memory.h"
#include "sink.h"
#include "options.h"
#include "proc.h"

static const uint32_t flags_of_links[] = {CLONE_NEWCGROUP, CLONE_NEWIPC, CLONE_NEWNS,
					  CLONE_NEWNET,    CLONE_NEWPID, CLONE_NEWTIME,
					  CLONE_NEWUTS,    CLONE_NEWUSER};
static const char links[][8] = {"cgroup", "ipc", "mnt", "net", "pid", "time", "uts", "user"};

/* The flags of the call that name namespaces. *makes: it makes the process that is in them. */
static uint64_t asked(const struct task *task, bool *makes)
{
	const char *name = row_name(task->row);
	uint64_t flags = 0;
	*makes = strncmp(name, "clone", 5) == 0;
	if (*makes && name[5])
		tracee_read_all(task, task->args[0], &flags, sizeof flags);
	else if (*makes)
		flags = task->args[0] & ~(uint64_t)CSIGNAL; /* CLONE_NEWTIME is among that */
	else if (strcmp(name, "unshare") == 0 || strcmp(name, "setns") == 0)
		flags = task->args[*name == 's'];
	return flags;
}

void put_namespaces(struct text *text, struct task *task)
{
	char path[64], found[64];
	bool makes = false;
	uint64_t flags = options.namespaces && !task->failed ? asked(task, &makes) : 0;
	const char *before = " (";
	for (unsigned i = 0; flags && i < sizeof links / sizeof *links; i++) {
		if (!(flags & flags_of_links[i]))
			continue;
		put_into(path, sizeof path, "/proc/%d/ns/%s",
			 makes ? id_to_proc(task, task->result) : proc_id(task->tid), links[i]);
		long length = sys_readlinkat(AT_FDCWD, path, found, sizeof found);
		if (sys_failed(length))
			continue; /* it has ended */
		put_string(text, before);
		put_bytes(text, found, length);
		before = ", ";
	}
	if (*before == ',')
		put_char(text, ')');
}
