/*
 * Makes the ioctl calls of what is seldom at hand: page faults that a program answers
 * (userfaultfd), volumes of flash memory (UBI), trusted environments. Like devices.c it is run
 * under a tracer that injects a result; the argument says what the pointers point to.
 */
#include <linux/ioctl.h>
#include <linux/userfaultfd.h>
#include <linux/tee.h>
#include <mtd/ubi-user.h>
#include <stdlib.h>
#include "ioctls.h"

#define UFFDIO_POISON _IOWR(UFFDIO, 8, struct uffdio_continue) /* since Linux 6.6 */

static const unsigned commands[] = {
	UFFDIO_API,
	UFFDIO_REGISTER,
	UFFDIO_UNREGISTER,
	UFFDIO_WAKE,
	UFFDIO_COPY,
	UFFDIO_ZEROPAGE,
	UFFDIO_POISON,
	UFFDIO_CONTINUE,
	USERFAULTFD_IOC_NEW,
	UFFDIO_WRITEPROTECT,
	UBI_IOCMKVOL,
	UBI_IOCRMVOL,
	UBI_IOCRSVOL,
	UBI_IOCRNVOL,
	UBI_IOCRPEB,
	UBI_IOCSPEB,
	UBI_IOCATT,
	UBI_IOCDET,
	UBI_IOCVOLUP,
	UBI_IOCEBER,
	UBI_IOCEBCH,
	UBI_IOCEBMAP,
	UBI_IOCEBUNMAP,
	UBI_IOCEBISMAP,
	TEE_IOC_VERSION,
	TEE_IOC_SHM_ALLOC,
	TEE_IOC_SHM_REGISTER,
	TEE_IOC_CANCEL,
	TEE_IOC_CLOSE_SESSION,
	0xc020a408,
	UBI_IOCSETVOLPROP,
	UBI_IOCVOLCRBLK,
	UBI_IOCVOLRMBLK,
};

/* Names of volumes, cut and whole. */
static void volumes(void)
{
	struct ubi_mkvol_req *volume = (struct ubi_mkvol_req *)pages;

	for (int length = -1; length < 5; length++) {
		volume->name_len = length;
		volume->name[3] = 0;
		syscall(SYS_ioctl, -1, UBI_IOCMKVOL, pages);
	}
}

/* A command, what stands before its parameters, and where it says how many there are. */
static const struct {
	unsigned command, size;
} trusted[] = {{TEE_IOC_OPEN_SESSION, sizeof(struct tee_ioctl_open_session_arg)},
	       {TEE_IOC_INVOKE, sizeof(struct tee_ioctl_invoke_arg)},
	       {TEE_IOC_SUPPL_RECV, sizeof(struct tee_iocl_supp_recv_arg)},
	       {TEE_IOC_SUPPL_SEND, sizeof(struct tee_iocl_supp_send_arg)}};

/* Each with none up to all types of parameters, and each kind of login. */
static void sessions(void)
{
	struct tee_ioctl_buf_data *buffer = (struct tee_ioctl_buf_data *)pages;

	for (unsigned i = 0; i < sizeof trusted / sizeof *trusted; i++)
		for (unsigned count = 0; count < 9; count++) {
			unsigned char *at = pages + 4096, *params = at + trusted[i].size;

			if (i == 0)
				((struct tee_ioctl_open_session_arg *)at)->clnt_login = count;
			*(unsigned *)(params - 4) = count;
			for (unsigned n = 0; n < count; n++)
				((struct tee_ioctl_param *)params)[n].attr = n;
			buffer->buf_ptr = (unsigned long)at;
			buffer->buf_len = trusted[i].size + 32 * count;
			syscall(SYS_ioctl, -1, trusted[i].command, pages);
		}
}

int main(int argc, char **argv)
{
	fill(argc > 1 ? atoi(argv[1]) : 0, 4321, 3);
	for (unsigned i = 0; i < sizeof commands / sizeof *commands; i++)
		with(commands[i]);
	volumes();
	sessions();
	return 0;
}
