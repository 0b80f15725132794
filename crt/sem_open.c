/* sem_open.c: semaphores that processes find by name: files in /dev/shm. sem_open(3). A process
 * that opens one twice has it once. */
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <semaphore.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#include "call.h"
#include "shm.h"
#include "thread.h"

struct opened {
	sem_t *semaphore;
	dev_t device;
	ino_t inode;
	int times;
	struct opened *next;
};

static struct opened *list;
int __semaphores_lock;

/* Maps the semaphore in a file, or finds where it is mapped already. */
static sem_t *map(int fd)
{
	struct stat status;
	struct opened *o;
	if (fstat(fd, &status))
		return SEM_FAILED;
	if (status.st_size < (off_t)sizeof(sem_t)) {
		errno = EINVAL;
		return SEM_FAILED;
	}
	for (o = list; o; o = o->next)
		if (o->device == status.st_dev && o->inode == status.st_ino) {
			o->times++;
			return o->semaphore;
		}
	if (!(o = malloc(sizeof(*o))))
		return SEM_FAILED;
	void *mapped = mmap(NULL, sizeof(sem_t), PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
	if (mapped == MAP_FAILED) {
		free(o);
		return SEM_FAILED;
	}
	*o = (struct opened){mapped, status.st_dev, status.st_ino, 1, list};
	list = o;
	return mapped;
}

/* Creates the file of a semaphore whole: under its name it is never half written. Returns a
 * descriptor, or -1. */
static int create(const char *path, mode_t mode, unsigned value)
{
	char temporary[] = "/dev/shm/sem.XXXXXX";
	sem_t first;
	if (sem_init(&first, 1, value))
		return -1;
	int fd = mkostemp(temporary, O_CLOEXEC);
	if (fd < 0)
		return -1;
	mode_t mask = umask(0);
	umask(mask);
	if (write(fd, &first, sizeof(first)) != sizeof(first) || fchmod(fd, mode & ~mask) ||
	    link(temporary, path)) {
		sys_close(fd);
		fd = -1;
	}
	sys_unlinkat(AT_FDCWD, temporary, 0);
	return fd;
}

/* With O_CREAT, mode_t mode and unsigned value follow. SEM_FAILED and errno on failure. */
sem_t *sem_open(const char *name, int flags, ...)
{
	char path[SHM_PATH];
	va_list arguments;
	sem_t *result = SEM_FAILED;
	int fd;

	va_start(arguments, flags);
	mode_t mode = flags & O_CREAT ? va_arg(arguments, mode_t) : 0;
	unsigned value = flags & O_CREAT ? va_arg(arguments, unsigned) : 0;
	va_end(arguments);
	if (!__shm_path(path, "sem.", name))
		return SEM_FAILED;
	do {
		fd = -1;
		errno = ENOENT;
		if (!(flags & O_CREAT) || !(flags & O_EXCL))
			fd = __result(
				sys_openat(AT_FDCWD, path, O_RDWR | O_NOFOLLOW | O_CLOEXEC, 0));
		if (fd < 0 && errno == ENOENT && flags & O_CREAT)
			fd = create(path, mode, value);
	} while (fd < 0 && errno == EEXIST && !(flags & O_EXCL));
	if (fd < 0)
		return SEM_FAILED;
	LOCK(&__semaphores_lock);
	result = map(fd);
	UNLOCK(&__semaphores_lock);
	sys_close(fd);
	return result;
}

int sem_close(sem_t *semaphore)
{
	int result = -EINVAL;
	LOCK(&__semaphores_lock);
	for (struct opened **at = &list, *o; (o = *at); at = &o->next)
		if (o->semaphore == semaphore) {
			result = 0;
			if (!--o->times) {
				*at = o->next;
				sys_munmap(semaphore, sizeof(*semaphore));
				free(o);
			}
			break;
		}
	UNLOCK(&__semaphores_lock);
	return __result(result);
}

int sem_unlink(const char *name) { return __shm_unlink("sem.", name); }
