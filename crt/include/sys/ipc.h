/* sys/ipc.h: what messages, semaphores and shared memory of System V have in common. sysvipc(7). */
#ifndef CRT_SYS_IPC_H
#define CRT_SYS_IPC_H

#include <sys/types.h>
#define ipc_perm kernel_old_ipc_perm
#include <linux/ipc.h>
#undef ipc_perm
#undef IPC_64

struct ipc_perm {
	union {
		key_t __key, key;
	};
	uid_t uid;
	gid_t gid;
	uid_t cuid;
	gid_t cgid;
	mode_t mode;
	int __seq;
};

key_t ftok(const char *path, int project);

#endif
