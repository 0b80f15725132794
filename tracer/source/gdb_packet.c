/* gdb_packet.c: $TEXT#CHECKSUM, acknowledged with + by either side: qemu 7.2 knows no other way. */
#include <sys.h>
#include <stdlib.h>
#include <string.h>
#include <fcntl.h>
#include <linux/un.h>
#include <sys/socket.h>
#include <linux/wait.h>
#include "qemu.h"
#include "options.h"
#include "sink.h"

static char path[100]; /* of the socket */
static int fd = -1, process;
static char answer[16384], received[4096];
static size_t have, taken; /* of received */

long gdb_make_socket(const char **socket)
{
	const char *place = getenv("TMPDIR");
	if (!place || strlen(place) > sizeof path - 32)
		place = "/tmp";
	size_t length = put_into(path, sizeof path, "%s/tracer.%d", place, (int)sys_getpid());
	long result = syscall3(__NR_mkdirat, AT_FDCWD, (long)path, 0700);
	if (!sys_failed(result))
		memcpy(path + length, "/gdb", 5);
	*socket = path;
	return result;
}

void gdb_drop_socket(void)
{
	sys_unlinkat(AT_FDCWD, path, 0);
	path[strlen(path) - 4] = 0;
	sys_unlinkat(AT_FDCWD, path, AT_REMOVEDIR);
}

static bool has_ended(int pid)
{
	siginfo_t info = {0};
	syscall5(__NR_waitid, P_PID, pid, (long)&info, WEXITED | WNOHANG | WNOWAIT, 0);
	return info.si_pid == pid;
}

long gdb_connect(int pid)
{
	struct sockaddr_un address = {.sun_family = AF_UNIX};
	long result = -1, socket = syscall3(__NR_socket, AF_UNIX, SOCK_STREAM | O_CLOEXEC, 0);
	process = pid;
	memcpy(address.sun_path, path, strlen(path) + 1);
	for (unsigned tries = 0; tries < 1000 && !sys_failed(socket); tries++) {
		static const struct __kernel_timespec pause = {0, 5000000};
		result = syscall3(__NR_connect, socket, (long)&address, sizeof address);
		if (!sys_failed(result) || has_ended(pid))
			break;
		sys_clock_nanosleep(1 /* CLOCK_MONOTONIC */, 0, &pause, NULL);
	}
	gdb_drop_socket();
	fd = sys_failed(result) ? -1 : socket;
	return result;
}

void gdb_interrupted(int pid)
{
	sink_flush(true);
	if (interrupted)
		sys_kill(pid, interrupted);
	interrupted = 0;
}

/* The next byte, -1 at the end. */
static int get(void)
{
	while (taken == have) {
		long size = sys_read(fd, received, sizeof received);
		if (size == -4) { /* EINTR */
			gdb_interrupted(process);
		} else if (sys_failed(size) || size == 0) {
			return -1;
		} else {
			have = size;
			taken = 0;
		}
	}
	return (unsigned char)received[taken++];
}

const char *gdb_ask(const char *question, uint64_t first, uint64_t second)
{
	char packet[256];
	struct text text = {.bytes = packet, .capacity = sizeof packet};
	unsigned sum = 0;
	size_t length = 0;
	int byte;
	put_char(&text, '$');
	for (; *question; question++) {
		if (*question != '#') {
			put_char(&text, *question);
			continue;
		}
		put_format(&text, "%jx", first);
		first = second;
	}
	for (size_t i = 1; i < text.length; i++)
		sum += (unsigned char)packet[i];
	put_format(&text, "#%02x", sum & 0xff);
	sys_write(fd, packet, text.length);
	while ((byte = get()) != '$')
		if (byte < 0)
			return NULL;
	while ((byte = get()) != '#') {
		if (byte == '}') /* an escaped byte */
			byte = get() ^ 0x20;
		if (byte < 0 || length == sizeof answer - 1)
			return NULL;
		answer[length++] = byte;
	}
	get(), get();
	sys_write(fd, "+", 1);
	answer[length] = 0;
	return answer;
}

size_t gdb_object(const char *question, void *bytes, size_t size)
{
	const char *data = gdb_ask(question, size, 0);
	if (!data || (*data != 'l' && *data != 'm'))
		return 0;
	memcpy(bytes, data + 1, size); /* the answer may be shorter, its place is not */
	return size;
}

/* GDB's numbers of Linux's signals. */
static const uint8_t numbers_of_gdb[32] = {0,  1,  2,  3,  4,  5,  6,  10, 8,  9,  30,
					   11, 31, 13, 14, 15, 0,  20, 19, 17, 18, 21,
					   22, 16, 24, 25, 26, 27, 28, 23, 32, 12};

int gdb_signal(unsigned number)
{
	for (unsigned i = 1; i < 32; i++)
		if (numbers_of_gdb[i] == number)
			return i;
	return number >= 45 && number <= 75 ? number - 12 : number == 78 ? 64 : 0;
}

unsigned gdb_of_signal(int signal)
{
	return signal < 32 ? numbers_of_gdb[signal] : signal == 64 ? 78 : signal + 12u;
}
