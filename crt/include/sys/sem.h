/* sys/sem.h: sets of semaphores. semget(2), semop(2). union semun is the program's to define. */
#ifndef CRT_SYS_SEM_H
#define CRT_SYS_SEM_H

#include <sys/ipc.h>
#include <time.h>
#define semid_ds kernel_old_semid_ds
#define semun    kernel_semun
#define ipc_perm kernel_old_ipc_perm
#include <linux/sem.h>
#undef semid_ds
#undef semun
#undef ipc_perm

struct semid_ds {
	struct ipc_perm sem_perm;
	time_t sem_otime, sem_ctime;
	unsigned long sem_nsems;
};

int semget(key_t key, int count, int flags);
int semop(int id, struct sembuf *operations, size_t count);
int semtimedop(int id, struct sembuf *operations, size_t count, const struct timespec *limit);
int semctl(int id, int number, int command, ...);

#endif
