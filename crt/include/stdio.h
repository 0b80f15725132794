/* stdio.h: streams, printf and scanf. stdio(3). Floating point in printf and scanf is there when
 * linked in (crtcc -lm; see crt/README.md). */
#ifndef CRT_STDIO_H
#define CRT_STDIO_H

#include <features.h>
#include <stddef.h>
#include <stdarg.h>
#include <sys/types.h>

typedef struct __file FILE;
typedef struct {
	off_t __offset;
} fpos_t;

/* Variables, which a program may assign to; in an inner block its own may have a name of theirs. */
extern FILE *stdin, *stdout, *stderr;
#define stdin  stdin
#define stdout stdout
#define stderr stderr

#define EOF (-1)
#ifndef SEEK_SET
#define SEEK_SET 0
#define SEEK_CUR 1
#define SEEK_END 2
#endif
#define BUFSIZ       4096
#define FILENAME_MAX 4096
#define FOPEN_MAX    1000
#define L_ctermid    9
#define L_tmpnam     20
#define TMP_MAX      10000
#define P_tmpdir     "/tmp"
#define _IOFBF       0
#define _IOLBF       1
#define _IONBF       2

int printf(const char *restrict format, ...) __attribute__((format(printf, 1, 2)));
int fprintf(FILE *restrict stream, const char *restrict format, ...)
	__attribute__((format(printf, 2, 3)));
int sprintf(char *restrict buffer, const char *restrict format, ...)
	__attribute__((format(printf, 2, 3)));
int snprintf(char *restrict buffer, size_t size, const char *restrict format, ...)
	__attribute__((format(printf, 3, 4)));
int vprintf(const char *restrict format, va_list arguments);
int vfprintf(FILE *restrict stream, const char *restrict format, va_list arguments);
int vsprintf(char *restrict buffer, const char *restrict format, va_list arguments);
int vsnprintf(char *restrict buffer, size_t size, const char *restrict format, va_list arguments);

int scanf(const char *restrict format, ...) __attribute__((format(scanf, 1, 2)));
int fscanf(FILE *restrict stream, const char *restrict format, ...)
	__attribute__((format(scanf, 2, 3)));
int sscanf(const char *restrict text, const char *restrict format, ...)
	__attribute__((format(scanf, 2, 3)));
int vscanf(const char *restrict format, va_list arguments);
int vfscanf(FILE *restrict stream, const char *restrict format, va_list arguments);
int vsscanf(const char *restrict text, const char *restrict format, va_list arguments);

FILE *fopen(const char *restrict path, const char *restrict mode);
FILE *freopen(const char *restrict path, const char *restrict mode, FILE *restrict stream);
/* For fopencookie. seek changes *offset to the new one. */
typedef ssize_t cookie_read_function_t(void *cookie, char *buffer, size_t size);
typedef ssize_t cookie_write_function_t(void *cookie, const char *buffer, size_t size);
typedef int cookie_seek_function_t(void *cookie, off_t *offset, int whence);
typedef int cookie_close_function_t(void *cookie);
typedef struct {
	cookie_read_function_t *read;
	cookie_write_function_t *write;
	cookie_seek_function_t *seek;
	cookie_close_function_t *close;
} cookie_io_functions_t;
FILE *tmpfile(void);
int fclose(FILE *stream);
int fflush(FILE *stream);
int setvbuf(FILE *restrict stream, char *restrict buffer, int mode, size_t size);
void setbuf(FILE *restrict stream, char *restrict buffer);

int fgetc(FILE *stream);
int getc(FILE *stream);
int getchar(void);
char *fgets(char *restrict line, int size, FILE *restrict stream);
#if !defined(__STDC_VERSION__) || __STDC_VERSION__ < 201112L
char *gets(char *line); /* C11 has it no more: nothing bounds what it writes */
#endif
int ungetc(int character, FILE *stream);
size_t fread(void *restrict to, size_t size, size_t count, FILE *restrict stream);
int fputc(int character, FILE *stream);
int putc(int character, FILE *stream);
int putchar(int character);
int fputs(const char *restrict string, FILE *restrict stream);
int puts(const char *string);
size_t fwrite(const void *restrict from, size_t size, size_t count, FILE *restrict stream);

int fseek(FILE *stream, long offset, int whence);
long ftell(FILE *stream);
void rewind(FILE *stream);
int fgetpos(FILE *restrict stream, fpos_t *restrict position);
int fsetpos(FILE *stream, const fpos_t *position);
int feof(FILE *stream);
int ferror(FILE *stream);
void clearerr(FILE *stream);
void perror(const char *prefix);

int remove(const char *path);
int rename(const char *from, const char *to);
#define RENAME_NOREPLACE 1
#define RENAME_EXCHANGE  2
char *tmpnam(char *name);

#ifdef CRT_SHOW_POSIX
int dprintf(int fd, const char *restrict format, ...) __attribute__((format(printf, 2, 3)));
int vdprintf(int fd, const char *restrict format, va_list arguments);
FILE *fdopen(int fd, const char *mode);
FILE *fmemopen(void *restrict buffer, size_t size, const char *restrict mode);
FILE *open_memstream(char **text, size_t *size);
FILE *popen(const char *command, const char *mode);
int pclose(FILE *stream);
ssize_t getline(char **restrict line, size_t *restrict size, FILE *restrict stream);
ssize_t getdelim(char **restrict line, size_t *restrict size, int delimiter, FILE *restrict stream);
int fileno(FILE *stream);
void flockfile(FILE *stream);
int ftrylockfile(FILE *stream);
void funlockfile(FILE *stream);
int getc_unlocked(FILE *stream);
int getchar_unlocked(void);
int putc_unlocked(int character, FILE *stream);
int putchar_unlocked(int character);
int renameat(int from_folder, const char *from, int to_folder, const char *to);
char *ctermid(char *buffer);
#endif

#if defined(CRT_SHOW_POSIX) || defined(_LARGEFILE_SOURCE)
int fseeko(FILE *stream, off_t offset, int whence);
off_t ftello(FILE *stream);
#endif

#ifdef CRT_SHOW_XSI
char *tempnam(const char *folder, const char *prefix);
int getw(FILE *stream);
int putw(int word, FILE *stream);
#endif

#ifdef CRT_SHOW_BSD
void setbuffer(FILE *restrict stream, char *restrict buffer, size_t size);
void setlinebuf(FILE *stream);
int fgetc_unlocked(FILE *stream);
int fputc_unlocked(int character, FILE *stream);
int fflush_unlocked(FILE *stream);
int feof_unlocked(FILE *stream);
int ferror_unlocked(FILE *stream);
void clearerr_unlocked(FILE *stream);
int fileno_unlocked(FILE *stream);
size_t fwrite_unlocked(const void *restrict from, size_t size, size_t count, FILE *restrict stream);
size_t fread_unlocked(void *restrict to, size_t size, size_t count, FILE *restrict stream);
#endif

#ifdef CRT_SHOW_POSIX8
int asprintf(char **restrict text, const char *restrict format, ...)
	__attribute__((format(printf, 2, 3)));
int vasprintf(char **restrict text, const char *restrict format, va_list arguments);
#endif

#ifdef CRT_SHOW_GNU
FILE *fopencookie(void *restrict cookie, const char *restrict mode,
		  cookie_io_functions_t functions);
char *fgets_unlocked(char *restrict line, int size, FILE *restrict stream);
int fputs_unlocked(const char *restrict string, FILE *restrict stream);
int fcloseall(void);
int renameat2(int from_folder, const char *from, int to_folder, const char *to, unsigned flags);
#endif

#include <stdio_plain.h>

#if defined(_LARGEFILE64_SOURCE) || defined(_GNU_SOURCE)
/* What 32-bit systems have for large files: the same here. */
#define fpos64_t  fpos_t
#define fopen64   fopen
#define freopen64 freopen
#define fseeko64  fseeko
#define ftello64  ftello
#define fgetpos64 fgetpos
#define fsetpos64 fsetpos
#define tmpfile64 tmpfile
#endif

#endif
