/*
 * Makes calls that strace shows otherwise since 6.2: newer.log has what strace 6.13 says of them.
 * None takes place: it is run under a tracer that injects a result. All that pointers point to is
 * at addresses that are the same in each run. Not for: what strace 6.1 shows, too, which is
 * compared beside it.
 */
#include <stdint.h>
#include <string.h>
#include <linux/if_xdp.h>
#include <linux/netlink.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>
#include "fill.h"

/* Control messages of each length, and what becomes of those that are too short. */
static void controls(void)
{
	static const unsigned char types[12][2] = {
		{SOL_SOCKET, 1},  {SOL_SOCKET, 2}, {SOL_SOCKET, 3}, {SOL_SOCKET, 4},
		{SOL_SOCKET, 99}, {0, 1},          {0, 2},          {0, 8},
		{0, 11},          {0, 20},         {0, 99},         {41, 50},
	};
	static const unsigned char sizes[] = {0, 1, 4, 13, 32};
	struct msghdr *message = (void *)pages;
	struct cmsghdr *control = (void *)(pages + 4096);

	memset(message, 0, sizeof *message);
	message->msg_control = control;
	for (unsigned i = 0; i < 5 * 12; i++) {
		control->cmsg_len = message->msg_controllen = sizeof *control + sizes[i % 5];
		control->cmsg_level = types[i / 5][0];
		control->cmsg_type = types[i / 5][1];
		syscall(SYS_sendmsg, -1, message, 0);
	}
}

static void addresses(void)
{
	struct sockaddr_xdp *address = (void *)pages;

	address->sxdp_family = AF_XDP;
	address->sxdp_flags = 0xffff;
	syscall(SYS_connect, -1, address, sizeof *address);
}

static void memberships(void)
{
	int *length = (void *)pages;

	for (int size = 0; size < 10; size++) {
		*length = size;
		syscall(SYS_getsockopt, -1, SOL_NETLINK, NETLINK_LIST_MEMBERSHIPS, pages + 4096,
			length);
	}
}

/* Rings that are registered: a number, not a descriptor. */
static void rings(void)
{
	for (unsigned operation = 0; operation < 22; operation++)
		syscall(427 /* io_uring_register */, 3, 0x80000000 | operation, 0, 0);
}

/* Security modules: structs that say their length, which the bytes do or do not reach. */
static void modules(void)
{
	uint64_t *context = (void *)pages;
	unsigned *size = (void *)(pages + 4096);

	memset(pages, 0, 128);
	for (unsigned room = 24; room <= 64; room += 8)
		for (unsigned length = 32; length <= 40; length += 8) {
			*size = room;
			context[0] = 101; /* LSM_ID_SELINUX */
			context[1] = 1;
			context[2] = length;
			context[3] = 5;
			syscall(459 /* lsm_get_self_attr */, 100, context, size, 1);
			syscall(460 /* lsm_set_self_attr */, 100, context, *size, 0);
		}
	*size = 0x83828180;
	syscall(461 /* lsm_list_modules */, context, size, 0);
}

/* Arrays of nothing, addresses that a flag asks for, and what is known of a call that fails. */
static void others(void)
{
	uint64_t *words = (void *)pages;

	for (unsigned flags = 0; flags < 8; flags++)
		syscall(SYS_mremap, 0, 0, 0, flags, 1);
	words[0] = 24;
	syscall(458 /* listmount */, words, words, 0, 0);
	syscall(458 /* listmount */, words, words, 2, 0);
	syscall(SYS_fanotify_mark, -1, 0x7ff, ~0ULL, 1, 0);
	syscall(446 /* landlock_restrict_self */, -1, 7);
	words[0] = (uint64_t)pages;
	words[1] = 5;
	syscall(464 /* getxattrat */, -1, "", 0x100, "user.x", words, 16);
	syscall(SYS_io_uring_setup, 1, memset(pages, 0, 128));
}

int main(void)
{
	fill(2, 54321, 0);
	controls();
	addresses();
	memberships();
	rings();
	modules();
	others();
	return 0;
}
