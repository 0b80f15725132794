/* sys_numbers.h: for sys.h: the numbers of calls that a 32-bit ABI has twice. */
#ifndef CRT_SYS_NUMBERS_H
#define CRT_SYS_NUMBERS_H

#include <asm/unistd.h>

/* Older calls have 32-bit times, ids or sizes; these are the wide ones under both names. */
#ifdef __NR_clock_gettime64
#define NR_clock_gettime         __NR_clock_gettime64
#define NR_clock_adjtime         __NR_clock_adjtime64
#define NR_clock_nanosleep       __NR_clock_nanosleep_time64
#define NR_ppoll                 __NR_ppoll_time64
#define NR_futex                 __NR_futex_time64
#define NR_fcntl                 __NR_fcntl64
#define NR_getuid                __NR_getuid32
#define NR_getgid                __NR_getgid32
#define NR_geteuid               __NR_geteuid32
#define NR_getegid               __NR_getegid32
#define NR_setuid                __NR_setuid32
#define NR_setgroups             __NR_setgroups32
#define NR_setresuid             __NR_setresuid32
#define NR_setfsuid              __NR_setfsuid32
#define NR_setfsgid              __NR_setfsgid32
#define NR_setresgid             __NR_setresgid32
#define NR_ftruncate             __NR_ftruncate64
#define NR_truncate              __NR_truncate64
#define NR_fstatfs               __NR_fstatfs64
#define NR_statfs                __NR_statfs64
#define NR_sendfile              __NR_sendfile64
#define NR_fadvise64             __NR_fadvise64_64
#define NR_pselect6              __NR_pselect6_time64
#define NR_utimensat             __NR_utimensat_time64
#define NR_clock_getres          __NR_clock_getres_time64
#define NR_clock_settime         __NR_clock_settime64
#define NR_timer_gettime         __NR_timer_gettime64
#define NR_timer_settime         __NR_timer_settime64
#define NR_timerfd_gettime       __NR_timerfd_gettime64
#define NR_timerfd_settime       __NR_timerfd_settime64
#define NR_recvmmsg              __NR_recvmmsg_time64
#define NR_rt_sigtimedwait       __NR_rt_sigtimedwait_time64
#define NR_semtimedop            __NR_semtimedop_time64
#define NR_mq_timedsend          __NR_mq_timedsend_time64
#define NR_mq_timedreceive       __NR_mq_timedreceive_time64
#define NR_sched_rr_get_interval __NR_sched_rr_get_interval_time64
#define NR_setgid                __NR_setgid32
#define NR_getgroups             __NR_getgroups32
#define NR_setreuid              __NR_setreuid32
#define NR_setregid              __NR_setregid32
#define NR_getresuid             __NR_getresuid32
#define NR_getresgid             __NR_getresgid32
#define NR_fchown                __NR_fchown32
#else
#define NR_clock_gettime         __NR_clock_gettime
#define NR_clock_adjtime         __NR_clock_adjtime
#define NR_clock_nanosleep       __NR_clock_nanosleep
#define NR_ppoll                 __NR_ppoll
#define NR_futex                 __NR_futex
#define NR_fcntl                 __NR_fcntl
#define NR_getuid                __NR_getuid
#define NR_getgid                __NR_getgid
#define NR_geteuid               __NR_geteuid
#define NR_getegid               __NR_getegid
#define NR_setuid                __NR_setuid
#define NR_setgroups             __NR_setgroups
#define NR_setresuid             __NR_setresuid
#define NR_setfsuid              __NR_setfsuid
#define NR_setfsgid              __NR_setfsgid
#define NR_setresgid             __NR_setresgid
#define NR_ftruncate             __NR_ftruncate
#define NR_truncate              __NR_truncate
#define NR_fstatfs               __NR_fstatfs
#define NR_statfs                __NR_statfs
#define NR_sendfile              __NR_sendfile
#define NR_fadvise64             __NR_fadvise64
#define NR_pselect6              __NR_pselect6
#define NR_utimensat             __NR_utimensat
#define NR_clock_getres          __NR_clock_getres
#define NR_clock_settime         __NR_clock_settime
#define NR_timer_gettime         __NR_timer_gettime
#define NR_timer_settime         __NR_timer_settime
#define NR_timerfd_gettime       __NR_timerfd_gettime
#define NR_timerfd_settime       __NR_timerfd_settime
#define NR_recvmmsg              __NR_recvmmsg
#define NR_rt_sigtimedwait       __NR_rt_sigtimedwait
#define NR_semtimedop            __NR_semtimedop
#define NR_mq_timedsend          __NR_mq_timedsend
#define NR_mq_timedreceive       __NR_mq_timedreceive
#define NR_sched_rr_get_interval __NR_sched_rr_get_interval
#define NR_setgid                __NR_setgid
#define NR_getgroups             __NR_getgroups
#define NR_setreuid              __NR_setreuid
#define NR_setregid              __NR_setregid
#define NR_getresuid             __NR_getresuid
#define NR_getresgid             __NR_getresgid
#define NR_fchown                __NR_fchown
#endif

#endif
