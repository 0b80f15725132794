/* stdlib.h: memory, numbers, sorting, the environment, the end of the program. */
#ifndef CRT_STDLIB_H
#define CRT_STDLIB_H

#include <features.h>
#include <stddef.h>
#include <sys/types.h>
#ifdef CRT_SHOW_BSD
#include <alloca.h>
#endif
#ifdef CRT_SHOW_POSIX
#include <sys/wait.h>
#endif

#define EXIT_SUCCESS 0
#define EXIT_FAILURE 1
#define RAND_MAX     2147483647
size_t __mb_cur_max(void);
#define MB_CUR_MAX (__mb_cur_max())

typedef struct {
	int quot, rem;
} div_t;
typedef struct {
	long quot, rem;
} ldiv_t;
typedef struct {
	long long quot, rem;
} lldiv_t;

void *malloc(size_t size) __attribute__((malloc));
void *calloc(size_t count, size_t size) __attribute__((malloc));
void *realloc(void *memory, size_t size);
void free(void *memory);
void *aligned_alloc(size_t alignment, size_t size);

int atoi(const char *text);
long atol(const char *text);
long long atoll(const char *text);
double atof(const char *text);
long strtol(const char *restrict text, char **restrict end, int base);
long long strtoll(const char *restrict text, char **restrict end, int base);
unsigned long strtoul(const char *restrict text, char **restrict end, int base);
unsigned long long strtoull(const char *restrict text, char **restrict end, int base);
float strtof(const char *restrict text, char **restrict end);
double strtod(const char *restrict text, char **restrict end);
long double strtold(const char *restrict text, char **restrict end);
int abs(int value);
long labs(long value);
long long llabs(long long value);
div_t div(int numerator, int denominator);
ldiv_t ldiv(long numerator, long denominator);
lldiv_t lldiv(long long numerator, long long denominator);

void qsort(void *array, size_t count, size_t size, int (*compare)(const void *, const void *));
void *bsearch(const void *key, const void *array, size_t count, size_t size,
	      int (*compare)(const void *, const void *));

int rand(void);
void srand(unsigned seed);

int mblen(const char *text, size_t size);
int mbtowc(wchar_t *restrict to, const char *restrict text, size_t size);
int wctomb(char *to, wchar_t c);
size_t mbstowcs(wchar_t *restrict to, const char *restrict from, size_t count);
size_t wcstombs(char *restrict to, const wchar_t *restrict from, size_t size);

char *getenv(const char *name);

int atexit(void (*function)(void));
int at_quick_exit(void (*function)(void));
void exit(int status) __attribute__((noreturn));
void quick_exit(int status) __attribute__((noreturn));
void _Exit(int status) __attribute__((noreturn));
void abort(void) __attribute__((noreturn));

int system(const char *command);

#ifdef CRT_SHOW_POSIX
int posix_memalign(void **memory, size_t alignment, size_t size);
int rand_r(unsigned *seed);
int getsubopt(char **restrict options, char *const *restrict names, char **restrict value);
int setenv(const char *name, const char *value, int overwrite);
int unsetenv(const char *name);
int mkstemp(char *pattern);
char *mkdtemp(char *pattern);
#endif

#ifdef CRT_SHOW_XSI
long random(void);
void srandom(unsigned seed);
char *initstate(unsigned seed, char *state, size_t size);
char *setstate(char *state);
double drand48(void);
double erand48(unsigned short x[3]);
long lrand48(void);
long nrand48(unsigned short x[3]);
long mrand48(void);
long jrand48(unsigned short x[3]);
void srand48(long seed);
unsigned short *seed48(unsigned short x[3]);
void lcong48(unsigned short parameters[7]);
void setkey(const char *key);
long a64l(const char *text);
char *l64a(long number);
int putenv(char *entry);
#endif

#if defined(CRT_SHOW_XSI) || defined(CRT_SHOW_POSIX8)
char *realpath(const char *restrict path, char *restrict resolved);
int posix_openpt(int flags);
int grantpt(int fd);
int unlockpt(int fd);
char *ptsname(int fd);
#endif

#ifdef CRT_SHOW_XSI5
void *valloc(size_t size);
#endif

#ifdef CRT_SHOW_XSI6
char *mktemp(char *pattern);
char *ecvt(double value, int digits, int *point, int *negative);
char *fcvt(double value, int digits, int *point, int *negative);
char *gcvt(double value, int digits, char *buffer);
#endif

#ifdef CRT_SHOW_BSD
void *memalign(size_t alignment, size_t size);
size_t malloc_usable_size(void *memory);
uint32_t arc4random(void);
uint32_t arc4random_uniform(uint32_t bound);
void arc4random_buf(void *buffer, size_t size);
struct random_data {
	char *__state;
};
int random_r(struct random_data *restrict data, int32_t *restrict number);
int srandom_r(unsigned seed, struct random_data *data);
int initstate_r(unsigned seed, char *restrict state, size_t size,
		struct random_data *restrict data);
int setstate_r(char *restrict state, struct random_data *restrict data);
int rpmatch(const char *answer);
int getloadavg(double averages[], int count);
int clearenv(void);
int on_exit(void (*function)(int, void *), void *argument);
int mkstemps(char *pattern, int suffix);
#endif

#if defined(CRT_SHOW_POSIX8) || defined(CRT_SHOW_BSD)
void *reallocarray(void *memory, size_t count, size_t size);
#endif

#ifdef CRT_SHOW_POSIX8
void qsort_r(void *array, size_t count, size_t size,
	     int (*compare)(const void *, const void *, void *), void *argument);
char *secure_getenv(const char *name);
int mkostemp(char *pattern, int flags);
int ptsname_r(int fd, char *buffer, size_t size);
#endif

#ifdef CRT_SHOW_GNU
int mkostemps(char *pattern, int suffix, int flags);
char *canonicalize_file_name(const char *path);
#endif

#if defined(__STDC_VERSION__) && __STDC_VERSION__ > 201710L /* before, in threads.h only */
#ifndef ONCE_FLAG_INIT
#define ONCE_FLAG_INIT 0
#endif
typedef int once_flag;
void call_once(once_flag *once, void (*function)(void));
#endif

#ifdef CRT_SHOW_C23
void free_sized(void *memory, size_t size);
void free_aligned_sized(void *memory, size_t alignment, size_t size);
size_t memalignment(const void *address);
int strfromd(char *restrict text, size_t size, const char *restrict format, double value);
int strfromf(char *restrict text, size_t size, const char *restrict format, float value);
int strfroml(char *restrict text, size_t size, const char *restrict format, long double value);
#endif

#if defined(_LARGEFILE64_SOURCE) || defined(_GNU_SOURCE)
/* What 32-bit systems have for large files: the same here. */
#define mkstemp64   mkstemp
#define mkostemp64  mkostemp
#define mkstemps64  mkstemps
#define mkostemps64 mkostemps
#endif

#endif
