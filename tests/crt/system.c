/* File systems, attributes, System V's and POSIX's messages and shared memory, times of files and
 * processes, messages on the standard error, numbers of the system. */
#define _GNU_SOURCE
#include <byteswap.h>
#include <elf.h>
#include <endian.h>
#include <err.h>
#include <errno.h>
#include <error.h>
#include <fcntl.h>
#include <mqueue.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ipc.h>
#include <sys/mman.h>
#include <sys/msg.h>
#include <sys/personality.h>
#include <sys/sem.h>
#include <sys/shm.h>
#include <sys/stat.h>
#include <sys/statfs.h>
#include <sys/statvfs.h>
#include <sys/time.h>
#include <sys/times.h>
#include <sys/wait.h>
#include <sys/xattr.h>
#include <sysexits.h>
#include <time.h>
#include <unistd.h>
#include <utime.h>
#include <linux/capability.h>
#include "say.h"

#define FAILS(expression)                                                                          \
	do {                                                                                       \
		errno = 0;                                                                         \
		long result = (expression);                                                        \
		printf("%s = %ld %s\n", #expression, result, strerror(errno));                     \
	} while (0)

static void file_systems(void)
{
	struct statfs s;
	struct statvfs v;
	SAY(statfs("/proc", &s));
	SAY(s.f_type == 0x9fa0);
	SAY(s.f_bsize);
	SAY(s.f_namelen);
	SAY(statvfs(".", &v));
	SAY(v.f_bsize);
	SAY(v.f_frsize);
	SAY(v.f_namemax);
	SAY(v.f_flag);
	SAY(v.f_blocks);
	SAY(v.f_files);
	SAY(v.f_bfree > 0);
	int fd = open(".", O_RDONLY | O_DIRECTORY);
	SAY(fstatfs(fd, &s));
	SAY(s.f_blocks == v.f_blocks);
	SAY(fstatvfs(fd, &v));
	close(fd);
	FAILS(statfs("/nonexistent", &s));
	FAILS(fstatvfs(-1, &v));
	char value[16];
	fd = open("attributes", O_RDWR | O_CREAT, 0600);
	FAILS(setxattr("attributes", "user.name", "value", 5, 0));
	FAILS(getxattr("attributes", "user.name", value, sizeof(value)));
	FAILS(getxattr("attributes", "user.name", value, 1));
	FAILS(fgetxattr(fd, "user.other", value, sizeof(value)));
	FAILS(fsetxattr(fd, "user.name", "v", 1, XATTR_CREATE));
	FAILS(flistxattr(fd, NULL, 0));
	FAILS(removexattr("attributes", "user.name"));
	FAILS(lgetxattr("/nonexistent", "user.name", value, 1));
	close(fd);
}

static void times_of_files(void)
{
	struct stat s;
	struct utimbuf t = {.actime = 1000000000, .modtime = 5000000000LL};
	close(open("times", O_RDWR | O_CREAT, 0600));
	SAY(utime("times", &t));
	stat("times", &s);
	SAY(s.st_atime);
	SAY(s.st_mtime);
	struct timeval tv[2] = {{.tv_sec = 7, .tv_usec = 8}, {.tv_sec = 9, .tv_usec = 999999}};
	SAY(utimes("times", tv));
	stat("times", &s);
	SAY(s.st_atim.tv_nsec);
	SAY(s.st_mtim.tv_nsec);
	int fd = open("times", O_RDWR);
	tv[0].tv_sec = 11;
	SAY(futimes(fd, tv));
	fstat(fd, &s);
	SAY(s.st_atime);
	symlink("times", "link");
	tv[0].tv_sec = 13;
	SAY(lutimes("link", tv));
	lstat("link", &s);
	SAY(s.st_atime);
	stat("link", &s);
	SAY(s.st_atime);
	tv[0].tv_usec = 1000000;
	FAILS(utimes("times", tv));
	FAILS(utime("/nonexistent", NULL));
	SAY(utime("times", NULL));
	close(fd);
	struct tms used;
	SAY(times(&used) != (clock_t)-1);
	SAY(used.tms_utime < 1000 && used.tms_cstime < 1000);
	SAY(sysconf(_SC_CLK_TCK));
	clockid_t clock;
	struct timespec now;
	SAY(clock_getcpuclockid(0, &clock));
	SAY(clock_gettime(clock, &now));
	SAY(clock_getcpuclockid(99999999, &clock) == ESRCH);
}

static void system_v(void)
{
	struct {
		long type;
		char text[16];
	} message = {3, "message"};
	struct msqid_ds about = {0}; /* qemu writes half of mode */
	int queue = msgget(IPC_PRIVATE, 0600 | IPC_CREAT);
	SAY(queue >= 0);
	SAY(msgsnd(queue, &message, 8, 0));
	SAY(msgctl(queue, IPC_STAT, &about));
	SAY(about.msg_qnum);
	SAY(about.msg_perm.mode);
	SAY(about.msg_perm.uid == getuid());
	SAY(about.msg_lspid == getpid());
	SAY(time(NULL) - about.msg_stime < 100);
	about.msg_perm.mode = 0640;
	SAY(msgctl(queue, IPC_SET, &about));
	SAY(msgctl(queue, IPC_STAT, &about));
	SAY(about.msg_perm.mode);
	memset(&message, 0, sizeof(message));
	FAILS(msgrcv(queue, &message, 2, 0, IPC_NOWAIT));
	SAY(msgrcv(queue, &message, 16, 3, 0));
	printf("%ld %s\n", message.type, message.text);
	FAILS(msgrcv(queue, &message, 16, 0, IPC_NOWAIT));
	SAY(msgctl(queue, IPC_RMID, NULL));
	FAILS(msgsnd(queue, &message, 8, 0));

	union {
		int value;
		struct semid_ds *about;
		unsigned short *array;
	} argument;
	struct semid_ds set;
	int semaphores = semget(IPC_PRIVATE, 2, 0600);
	SAY(semaphores >= 0);
	argument.value = 5;
	SAY(semctl(semaphores, 1, SETVAL, argument));
	SAY(semctl(semaphores, 1, GETVAL));
	struct sembuf operations[2] = {{.sem_num = 1, .sem_op = -3}, {.sem_num = 0, .sem_op = 2}};
	SAY(semop(semaphores, operations, 2));
	unsigned short values[2];
	argument.array = values;
	SAY(semctl(semaphores, 0, GETALL, argument));
	printf("%d %d\n", values[0], values[1]);
	argument.about = &set;
	SAY(semctl(semaphores, 0, IPC_STAT, argument));
	SAY(set.sem_nsems);
	SAY(time(NULL) - set.sem_otime < 100);
	struct timespec limit = {.tv_nsec = 1000000};
	operations[0].sem_op = -100;
	FAILS(semtimedop(semaphores, operations, 1, &limit));
	SAY(semctl(semaphores, 0, IPC_RMID));

	struct shmid_ds segment;
	int memory = shmget(IPC_PRIVATE, 5000, 0600 | IPC_CREAT);
	char *place = shmat(memory, NULL, 0);
	SAY(place != (void *)-1);
	strcpy(place, "shared");
	fflush(stdout);
	if (!fork())
		_exit(place[0]++ != 's');
	int status;
	wait(&status);
	SAY(status);
	SAY(place[0]);
	SAY(shmctl(memory, IPC_STAT, &segment));
	SAY(segment.shm_segsz);
	SAY(segment.shm_nattch);
	SAY(segment.shm_cpid == getpid());
	SAY(shmdt(place));
	SAY(shmctl(memory, IPC_RMID, NULL));
	FAILS(shmat(memory, NULL, 0) == (void *)-1);
	close(open("key", O_CREAT | O_RDWR, 0600));
	struct stat s;
	stat("key", &s);
	SAY(ftok("key", 'A') == (key_t)((s.st_ino & 0xffff) | (s.st_dev & 0xff) << 16 | 'A' << 24));
	FAILS(ftok("/nonexistent", 1));
}

static void queues(void)
{
	char name[40], text[64];
	struct mq_attr a = {.mq_maxmsg = 4, .mq_msgsize = 32};
	unsigned priority = 0;
	snprintf(name, sizeof(name), "/elfin-%d", (int)getpid());
	mqd_t q = mq_open(name, O_RDWR | O_CREAT | O_EXCL | O_NONBLOCK, 0600, &a);
	if (q < 0) {
		printf("no queues: %s\n", strerror(errno));
		return;
	}
	SAY(mq_send(q, "low", 4, 1));
	SAY(mq_send(q, "high", 5, 9));
	SAY(mq_getattr(q, &a));
	SAY(a.mq_curmsgs);
	SAY(a.mq_msgsize);
	FAILS(mq_receive(q, text, 1, NULL));
	SAY(mq_receive(q, text, sizeof(text), &priority));
	printf("%s %u\n", text, priority);
	SAY(mq_receive(q, text, sizeof(text), NULL));
	FAILS(mq_receive(q, text, sizeof(text), NULL));
	SAY(mq_unlink(name));
	FAILS(mq_unlink(name));
	SAY(mq_close(q));
	FAILS(mq_open("/nonexistent-queue", O_RDONLY));
}

static void messages(void)
{
	program_invocation_name = program_invocation_short_name = "name";
	fflush(stdout);
	errno = ENOENT;
	warn("first %d", 1);
	errno = EACCES;
	warn(NULL);
	warnx("third %s", "3");
	error(0, EPERM, "fourth %d", 4);
	error(0, 0, "fifth");
	SAY(error_message_count);
	fflush(stdout);
	int status;
	if (!fork())
		errx(EX_USAGE, "sixth");
	wait(&status);
	SAY(WEXITSTATUS(status));
	fflush(stdout);
	if (!fork()) {
		errno = EIO;
		err(3, "%s", "seventh");
	}
	wait(&status);
	SAY(WEXITSTATUS(status));
	fflush(stdout);
	if (!fork())
		error(4, ENOMEM, "eighth");
	wait(&status);
	SAY(WEXITSTATUS(status));
}

/* No header declares these. */
int capget(cap_user_header_t header, cap_user_data_t data);
int capset(cap_user_header_t header, const cap_user_data_t data);

static void capabilities(void)
{
	struct __user_cap_header_struct header = {_LINUX_CAPABILITY_VERSION_3, 0};
	struct __user_cap_data_struct data[2];
	SAY_ERRNO(capget(&header, data));
	printf("%x %x %x\n", data[0].effective, data[0].permitted, data[1].permitted);
	data[0].effective = data[0].permitted & ~1u;
	SAY_ERRNO(capset(&header, data));
	SAY_ERRNO(capget(&header, data));
	printf("%x\n", data[0].effective);
	header.version = 1;
	SAY_ERRNO(capset(&header, data));
	printf("%x\n", header.version);
}

int main(int argc, char **argv)
{
	if (argc < 2 || chdir(argv[1]))
		return 1;
	file_systems();
	times_of_files();
	capabilities();
	system_v();
	queues();
	messages();
	SAY(personality(0xffffffff) & 0xff);
	printf("%x %x %llx\n", bswap_16(0x1234), bswap_32(0x12345678),
	       (long long)bswap_64(0x123456789abcdef0));
	printf("%x %x %llx %x\n", htobe16(0x1234), htobe32(0x12345678),
	       (long long)be64toh(0x123456789abcdef0), htole32(0x12345678));
	printf("%d %d %d %d\n", BYTE_ORDER == LITTLE_ENDIAN, ELF64_ST_BIND(0x12),
	       ELF32_ST_TYPE(0x12), (int)sizeof(Elf64_auxv_t));
	return 0;
}
