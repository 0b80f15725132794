/* unistd.h: the standard names of POSIX's own header: files, processes, identities. */
#ifndef CRT_UNISTD_H
#define CRT_UNISTD_H

#include <features.h>
#include <stddef.h>
#include <sys/types.h>
#include <conf_names.h>
#include <getopt.h>

#define STDIN_FILENO  0
#define STDOUT_FILENO 1
#define STDERR_FILENO 2
#ifndef SEEK_SET
#define SEEK_SET 0
#define SEEK_CUR 1
#define SEEK_END 2
#endif
#define SEEK_DATA 3
#define SEEK_HOLE 4
#define F_OK      0
#define X_OK      1
#define W_OK      2
#define R_OK      4
#define F_ULOCK   0
#define F_LOCK    1
#define F_TLOCK   2
#define F_TEST    3
#define L_SET     SEEK_SET
#define L_INCR    SEEK_CUR
#define L_XTND    SEEK_END

#define _POSIX_VERSION                    200809L
#define _POSIX2_VERSION                   200809L
#define _XOPEN_VERSION                    700
#define _POSIX_THREADS                    200809L
#define _POSIX_MONOTONIC_CLOCK            0
#define _POSIX_TIMERS                     200809L
#define _POSIX_MAPPED_FILES               200809L
#define _POSIX_FSYNC                      200809L
#define _POSIX_JOB_CONTROL                1
#define _POSIX_SAVED_IDS                  1
#define _POSIX_SPAWN                      200809L
#define _POSIX_CHOWN_RESTRICTED           1
#define _POSIX_NO_TRUNC                   1
#define _POSIX_VDISABLE                   0
#define _POSIX_BARRIERS                   200809L
#define _POSIX_CLOCK_SELECTION            200809L
#define _POSIX_CPUTIME                    0
#define _POSIX_THREAD_CPUTIME             0
#define _POSIX_IPV6                       200809L
#define _POSIX_MEMLOCK                    200809L
#define _POSIX_MEMLOCK_RANGE              200809L
#define _POSIX_MEMORY_PROTECTION          200809L
#define _POSIX_MESSAGE_PASSING            200809L
#define _POSIX_PRIORITY_SCHEDULING        200809L
#define _POSIX_RAW_SOCKETS                200809L
#define _POSIX_READER_WRITER_LOCKS        200809L
#define _POSIX_REALTIME_SIGNALS           200809L
#define _POSIX_SEMAPHORES                 200809L
#define _POSIX_SHARED_MEMORY_OBJECTS      200809L
#define _POSIX_SHELL                      1
#define _POSIX_SPIN_LOCKS                 200809L
#define _POSIX_SYNCHRONIZED_IO            200809L
#define _POSIX_THREAD_ATTR_STACKADDR      200809L
#define _POSIX_THREAD_ATTR_STACKSIZE      200809L
#define _POSIX_THREAD_PROCESS_SHARED      200809L
#define _POSIX_THREAD_SAFE_FUNCTIONS      200809L
#define _POSIX_TIMEOUTS                   200809L
#define _POSIX_ADVISORY_INFO              200809L
#define _POSIX_ASYNCHRONOUS_IO            200809L
#define _POSIX_PRIORITIZED_IO             200809L
#define _POSIX_REGEXP                     1
#define _POSIX_SPORADIC_SERVER            (-1)
#define _POSIX_THREAD_PRIO_INHERIT        200809L
#define _POSIX_THREAD_PRIO_PROTECT        200809L
#define _POSIX_THREAD_PRIORITY_SCHEDULING 200809L
#define _POSIX_TYPED_MEMORY_OBJECTS       (-1)
#define _POSIX2_C_BIND                    200809L
#define _XOPEN_UNIX                       1
#define _XOPEN_ENH_I18N                   1
#define _XOPEN_SHM                        1
#define _XOPEN_STREAMS                    (-1)
#if __SIZEOF_LONG__ == 8
#define _POSIX_V6_LP64_OFF64 1
#define _POSIX_V7_LP64_OFF64 1
#else
#define _POSIX_V6_ILP32_OFFBIG 1
#define _POSIX_V7_ILP32_OFFBIG 1
#endif

extern char **environ;

ssize_t read(int fd, void *buffer, size_t size);
ssize_t write(int fd, const void *buffer, size_t size);
ssize_t pread(int fd, void *buffer, size_t size, off_t offset);
ssize_t pwrite(int fd, const void *buffer, size_t size, off_t offset);
off_t lseek(int fd, off_t offset, int whence);
int close(int fd);
int dup(int fd);
int dup2(int from, int to);
int pipe(int ends[2]);
int fsync(int fd);
int fdatasync(int fd);
int ftruncate(int fd, off_t size);
int truncate(const char *path, off_t size);
int isatty(int fd);
int ttyname_r(int fd, char *buffer, size_t size);
char *ttyname(int fd);

int access(const char *path, int mode);
int faccessat(int folder, const char *path, int mode, int flags);
int unlink(const char *path);
int unlinkat(int folder, const char *path, int flags);
int rmdir(const char *path);
int link(const char *from, const char *to);
int linkat(int from_folder, const char *from, int to_folder, const char *to, int flags);
int symlink(const char *target, const char *path);
int symlinkat(const char *target, int folder, const char *path);
ssize_t readlink(const char *restrict path, char *restrict buffer, size_t size);
ssize_t readlinkat(int folder, const char *restrict path, char *restrict buffer, size_t size);
int chdir(const char *path);
int fchdir(int fd);
char *getcwd(char *buffer, size_t size);
int chown(const char *path, uid_t user, gid_t group);
int lchown(const char *path, uid_t user, gid_t group);
int fchown(int fd, uid_t user, gid_t group);
int fchownat(int folder, const char *path, uid_t user, gid_t group, int flags);

pid_t fork(void);
pid_t _Fork(void); /* without the functions of pthread_atfork */
int execve(const char *path, char *const argv[], char *const envp[]);
int fexecve(int fd, char *const argv[], char *const envp[]);
int execv(const char *path, char *const argv[]);
int execvp(const char *file, char *const argv[]);
int execl(const char *path, const char *argument, ...) __attribute__((sentinel));
int execlp(const char *file, const char *argument, ...) __attribute__((sentinel));
int execle(const char *path, const char *argument, ...);
void _exit(int status) __attribute__((noreturn));
pid_t getpid(void);
pid_t getppid(void);
pid_t getpgid(pid_t pid);
pid_t getpgrp(void);
pid_t getsid(pid_t pid);
pid_t setsid(void);
int setpgid(pid_t pid, pid_t group);
pid_t tcgetpgrp(int fd);
int tcsetpgrp(int fd, pid_t group);
int pause(void);
unsigned alarm(unsigned seconds);
unsigned sleep(unsigned seconds);

uid_t getuid(void);
uid_t geteuid(void);
gid_t getgid(void);
gid_t getegid(void);
int setuid(uid_t user);
int setgid(gid_t group);
int seteuid(uid_t user);
int setegid(gid_t group);
int getgroups(int count, gid_t groups[]);

int gethostname(char *name, size_t size);
char *getlogin(void);
int getlogin_r(char *name, size_t size);
size_t confstr(int name, char *buffer, size_t size);
long sysconf(int name);
long pathconf(const char *path, int name);
long fpathconf(int fd, int name);
char *ctermid(char *buffer);

#ifdef CRT_SHOW_XSI
int chroot(const char *path);
pid_t vfork(void) __attribute__((returns_twice));
int setpgrp(void);
int nice(int increment);
int usleep(useconds_t microseconds);
useconds_t ualarm(useconds_t first, useconds_t interval);
int setreuid(uid_t real, uid_t effective);
int setregid(gid_t real, gid_t effective);
long gethostid(void);
char *crypt(const char *key, const char *setting);
void encrypt(char block[64], int back);
void swab(const void *restrict from, void *restrict to, ssize_t size);
#endif

#if defined(CRT_SHOW_XSI) || defined(CRT_SHOW_POSIX8)
void sync(void);
int lockf(int fd, int command, off_t size);
#endif

#if defined(CRT_SHOW_BSD) || defined(CRT_SHOW_POSIX8)
int getentropy(void *buffer, size_t size);
#endif

#ifdef CRT_SHOW_POSIX8
#define POSIX_CLOSE_RESTART 0 /* Linux always closes */
int posix_close(int fd, int flags);
int dup3(int from, int to, int flags);
int pipe2(int ends[2], int flags);
int setresuid(uid_t real, uid_t effective, uid_t saved);
int setresgid(gid_t real, gid_t effective, gid_t saved);
int getresuid(uid_t *real, uid_t *effective, uid_t *saved);
int getresgid(gid_t *real, gid_t *effective, gid_t *saved);
#endif

#ifdef CRT_SHOW_XSI5
int getdtablesize(void);
int getpagesize(void);
int brk(void *end);
void *sbrk(intptr_t increment);
char *getpass(const char *prompt);
#endif

#ifdef CRT_SHOW_BSD
long syscall(long number, ...);
void closefrom(int first);
int close_range(unsigned first, unsigned last, int flags);
int acct(const char *path);
int vhangup(void);
int daemon(int keep_folder, int keep_streams);
int sethostname(const char *name, size_t size);
int getdomainname(char *name, size_t size);
int setdomainname(const char *name, size_t size);
char *getusershell(void);
void setusershell(void);
void endusershell(void);
#endif

#ifdef CRT_SHOW_GNU
#include <linux/close_range.h>
/* The call again as long as a signal interrupts it. Needs errno.h. */
#define TEMP_FAILURE_RETRY(call)                                                                   \
	({                                                                                         \
		long result_;                                                                      \
		do                                                                                 \
			result_ = (long)(call);                                                    \
		while (result_ == -1 && errno == EINTR);                                           \
		result_;                                                                           \
	})
int syncfs(int fd);
ssize_t copy_file_range(int from, off_t *from_offset, int to, off_t *to_offset, size_t size,
			unsigned flags);
int eaccess(const char *path, int mode);
int euidaccess(const char *path, int mode);
int pivot_root(const char *new_root, const char *put_old);
char *get_current_dir_name(void);
int execveat(int folder, const char *path, char *const argv[], char *const envp[], int flags);
int execvpe(const char *file, char *const argv[], char *const envp[]);
pid_t gettid(void);
#endif

#if defined(_LARGEFILE64_SOURCE) || defined(_GNU_SOURCE)
/* What 32-bit systems have for large files: the same here. */
#define lseek64     lseek
#define pread64     pread
#define pwrite64    pwrite
#define truncate64  truncate
#define ftruncate64 ftruncate
#define lockf64     lockf
#endif

#endif
