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
/* CPU_..._S take a set of any size, from CPU_ALLOC; a processor that is not in it is not there. */
#define CPU_SETSIZE               1024
#define CRT_CPU_WORD(cpu, set)    ((set)->__bits[(cpu) / (8 * sizeof(long))])
#define CRT_CPU_BIT(cpu)          (1UL << (cpu) % (8 * sizeof(long)))
#define CRT_CPU_IN(cpu, size)     ((size_t)(cpu) / 8 < (size))
#define CPU_ALLOC_SIZE(count)     (((count) + 8 * sizeof(long) - 1) / (8 * sizeof(long)) * sizeof(long))
#define CPU_ALLOC(count)          ((cpu_set_t *)__builtin_malloc(CPU_ALLOC_SIZE(count)))
#define CPU_FREE(set)             __builtin_free(set)
#define CPU_ZERO_S(size, set)     ((void)__builtin_memset(set, 0, size))
#define CPU_SET_S(cpu, size, set) CRT_CPU_CHANGE(cpu, size, set, |= __bit)
#define CPU_CLR_S(cpu, size, set) CRT_CPU_CHANGE(cpu, size, set, &= ~__bit)
#define CPU_COUNT_S(size, set)    __cpu_count(size, set)
#define CPU_EQUAL_S(size, a, b)   (!__builtin_memcmp(a, b, size))
#define CPU_AND_S(size, to, a, b) CRT_CPU_COMBINE(size, to, a, &, b)
#define CPU_OR_S(size, to, a, b)  CRT_CPU_COMBINE(size, to, a, |, b)
#define CPU_XOR_S(size, to, a, b) CRT_CPU_COMBINE(size, to, a, ^, b)
#define CPU_ISSET_S(cpu, size, set)                                                                \
	__extension__({                                                                            \
		size_t __cpu = (cpu);                                                              \
		CRT_CPU_IN(__cpu, size) && (CRT_CPU_WORD(__cpu, set) & CRT_CPU_BIT(__cpu));        \
	})
#define CRT_CPU_CHANGE(cpu, size, set, change)                                                     \
	do {                                                                                       \
		size_t __cpu = (cpu);                                                              \
		unsigned long __bit = CRT_CPU_BIT(__cpu);                                          \
		if (CRT_CPU_IN(__cpu, size))                                                       \
			CRT_CPU_WORD(__cpu, set) change;                                           \
	} while (0)
#define CRT_CPU_COMBINE(size, to, a, operator, b)                                                  \
	do {                                                                                       \
		for (size_t __i = 0; __i < (size) / sizeof(long); __i++)                           \
			(to)->__bits[__i] = (a)->__bits[__i] operator(b)->__bits[__i];             \
	} while (0)
#define CPU_ZERO(set)       CPU_ZERO_S(sizeof(cpu_set_t), set)
#define CPU_SET(cpu, set)   CPU_SET_S(cpu, sizeof(cpu_set_t), set)
#define CPU_CLR(cpu, set)   CPU_CLR_S(cpu, sizeof(cpu_set_t), set)
#define CPU_ISSET(cpu, set) CPU_ISSET_S(cpu, sizeof(cpu_set_t), set)
#define CPU_COUNT(set)      CPU_COUNT_S(sizeof(cpu_set_t), set)
#define CPU_EQUAL(a, b)     CPU_EQUAL_S(sizeof(cpu_set_t), a, b)
#define CPU_AND(to, a, b)   CPU_AND_S(sizeof(cpu_set_t), to, a, b)
#define CPU_OR(to, a, b)    CPU_OR_S(sizeof(cpu_set_t), to, a, b)
#define CPU_XOR(to, a, b)   CPU_XOR_S(sizeof(cpu_set_t), to, a, b)
int __cpu_count(size_t size, const cpu_set_t *set);
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
