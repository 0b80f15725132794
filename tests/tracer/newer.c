/*
 * Makes calls that strace shows otherwise since 6.2: newer.log has what strace 6.13 says of them.
 * None takes place: it is run under a tracer that injects a result. All that pointers point to is
 * at addresses that are the same in each run. Not for: what strace 6.1 shows, too, which is
 * compared beside it.
 */
#include <stdint.h>
#include <stdlib.h>
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
			context[0] = room < 64 ? 101 /* LSM_ID_SELINUX */ : 99;
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
	static const short places[] = {0,   4,   120, 168, 216,
				       230, 856, 911, 2000}; /* in struct user */
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
	syscall(465 /* listxattrat */, -1, "", 0, words, 0);
	syscall(SYS_io_uring_setup, 1, memset(pages, 0, 128));
	for (unsigned i = 0; i < sizeof places / sizeof *places; i++)
		syscall(SYS_ptrace, 3 + i % 2 * 3 /* PTRACE_PEEKUSR, POKEUSR */, -1, places[i], 0);
}

/* A message with attributes that lie in each other, for which there is nobody. */
static void send_attributes(int socket, unsigned type, unsigned header, const uint16_t *types,
			    unsigned size)
{
	static const struct sockaddr_nl nobody = {AF_NETLINK, .nl_pid = 7654321};
	struct nlmsghdr *message = (void *)pages;
	unsigned char *at = pages + sizeof *message + header, *end = at;

	for (unsigned i = 0; types[i] != 99; i++)
		end += sizeof(struct nlattr);
	*message = (struct nlmsghdr){end - pages + size, type, 1};
	memset(message + 1, 1, header);
	for (unsigned i = 0; at < end; i++, at += sizeof(struct nlattr))
		*(struct nlattr *)at = (struct nlattr){end - at + size, types[i]};
	syscall(SYS_sendto, socket, message, message->nlmsg_len, 0, &nobody, sizeof nobody);
}

/* What nlctrl says of a family, whose commands are not its own. */
static void family(int socket, unsigned id)
{
	static const struct sockaddr_nl nobody = {AF_NETLINK, .nl_pid = 7654321};
	const struct {
		struct nlmsghdr message;
		unsigned char generic[4];
		struct nlattr about;
		unsigned id;
		struct nlattr operations, first, operation;
		unsigned command;
	} sent = {{44, 16, 1}, {3, 1}, {6, 1}, id, {16, 6}, {12, 1}, {8, 1}, 4};

	syscall(SYS_sendto, socket, &sent, sizeof sent, 0, &nobody, sizeof nobody);
}

static void attributes(void)
{
	const int generic = socket(AF_NETLINK, SOCK_RAW, NETLINK_GENERIC),
		  route = socket(AF_NETLINK, SOCK_RAW, NETLINK_ROUTE);
	static const struct sockaddr_nl any = {AF_NETLINK};

	bind(generic, (const struct sockaddr *)&any, sizeof any);
	bind(route, (const struct sockaddr *)&any, sizeof any);
	for (uint16_t top = 0; top < 12; top++) {
		unsigned depth = top == 8 ? 4 : top == 6 || top == 7 || top == 9 ? 3 : 1;

		for (uint16_t last = 0; last < (depth == 1 ? 1 : depth * depth); last++) {
			uint16_t types[5] = {top, 1, 1, 1};

			types[depth] = 99;
			if (depth > 1)
				types[depth - 1] = last;
			send_attributes(generic, 16, 4, types, 8);
		}
	}
	send_attributes(generic, 99, 4, (const uint16_t[]){1, 99}, 8);
	family(generic, 16); /* nlctrl */
	send_attributes(route, 16, 16, (const uint16_t[]){29, 99}, 12);
	send_attributes(route, 28, 12, (const uint16_t[]){13, 99}, 12);
	send_attributes(route, 32, 12, (const uint16_t[]){25, 99}, 4);
	send_attributes(route, 36, 20, (const uint16_t[]){16, 99}, 4);
}

/* Commands of ioctl with structs, and some whose bytes are all that is known. */
static void ioctls(void)
{
	static const unsigned commands[] = {
		0x5412 /* TIOCSTI */,
		0x80503d01 /* PTP_CLOCK_GETCAPS */,
		0x40088a01 /* EPIOCSPARAMS */,
		0x80285700 /* WDIOC_GETSUPPORT */,
		0x80088a02 /* EPIOCGPARAMS */,
		0x80045704 /* WDIOC_SETOPTIONS */,
		0x81009431 /* FS_IOC_GETFSLABEL */,
		0x41009432 /* FS_IOC_SETFSLABEL */,
		0x40082104 /* SECCOMP_IOCTL_NOTIF_SET_FLAGS */,
		0x80087601 /* FS_IOC_GETVERSION */,
		0x40045a34,
		0x80045a34,
		0xc0805a34,
	};

	fill(2, 54321, 0);
	for (unsigned i = 0; i < sizeof commands / sizeof *commands; i++) {
		syscall(SYS_ioctl, -1, commands[i], 0);
		syscall(SYS_ioctl, -1, commands[i], 1);
		syscall(SYS_ioctl, -1, commands[i], pages + 512 * i);
	}
}

int main(int argc, char **argv)
{
	fill(2, 54321, 0);
	if (argc > 1) { /* the number of a family */
		const int generic = socket(AF_NETLINK, SOCK_RAW, NETLINK_GENERIC);
		bind(generic, (const struct sockaddr *)&(struct sockaddr_nl){AF_NETLINK},
		     sizeof(struct sockaddr_nl));
		family(generic, atoi(argv[1]));
		return 0;
	}
	controls();
	addresses();
	memberships();
	rings();
	modules();
	others();
	attributes();
	ioctls();
	return 0;
}
