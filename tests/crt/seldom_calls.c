/* System calls that few programs make and no other test does: on things of this test's own, or so
 * that they fail, which says that the arguments came where they belong. */
#define _GNU_SOURCE
#include <dirent.h>
#include <fcntl.h>
#include <grp.h>
#include <sched.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <string.h>
#include <sys/fsuid.h>
#include <sys/inotify.h>
#include <sys/random.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <sys/sysinfo.h>
#include <sys/time.h>
#include <sys/timerfd.h>
#include <sys/timex.h>
#include <sys/uio.h>
#include <sys/wait.h>
#include <sys/xattr.h>
#include <time.h>
#include <unistd.h>
#include "say.h"

#define NONE "/nonexistent/file"

static void clocks(void)
{
	struct timex t = {.modes = 0}, utc;
	struct ntptimeval ntp;
	struct timeval left = {7, 7}, wrong = {1, 10000000};
	SAY_ERRNO(clock_adjtime(CLOCK_REALTIME, &t) >= 0);
	SAY_ERRNO(clock_adjtime(999, &t));
	SAY_ERRNO(ntp_adjtime(&t) >= 0);
	SAY(adjtimex(&utc) >= 0 && utc.tick == t.tick && utc.tai == t.tai);
	SAY(ntp_gettime(&ntp) >= 0);
	SAY(ntp.tai == t.tai);
	SAY(ntp.time.tv_sec - time(NULL) < 2 && ntp.time.tv_sec - time(NULL) > -2);
	SAY_ERRNO(adjtime(NULL, &left));
	SAY(left.tv_sec * 1000000 + left.tv_usec);
	SAY_ERRNO(settimeofday(&wrong, NULL));
	struct itimerspec in = {{3, 4}, {1000, 0}}, out;
	int fd = timerfd_create(CLOCK_MONOTONIC, 0);
	timerfd_settime(fd, 0, &in, NULL);
	SAY_ERRNO(timerfd_gettime(fd, &out));
	SAY(out.it_interval.tv_sec * 10 + out.it_interval.tv_nsec);
	SAY_ERRNO(timerfd_gettime(0, &out));
	close(fd);
	timer_t timer;
	timer_create(CLOCK_MONOTONIC, NULL, &timer);
	timer_settime(timer, 0, &in, NULL);
	SAY_ERRNO(timer_gettime(timer, &out));
	SAY(out.it_interval.tv_sec * 10 + out.it_interval.tv_nsec);
	SAY_ERRNO(timer_getoverrun(timer));
	timer_delete(timer);
}

static void processes(void)
{
	struct rlimit limit, other = {64, 128};
	gid_t a = 1, b = 2, c = 3;
	int status;
	struct sched_param parameter = {0};
	struct timespec quantum;
	char from[] = "there", to[] = "-----";
	struct iovec near = {from, 5}, far = {to, 5};
	SAY_ERRNO(process_vm_writev(getpid(), &near, 1, &far, 1, 0));
	SAY_TEXT(to);
	SAY_ERRNO(process_vm_writev(getpid(), &near, 1, &far, 1, 1));
	SAY_ERRNO(getresgid(&a, &b, &c));
	SAY(a == getgid() && b == getegid() && c == b);
	SAY_ERRNO(prlimit(0, RLIMIT_NOFILE, NULL, &limit));
	SAY_ERRNO(prlimit(getpid(), RLIMIT_NOFILE, &other, &limit));
	SAY_ERRNO(getrlimit(RLIMIT_NOFILE, &limit));
	SAY(limit.rlim_cur * 1000 + limit.rlim_max);
	SAY_ERRNO(prlimit(0, 99, NULL, &limit));
	SAY_ERRNO(sched_getscheduler(0));
	SAY_ERRNO(sched_getscheduler(-1));
	SAY_ERRNO(sched_setparam(0, &parameter));
	parameter.sched_priority = 50;
	SAY_ERRNO(sched_setparam(0, &parameter));
	SAY_ERRNO(sched_get_priority_min(SCHED_FIFO));
	SAY_ERRNO(sched_get_priority_min(99));
	SAY_ERRNO(sched_rr_get_interval(0, &quantum));
	SAY_ERRNO(sched_rr_get_interval(-1, &quantum));
	SAY(sched_getcpu() >= 0 && sched_getcpu() < 4096);
	SAY(get_nprocs() > 0);
	SAY(setfsuid(-1) == (int)geteuid());
	SAY(setfsgid(-1) == (int)getegid());
	SAY_ERRNO(setgroups(1 << 20, NULL));
	SAY_ERRNO(seteuid(geteuid()));
	SAY_ERRNO(setregid(-1, getegid()));
	fflush(stdout);
	if (fork() == 0) {
		SAY_ERRNO(setsid() == getpid());
		SAY_ERRNO(setpgrp());
		fflush(stdout);
		char *argv[] = {"sh", "-c", "exit 6", NULL};
		execvpe("sh", argv, argv + 3);
		_exit(9);
	}
	wait(&status);
	SAY(WEXITSTATUS(status));
	if (execveat(-1, "", NULL, NULL, 0) && errno == ENOSYS) {
		SKIP("fexecve: no execveat here; qemu-user has it from 8.0 on");
		return;
	}
	int shell = open("/bin/sh", O_RDONLY | O_CLOEXEC);
	if (fork() == 0) {
		char *argv[] = {"sh", "-c", "exit $N", NULL}, *envp[] = {"N=7", NULL};
		fexecve(shell, argv, envp);
		_exit(9);
	}
	wait(&status);
	SAY(WEXITSTATUS(status));
	SAY_ERRNO(fexecve(-1, (char *[]){"a", NULL}, (char *[]){NULL}));
}

static void spawned(const char *folder)
{
	posix_spawn_file_actions_t actions;
	posix_spawnattr_t a;
	struct sched_param parameter = {.sched_priority = 3};
	sigset_t set;
	pid_t group = 9, pid;
	int policy = 9, status;
	posix_spawn_file_actions_init(&actions);
	posix_spawnattr_init(&a);
	int here = open(folder, O_RDONLY);
	SAY(posix_spawn_file_actions_addfchdir_np(&actions, here));
	SAY(posix_spawn_file_actions_addclosefrom_np(&actions, 3));
	char *argv[] = {"sh", "-c", "[ \"$(pwd)\" = \"$0\" ] && [ ! -e /proc/$$/fd/9 ]",
			(char *)folder, NULL};
	dup2(here, 9);
	SAY(posix_spawn(&pid, "/bin/sh", &actions, &a, argv, environ));
	waitpid(pid, &status, 0);
	SAY(WEXITSTATUS(status));
	close(9);
	close(here);
	SAY(posix_spawnattr_setpgroup(&a, 5));
	SAY(posix_spawnattr_getpgroup(&a, &group));
	SAY(group);
	SAY(posix_spawnattr_setschedparam(&a, &parameter));
	parameter.sched_priority = 0;
	SAY(posix_spawnattr_getschedparam(&a, &parameter));
	SAY(parameter.sched_priority);
	SAY(posix_spawnattr_setschedpolicy(&a, SCHED_RR));
	SAY(posix_spawnattr_getschedpolicy(&a, &policy));
	SAY(policy);
	sigemptyset(&set);
	sigaddset(&set, SIGHUP);
	SAY(posix_spawnattr_setsigdefault(&a, &set));
	sigaddset(&set, SIGINT);
	SAY(posix_spawnattr_setsigmask(&a, &set));
	SAY(posix_spawnattr_getsigdefault(&a, &set));
	SAY(sigismember(&set, SIGHUP) * 10 + sigismember(&set, SIGINT));
	SAY(posix_spawnattr_getsigmask(&a, &set));
	SAY(sigismember(&set, SIGHUP) * 10 + sigismember(&set, SIGINT));
	posix_spawn_file_actions_destroy(&actions);
	posix_spawnattr_destroy(&a);
}

static void files(void)
{
	struct stat facts;
	struct statvfs system;
	struct timeval times[2] = {{1000, 5}, {2000, 6}};
	char name[] = "madeXXXXXX.c", value[10] = "";
	int fd = mkostemps(name, 2, O_CLOEXEC);
	SAY(fd >= 0 && !strcmp(name + 10, ".c") && fcntl(fd, F_GETFD) == FD_CLOEXEC);
	SAY_ERRNO(rename(name, "one"));
	struct iovec parts[2] = {{"abc", 3}, {"defg", 4}};
	SAY_ERRNO(pwritev(fd, parts, 2, 10));
	SAY_ERRNO(fstat(fd, &facts));
	SAY(facts.st_size);
	SAY_ERRNO(fdatasync(fd));
	SAY_ERRNO(syncfs(fd));
	SAY_ERRNO(syncfs(-1));
	SAY_ERRNO(sync_file_range(fd, 0, 5, SYNC_FILE_RANGE_WRITE));
	SAY_ERRNO(sync_file_range(fd, -1, 5, 0));
	SAY_ERRNO(readahead(fd, 0, 10));
	SAY_ERRNO(readahead(-1, 0, 10));
	SAY_ERRNO(renameat(AT_FDCWD, "one", AT_FDCWD, "two"));
	SAY_ERRNO(symlink("two", "link"));
	SAY_ERRNO(futimesat(AT_FDCWD, "two", times));
	SAY(stat("two", &facts));
	SAY(facts.st_atime * 10000 + facts.st_mtime);
	SAY_ERRNO(lchown("link", getuid(), getgid()));
	SAY_ERRNO(lchown(NONE, 0, 0));
	SAY_ERRNO(fchownat(AT_FDCWD, "link", -1, -1, AT_SYMLINK_NOFOLLOW));
	SAY_ERRNO(fchownat(AT_FDCWD, "two", -1, -1, 1));
	SAY_ERRNO(mknodat(AT_FDCWD, "fifo", S_IFIFO | 0600, 0));
	SAY_ERRNO(mknodat(AT_FDCWD, "fifo", S_IFIFO | 0600, 0));
	SAY_ERRNO(euidaccess("two", R_OK));
	SAY_ERRNO(eaccess(NONE, R_OK));
	SAY_ERRNO(fstatvfs(fd, &system));
	SAY(system.f_namemax);
	SAY_ERRNO(fstatvfs(-1, &system));
	SAY_ERRNO(lsetxattr(NONE, "user.a", "b", 1, 0));
	SAY_ERRNO(lsetxattr("link", "user.a", "b", 1, 0));
	SAY_ERRNO(setxattr("two", "user.a", "bc", 2, 0) && errno != ENOTSUP);
	SAY_ERRNO(llistxattr("link", value, 0));
	SAY_ERRNO(lremovexattr(NONE, "user.a"));
	SAY_ERRNO(fremovexattr(-1, "user.a"));
	SAY_ERRNO(fremovexattr(fd, "user.none") && errno != ENOTSUP);
	struct file_handle handle = {.handle_bytes = 0};
	int mount;
	SAY_ERRNO(name_to_handle_at(AT_FDCWD, NONE, &handle, &mount, 0));
	SAY_ERRNO(open_by_handle_at(-1, &handle, O_RDONLY));
	DIR *folder = opendir(".");
	struct dirent *entry, room;
	SAY(fcntl(dirfd(folder), F_GETFL) >= 0);
	long place = telldir(folder);
	char first[256] = "";
	for (int i = 0; i < 2 && (entry = readdir(folder)); i++)
		if (!i)
			strcpy(first, entry->d_name);
	seekdir(folder, place);
	SAY(!strcmp(readdir(folder)->d_name, first));
	rewinddir(folder);
	int count = 0;
	while (readdir_r(folder, &room, &entry) == 0 && entry)
		count++;
	SAY(count);
	closedir(folder);
	char *path = get_current_dir_name();
	SAY(path && *path == '/');
	free(path);
	int watch = inotify_init();
	int id = inotify_add_watch(watch, "two", IN_OPEN);
	SAY_ERRNO(inotify_rm_watch(watch, id));
	SAY_ERRNO(inotify_rm_watch(watch, id));
	SAY(getentropy(value, 10));
	SAY_ERRNO(getentropy(value, 257));
	SAY(fcntl(fd, F_GETFD));
	close(watch);
	close(fd);
}

int main(int argc, char **argv)
{
	if (argc > 1 && chdir(argv[1]))
		return 1;
	clocks();
	spawned(argc > 1 ? argv[1] : ".");
	processes();
	files();
	return 0;
}
