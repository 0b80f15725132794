/* limits.h: what the compiler's types hold, and what the kernel bounds. limits.h(0p). */
#ifndef CRT_LIMITS_H
#define CRT_LIMITS_H

#include <linux/limits.h>

#define CHAR_BIT  __CHAR_BIT__
#define SCHAR_MAX __SCHAR_MAX__
#define SCHAR_MIN (-SCHAR_MAX - 1)
#define UCHAR_MAX (SCHAR_MAX * 2 + 1)
#ifdef __CHAR_UNSIGNED__
#define CHAR_MIN 0
#define CHAR_MAX UCHAR_MAX
#else
#define CHAR_MIN SCHAR_MIN
#define CHAR_MAX SCHAR_MAX
#endif
#define SHRT_MAX   __SHRT_MAX__
#define SHRT_MIN   (-SHRT_MAX - 1)
#define USHRT_MAX  (SHRT_MAX * 2 + 1)
#define INT_MAX    __INT_MAX__
#define INT_MIN    (-INT_MAX - 1)
#define UINT_MAX   (INT_MAX * 2U + 1)
#define LONG_MAX   __LONG_MAX__
#define LONG_MIN   (-LONG_MAX - 1)
#define ULONG_MAX  (LONG_MAX * 2UL + 1)
#define LLONG_MAX  __LONG_LONG_MAX__
#define LLONG_MIN  (-LLONG_MAX - 1)
#define ULLONG_MAX (LLONG_MAX * 2ULL + 1)
#define SSIZE_MAX  __PTRDIFF_MAX__
#define WORD_BIT   32
#define LONG_BIT   (8 * __SIZEOF_LONG__)
#define MB_LEN_MAX 4

/* C23's: bits of a type. */
#define BOOL_WIDTH   1
#define CHAR_WIDTH   CHAR_BIT
#define SCHAR_WIDTH  CHAR_BIT
#define UCHAR_WIDTH  CHAR_BIT
#define SHRT_WIDTH   16
#define USHRT_WIDTH  16
#define INT_WIDTH    32
#define UINT_WIDTH   32
#define LONG_WIDTH   LONG_BIT
#define ULONG_WIDTH  LONG_BIT
#define LLONG_WIDTH  64
#define ULLONG_WIDTH 64

#define GETENTROPY_MAX                      256
#define NSIG_MAX                            65
#define TEXTDOMAIN_MAX                      255
#define IOV_MAX                             1024
#define HOST_NAME_MAX                       64
#define LOGIN_NAME_MAX                      256
#define TTY_NAME_MAX                        32
#define SYMLOOP_MAX                         40
#define FILESIZEBITS                        64
#define NL_ARGMAX                           9
#define BC_BASE_MAX                         99
#define LINE_MAX                            2048
#define BC_DIM_MAX                          2048
#define BC_SCALE_MAX                        99
#define BC_STRING_MAX                       1000
#define CHARCLASS_NAME_MAX                  2048
#define COLL_WEIGHTS_MAX                    255
#define EXPR_NEST_MAX                       32
#define DELAYTIMER_MAX                      INT_MAX
#define AIO_PRIO_DELTA_MAX                  20
#define MQ_PRIO_MAX                         32768
#define NL_LANGMAX                          2048
#define NL_MSGMAX                           INT_MAX
#define NL_SETMAX                           INT_MAX
#define NL_NMAX                             INT_MAX
#define NL_TEXTMAX                          INT_MAX
#define NZERO                               20
#define RE_DUP_MAX                          32767
#define PTHREAD_STACK_MIN                   16384
#define PTHREAD_KEYS_MAX                    128
#define PTHREAD_DESTRUCTOR_ITERATIONS       4
#define SEM_VALUE_MAX                       INT_MAX
#define _POSIX2_BC_BASE_MAX                 99
#define _POSIX2_BC_DIM_MAX                  2048
#define _POSIX2_BC_SCALE_MAX                99
#define _POSIX2_BC_STRING_MAX               1000
#define _POSIX2_CHARCLASS_NAME_MAX          14
#define _POSIX2_COLL_WEIGHTS_MAX            2
#define _POSIX2_EXPR_NEST_MAX               32
#define _POSIX2_RE_DUP_MAX                  255
#define _POSIX_AIO_LISTIO_MAX               2
#define _POSIX_AIO_MAX                      1
#define _POSIX_CLOCKRES_MIN                 20000000
#define _POSIX_DELAYTIMER_MAX               32
#define _POSIX_MAX_CANON                    255
#define _POSIX_MAX_INPUT                    255
#define _POSIX_MQ_OPEN_MAX                  8
#define _POSIX_MQ_PRIO_MAX                  32
#define _POSIX_NGROUPS_MAX                  8
#define _POSIX_QLIMIT                       1
#define _POSIX_RE_DUP_MAX                   255
#define _POSIX_RTSIG_MAX                    8
#define _POSIX_SEM_NSEMS_MAX                256
#define _POSIX_SEM_VALUE_MAX                32767
#define _POSIX_SIGQUEUE_MAX                 32
#define _POSIX_STREAM_MAX                   8
#define _POSIX_SYMLINK_MAX                  255
#define _POSIX_THREAD_DESTRUCTOR_ITERATIONS 4
#define _POSIX_THREAD_KEYS_MAX              128
#define _POSIX_THREAD_THREADS_MAX           64
#define _POSIX_TIMER_MAX                    32
#define _POSIX_TTY_NAME_MAX                 9
#define _POSIX_TZNAME_MAX                   6
#define _POSIX_UIO_MAXIOV                   16
#define _POSIX_PATH_MAX                     256
#define _POSIX_NAME_MAX                     14
#define _POSIX_ARG_MAX                      4096
#define _POSIX_OPEN_MAX                     20
#define _POSIX_PIPE_BUF                     512
#define _POSIX_HOST_NAME_MAX                255
#define _POSIX_LOGIN_NAME_MAX               9
#define _POSIX_SS_REPL_MAX                  4
#define _POSIX_TRACE_EVENT_NAME_MAX         30
#define _POSIX_TRACE_NAME_MAX               8
#define _POSIX_TRACE_SYS_MAX                8
#define _POSIX_TRACE_USER_EVENT_MAX         32
#define _XOPEN_IOV_MAX                      16
#define _XOPEN_NAME_MAX                     255
#define _XOPEN_PATH_MAX                     1024
#define _POSIX_SYMLOOP_MAX                  8
#define _POSIX_SSIZE_MAX                    32767
#define _POSIX_CHILD_MAX                    25
#define _POSIX_LINK_MAX                     8
#define _POSIX2_LINE_MAX                    2048

#endif
