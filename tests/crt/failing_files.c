/* Calls on files that fail, fail as on glibc: the result, errno, and nothing is left open or
 * mapped. */
#define _GNU_SOURCE
#include <dirent.h>
#include <ftw.h>
#include <glob.h>
#include <limits.h>
#include <mqueue.h>
#include <poll.h>
#include <semaphore.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/file.h>
#include <sys/inotify.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/msg.h>
#include <sys/sem.h>
#include <sys/sendfile.h>
#include <sys/shm.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <sys/statvfs.h>
#include <sys/time.h>
#include <sys/timerfd.h>
#include <sys/uio.h>
#include <sys/un.h>
#include <sys/xattr.h>
#include <termios.h>
#include <utime.h>
#include "failures.h"

static int each(const char *path, const struct stat *s, int type, struct FTW *at)
{
	(void)path, (void)s, (void)type, (void)at;
	return 0;
}

static void paths(void)
{
	struct stat s;
	struct statvfs vfs;
	struct timeval times[2] = {{0, 2000000}, {0, 0}};
	struct timespec spec[2] = {{0, -5}, {0, 0}};
	char buffer[8];
	FAILS(open(none, O_RDONLY));
	FAILS(open("/proc/self/exe/x", O_RDONLY));
	FAILS(open(name, O_RDONLY));
	FAILS(open("", O_RDONLY));
	FAILS(open("/", O_WRONLY));
	FAILS(openat(-7, "x", O_RDONLY));
	FAILS(creat("/", 0600));
	FAILS(stat(none, &s));
	FAILS(lstat(name, &s));
	FAILS(fstat(-1, &s));
	FAILS(fstatat(-1, "x", &s, 0));
	FAILS(fstatat(AT_FDCWD, "x", &s, 0x80000));
	FAILS(statvfs(none, &vfs));
	FAILS(access(none, R_OK));
	FAILS(access("/", 99));
	FAILS(faccessat(AT_FDCWD, none, R_OK, AT_EACCESS));
	FAILS(mkdir("/", 0700));
	FAILS(mkfifo(none, 0600));
	FAILS(mknod(none, S_IFREG, 0));
	FAILS(rmdir(none));
	FAILS(rmdir("/"));
	FAILS(unlink("/"));
	FAILS(unlinkat(AT_FDCWD, none, 0x4000));
	FAILS(remove(none));
	FAILS(rename(none, "/x"));
	FAILS(renameat2(AT_FDCWD, none, AT_FDCWD, none, 77));
	FAILS(link(none, "/x"));
	FAILS(symlink("", "x"));
	FAILS(readlink("/", buffer, sizeof(buffer)));
	FAILS(readlink("/proc/self/exe", buffer, 0));
	FAILS(chmod(none, 0));
	FAILS(fchmod(-1, 0));
	FAILS(chown(none, 1, 1));
	FAILS(fchown(-1, 1, 1));
	FAILS(truncate(none, 0));
	FAILS(truncate("/", 0));
	FAILS(ftruncate(null_fd, 5));
	FAILS(ftruncate(null_fd, -1));
	FAILS(utimes("/", times));
	FAILS(utime(none, NULL));
	FAILS(utimensat(AT_FDCWD, "/", spec, 0));
	FAILS(futimens(-1, NULL));
	FAILS(chdir(none));
	FAILS(fchdir(null_fd));
	FAILS(getcwd(name, 1));
	FAILS(getcwd(name, 0));
	memset(name, 'n', sizeof(name) - 1);
	FAILS(realpath(none, NULL));
	FAILS(realpath("", NULL));
	FAILS(realpath(NULL, NULL));
	FAILS(realpath(name, NULL));
	FAILS(pathconf(none, _PC_NAME_MAX));
	FAILS(pathconf("/proc", _PC_NAME_MAX));
	FAILS(fpathconf(-1, _PC_NAME_MAX));
	FAILS(fpathconf(pipe_ends[0], _PC_NAME_MAX));
	FAILS(pathconf("/", 12345));
	FAILS(opendir(none));
	FAILS(opendir("/proc/self/exe"));
	FAILS(fdopendir(null_fd));
	FAILS(fdopendir(-1));
	struct dirent **list;
	FAILS(scandir(none, &list, NULL, alphasort));
	FAILS(nftw(none, each, 5, 0));
	glob_t found;
	TELLS(glob(none, 0, NULL, &found));
	strcpy(buffer, "short");
	FAILS(mkstemp(buffer));
	FAILS(mkdtemp(buffer));
	FAILS(tempnam(none, "x") ? 0 : -1);
	FAILS(getxattr("/", "user.none", buffer, 5));
	FAILS(setxattr(none, "user.none", buffer, 5, 0));
	FAILS(listxattr(none, NULL, 0));
}

static void descriptors(void)
{
	char text[8], terminal[64];
	struct iovec parts[2] = {{text, 4}, {NULL, 4}};
	struct pollfd one = {.fd = -1, .events = POLLIN};
	struct epoll_event event = {.events = EPOLLIN};
	struct termios t;
	struct itimerspec when = {.it_value.tv_nsec = 1000000000};
	struct sockaddr_un address = {.sun_family = AF_UNIX, .sun_path = "/nonexistent/socket"};
	struct timeval past = {-1, 0};
	socklen_t size = sizeof(address);
	sigset_t set;
	sigemptyset(&set);
	FAILS(read(-1, text, 1));
	FAILS(read(pipe_ends[1], text, 1));
	FAILS(read(null_fd, NULL, 5));
	FAILS(write(pipe_ends[0], text, 1));
	FAILS(write(pipe_ends[1], NULL, 1));
	FAILS(pread(null_fd, text, 1, -1));
	FAILS(pwrite(pipe_ends[1], text, 1, 0));
	FAILS(readv(null_fd, parts, -1));
	FAILS(readv(null_fd, parts, IOV_MAX + 1));
	FAILS(writev(pipe_ends[1], parts + 1, 1));
	FAILS(lseek(pipe_ends[0], 0, SEEK_CUR));
	FAILS(lseek(null_fd, 0, 99));
	FAILS(close(-1));
	FAILS(dup(-1));
	FAILS(dup2(-1, 5));
	FAILS(dup2(0, -1));
	FAILS(dup3(0, 0, 0));
	FAILS(pipe2(pipe_ends, 0x7fffffff));
	FAILS(fcntl(-1, F_GETFL));
	FAILS(fcntl(0, 9999));
	FAILS(ioctl(null_fd, TIOCGWINSZ, text));
	FAILS(flock(null_fd, 77));
	FAILS(lockf(null_fd, 99, 0));
	FAILS(fsync(pipe_ends[0]));
	FAILS(posix_fallocate(null_fd, -1, 1));
	FAILS(posix_fadvise(pipe_ends[0], 0, 0, 0));
	FAILS(poll(&one, -1, 0));
	FAILS(ppoll(&one, 1, &(struct timespec){0, -1}, NULL));
	FAILS(select(-1, NULL, NULL, NULL, NULL));
	FAILS(select(0, NULL, NULL, NULL, &past));
	FAILS(epoll_create(0));
	FAILS(epoll_create1(77));
	FAILS(epoll_ctl(null_fd, EPOLL_CTL_ADD, 0, &event));
	FAILS(epoll_wait(-1, &event, 1, 0));
	FAILS(eventfd(0, 0x7777));
	FAILS(timerfd_create(99, 0));
	FAILS(timerfd_settime(null_fd, 0, &when, NULL));
	FAILS(signalfd(null_fd, &set, 0));
	FAILS(inotify_init1(0x7777));
	FAILS(inotify_add_watch(null_fd, "/", IN_OPEN));
	FAILS(memfd_create("x", 0x7f00));
	FAILS(sendfile(-1, null_fd, NULL, 5));
	FAILS(splice(null_fd, NULL, null_fd, NULL, 5, 0));
	FAILS(tcgetattr(null_fd, &t));
	FAILS(tcsetattr(null_fd, 77, &t));
	FAILS(tcflush(null_fd, 0));
	FAILS(isatty(null_fd));
	FAILS(isatty(-1));
	FAILS(ttyname(null_fd));
	TELLS(ttyname_r(-1, terminal, sizeof(terminal)));
	FAILS(tcgetpgrp(null_fd));
	FAILS(ptsname(null_fd));
	FAILS(socket(-1, 0, 0));
	FAILS(socket(AF_INET, 99, 0));
	FAILS(socketpair(AF_INET, SOCK_STREAM, 0, (int[2]){0, 0}));
	FAILS(bind(null_fd, (void *)&address, size));
	FAILS(connect(-1, (void *)&address, size));
	FAILS(listen(null_fd, 5));
	FAILS(accept(null_fd, NULL, NULL));
	FAILS(send(null_fd, text, 1, 0));
	FAILS(recv(-1, text, 1, 0));
	FAILS(shutdown(null_fd, 0));
	FAILS(getsockname(null_fd, (void *)&address, &size));
	FAILS(getsockopt(-1, SOL_SOCKET, SO_TYPE, text, &size));
	FAILS(getsockopt(-1, SOL_SOCKET, SO_RCVTIMEO, text, NULL));
	int both[2];
	socketpair(AF_UNIX, SOCK_STREAM, 0, both);
	FAILS(getsockopt(both[0], SOL_SOCKET, SO_RCVTIMEO, text, NULL));
	close(both[0]);
	close(both[1]);
}

static void ipc(void)
{
	FAILS(mmap(NULL, 0, PROT_READ, MAP_PRIVATE, null_fd, 0) == MAP_FAILED);
	FAILS(mmap(NULL, SIZE_MAX / 2, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) ==
	      MAP_FAILED);
	FAILS(mmap(NULL, 4096, PROT_READ, MAP_PRIVATE, -1, 0) == MAP_FAILED);
	FAILS(munmap((void *)1, 4096));
	FAILS(mprotect((void *)1, 4096, PROT_READ));
	FAILS(mremap((void *)4096, 4096, 8192, 0) == MAP_FAILED);
	FAILS(msync((void *)1, 4096, MS_SYNC));
	FAILS(shm_open("/none", O_RDWR, 0));
	FAILS(shm_unlink("/none"));
	FAILS(shm_unlink(""));
	FAILS(shm_unlink("/a/b"));
	FAILS(shm_open("..", O_RDWR | O_CREAT, 0));
	FAILS(sem_open("/none", 0) == SEM_FAILED);
	FAILS(sem_unlink("/a/b"));
	FAILS(mq_unlink("none"));
	FAILS(mq_unlink("/none"));
	FAILS(mq_open("none", O_RDONLY));
	FAILS(msgget(0x7ab1e, 0));
	FAILS(semget(0x7ab1e, 1, 0));
	FAILS(shmget(0x7ab1e, 1, 0));
	FAILS(shmat(-1, NULL, 0) == (void *)-1);
}

static void streams(void)
{
	FAILS(fdopen(-1, "r"));
	FAILS(fdopen(null_fd, "q"));
	FAILS(fopen(none, "r"));
	FAILS(fopen("/", "w"));
	FAILS(freopen(none, "r", fopen("/dev/null", "r")));
	FAILS(fmemopen(NULL, SIZE_MAX - 5, "r+"));
	FILE *reads = fopen("/dev/null", "r"), *writes = fopen("/dev/null", "w"),
	     *pipe = fdopen(dup(pipe_ends[0]), "r");
	FAILS(fputc('x', reads));
	FAILS(fgetc(writes));
	FAILS(fseek(reads, 0, 99));
	FAILS(fseek(pipe, 0, SEEK_SET));
	FAILS(ftell(pipe));
	FAILS(setvbuf(reads, NULL, 99, 0));
	FAILS(getline(NULL, NULL, reads));
	FAILS(ungetc(EOF, reads));
	fclose(reads), fclose(writes), fclose(pipe);
	writes = fopen("/dev/full", "w");
	fputs("lost", writes);
	FAILS(fseek(writes, 0, SEEK_SET));
	fclose(writes);
}

static void all(void)
{
	paths();
	descriptors();
	ipc();
	streams();
}

int main(void)
{
	fail_often(all);
	return 0;
}
