/*
 * pidns.c: see proc.h. The kernel says of each process what its ids are in its pid namespace and
 * in those around it, in the lines NSpid, NSpgid and NSsid of /proc/PID/status, the outermost first
 * (proc(5), pid_namespaces(7)). Whoever has the id that we look for, in the namespace of the task
 * that knows it by this id, has ours on the same line.
 */
#include <sys.h>
#include <string.h>
#include <linux/fcntl.h>
#include <linux/nsfs.h>
#include <linux/stat.h>
#include "options.h"
#include "proc.h"
#include "words.h"

#define DEEPEST 33 /* namespaces within namespaces: MAX_PID_NS_LEVEL, and the first */

struct search {
	unsigned depth; /* of a namespace, as /proc counts */
	uint64_t namespace;
	int id; /* in it */
	enum id_kind kind;
	int process, ours; /* who has it, to /proc and to us */
};

static struct search own; /* our namespace; /proc may be of one around it */
static int recent[256];   /* who had the ids that were looked for */

static unsigned read_ids(int pid, enum id_kind kind, int *ids)
{
	static const char lines[][9] = {"\nNSpid:", "\nNSpgid:", "\nNSsid:"};
	const char *at = proc_fact(pid, "status", -1, lines[kind]);
	unsigned count = 0;
	for (; at && *at && count < DEEPEST; count++)
		ids[count] = take_number(&at, 10);
	return count;
}

/* Which pid namespace stands so far above the process's own; 0 when that cannot be known. */
static uint64_t namespace_of(int pid, unsigned above)
{
	long file = proc_open(pid, "ns/pid", -1), parent;
	struct statx facts = {.stx_ino = 0};
	for (; above > 0 && !sys_failed(file); above--) {
		parent = sys_ioctl(file, NS_GET_PARENT, NULL);
		sys_close(file);
		file = parent;
	}
	if (sys_failed(file))
		return 0;
	sys_statx(file, "", AT_EMPTY_PATH, STATX_INO, &facts);
	sys_close(file);
	return facts.stx_ino;
}

static int *remembered(const struct search *search)
{
	return &recent[(search->id + 64 * search->depth) % (sizeof recent / sizeof *recent)];
}

static bool has_id(int pid, void *context)
{
	struct search *search = context;
	int ids[DEEPEST];
	unsigned count = read_ids(pid, search->kind, ids);
	if (count < search->depth || ids[search->depth - 1] != search->id ||
	    namespace_of(pid, count - search->depth) != search->namespace)
		return false;
	search->ours = ids[own.depth - 1];
	search->process = *remembered(search) = pid;
	return true;
}

static bool process_has_id(int pid, void *context)
{
	struct search *search = context;
	bool found = has_id(pid, search);
	if (!found && search->kind == ID_TASK)
		found = proc_visit(pid, "task", has_id, search);
	return found;
}

static void find(struct search *search)
{
	if (*remembered(search) && has_id(*remembered(search), search))
		return;
	proc_visit(0, "..", process_has_id, search); /* all of /proc */
}

int proc_id(int pid)
{
	int ids[DEEPEST];
	if (!own.depth) {
		own.depth = read_ids(0, ID_TASK, ids);
		own.namespace = namespace_of(0, 0);
		own.process = -1;
	}
	if (own.depth < 2)
		return pid;
	struct search search = own;
	search.id = pid;
	find(&search);
	return search.process;
}

/* What an id that the task knows is to us; 0 when no process has it. */
static int translate(struct task *task, int id, enum id_kind kind)
{
	int ids[DEEPEST], pid = proc_id(task->tid);
	if (!task->namespaces) {
		task->namespaces = read_ids(pid, ID_TASK, ids);
		task->namespace = namespace_of(pid, 0);
	}
	if (task->namespaces <= own.depth)
		return id;
	struct search search = {task->namespaces, task->namespace, id, kind, 0, 0};
	if (!has_id(pid, &search))
		find(&search);
	return search.ours;
}

int id_to_proc(struct task *task, int id)
{
	int found = translate(task, id, ID_TASK);
	return found ? proc_id(found) : 0;
}

static void put_name(struct text *text, const char *name)
{
	put_char(text, '<');
	put_escaped(text, name, strlen(name), options.quote, true);
	put_char(text, '>');
}

/* Its first line: that is what strace shows of it. */
static bool read_command(int pid, char *name)
{
	if (sys_failed(proc_read(proc_id(pid), "comm", -1, name, COMMAND_SIZE + 1)))
		return false;
	name[strcspn(name, "\n")] = 0;
	return true;
}

void put_id_facts(struct text *text, struct task *task, int id, enum id_kind kind)
{
	char name[COMMAND_SIZE + 1];
	bool is_process = id > 0 && kind == ID_TASK;
	int found;
	if (is_empty(SET_DECODE_PIDS) || id == -1)
		return;
	if (id < 0)
		id = -(unsigned)id, kind = ID_GROUP;
	if (id <= 0 || !(found = translate(task, id, kind)))
		return;
	if (is_process && in_set(SET_DECODE_PIDS, PIDS_COMM) && read_command(found, name))
		put_name(text, name);
	if (in_set(SET_DECODE_PIDS, PIDS_NAMESPACE) && found != id)
		put_format(text, " /* %d in strace's PID NS */", found);
}

void note_command(struct task *task)
{
	char name[COMMAND_SIZE + 1];
	if (in_set(SET_DECODE_PIDS, PIDS_COMM) && read_command(task->tid, name))
		memcpy(task->command, name, COMMAND_SIZE);
}

void put_command(struct text *text, struct task *task)
{
	note_command(task);
	if (*task->command)
		put_name(text, task->command);
}
