/*
 * ipc.c: messages, semaphores and shared memory of System V. msgget(2), semget(2), shmget(2),
 * ftok(3). The kernel's structures have times in two halves on a 32-bit architecture, so the
 * programs' structures are others.
 */
#include <stdarg.h>
#include <sys/ipc.h>
#include <sys/msg.h>
#include <sys/sem.h>
#include <sys/shm.h>
#include <sys/stat.h>
#include "call.h"

key_t ftok(const char *path, int project)
{
	struct stat s;
	if (stat(path, &s))
		return -1;
	return (s.st_ino & 0xffff) | (s.st_dev & 0xff) << 16 | (unsigned)(project & 0xff) << 24;
}

#if __SIZEOF_LONG__ == 4
#define TIME(raw, member) ((time_t)(raw).member##_high << 32 | (raw).member)
#else
#define TIME(raw, member) (raw).member
#endif
#define PERMISSIONS(raw)                                                                           \
	{                                                                                          \
		{(raw).key}, (raw).uid, (raw).gid, (raw).cuid, (raw).cgid, (raw).mode, (raw).seq   \
	}

int msgget(key_t key, int flags) { return CALL(__NR_msgget, key, flags); }

int msgsnd(int id, const void *message, size_t size, int flags)
{
	return POINT(__NR_msgsnd, id, message, size, flags);
}

ssize_t msgrcv(int id, void *message, size_t size, long type, int flags)
{
	return POINT(__NR_msgrcv, id, message, size, type, flags);
}

/* With IPC_SET the kernel looks at the owner, the mode and the size only. */
int msgctl(int id, int command, struct msqid_ds *about)
{
	struct msqid64_ds raw = {0};
	if (command == IPC_SET) {
		raw.msg_perm.uid = about->msg_perm.uid;
		raw.msg_perm.gid = about->msg_perm.gid;
		raw.msg_perm.mode = about->msg_perm.mode;
		raw.msg_qbytes = about->msg_qbytes;
	}
	int result = CALL(__NR_msgctl, id, command, &raw);
	if (result >= 0 && (command == IPC_STAT || command == MSG_STAT))
		*about = (struct msqid_ds){
			PERMISSIONS(raw.msg_perm),
			TIME(raw, msg_stime),
			TIME(raw, msg_rtime),
			TIME(raw, msg_ctime),
			raw.msg_cbytes,
			raw.msg_qnum,
			raw.msg_qbytes,
			raw.msg_lspid,
			raw.msg_lrpid,
		};
	return result;
}

int semget(key_t key, int count, int flags) { return CALL(__NR_semget, key, count, flags); }

int semtimedop(int id, struct sembuf *operations, size_t count, const struct timespec *limit)
{
	return CALL(NR_semtimedop, id, operations, count, limit);
}

int semop(int id, struct sembuf *operations, size_t count)
{
	return semtimedop(id, operations, count, NULL);
}

/* The fourth argument is a union of an int and pointers, as large as one. */
int semctl(int id, int number, int command, ...)
{
	struct semid64_ds raw = {0};
	va_list arguments;
	va_start(arguments, command);
	void *argument = va_arg(arguments, void *);
	va_end(arguments);
	struct semid_ds *about = argument;
	if (command != IPC_STAT && command != IPC_SET && command != SEM_STAT)
		return CALL(__NR_semctl, id, number, command, argument);
	if (command == IPC_SET) {
		raw.sem_perm.uid = about->sem_perm.uid;
		raw.sem_perm.gid = about->sem_perm.gid;
		raw.sem_perm.mode = about->sem_perm.mode;
	}
	int result = CALL(__NR_semctl, id, number, command, &raw);
	if (result >= 0 && command != IPC_SET)
		*about = (struct semid_ds){PERMISSIONS(raw.sem_perm), TIME(raw, sem_otime),
					   TIME(raw, sem_ctime), raw.sem_nsems};
	return result;
}

int shmget(key_t key, size_t size, int flags) { return CALL(__NR_shmget, key, size, flags); }

void *shmat(int id, const void *address, int flags)
{
	return (void *)CALL(__NR_shmat, id, address, flags);
}

int shmdt(const void *address) { return CALL(__NR_shmdt, address); }

int shmctl(int id, int command, struct shmid_ds *about)
{
	struct shmid64_ds raw = {0};
	if (command == IPC_SET) {
		raw.shm_perm.uid = about->shm_perm.uid;
		raw.shm_perm.gid = about->shm_perm.gid;
		raw.shm_perm.mode = about->shm_perm.mode;
	}
	int result = CALL(__NR_shmctl, id, command, &raw);
	if (result >= 0 && (command == IPC_STAT || command == SHM_STAT))
		*about = (struct shmid_ds){
			PERMISSIONS(raw.shm_perm),
			raw.shm_segsz,
			TIME(raw, shm_atime),
			TIME(raw, shm_dtime),
			TIME(raw, shm_ctime),
			raw.shm_cpid,
			raw.shm_lpid,
			raw.shm_nattch,
		};
	return result;
}
