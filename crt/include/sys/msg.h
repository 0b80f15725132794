/* sys/msg.h: queues of messages. msgget(2), msgop(2). */
#ifndef CRT_SYS_MSG_H
#define CRT_SYS_MSG_H

#include <sys/ipc.h>
#define msqid_ds kernel_old_msqid_ds
#define msgbuf   kernel_msgbuf
#define ipc_perm kernel_old_ipc_perm
#include <linux/msg.h>
#undef msqid_ds
#undef msgbuf
#undef ipc_perm

typedef unsigned long msgqnum_t, msglen_t;

struct msqid_ds {
	struct ipc_perm msg_perm;
	time_t msg_stime, msg_rtime, msg_ctime;
	unsigned long msg_cbytes;
	msgqnum_t msg_qnum;
	msglen_t msg_qbytes;
	pid_t msg_lspid, msg_lrpid;
};

int msgget(key_t key, int flags);
int msgsnd(int id, const void *message, size_t size, int flags);
ssize_t msgrcv(int id, void *message, size_t size, long type, int flags);
int msgctl(int id, int command, struct msqid_ds *about);

#endif
