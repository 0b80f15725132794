/* Names that a feature macro asks for, other than the newest standard's: what X/Open gave up, what
 * -pthread shows, large files, the old names of strings.h. It only has to compile. */
#include <math.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <time.h>
#include <unistd.h>

#if defined(_XOPEN_SOURCE) && _XOPEN_SOURCE < 600
#define ISSUE5 (!getpass + !getpagesize + !getdtablesize + !brk + !sbrk + !valloc)
#else
static int getpagesize, sbrk, valloc; /* they are the program's */
#define ISSUE5 (getpagesize + sbrk + valloc)
#endif
#if defined(_XOPEN_SOURCE) && _XOPEN_SOURCE < 700
#define ISSUE6 (!ecvt + !fcvt + !gcvt + !mktemp + !scalb + !random + !putenv)
#else
static int ecvt, mktemp, scalb;
#define ISSUE6 (ecvt + mktemp + scalb)
#endif
#ifdef _REENTRANT
#define THREADS                                                                                    \
	(!localtime_r + !strtok_r + !rand_r + !pthread_kill + !sigaddset + !nanosleep + !fileno +  \
	 !flockfile)
#else
#define THREADS 0
#endif
#ifdef _LARGEFILE_SOURCE
#define LARGE (!fseeko + !ftello)
#else
#define LARGE 0
#endif
#if !defined(_POSIX_C_SOURCE) || _POSIX_C_SOURCE < 200809
#define STRINGS (!bcmp + !bcopy + !bzero + !index + !rindex + !strcasecmp)
#else
static int bzero, index;
#define STRINGS (bzero + index)
#endif

int main(void) { return ISSUE5 + ISSUE6 + THREADS + LARGE + STRINGS; }
