/*
 * Calls whose arguments decoders can get wrong: inputs that stand behind what the kernel writes,
 * of calls that fail; structs smaller than the C library's; addresses of rare families.
 */
#define _GNU_SOURCE
#include <signal.h>
#include <string.h>
#include <sys/mman.h>
#include <arpa/inet.h>
#include <linux/perf_event.h>
#include <linux/if_ether.h>
#include <linux/if_packet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

/* What kernel and strace take for a struct sigevent has no more fields than these. */
struct event {
	void *value;
	int signal, how;
	void *function, *attributes;
};

static void count_events(void)
{
	struct perf_event_attr events[2] = {{.size = sizeof(*events), .config = 1, .disabled = 1}},
			       *event = events;

	for (event->type = 0; event->type < 8; event->type++) {
		if (event->type != PERF_TYPE_HW_CACHE)
			syscall(SYS_perf_event_open, event, 0, -1, -1, PERF_FLAG_FD_CLOEXEC);
		event->freq = event->type & 1;
		event->size = event->type == 3 ? PERF_ATTR_SIZE_VER1 : event->type == 6 ? 63 : 136;
		event->sample_freq = 1000;
		event->sample_type = event->type < 5 ? 0x40f07 : 0x3800;
		event->read_format = event->type;
		event->precise_ip = event->type;
		event->watermark = event->type >= 5;
		event->use_clockid = event->type < 5;
		event->bp_type = event->type;
	}
	event->size = 0;
	*((unsigned long long *)event + 5) = 1ULL << 63;
	syscall(SYS_perf_event_open, event, 0, -1, -1, 0);
}

/* Control messages of sockets and of IP, too short ones, too. */
static void controls(void)
{
	static const char types[] = {1,  2,  3,  4,    29,   35,   37,   63,
				     64, 65, 99, -127, -126, -120, -117, -108};
	_Alignas(16) char room[80];

	for (int i = 0; i < 16 * 36 * 5; i++) {
		int type = types[i % 16], header[4] = {i / 80 * 2 + i % 3, 0, type > 0, type & 127};

		memset(room, i & 127, sizeof room);
		memcpy(room, header, sizeof header);
		sendmsg(-1, &(struct msghdr){.msg_control = room, .msg_controllen = i % 5 * 16}, 0);
	}
}

int main(void)
{
	char *end = (char *)mmap(NULL, 8192, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS,
				 -1, 0) +
		    4096;
	struct iovec part = {"text", 4};
	struct mmsghdr message = {.msg_hdr = {.msg_iov = &part, .msg_iovlen = 1}, .msg_len = 77};
	struct timespec time = {1, 23456};
	struct event *event = (struct event *)end - 1;
	long queue[8] = {0x800, 2, 64, 5};
	unsigned char vsock[16] = {AF_VSOCK, 0, 0, 0, 1, 0, 0, 0, 2, 0, 0, 0, 1};
	sigset_t set;
	int fd;
	unsigned ring[30] = {[2] = 0x40000020, [3] = 16, [6] = 1, [8] = 5};

	mprotect(end, 4096, PROT_NONE);
	count_events();
	syscall(SYS_sendmmsg, -1, &message, 1, 0);
	syscall(SYS_timerfd_create, -1, 0);
	syscall(SYS_swapon, end, 0x8000 | 42);
	syscall(SYS_swapon, end, 7);
	syscall(425 /* io_uring_setup */, 1, ring);
	syscall(SYS_membarrier, 8, 0, 5);
	syscall(SYS_membarrier, 8, 1, 5);
	syscall(SYS_getrusage, 7, end);
	if (sizeof(long) == 8) {
		syscall(SYS_recvmmsg, -1, &message, 1, 0, &time);
		syscall(SYS_mq_timedreceive, -1, end - 8, 8, end - 4, &time);
	}
	*event = (struct event){(void *)1, SIGUSR1, SIGEV_SIGNAL, 0, 0};
	syscall(SYS_mq_notify, -1, event);
	for (unsigned command = 0; command < 37; command++) { /* bpf: of each as much as there is */
		static const unsigned short sizes[] = {0,  4,  8,   12,  16,  24,  44,   48,
						       64, 72, 112, 116, 128, 136, 4096, 4097};

		for (unsigned i = 0; i < 2 * sizeof sizes / sizeof *sizes; i++) {
			unsigned size = sizes[i / 2];
			unsigned char *bytes = (unsigned char *)end - size % 4097;

			/* Statistics may begin to be made; a test has members that come together;
			 * a query without room for ids is [] even where it has failed. */
			if (command == 32 || (command == 10 && size > 40 && size < 80) ||
			    (command == 16 && size == 24))
				continue;
			for (unsigned at = 0; at < size % 4097; at++)
				bytes[at] = i & 1 ? at : at == 6 * command;
			syscall(SYS_bpf, command, bytes, size);
			syscall(SYS_bpf, command, bytes + 1, size);
		}
	}
	memset(end - 64, 'a', 64);
	syscall(SYS_mq_unlink, end - 64);
	syscall(SYS_mq_open, end - 64, 0x40, 0600, queue);
	connect(-1, (struct sockaddr *)vsock, sizeof vsock);
	connect(-1, (struct sockaddr *)vsock, sizeof vsock - 1);
	for (int length = 0; length <= 9; length += 3) {
		struct sockaddr_ll card = {AF_PACKET,
					   htons(length ? ETH_P_ALL : 0x1234),
					   length ? 1 : 77777,
					   1,
					   0,
					   length,
					   {1, 2, 3, 4, 5, 6}};
		connect(-1, (struct sockaddr *)&card, sizeof card);
	}
	for (int first = 0xfd; first <= 0xff; first++) {
		struct sockaddr_in6 host = {AF_INET6, htons(80), 0, {{first, 0x82}}, 1};
		connect(-1, (struct sockaddr *)&host, sizeof host);
	}
	for (unsigned port = 0xfffffffd; port; port++) /* large numbers, of which one has a name */
		connect(-1, (struct sockaddr *)(unsigned[]){42 /* AF_QIPCRTR */, port, port}, 12);
	setsockopt(-1, SOL_SOCKET, SO_TYPE, end - 3, 3);
	setsockopt(-1, SOL_SOCKET, 74 /* SO_TXREHASH */, &(int){1}, sizeof(int));
	fd = socket(AF_UNIX, SOCK_STREAM, 0);
	getsockopt(fd, SOL_SOCKET, SO_DOMAIN, end - 3, &(socklen_t){3});
	sigemptyset(&set);
	sigaddset(&set, SIGUSR1);
	sigprocmask(SIG_BLOCK, &set, NULL);
	kill(getpid(), SIGUSR1);
	syscall(SYS_rt_sigpending, &set, 4);
	controls();
	return 0;
}
