/* sys/shm.h: shared memory of System V. shmget(2), shmop(2). */
#ifndef CRT_SYS_SHM_H
#define CRT_SYS_SHM_H

#include <sys/ipc.h>
#include <unistd.h>
#define shmid_ds kernel_old_shmid_ds
#define ipc_perm kernel_old_ipc_perm
#include <linux/shm.h>
#undef shmid_ds
#undef ipc_perm

#define SHMLBA getpagesize()

typedef unsigned long shmatt_t;

struct shmid_ds {
	struct ipc_perm shm_perm;
	size_t shm_segsz;
	time_t shm_atime, shm_dtime, shm_ctime;
	pid_t shm_cpid, shm_lpid;
	shmatt_t shm_nattch;
};

int shmget(key_t key, size_t size, int flags);
void *shmat(int id, const void *address, int flags);
int shmdt(const void *address);
int shmctl(int id, int command, struct shmid_ds *about);

#endif
