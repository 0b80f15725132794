/* sched.h: scheduling, and clone. sched(7), clone(2). */
#ifndef CRT_SCHED_H
#define CRT_SCHED_H
#include <sys/types.h>
#include <time.h>
#include <linux/sched.h>
struct sched_param {
	int sched_priority;
};
#define SCHED_OTHER SCHED_NORMAL
typedef struct {
	unsigned long __bits[1024 / (8 * sizeof(long))];
} cpu_set_t;
#define CPU_SETSIZE            1024
#define CRT_CPU_WORD(cpu, set) ((set)->__bits[(cpu) / (8 * sizeof(long))])
#define CRT_CPU_BIT(cpu)       (1UL << (cpu) % (8 * sizeof(long)))
#define CPU_ZERO(set)          ((void)(*(set) = (cpu_set_t){{0}}))
#define CPU_SET(cpu, set)      ((void)(CRT_CPU_WORD(cpu, set) |= CRT_CPU_BIT(cpu)))
#define CPU_CLR(cpu, set)      ((void)(CRT_CPU_WORD(cpu, set) &= ~CRT_CPU_BIT(cpu)))
#define CPU_ISSET(cpu, set)    ((CRT_CPU_WORD(cpu, set) & CRT_CPU_BIT(cpu)) != 0)
#define CPU_COUNT(set)         __cpu_count(set)
#define CPU_EQUAL(a, b)        (!__builtin_memcmp(a, b, sizeof(cpu_set_t)))
#define CPU_AND(to, a, b)      CRT_CPU_COMBINE(to, a, &, b)
#define CPU_OR(to, a, b)       CRT_CPU_COMBINE(to, a, |, b)
#define CPU_XOR(to, a, b)      CRT_CPU_COMBINE(to, a, ^, b)
#define CRT_CPU_COMBINE(to, a, operator, b)                                                        \
	do {                                                                                       \
		for (unsigned __i = 0; __i < sizeof(cpu_set_t) / sizeof(long); __i++)              \
			(to)->__bits[__i] = (a)->__bits[__i] operator(b)->__bits[__i];             \
	} while (0)
int __cpu_count(const cpu_set_t *set);
int sched_yield(void);
int sched_getcpu(void);
int sched_setaffinity(pid_t pid, size_t size, const cpu_set_t *set);
int sched_getaffinity(pid_t pid, size_t size, cpu_set_t *set);
int sched_getscheduler(pid_t pid);
int sched_setscheduler(pid_t pid, int policy, const struct sched_param *parameter);
int sched_get_priority_max(int policy);
int sched_get_priority_min(int policy);
int sched_getparam(pid_t pid, struct sched_param *parameter);
int sched_setparam(pid_t pid, const struct sched_param *parameter);
int sched_rr_get_interval(pid_t pid, struct timespec *interval);
/* After argument, if flags ask for them: pid_t *parent_tid, void *tls, pid_t *child_tid. */
int clone(int (*function)(void *), void *stack, int flags, void *argument, ...);
int unshare(int flags);
int setns(int fd, int type);
#endif
