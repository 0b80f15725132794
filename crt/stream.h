/*
 * stream.h: what a FILE is, inside crt only.
 *
 * Each state of a stream is a function in put: it writes (__stream_put), it could write but does
 * not yet or no longer (__start_writing), or it never will (__refuse_writing). So a program that
 * only writes to stdout has no code for the others. Bytes between buffer and write_at wait to be
 * written; read_at and read_end are set while it reads. The other functions say what is behind it:
 * a descriptor, or memory.
 */
#ifndef CRT_STREAM_H
#define CRT_STREAM_H

#define CRT_FORMATS /* the functions themselves are made here */
#include <stdio.h>
#include <asm/ioctls.h>
#include <asm/termios.h>
#include "call.h"
#include "thread.h"

/* How functions of crt call each other where an architecture has a shorter way than the ABI's. */
#ifndef ARCH_QUICK
#define ARCH_QUICK
#endif

enum stream_flags {
	CAN_READ = 1,
	CAN_WRITE = 2,
	AT_END = 4, /* feof */
	FAILED = 8, /* ferror */
	LINE_BUFFERED = 16,
	UNBUFFERED = 32,    /* flushed at the end of each call */
	ASK_TERMINAL = 64,  /* line buffered if it turns out to be one */
	OWNS_STREAM = 128,  /* from malloc, and in the list of those that exit flushes */
	APPENDS = 256,      /* what is written goes to the end, wherever it is */
	CALLER_LOCKS = 512, /* __fsetlocking */
};

/* Bytes kept free before the buffer, for ungetc. */
enum { PUSHBACK = 8 };

struct __file {
	unsigned char *write_at, *write_end; /* the next free byte, the end of the buffer */
	unsigned char *buffer;
	unsigned char *string_end; /* where sprintf's string ends; NULL in other streams */
	/* Writes a byte through the buffer. Returns 0 or EOF. */
	int (*put)(FILE *, int byte) ARCH_QUICK;
	int flags;
	int fd;
	/* Returns how many bytes were written, at least one, or -errno. */
	long (*write)(FILE *, const unsigned char *from, size_t size);
	/* Returns how many bytes were read, 0 at the end, or -errno. */
	long (*read)(FILE *, unsigned char *to, size_t size);
	/* The new offset, or -errno. */
	off_t (*seek)(FILE *, off_t offset, int whence);
	/* Returns 0, or -errno. */
	long (*close)(FILE *);
	unsigned char *read_at, *read_end;
	int lock, owner, depth;
	int child;    /* of popen */
	int wide;     /* fwide: above 0 of wide characters, below of bytes, 0 of neither yet */
	FILE *next;   /* in the list */
	void *memory; /* of fmemopen and open_memstream */
};

/* What stdin, stdout and stderr point to. */
extern FILE __stdin, __stdout, __stderr;

/* stream_fd.c */
long __fd_write(FILE *, const unsigned char *, size_t);
long __fd_read(FILE *, unsigned char *, size_t);
off_t __fd_seek(FILE *, off_t, int);
long __fd_close(FILE *);

/* What put can be. */
ARCH_QUICK int __stream_put(FILE *stream, int byte);
ARCH_QUICK int __start_writing(FILE *stream, int byte);
ARCH_QUICK int __refuse_writing(FILE *stream, int byte);

/* Writes what is pending. Returns 0 or EOF. */
ARCH_QUICK int __stream_flush(FILE *stream);
/* What ends each call that writes. Returns 0 or EOF. */
static inline int finish_writing(FILE *stream)
{
	return stream->flags & UNBUFFERED ? __stream_flush(stream) : 0;
}
/* Whether it goes out with each line: known when the first one ends. */
static inline int is_line_buffered(FILE *stream)
{
	struct winsize window;
	int flags = stream->flags;

	if (flags & ASK_TERMINAL) {
		flags &= ~ASK_TERMINAL;
		if (!sys_ioctl(stream->fd, TIOCGWINSZ, &window))
			flags |= LINE_BUFFERED;
		stream->flags = flags;
	}
	return flags & LINE_BUFFERED;
}
/* Writes through the buffer. Returns how many bytes were taken. */
size_t __stream_write(FILE *stream, const void *from, size_t size);

/* The next byte after filling the buffer, or EOF. */
int __stream_fill(FILE *stream);
/* Reads through the buffer; returns how many bytes came. */
size_t __stream_read(FILE *stream, void *to, size_t size);
/* O_… flags of an fopen mode, or -1 and EINVAL. */
int __open_flags(const char *mode);
/* A stream with a buffer, both from malloc, in the list; NULL and ENOMEM. */
FILE *__new_stream(int flags);

/* Streams from malloc: those that exit and fflush(NULL) flush besides stdout. */
OPTIONAL extern FILE *__listed_streams;
OPTIONAL extern int __stream_list_lock; /* fork takes it too */

/* Streams are locked only in programs with threads. flockfile makes locks recursive. */
OPTIONAL void __lock_stream(FILE *stream);
OPTIONAL void __unlock_stream(FILE *stream);
OPTIONAL int __try_lock_stream(FILE *stream);
#define LOCK_STREAM(stream)   (__lock_stream ? __lock_stream(stream) : (void)0)
#define UNLOCK_STREAM(stream) (__unlock_stream ? __unlock_stream(stream) : (void)0)

#endif
