/*
 * file.c: descriptors and modes.
 */
#include "kinds.h"
#include "filter.h"
#include "sets.h"
#include "words.h"
#include <linux/fcntl.h>
#include <linux/stat.h>
#include <limits.h>
#include <sys.h>

/* What the kernel says of a descriptor; NULL when it does not. */
static const char *fd_fact(int process, int fd, const char *fact)
{
	return proc_fact(process, "fdinfo/", fd, fact);
}

/* The process that a pidfd stands for; not above 0 when it is gone. */
static long pid_of_pidfd(int process, int fd)
{
	const char *pid = fd_fact(process, fd, "\nPid:");

	return pid ? parse_decimal(pid, strlen(pid), INT_MAX) : -1;
}

/* {eventfd-count=0x1, eventfd-id=3, eventfd-semaphore=0}: proc(5). Kernels before 6.7 have fewer
 * lines. */
static bool print_eventfd(const struct decoding *d, int process, int fd)
{
	static const char names[][12] = {"-count", "-id", "-semaphore"};
	const char *value, *before = "<{";

	for (unsigned i = 0; i < 3; i++) {
		if (!(value = fd_fact(process, fd, names[i])))
			continue;
		put_format(d->text, "%seventfd%s=%s%s", before, names[i],
			   i || *value == '0' ? "" : "0x", value);
		before = ", ";
	}
	put_string(d->text, *before == ',' ? "}>" : "");
	return *before == ',';
}

/* signalfd:[USR1 USR2] */
static bool print_signalfd(const struct decoding *d, int process, int fd)
{
	const char *mask = fd_fact(process, fd, "\nsigmask:");

	if (!mask)
		return false;
	uint64_t signals = take_number(&mask, 16);
	put_string(d->text, "<signalfd:");
	print_sigset(d, (const unsigned char *)&signals, sizeof signals);
	put_char(d->text, '>');
	return true;
}

/* With -yy, what is known of a descriptor beyond its path. False, and nothing printed, where that
 * is nothing. */
static bool print_fd_facts(const struct decoding *d, int process, int fd, const char *link,
			   const char *path, long length)
{
	struct statx facts;
	const char *other_end; /* of /dev/ptmx */
	unsigned type;
	long pid;

	if (*path == '/' && in_set(SET_DECODE_FDS, FDS_DEVICE) &&
	    sys_statx(AT_FDCWD, link, 0, STATX_TYPE, &facts) == 0 &&
	    ((type = facts.stx_mode & S_IFMT) == S_IFCHR || type == S_IFBLK)) {
		put_char(d->text, '<');
		put_escaped(d->text, path, length, options.quote, true);
		put_format(d->text, "<%s %u:%u", type == S_IFCHR ? "char" : "block",
			   facts.stx_rdev_major, facts.stx_rdev_minor);
		if ((other_end = fd_fact(process, fd, "\ntty-index:")))
			put_format(d->text, " @/dev/pts/%s", other_end);
		put_string(d->text, ">>");
		return true;
	}
	if (socket_inode(path, length) >= 0 && in_set(SET_DECODE_FDS, FDS_SOCKET)) {
		if (!print_socket(d, link, socket_inode(path, length)))
			put_format(d->text, "<%s>", path);
		return true;
	}
	if (strcmp(path, "anon_inode:[pidfd]") == 0 && in_set(SET_DECODE_FDS, FDS_PIDFD) &&
	    (pid = pid_of_pidfd(process, fd)) > 0) {
		put_format(d->text, "<pid:%d>", (int)pid);
		return true;
	}
	if (strcmp(path, "anon_inode:[eventfd]") == 0 && in_set(SET_DECODE_FDS, FDS_EVENTFD))
		return print_eventfd(d, process, fd);
	return strcmp(path, "anon_inode:[signalfd]") == 0 && in_set(SET_DECODE_FDS, FDS_SIGNALFD) &&
	       print_signalfd(d, process, fd);
}

const char *fd_link(int process, int fd)
{
	static char link[64];

	put_into(link, sizeof link, fd == AT_FDCWD ? "/proc/%d/cwd" : "/proc/%d/fd/%d", process,
		 fd);
	return link;
}

static bool is_same(const char *a, const char *b)
{
	struct statx of_a, of_b;

	return sys_statx(AT_FDCWD, a, 0, STATX_INO, &of_a) == 0 &&
	       sys_statx(AT_FDCWD, b, 0, STATX_INO, &of_b) == 0 && of_a.stx_ino == of_b.stx_ino;
}

/* With -y, what /proc says the descriptor of a process is: 3</etc/passwd>. */
static void print_fd_path(const struct decoding *d, int process, int fd)
{
	char path[4096];
	static const char suffix[] = " (deleted)";
	const char *link = fd_link(process, fd);

	if (fd < 0 && fd != AT_FDCWD)
		return;
	long length = sys_readlinkat(AT_FDCWD, link, path, sizeof path - 1);
	if (sys_failed(length))
		return;
	path[length] = 0;
	bool deleted = length > (long)strlen(suffix) &&
		       memcmp(path + length - strlen(suffix), suffix, strlen(suffix)) == 0 &&
		       !is_same(link, path); /* else it is called so */
	if (!deleted && print_fd_facts(d, process, fd, link, path, length))
		return;
	if (!in_set(SET_DECODE_FDS, FDS_PATH))
		return;
	put_char(d->text, '<');
	put_escaped(d->text, path, deleted ? length - (long)strlen(suffix) : length, options.quote,
		    true);
	put_string(d->text, deleted ? ">(deleted)" : ">");
}

void print_fd(const struct decoding *d, int fd)
{
	put_signed(d->text, fd);
	paths_note_fd(d->task, fd);
	if (fd >= 0 && !is_empty(SET_DECODE_FDS))
		print_fd_path(d, proc_id(d->task->tid), fd);
}

/* The kernel's Documentation/admin-guide/devices.txt: pseudo terminals, consoles, serial lines,
 * /dev/tty. */
bool is_terminal(const struct decoding *d, int fd)
{
	struct statx facts;

	if (sys_statx(AT_FDCWD, fd_link(proc_id(d->task->tid), fd), 0, STATX_TYPE, &facts) ||
	    (facts.stx_mode & S_IFMT) != S_IFCHR)
		return false;
	unsigned major = facts.stx_rdev_major;
	return (major >= 3 && major <= 5) || (major >= 136 && major <= 143);
}

KIND(fd) { print_fd(d, value); }

/* One by which -P does not choose the call, though --trace-fds does. */
KIND(context_fd)
{
	bool matched = d->task->path_matched;

	print_fd(d, value);
	d->task->path_matched = matched || ((int)value >= 0 && in_set(SET_TRACE_FDS, value));
}

/* One of the process that the pidfd stands for which the reference is. */
KIND(fd_of_pidfd)
{
	long pid = pid_of_pidfd(proc_id(d->task->tid), reference_value(d, item));

	put_signed(d->text, (int)value);
	if ((int)value >= 0 && pid > 0 && !is_empty(SET_DECODE_FDS))
		print_fd_path(d, pid, value);
}

KIND(dirfd)
{
	if ((int)value != AT_FDCWD) {
		kind_fd(d, item, value);
		return;
	}
	print_named_decimal(d, AT_FDCWD, "AT_FDCWD");
	if (in_set(SET_DECODE_FDS, FDS_PATH))
		print_fd_path(d, proc_id(d->task->tid), AT_FDCWD);
}

/* S_IFREG|S_ISUID|0755 */
KIND(mode)
{
	const char *type = value & S_IFMT ? own_name(d, item, value & S_IFMT) : "";

	if (!type || options.xlat != XLAT_ABBREV)
		print_permissions(d->text, value);
	if (!type || !begin_comment(d))
		return;
	put_format(d->text, "%s%s%s%s%s", type, *type ? "|" : "", value & S_ISUID ? "S_ISUID|" : "",
		   value & S_ISGID ? "S_ISGID|" : "", value & S_ISVTX ? "S_ISVTX|" : "");
	print_permissions(d->text, value & ~(uint64_t)(S_IFMT | S_ISUID | S_ISGID | S_ISVTX));
	end_name(d);
}

#define MAX_HANDLE_SZ 128 /* fcntl.h of C libraries has it */

KIND(handle_bytes)
{
	char bytes[MAX_HANDLE_SZ];
	uint32_t size = reference_value(d, item);

	if (!fetch(d, value, bytes, size < sizeof bytes ? size : sizeof bytes)) {
		put_string(d->text, "???");
		return;
	}
	put_quoted(d->text, bytes, size < sizeof bytes ? size : sizeof bytes, QUOTE_HEX);
	if (size > sizeof bytes)
		put_string(d->text, "...");
}
