/* signal.h: signals. signal(7), sigaction(2), sigsetops(3). */
#ifndef CRT_SIGNAL_H
#define CRT_SIGNAL_H

#include <features.h>
#include <sys/types.h>
#include <time.h>

/* Numbers, flags and siginfo_t are the kernel's. Its struct sigaction and sigset_t are not what
 * POSIX describes: the kernel's own are in sys.h. */
#define sigaction kernel_old_sigaction
#define sigset_t  kernel_old_sigset_t
#include <linux/signal.h>
#include <asm/siginfo.h>
#undef sigaction
#undef sigset_t
#undef sa_handler
#undef sa_sigaction
#undef NSIG
#undef _NSIG
#undef SIGRTMIN
#undef SIGRTMAX

#define NSIG     65
#define _NSIG    65
#define SIGRTMIN 34 /* as in glibc, which keeps two for its threads */
#define SIGRTMAX 64
#ifndef SIGCLD
#define SIGCLD SIGCHLD
#endif
#define SIG_ERR  ((__sighandler_t)-1)
#define SIG_HOLD ((__sighandler_t)2)

typedef int sig_atomic_t;
typedef void (*sighandler_t)(int);
typedef __sighandler_t sig_t;

typedef struct {
	unsigned long __bits[8 / sizeof(long)];
} sigset_t;

/* What a handler with SA_SIGINFO gets as its third argument. */
#include <arch_files.h>
#include <asm/sigcontext.h>
#include ARCH_CONTEXT_HEADER
#define ucontext kernel_ucontext
#include <asm/ucontext.h>
#undef ucontext
typedef struct ucontext {
	unsigned long uc_flags;
	struct ucontext *uc_link;
	stack_t uc_stack;
#ifdef ARCH_CONTEXT_MASK_FIRST
	sigset_t uc_sigmask;
	char __room[ARCH_CONTEXT_MASK_FIRST - sizeof(sigset_t)];
	mcontext_t uc_mcontext;
#else
	mcontext_t uc_mcontext;
	sigset_t uc_sigmask;
	unsigned __fpu[8]; /* getcontext's; in a handler's there is something else */
#endif
} ucontext_t;

struct sigaction {
	union {
		void (*sa_handler)(int);
		void (*sa_sigaction)(int, siginfo_t *, void *);
	};
	sigset_t sa_mask;
	int sa_flags;
	void (*sa_restorer)(void); /* crt's, not the program's */
};

__sighandler_t signal(int number, __sighandler_t handler);
int raise(int number);

#ifdef CRT_SHOW_POSIX
int sigaction(int number, const struct sigaction *restrict action, struct sigaction *restrict old);
int sigprocmask(int how, const sigset_t *restrict set, sigset_t *restrict old);
int pthread_sigmask(int how, const sigset_t *restrict set, sigset_t *restrict old);
int sigpending(sigset_t *set);
int sigsuspend(const sigset_t *mask);
int sigwait(const sigset_t *restrict set, int *restrict number);
int sigwaitinfo(const sigset_t *restrict set, siginfo_t *restrict information);
int sigtimedwait(const sigset_t *restrict set, siginfo_t *restrict information,
		 const struct timespec *restrict timeout);
int sigqueue(pid_t pid, int number, const union sigval value);
int kill(pid_t pid, int number);
int pthread_kill(pthread_t thread, int number);
void psignal(int number, const char *prefix);
void psiginfo(const siginfo_t *information, const char *prefix);
int sigemptyset(sigset_t *set);
int sigfillset(sigset_t *set);
int sigaddset(sigset_t *set, int number);
int sigdelset(sigset_t *set, int number);
int sigismember(const sigset_t *set, int number);
#endif

#ifdef CRT_SHOW_XSI
int sigaltstack(const stack_t *restrict stack, stack_t *restrict old);
int siginterrupt(int number, int interrupt);
int sighold(int number);
int sigrelse(int number);
int sigignore(int number);
int sigpause(int number);
__sighandler_t sigset(int number, __sighandler_t handler);
#endif

#if defined(CRT_SHOW_XSI) || defined(CRT_SHOW_POSIX8)
int killpg(pid_t group, int number);
#endif

#ifdef CRT_SHOW_POSIX8
#define SIG2STR_MAX 16 /* "RTMIN+15" and such, with the end */
int sig2str(int number, char *name);
int str2sig(const char *restrict name, int *restrict number);
#endif

#ifdef CRT_SHOW_GNU
int tgkill(pid_t process, pid_t thread, int number);
int sigisemptyset(const sigset_t *set);
int sigorset(sigset_t *result, const sigset_t *a, const sigset_t *b);
int sigandset(sigset_t *result, const sigset_t *a, const sigset_t *b);
#endif

#endif
