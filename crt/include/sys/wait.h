/* sys/wait.h: how a child ended. wait(2), wait4(2), waitid(2). */
#ifndef CRT_SYS_WAIT_H
#define CRT_SYS_WAIT_H

#include <sys/types.h>
#include <signal.h> /* siginfo_t */
#include <linux/wait.h>

typedef int idtype_t;
struct rusage;

/* A status: the low seven bits are the signal that killed it (0: it exited, 0x7f: it stopped). */
#define WEXITSTATUS(status)      (((status) >> 8) & 0xff)
#define WTERMSIG(status)         ((status)&0x7f)
#define WSTOPSIG(status)         WEXITSTATUS(status)
#define WCOREDUMP(status)        ((status)&0x80)
#define WIFEXITED(status)        (WTERMSIG(status) == 0)
#define WIFSTOPPED(status)       (((status)&0xff) == 0x7f)
#define WIFSIGNALED(status)      (((status)&0x7f) + 1 >= 2 && ((status)&0x7f) != 0x7f)
#define WIFCONTINUED(status)     ((status) == 0xffff)
#define W_EXITCODE(code, signal) ((code) << 8 | (signal))

pid_t wait(int *status);
pid_t waitpid(pid_t pid, int *status, int options);
pid_t wait3(int *status, int options, struct rusage *usage);
pid_t wait4(pid_t pid, int *status, int options, struct rusage *usage);
int waitid(idtype_t type, id_t id, siginfo_t *information, int options);

#endif
