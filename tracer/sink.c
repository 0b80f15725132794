/* sink.c: see sink.h. */
#include <sys.h>
#include <string.h>
#include <asm/signal.h>
#include <linux/fcntl.h>
#include <linux/stat.h>
#include "message.h"
#include "options.h"
#include "proc.h"
#include "sink.h"
#include "trace.h"

#define BUFFER_SIZE 65536

extern char **environ;

struct sink {
	struct text text; /* the first member: flush finds the sink by it */
	int fd;
	bool to_file; /* nobody waits for each line: write when the buffer is full, or now and then
		       */
	struct task *line_of; /* whose line is not ended */
	char buffer[BUFFER_SIZE];
};

static struct sink common; /* all zero: no room in the file */
static long write_error;
int sink_command;

/* Write the whole buffer; after an error the trace is thrown away and the tracee goes on. */
static void flush(struct text *text)
{
	struct sink *sink = (struct sink *)text;
	size_t done = 0;
	while (done < text->length && !write_error) {
		long n = sys_write(sink->fd, text->bytes + done, text->length - done);
		if (!sys_failed(n))
			done += n;
		else if (n != -4) /* EINTR */
			write_error = n;
	}
	text->line += text->length - text->line_start;
	text->length = text->line_start = 0;
}

struct text *sink_text(void) { return &common.text; }

static long open_file(const char *path)
{
	return sys_openat(AT_FDCWD, path,
			  O_WRONLY | O_CREAT | O_CLOEXEC | (options.append ? O_APPEND : O_TRUNC),
			  0666);
}

/* Start `sh -c COMMAND` with a pipe to its standard input. Returns the pipe's end or -errno. */
static long open_command(const char *command)
{
	const char *const argv[] = {"sh", "-c", command, NULL};
	int ends[2];
	long result = sys_pipe2(ends, O_CLOEXEC);
	if (sys_failed(result))
		return result;
	result = sys_fork();
	if (result == 0) {
		sys_dup3(ends[0], 0, 0);
		complain("exec", "/bin/sh", sys_execve("/bin/sh", (char **)argv, environ));
		sys_exit_group(1);
	}
	sys_close(ends[0]);
	if (sys_failed(result))
		return result;
	sink_command = result;
	return ends[1];
}

long sink_open(const char *path)
{
	struct statx facts;
	bool to_command = path && strchr("|!", *path) && *path;
	common.text =
		(struct text){.bytes = common.buffer, .capacity = BUFFER_SIZE, .flush = flush};
	common.fd = 2;
	if (path && options.separate)
		return strlen(path) > 4083
			       ? -36
			       : 0; /* ENAMETOOLONG; the files are opened by sink_attach */
	if (path)
		common.fd = to_command ? open_command(path + 1) : open_file(path);
	if (sys_failed(common.fd))
		return common.fd;
	common.to_file = sys_statx(common.fd, "", AT_EMPTY_PATH, STATX_TYPE, &facts) == 0 &&
			 (facts.stx_mode & S_IFMT) == S_IFREG;
	return 0;
}

void sink_attach(struct task *task)
{
	static char path[4096];
	struct sink *sink;
	task->sink = &common;
	if (!options.separate || !(sink = get_memory(sizeof *sink)))
		return;
	put_into(path, sizeof path, "%s.%d", options.output, task->tid);
	sink->text = (struct text){.bytes = sink->buffer, .capacity = BUFFER_SIZE, .flush = flush};
	sink->fd = open_file(path);
	if (sys_failed(sink->fd)) {
		complain("Can't fopen", path, sink->fd);
		if (!executed) { /* no program yet that this would end */
			if (started)
				sys_kill(started, SIGKILL);
			sys_exit_group(1);
		}
		write_error = sink->fd;
	}
	task->sink = sink;
}

void sink_detach(struct task *task)
{
	if (task->sink != &common) {
		flush(&task->sink->text);
		sys_close(task->sink->fd);
		sys_munmap(task->sink, sizeof *task->sink);
	} else if (common.line_of == task) {
		put_char(&common.text, '\n');
		common.line_of = NULL;
	}
	sys_munmap(task->held.bytes, task->held.capacity); /* nothing, where there is none */
	sys_munmap(task->kept.bytes, task->kept.capacity);
}

void sink_flush(bool all)
{
	if (common.text.length &&
	    (all || !common.to_file || common.text.length > BUFFER_SIZE - 8192))
		flush(&common.text);
	if (all && options.separate)
		for (struct task *task = task_next(NULL); task; task = task_next(task))
			if (task->sink != &common)
				flush(&task->sink->text);
}

long sink_close(void)
{
	int status;
	if (common.line_of)
		put_char(&common.text, '\n');
	sink_flush(true);
	if (common.fd != 2)
		sys_close(common.fd);
	while (sink_command && sys_wait4(sink_command, &status, 0, NULL) == -4) /* EINTR */
		;
	return write_error;
}

struct text *line_text(const struct task *task)
{
	return task->holding ? (struct text *)&task->held : &task->sink->text;
}

static void put_leader(struct text *text, struct task *task)
{
	if (options.show_pid ||
	    (options.output && !options.separate &&
	     (options.follow_forks || options.attach_count + (*options.command != NULL) > 1))) {
		put_unsigned(text, task->tid);
		put_command(text, task);
		put_spaces_to(text, 5);
		put_char(text, ' ');
	} else if (!options.output && task_count() > 1) {
		put_format(text, "[pid %5u", task->tid);
		put_command(text, task);
		put_string(text, "] ");
	}
}

/* Make the sink's next byte the first of a line of the task. */
static void begin_in(struct sink *sink, struct task *task)
{
	if (sink->line_of) {
		if (sink->line_of != task || sink->line_of->in_call) {
			put_string(&sink->text, " <unfinished ...>");
			sink->line_of->unfinished = true;
		}
		put_char(&sink->text, '\n');
	}
	sink->line_of = task;
}

struct text *line_begin(struct task *task)
{
	struct text *text = line_text(task);
	if (!task->holding)
		begin_in(task->sink, task);
	put_leader(text, task);
	put_stamp(text, task);
	return text;
}

/* A held line has outgrown its memory: take twice as much or, without, begin it anew. */
static void grow(struct text *text)
{
	char *larger = text->capacity < 1u << 28 ? get_memory(2 * text->capacity) : NULL;
	if (!larger) {
		text->length = 0;
		return;
	}
	memcpy(larger, text->bytes, text->length);
	sys_munmap(text->bytes, text->capacity);
	text->bytes = larger;
	text->capacity *= 2;
}

bool text_keep(struct text *text)
{
	if (!text->bytes)
		*text = (struct text){
			.bytes = get_memory(BUFFER_SIZE), .capacity = BUFFER_SIZE, .flush = grow};
	text->length = text->line = text->line_start = 0;
	return text->bytes;
}

void line_release(struct task *task)
{
	if (!task->holding)
		return;
	task->holding = false;
	begin_in(task->sink, task);
	put_bytes(&task->sink->text, task->held.bytes, task->held.length);
}

void line_resume(struct task *task, const char *name)
{
	if (task->holding || task->sink->line_of == task)
		return;
	put_format(line_begin(task), "<... %s resumed>", name);
}

void line_rename(struct task *task, int tid)
{
	if (task->sink->line_of != task)
		return;
	put_format(&task->sink->text, " <pid changed to %d ...>\n", tid);
	task->sink->line_of = NULL;
	task->unfinished = true;
}

void line_end(struct task *task)
{
	put_char(line_text(task), '\n');
	if (!task->holding)
		task->sink->line_of = NULL;
}
