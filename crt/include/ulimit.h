/* ulimit.h: the older names of setrlimit(2). ulimit(3). */
#ifndef CRT_ULIMIT_H
#define CRT_ULIMIT_H
#define UL_GETFSIZE 1
#define UL_SETFSIZE 2
long ulimit(int command, ...);
#endif
