/*
 * Calls that few programs make, with arguments that are shown by rules of their own. Almost all of
 * them fail or change nothing.
 */
#define _GNU_SOURCE
#include <linux/aio_abi.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/loop.h>
#include <linux/seccomp.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/times.h>
#include <sys/uio.h>
#include <sys/un.h>
#include <unistd.h>

static char *end; /* of readable memory */

static char *at_end(const void *bytes, size_t size) { return memcpy(end - size, bytes, size); }

static void memory_policies(void)
{
	static const unsigned long modes[] = {0, 9, 0x8001, 0x8fff, 0x1fff, -1UL};

	for (unsigned i = 0; i < sizeof modes / sizeof *modes; i++)
		syscall(SYS_mbind, end - 4096, 4096UL, modes[i], NULL, 0UL, 1);
	syscall(SYS_move_pages, 0, 0UL, end - 8, end - 8, end - 8, 0);
	syscall(SYS_memfd_create, NULL, 0xa4000007);
	syscall(SYS_remap_file_pages, 1UL, 1UL, 0UL, 1UL, 0x5404401f);
}

static void strings_and_lists(void)
{
	struct loop_info64 loop = {.lo_encrypt_key_size = 4000000000u};

	memset(loop.lo_encrypt_key, 'k', sizeof loop.lo_encrypt_key);
	ioctl(-1, LOOP_SET_STATUS64, at_end(&loop, sizeof loop));
	memset(end - 300, 'r', 300);
	syscall(SYS_reboot, 1, 2, 0xa1b2c3d4, end - 300);
	syscall(SYS_reboot, 1, 2, 0xa1b2c3d4, end - 200);
	syscall(SYS_listxattr, ".", end - 8, 0UL);
	for (int count = 65535; count < 65538; count++)
		syscall(SYS_setgroups, count, end - 8);
	syscall(SYS_times, end - sizeof(struct tms));
}

static void registers(void)
{
	struct iovec room = {end - 1024, 0};

	for (int i = 0; i < 1024; i++)
		end[i - 1024] = i;
	for (room.iov_len = 0; room.iov_len < 600; room.iov_len += 56)
		for (long set = 1; set < 4; set++)
			syscall(SYS_ptrace, PTRACE_SETREGSET, -1, set, at_end(&room, sizeof room));
	syscall(SYS_ptrace, PTRACE_SETREGSET, -1, 1, end - 8);
	syscall(SYS_ptrace, PTRACE_GETREGSET, -1, 2, at_end(&room, sizeof room));
	syscall(SYS_ptrace, PTRACE_GETREGSET, -1, 2, end - 8);
	syscall(SYS_ptrace, 0x420d /* PTRACE_SECCOMP_GET_METADATA */, -1, 16L, end - 64);
	syscall(SYS_ptrace, 0x420d, -1, 7L, end - 64);
}

/* SIGSYS for calls of the caller's ABI, of others, and of none. */
static void signals_of_calls(void)
{
	static const unsigned calls[] = {20, 224, 0x40000027, 0x40000fff, 4000};
	static const unsigned architectures[] = {AUDIT_ARCH_I386, AUDIT_ARCH_X86_64,
						 AUDIT_ARCH_ALPHA};
	unsigned signal[32] = {31 /* SIGSYS */, 0, 1 /* SYS_SECCOMP */};

	for (unsigned i = 0; i < 15; i++) {
		signal[6] = calls[i % 5];
		signal[7] = architectures[i / 5];
		syscall(SYS_ptrace, PTRACE_SETSIGINFO, -1, 0L, signal);
	}
}

static void filters(void)
{
	struct sock_filter code[64];
	struct sock_fprog program = {0, code};

	for (unsigned i = 0; i < 64; i++)
		code[i] = (struct sock_filter){i * 0x25, i % 7 == 6, i % 5 == 4,
					       i % 4 ? 0xfffff000 + i : 0xfff0000 << i % 16};
	for (program.len = 0; program.len < 100; program.len += 61) {
		setsockopt(-1, SOL_SOCKET, SO_ATTACH_FILTER, &program, sizeof program);
		prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program);
	}
	memset(end - 12, 0x15, 12);
	program.filter = (void *)(end - 12);
	setsockopt(-1, SOL_SOCKET, SO_ATTACH_FILTER, &program, sizeof program);
}

/* Addresses of families that few have: RxRPC (of IP and others), IEEE 802.15.4, AF_ALG, NFC. */
static void addresses(void)
{
	static const unsigned char families[] = {33, 36, 38, 39};
	unsigned char *bytes = (unsigned char *)end - 96;

	for (unsigned i = 0; i < sizeof families * 12; i++) {
		memset(bytes, i % 12 > 8 ? 'a' : 0, 96);
		bytes[0] = families[i / 12];
		bytes[1] = 0;
		bytes[4] = i % 4;
		bytes[6] = 16 + i % 12;
		bytes[8] = (i & 8) + 2;
		bytes[9] = 0;
		bytes[12] = i % 8;
		bytes[16] = i % 3;
		memset(bytes + 89, 0, 7);
		connect(-1, (struct sockaddr *)bytes, i % 5 ? 96 : 16 + 4 * (i % 7));
	}
}

static void keys(void)
{
	unsigned words[18] = {-2u, 5, 3, 2};
	struct {
		char *name, *other;
		unsigned size[9];
	} derivation = {"sha1", (char *)words, {6}};

	for (int command = 25 /* KEYCTL_PKEY_ENCRYPT */; command < 29; command++) {
		syscall(SYS_keyctl, command, words, "name", "first bytes", "second bytes");
		syscall(SYS_keyctl, command, at_end(words, 72), "name", end - 40, end - 40);
		syscall(SYS_keyctl, command, end - 36, "name", end - 40, end - 40);
	}
	for (derivation.size[0] = 0; derivation.size[0] < 8; derivation.size[0] += 6)
		syscall(SYS_keyctl, 23 /* KEYCTL_DH_COMPUTE */, words, end - 8, 8L,
			at_end(&derivation, 56));
	syscall(SYS_keyctl, 24 /* KEYCTL_PKEY_QUERY */, -2, 1L, "query", end - 64);
	syscall(SYS_keyctl, 31 /* KEYCTL_CAPABILITIES */, end - 4, 4L);
	syscall(SYS_keyctl, 12 /* KEYCTL_REJECT */, 1, 2, 126, -4);
	syscall(SYS_keyctl, 14 /* KEYCTL_SET_REQKEY_KEYRING */, -1);
}

static void dates(void)
{
	static const long seconds[] = {0,          1234567890, 951782399, 951868799,
				       1709164799, 1709251199, -1,        -2147483647};

	for (unsigned i = 0; i < sizeof seconds / sizeof *seconds; i++) {
		const long times[] = {seconds[i], 123456789, seconds[i], i};
		syscall(SYS_utimensat, -1, "", times, 0);
	}
}

/* Requests of asynchronous input and output: each command, with memory and without, with flags. */
static void requests(void)
{
	static char text[] = "what is written, and more than is shown of it";
	struct iovec vectors[] = {{text, 4}, {text + 4, 9}};
	struct iocb requests[22], *pointers[24] = {NULL};
	long none = 0;

	memset(requests, 0, sizeof requests);
	for (unsigned i = 0; i < 22; i++) {
		requests[i].aio_data = i * 0x100000001;
		requests[i].aio_key = i % 3;
		requests[i].aio_rw_flags = i % 5 ? 0 : i;
		requests[i].aio_lio_opcode = i % 11;
		requests[i].aio_reqprio = i % 4 ? 0x4003 : 0;
		requests[i].aio_fildes = i % 2 ? -1 : 1;
		requests[i].aio_buf = i % 11 == 5  ? 0x11
				      : i % 11 > 6 ? (unsigned long)vectors
				      : i % 7      ? (unsigned long)text
						   : 0;
		requests[i].aio_nbytes = i == 19 ? -1UL : i % 11 > 6 ? 2 : sizeof text - 1;
		requests[i].aio_offset = (long)i - 3;
		requests[i].aio_flags = i / 2 % 8;
		requests[i].aio_resfd = i % 3;
		pointers[i] = &requests[i];
		syscall(SYS_io_cancel, none, &requests[i], end - 8);
	}
	pointers[23] = (struct iocb *)(end - 8);
	syscall(SYS_io_submit, none, 24L, pointers);
	syscall(SYS_io_submit, none, -1L, pointers);
	syscall(SYS_io_submit, none, 5L, end - 8);
	syscall(SYS_io_cancel, none, end - 8, end - 8);
}

/* Segments of the x86 that threads have, where the machine has them. */
static void segments(void)
{
#ifdef SYS_modify_ldt
	unsigned segment[4] = {-1u, 0, 0xfffff, 0};

	for (unsigned i = 0; i < 9; i++) {
		segment[3] = i < 8 ? 1u << i : 0xffffffff;
		segment[0] = i - 1;
		segment[1] = i << 4 * i;
		syscall(SYS_set_thread_area, segment);
		syscall(SYS_get_thread_area, segment);
		syscall(SYS_modify_ldt, i * 3, i & 4 ? end - 8 : segment, i & 1 ? 16 : i);
	}
	syscall(SYS_set_thread_area, end - 8);
	syscall(SYS_get_thread_area, end - 8);
	syscall(SYS_get_thread_area, end);
#endif
}

/* Handles of files: asked for with too little room and with enough, and opened. */
static void handles(void)
{
	static const unsigned sizes[] = {0, 8, 128, 129, -1u};
	unsigned handle[40];
	int id;

	for (unsigned i = 0; i < sizeof sizes / sizeof *sizes; i++) {
		memset(handle, 'h', sizeof handle);
		handle[0] = sizes[i];
		handle[1] = i - 1;
		syscall(SYS_open_by_handle_at, -1, handle, 0);
		syscall(SYS_name_to_handle_at, -100, "/", handle, &id, 0);
		syscall(SYS_name_to_handle_at, -100, "/", handle, i ? &id : NULL, 0x1400);
	}
	syscall(SYS_open_by_handle_at, -1, at_end(handle, 16), 0);
	syscall(SYS_open_by_handle_at, -1, end - 4, 0);
	syscall(SYS_name_to_handle_at, -100, "/", end - 4, &id, 0);
	syscall(SYS_name_to_handle_at, -100, "/", end - 3, &id, 0);
	syscall(SYS_name_to_handle_at, -100, "/", NULL, NULL, 0);
}

/* Several messages at once: with as much room for the sender's name as there is, and timeouts. */
static void several(void)
{
	static const struct sockaddr from = {AF_UNIX, "\0rare calls"},
				     to = {AF_UNIX, "\0rare call"};
	char room[6][128];
	long timeout[2] = {0, 0};
	struct iovec vectors[6];
	struct mmsghdr messages[6];
	int sender = socket(AF_UNIX, SOCK_DGRAM, 0), receiver = socket(AF_UNIX, SOCK_DGRAM, 0);

	bind(sender, &from, 13);
	bind(receiver, &to, 12);
	for (int time = 0; time < 3; time++) {
		memset(messages, 0, sizeof messages);
		for (unsigned i = 0; i < 6; i++) {
			vectors[i] = (struct iovec){room[i] + 120, 1 + i};
			messages[i].msg_hdr.msg_iov = &vectors[i];
			messages[i].msg_hdr.msg_iovlen = 1;
			messages[i].msg_hdr.msg_name = room[i];
			messages[i].msg_hdr.msg_namelen = i == 5 ? 110 : 3 * i;
			sendto(sender, "text", i, 0, &to, 12);
		}
		timeout[0] = time == 2 ? -1 : 0;
		syscall(SYS_recvmmsg, receiver, messages, 6 - time, MSG_DONTWAIT,
			time ? timeout : NULL);
	}
	timeout[0] = 7;
	while (syscall(SYS_recvmmsg, receiver, messages, 6, MSG_DONTWAIT, NULL) > 0)
		;
	syscall(SYS_recvmmsg, receiver, messages, 6, MSG_DONTWAIT, timeout);
	syscall(SYS_recvmmsg, receiver, messages, 0, MSG_DONTWAIT, end - 8);
	close(sender);
	close(receiver);
	for (unsigned mask = 1, i = 0; i < 32; mask = mask * 3 + 1, i++)
		setsockopt(-1, 255 /* SOL_RAW */, 1 /* ICMP_FILTER */, &mask, i % 6);
}

/* What of userfaultfd is there, is said in the place of what was asked for. */
static void faults(void)
{
	unsigned long long wanted[3] = {0xaa};
	int fd = syscall(SYS_userfaultfd, 1 /* UFFD_USER_MODE_ONLY */);

	ioctl(fd, 0xc018aa3f /* UFFDIO_API */, wanted);
}

int main(void)
{
	end = (char *)mmap(NULL, 8192 * 2, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1,
			   0) +
	      8192;
	mprotect(end, 8192, PROT_NONE);
	memory_policies();
	strings_and_lists();
	registers();
	signals_of_calls();
	filters();
	addresses();
	keys();
	dates();
	requests();
	segments();
	handles();
	several();
	faults();
	return 0;
}
