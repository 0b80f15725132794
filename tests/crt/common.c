/* What common programs use and POSIX does not have: streams over functions, the program's own
 * headers, Ethernet addresses, shells, passwords that are typed, random numbers, messages with a
 * place. Use: common FOLDER. */
#define _GNU_SOURCE
#include <errno.h>
#include <error.h>
#include <fcntl.h>
#include <link.h>
#include <netinet/ether.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>
#include "say.h"

struct text {
	char bytes[256];
	size_t size, at;
	int calls, fails;
};

static ssize_t read_text(void *cookie, char *buffer, size_t size)
{
	struct text *t = cookie;
	size_t left = t->size - t->at;
	if (t->fails)
		return -1;
	if (size > left)
		size = left;
	if (size > 10)
		size = 10;
	memcpy(buffer, t->bytes + t->at, size);
	t->at += size;
	t->calls++;
	return size;
}

static ssize_t write_text(void *cookie, const char *buffer, size_t size)
{
	struct text *t = cookie;
	if (t->fails)
		return 0;
	if (size > sizeof(t->bytes) - t->at)
		size = sizeof(t->bytes) - t->at;
	memcpy(t->bytes + t->at, buffer, size);
	t->at += size;
	if (t->at > t->size)
		t->size = t->at;
	return size;
}

static int seek_text(void *cookie, off64_t *offset, int whence)
{
	struct text *t = cookie;
	off64_t to = *offset + (whence == SEEK_SET ? 0 : whence == SEEK_CUR ? t->at : t->size);
	if (to < 0 || to > (off64_t)t->size)
		return -1;
	*offset = t->at = to;
	return 0;
}

static int close_text(void *cookie)
{
	struct text *t = cookie;
	printf("closed with %zu\n", t->size);
	return t->fails ? -1 : 0;
}

static void cookies(void)
{
	static const cookie_io_functions_t all = {read_text, write_text, seek_text, close_text},
					   none;
	struct text t = {.size = 0};
	char line[64] = "";
	FILE *f = fopencookie(&t, "w+", all);
	SAY(fprintf(f, "first line\nsecond %d\nthird line, longer than ten bytes\n", 2));
	SAY(t.size);
	SAY(fflush(f));
	SAY(t.size);
	SAY(fseek(f, 6, SEEK_SET));
	SAY_TEXT(fgets(line, sizeof(line), f));
	SAY_TEXT(fgets(line, sizeof(line), f));
	SAY(ftell(f));
	SAY(fseek(f, -6, SEEK_END));
	SAY_TEXT(fgets(line, sizeof(line), f));
	SAY(fgets(line, sizeof(line), f) == NULL && feof(f));
	SAY(fseek(f, -1000, SEEK_CUR));
	SAY(fseek(f, 0, SEEK_SET));
	SAY(fputs("FIRST", f) >= 0);
	SAY(fileno(f));
	SAY(fclose(f));
	printf("%.*s", (int)t.size, t.bytes);
	t.at = 0;
	f = fopencookie(&t, "r", all);
	SAY(getc(f));
	SAY(fputc('x', f));
	SAY(ferror(f) != 0);
	SAY(fclose(f));
	f = fopencookie(&t, "w", none);
	SAY(fputs("nowhere", f) >= 0);
	SAY(fflush(f));
	SAY(fseek(f, 0, SEEK_SET));
	SAY(fclose(f));
	f = fopencookie(&t, "r", none);
	SAY(getc(f));
	SAY(fclose(f));
	t.fails = 1;
	f = fopencookie(&t, "r", all);
	SAY(getc(f));
	SAY(ferror(f) != 0);
	SAY(fclose(f));
	f = fopencookie(&t, "w", all);
	fputs("lost", f);
	SAY(fflush(f));
	SAY(fclose(f));
	SAY_ERRNO(fopencookie(&t, "q", all) ? 0 : -1);
}

static int headers(struct dl_phdr_info *i, size_t size, void *data)
{
	int inside = 0, *calls = data;
	if ((*calls)++) /* a dynamic one has others behind it */
		return 0;
	for (int k = 0; k < i->dlpi_phnum; k++) {
		const ElfW(Phdr) *p = &i->dlpi_phdr[k];
		uintptr_t begin = i->dlpi_addr + p->p_vaddr, me = (uintptr_t)headers;
		inside += p->p_type == PT_LOAD && p->p_flags & PF_X && me >= begin &&
			  me < begin + p->p_memsz;
	}
	printf("code in %d, name \"%s\", size %d\n", inside, i->dlpi_name, size >= 32);
	return 7;
}

static void ether(void)
{
	static const char *const texts[] = {"0:1:2:3:4:5",   "00:11:22:aa:BB:Ff", "1:2:3:4:5",
					    "1:2:3:4:5:6:7", "100:2:3:4:5:6",     "",
					    "g:2:3:4:5:6",   "1-2-3-4-5-6",       "1:2:3:4:5:123",
					    "1:2:3:4:5:6 "};
	static const char *const lines[] = {"1:2:3:4:5:6 name",   "1:2:3:4:5:6\tname # comment",
					    "  1:2:3:4:5:6 name", "1:2:3:4:5:6",
					    "nonsense",           "1:2:3:4:5:6 name other",
					    "a:b:c:d:e:f #none"};
	struct ether_addr a;
	char name[256], text[32];
	for (unsigned i = 0; i < sizeof(texts) / sizeof(*texts); i++) {
		struct ether_addr *got = ether_aton(texts[i]);
		printf("%s: %s\n", texts[i], got ? ether_ntoa(got) : "none");
		if (got)
			printf("%s\n", ether_ntoa_r(ether_aton_r(texts[i], &a), text));
	}
	for (unsigned i = 0; i < sizeof(lines) / sizeof(*lines); i++) {
		strcpy(name, "-");
		int result = ether_line(lines[i], &a, name);
		printf("%s: %d %s\n", lines[i], result, result ? "" : name);
	}
	SAY(ether_hostton("no.such.host", &a) != 0);
}

static void shells(void)
{
	for (int i = 0; i < 2; i++) {
		for (char *shell; (shell = getusershell());)
			puts(shell);
		setusershell();
	}
	endusershell();
}

/* Without a terminal: from standard input, the question to standard error. */
static void password(const char *folder)
{
	char path[4096];
	fflush(NULL);
	pid_t child = fork();
	if (!child) {
		int in[2];
		setsid();
		pipe(in);
		write(in[1], "secret word\nrest\n", 17);
		close(in[1]);
		dup2(in[0], 0);
		snprintf(path, sizeof(path), "%s/asked", folder);
		dup2(open(path, O_CREAT | O_RDWR, 0600), 2);
		SAY_TEXT(getpass("Password: "));
		FILE *f = fopen(path, "r");
		*path = 0;
		fgets(path, sizeof(path), f);
		printf("asked %.10s\n", path);
		exit(0);
	}
	waitpid(child, NULL, 0);
}

static void speeds(void)
{
	static const speed_t of[] = {0,       50,      300,   9600,   B9600, 115200,
				     B115200, 4000000, 12345, B38400, 38400};
	for (unsigned i = 0; i < sizeof(of) / sizeof(*of); i++) {
		struct termios t;
		memset(&t, 0, sizeof(t));
		errno = 0;
		int result = cfsetspeed(&t, of[i]);
		printf("%d: %d %d %d %d\n", (int)of[i], result, errno, (int)cfgetospeed(&t),
		       (int)cfgetispeed(&t));
	}
}

static void randomness(void)
{
#if !defined(__GLIBC__) || __GLIBC__ > 2 || __GLIBC_MINOR__ >= 36
	int seen = 0, wrong = 0;
	unsigned char bytes[64] = {0};
	for (int i = 0; i < 2000; i++) {
		uint32_t v = arc4random_uniform(7);
		wrong += v > 6;
		seen |= 1 << v;
	}
	SAY(wrong);
	SAY(seen);
	SAY(arc4random_uniform(1));
	SAY(arc4random_uniform(0));
	SAY(arc4random() == arc4random() && arc4random() == arc4random());
	arc4random_buf(bytes, 0);
	SAY(bytes[0]);
	arc4random_buf(bytes, sizeof(bytes));
	for (int i = 0; i < 64; i++)
		seen |= bytes[i];
	SAY(seen == 0xff);
#endif
}

static void own_name(void) { fputs("own name: ", stderr); }

static void messages(void)
{
	setvbuf(stdout, NULL, _IONBF, 0);
	program_invocation_name = "common";
	error_at_line(0, 0, "file.c", 12, "text %d", 1);
	error_at_line(0, ENOENT, "file.c", 12, "text %d", 2);
	error_at_line(0, 0, NULL, 12, "no file");
	error_one_per_line = 1;
	error_at_line(0, 0, "file.c", 13, "text %d", 3);
	error_at_line(0, 0, "file.c", 13, "not again");
	error_at_line(0, 0, "other.c", 13, "text %d", 4);
	error_print_progname = own_name;
	error(0, EPERM, "message");
	error_at_line(0, 0, "file.c", 14, "text %d", 5);
	SAY(error_message_count);
}

/* The names of the standard streams are a program's, too. */
static int own(const char *stdin, int stdout) { return stdin[0] + stdout; }

int main(int argc, char **argv)
{
	int calls = 0;
	if (argc < 2)
		return 1;
	cookies();
	SAY(dl_iterate_phdr(headers, &calls));
	ether();
	shells();
	password(argv[1]);
	speeds();
	randomness();
	SAY_TEXT(canonicalize_file_name("/usr/../usr/./bin/"));
	SAY_ERRNO(canonicalize_file_name("/none/at/all") ? 0 : -1);
	SAY(own("a", 1));
	messages();
	return 0;
}
