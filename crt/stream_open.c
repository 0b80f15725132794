/* stream_open.c: streams come and go. fopen(3), fdopen(3), freopen(3), fclose(3). */
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include "exit.h"
#include "proc_fd.h"
#include "stream.h"

int __open_flags(const char *mode)
{
	int flags = *mode == 'r'   ? O_RDONLY
		    : *mode == 'w' ? O_WRONLY | O_CREAT | O_TRUNC
		    : *mode == 'a' ? O_WRONLY | O_CREAT | O_APPEND
				   : -1;
	if (flags < 0) {
		errno = EINVAL;
		return -1;
	}
	if (strchr(mode, '+'))
		flags = (flags & ~O_ACCMODE) | O_RDWR;
	return flags | (strchr(mode, 'e') ? O_CLOEXEC : 0) | (strchr(mode, 'x') ? O_EXCL : 0);
}

static int stream_flags(int flags)
{
	return ((flags & O_ACCMODE) == O_WRONLY ? 0 : CAN_READ) |
	       ((flags & O_ACCMODE) == O_RDONLY ? 0 : CAN_WRITE) | (flags & O_APPEND ? APPENDS : 0);
}

/* Streams from malloc. */
FILE *__listed_streams;
int __stream_list_lock;

/* The put of a stream that may be written and is not, or not since it was read. */
ARCH_QUICK int __start_writing(FILE *stream, int byte)
{
	if (!(stream->flags & CAN_WRITE))
		return __refuse_writing(stream, byte);
	if (stream->read_at != stream->read_end) /* where the program thinks it is */
		stream->seek(stream, stream->read_at - stream->read_end, SEEK_CUR);
	stream->read_at = stream->read_end = NULL;
	stream->put = __stream_put;
	return __stream_put(stream, byte);
}

FILE *__new_stream(int flags)
{
	FILE *stream = calloc(1, sizeof(*stream) + PUSHBACK + BUFSIZ);
	if (stream) {
		stream->flags = flags | OWNS_STREAM;
		stream->buffer = (unsigned char *)(stream + 1) + PUSHBACK;
		stream->write_at = stream->buffer;
		stream->write_end = stream->buffer + BUFSIZ;
		stream->put = __start_writing;
		LOCK(&__stream_list_lock);
		stream->next = __listed_streams;
		__listed_streams = stream;
		UNLOCK(&__stream_list_lock);
	}
	return stream;
}

static void unlist(FILE *stream)
{
	LOCK(&__stream_list_lock);
	FILE **at = &__listed_streams;
	while (*at != stream)
		at = &(*at)->next;
	*at = stream->next;
	UNLOCK(&__stream_list_lock);
}

int __flush_listed(void)
{
	int result = 0;
	LOCK(&__stream_list_lock);
	for (FILE *stream = __listed_streams; stream; stream = stream->next)
		result |= __stream_flush(stream);
	UNLOCK(&__stream_list_lock);
	return result;
}

/* Who has the list waits for no stream: its thread may be waiting for the list. */
int __flush_each(void)
{
	const struct __kernel_timespec while_used = {.tv_nsec = 1000000};
	FILE *stream;
	int result = 0;

	do {
		LOCK(&__stream_list_lock);
		for (stream = __listed_streams; stream; stream = stream->next) {
			if (stream->write_at == stream->buffer)
				continue;
			if (__try_lock_stream && __try_lock_stream(stream))
				break;
			result |= __stream_flush(stream);
			UNLOCK_STREAM(stream);
		}
		UNLOCK(&__stream_list_lock);
	} while (stream && sys_clock_nanosleep(CLOCK_MONOTONIC, 0, &while_used, NULL) <= 0);
	return result;
}

/* The next program to read the same file goes on where this one stopped. exit(3p). As of stdin, the
 * last of the destructors: others may read. */
__attribute__((destructor(101))) static void give_back(void)
{
	for (FILE *stream = __listed_streams; stream; stream = stream->next)
		if (stream->seek == __fd_seek && stream->read_at != stream->read_end)
			__fd_seek(stream, stream->read_at - stream->read_end, SEEK_CUR);
}

static void over_fd(FILE *stream, int fd)
{
	stream->fd = fd;
	stream->read = __fd_read;
	stream->write = __fd_write;
	stream->seek = __fd_seek;
	stream->close = __fd_close;
}

FILE *fdopen(int fd, const char *mode)
{
	int flags = __open_flags(mode), now = flags < 0 ? -1 : fcntl(fd, F_GETFL);
	if (now < 0)
		return NULL;
	if ((now & O_ACCMODE) != O_RDWR && (now & O_ACCMODE) != (flags & O_ACCMODE)) {
		errno = EINVAL;
		return NULL;
	}
	FILE *stream = __new_stream(stream_flags(flags) | ASK_TERMINAL);
	if (!stream)
		return NULL;
	over_fd(stream, fd);
	if (flags & O_APPEND && !(now & O_APPEND))
		fcntl(fd, F_SETFL, now | O_APPEND);
	if (flags & O_CLOEXEC)
		fcntl(fd, F_SETFD, FD_CLOEXEC);
	return stream;
}

FILE *fopen(const char *restrict path, const char *restrict mode)
{
	int flags = __open_flags(mode);
	int fd = flags < 0 ? -1 : open(path, flags, 0666);
	if (fd < 0)
		return NULL;
	FILE *stream = __new_stream(stream_flags(flags) | ASK_TERMINAL);
	if (!stream) {
		sys_close(fd);
		return NULL;
	}
	over_fd(stream, fd);
	if (flags & O_APPEND && (flags & O_ACCMODE) == O_WRONLY) /* "a+" reads from the begin */
		__fd_seek(stream, 0, SEEK_END);
	return stream;
}

int fclose(FILE *stream)
{
	int result = fflush(stream);
	long closed = stream->close ? stream->close(stream) : __fd_close(stream);
	if (__result(closed) < 0)
		result = EOF;
	stream->flags &= OWNS_STREAM;
	stream->put = __refuse_writing;
	if (stream->flags) {
		unlist(stream);
		free(stream);
	}
	return result;
}

/* path NULL changes the mode only, as far as the descriptor allows. */
FILE *freopen(const char *restrict path, const char *restrict mode, FILE *restrict stream)
{
	int flags = __open_flags(mode);
	if (flags < 0)
		return NULL;
	char same[PROC_FD_PATH];
	fflush(stream);
	stream->wide = 0;
	/* Without a path it is the same file, opened anew: from its beginning, and emptied for "w".
	 */
	int again = path ? -1 : open(__proc_fd(same, stream->fd), flags & ~(O_CREAT | O_EXCL));
	if (path || again >= 0) {
		int old = stream->fd, fd = path ? open(path, flags, 0666) : again;
		if (fd < 0) {
			fclose(stream);
			return NULL;
		}
		/* The stream keeps its descriptor's number, so that 0, 1 and 2 stay what they are.
		 */
		if (old >= 0 && fd != old) {
			sys_dup3(fd, old, flags & O_CLOEXEC);
			sys_close(fd);
			fd = old;
		}
		over_fd(stream, fd);
	} else {
		fcntl(stream->fd, F_SETFL, flags & ~(O_CREAT | O_EXCL | O_CLOEXEC | O_TRUNC));
	}
	stream->read_at = stream->read_end = NULL;
	stream->put = __start_writing;
	stream->flags &= ~(CAN_READ | CAN_WRITE | APPENDS | AT_END | FAILED | LINE_BUFFERED);
	stream->flags |= stream_flags(flags) | (stream->flags & UNBUFFERED ? 0 : ASK_TERMINAL);
	return stream;
}
