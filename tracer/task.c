/* task.c: the traced threads by their ids: a hash table of fixed width. */
#include <sys.h>
#include <linux/mman.h>
#include "task.h"

#define BUCKETS 256

static struct task *buckets[BUCKETS];
static unsigned count;

static struct task **bucket(int tid) { return &buckets[(unsigned)tid % BUCKETS]; }

struct task *task_find(int tid)
{
	struct task *task = *bucket(tid);
	while (task && task->tid != tid)
		task = task->next_in_bucket;
	return task;
}

void *get_memory(size_t size)
{
	long memory =
		sys_mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	return sys_failed(memory) ? NULL : (void *)memory;
}

static void insert(struct task *task)
{
	task->next_in_bucket = *bucket(task->tid);
	*bucket(task->tid) = task;
}

static void remove(struct task *task)
{
	struct task **link = bucket(task->tid);
	while (*link != task)
		link = &(*link)->next_in_bucket;
	*link = task->next_in_bucket;
}

struct task *task_new(int tid)
{
	struct task *task = get_memory(sizeof *task); /* a page of its own */
	if (!task)
		return NULL;
	task->tid = tid;
	insert(task);
	count++;
	return task;
}

void task_free(struct task *task)
{
	remove(task);
	sys_munmap(task, sizeof *task);
	count--;
}

void task_rename(struct task *task, int tid)
{
	remove(task);
	task->tid = tid;
	insert(task);
}

unsigned task_count(void) { return count; }

struct task *task_next(const struct task *after)
{
	unsigned i = 0;
	if (after) {
		if (after->next_in_bucket)
			return after->next_in_bucket;
		i = (unsigned)after->tid % BUCKETS + 1;
	}
	while (i < BUCKETS && !buckets[i])
		i++;
	return i < BUCKETS ? buckets[i] : NULL;
}
