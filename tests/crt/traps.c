/* What small C libraries are known to get wrong: streams at their end, fields of scanf and printf,
 * numbers at their limits, the environment, names of temporary files, signals, processes, wide
 * characters, regular expressions, dates, locales, streams over memory, and too few descriptors. */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <locale.h>
#include <pthread.h>
#include <regex.h>
#include <semaphore.h>
#include <setjmp.h>
#include <signal.h>
#include <spawn.h>
#include <stdint.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>
#include <utime.h>
#include <wchar.h>
#include <wctype.h>
#include <dirent.h>
#include <arpa/inet.h>
#define SAY(e)                                                                                     \
	do {                                                                                       \
		errno = 0;                                                                         \
		long long r_ = (long long)(e);                                                     \
		printf("%s = %lld", #e, r_);                                                       \
		printf(r_ == -1 ? " %d\n" : "\n", errno);                                          \
	} while (0)
#define STR(e)                                                                                     \
	do {                                                                                       \
		const char *__r = (e);                                                             \
		printf("%s = %s\n", #e, __r ? __r : "NULL");                                       \
	} while (0)
/* Compilers know what malloc does, and leave it out. */
static void *(*volatile any_malloc)(size_t) = malloc;
static void *(*volatile any_calloc)(size_t, size_t) = calloc;
static void *(*volatile any_realloc)(void *, size_t) = realloc;

static void parent(void) { errno = 77; }
static void prep(void) { errno = 78; }
static sigjmp_buf jb;
static volatile int hits;
static void h(int s)
{
	hits++;
	siglongjmp(jb, 1);
}
int main(int argc, char **argv)
{
	char buf[512];
	wchar_t w[64];
	FILE *f;
	int n, i, fd;
	setvbuf(stdout, 0, _IONBF, 0);
	if (argc > 1)
		chdir(argv[1]);
	/* ftello after unflushed append */
	f = fopen("app", "w");
	fputs("12345", f);
	fclose(f);
	f = fopen("app", "a");
	fputs("abc", f);
	SAY(ftello(f));
	fflush(f);
	SAY(ftello(f));
	fclose(f);
	f = fopen("app", "a+");
	SAY(ftello(f));
	SAY(fgetc(f));
	fclose(f);
	/* fgets eof, ungetc, setvbuf unget */
	f = fopen("app", "r");
	SAY(ungetc('x', f));
	SAY(fgetc(f));
	SAY(fgetc(f));
	fseek(f, 0, SEEK_END);
	SAY(ungetc('q', f));
	SAY(ftell(f));
	SAY(fgetc(f));
	SAY(fgetc(f));
	SAY(feof(f));
	fclose(f);
	f = fopen("app", "r");
	char vb[8];
	setvbuf(f, vb, _IOFBF, 8);
	while (fgetc(f) != EOF)
		;
	SAY(ungetc('a', f));
	SAY(fgetc(f));
	fclose(f);
	f = fopen("app", "r");
	while (fgetc(f) != EOF)
		;
	SAY(feof(f));
	rewind(f);
	SAY(feof(f));
	SAY(ferror(f));
	SAY(fputc('x', f));
	SAY(!!ferror(f));
	rewind(f);
	SAY(ferror(f));
	fclose(f);
	/* scanf bytes consumed */
	f = tmpfile();
	fputs("0x 1234 0xg 1e+z .x -", f);
	rewind(f);
	rewind(f);
	double d = 9;
	fseek(f, 12, SEEK_SET);
	SAY(sscanf("", "%d", &i));
	SAY(sscanf(" ", "%d", &i));
	SAY(sscanf("a", "%d", &i));
	SAY(sscanf("12", "%d%n", &i, &n));
	SAY(n);
	SAY(sscanf("12", "%d%d", &i, &n));
	SAY(sscanf("1", "%d:%d", &i, &n));
	SAY(sscanf("a", "b"));
	SAY(sscanf("", "b"));
	SAY(sscanf("", ""));
	SAY(sscanf("x", "%c%c", buf, buf + 1));
	SAY(sscanf("abc", "%*d"));
	SAY(sscanf("  ab", "%3c", buf));
	SAY(sscanf("nan inf", "%lf %lf", &d, &d));
	SAY(sscanf("99999999999999999999", "%d", &i));
	SAY(sscanf("hello world", "%ms %m[a-z]", (char **)buf, (char **)(buf + 8)));
	STR(*(char **)(buf + 8));
	SAY(sscanf("a]b", "%[]a]%n", buf, &n));
	SAY(n);
	SAY(sscanf("abc-def", "%[a-c-]", buf));
	STR(buf);
	SAY(sscanf("xyz", "%[^y]", buf));
	STR(buf);
	SAY(sscanf("%12", "%%%d", &i));
	SAY(i);
	/* printf */
	errno = 0;
	SAY(snprintf(buf, 10, "%2147483648d", 1));
	SAY(snprintf(buf, sizeof buf, "%.0f %.0f %.0f %.0f", 0.5, 1.5, 2.5, 3.5));
	STR(buf);
	SAY(snprintf(buf, sizeof buf, "%.4g %.4g %.3g %g %#g %.0g %#.0g", 99999.5, 0.000099999,
		     9.995, 1e5, 1e5, 1.5, 2.0));
	STR(buf);
	SAY(snprintf(buf, sizeof buf, "%.0a %.1a %a %a %La", 1.5, 1.99, 0.1, 5e-324, 1.0L));
	SAY(snprintf(buf, sizeof buf, "%n%d%n", &n, 5, &i));
	SAY(n);
	SAY(i);
	SAY(snprintf(buf, sizeof buf, "%lc|%ls|%5c|%-5c|", L'x', L"wide", 'a', 'b'));
	STR(buf);
	SAY(snprintf(buf, sizeof buf, "%'d %hhd %hd %jd %zd %td %#o %#x %+d % d %05d %-5d| %.0d|",
		     1234567, 300, 70000, (intmax_t)-1, (size_t)5, (ptrdiff_t)-5, 8, 0, 1, 1, -3, 3,
		     0));
	STR(buf);
	SAY(swprintf(w, 64, L"%ls %s %d %lc", L"abc", "def", 5, L'z'));
	printf("%ls\n", w);
	SAY(swprintf(w, 3, L"abcd") < 0);
	/* strtol etc */
	char *e;
	SAY(strtol("  -0x1g", &e, 16));
	STR(e);
	SAY(strtoul("-1", &e, 10) == ULONG_MAX);
	SAY(strtol("0x", &e, 16));
	STR(e);
	SAY(strtol("z", &e, 37));
	SAY(strtoll("9223372036854775808", &e, 10));
	SAY(strtol("08", &e, 0));
	STR(e);
	SAY(wcstol(L"  -12x", NULL, 10));
	SAY(strtol("+-1", &e, 10));
	STR(e);
	/* memory */
	SAY(memmem("abc", 3, "", 0) != 0);
	SAY(memmem("abcde", 5, "de", 2) != 0);
	SAY(memmem("abcabcabd", 9, "abcabd", 6) != 0);
	SAY(strstr("aaab", "aab") != 0);
	SAY(wcsstr(L"abacab", L"acab") != 0);
	SAY(any_malloc(0) != 0);
	SAY(any_realloc(NULL, 0) != 0);
	SAY(any_malloc(SIZE_MAX) == 0);
	SAY(any_calloc(SIZE_MAX / 2, 4) == 0);
	SAY(any_realloc(any_malloc(3), SIZE_MAX - 5) == 0);
	void *p;
	SAY(posix_memalign(&p, 3, 10));
	SAY(posix_memalign(&p, 64, 100));
	SAY((uintptr_t)p % 64);
	SAY(aligned_alloc(64, 128) != 0);
	SAY(reallocarray(NULL, SIZE_MAX / 2, 3) == 0);
	/* env */
	SAY(setenv("A=B", "x", 1));
	SAY(setenv("", "x", 1));
	SAY(setenv("Q", "1", 1));
	char *q = getenv("Q");
	SAY(setenv("Q", "2", 0));
	STR(getenv("Q"));
	SAY(setenv("Q", q, 1));
	STR(getenv("Q"));
	static char pe[] = "Q=put";
	SAY(putenv(pe));
	STR(getenv("Q"));
	pe[2] = 'P';
	STR(getenv("Q"));
	SAY(setenv("Q", "again", 1));
	SAY(unsetenv("Q"));
	SAY(unsetenv("A=B"));
	SAY(unsetenv(""));
	SAY(putenv("NOEQ"));
	SAY(clearenv());
	SAY(getenv("PATH") == 0);
	/* mkstemp etc */
	char t1[] = "x", t2[] = "fooXXXXX", t3[] = "fooXXXXXX", t4[] = "nodir/fXXXXXX";
	SAY(mkstemp(t1));
	SAY(mkstemp(t2));
	SAY(mkdtemp(t2) == 0);
	SAY(mkdtemp(t3) != 0);
	SAY(mkstemp(t4));
	SAY(mkdtemp(t4) == 0);
	char t5[] = "aXXXXXX.txt";
	SAY(mkstemps(t5, 4) >= 0);
	SAY(mkstemps(t5, 4));
	/* strverscmp */
	SAY(strverscmp("item#99", "item#100") < 0);
	SAY(strverscmp("000", "00") < 0);
	SAY(strverscmp("01", "010") < 0);
	SAY(strverscmp("09", "0") < 0);
	SAY(strverscmp("a1b", "a1a") > 0);
	SAY(strverscmp("1.05", "1.5") < 0);
	/* statvfs, lseek, stat */
	struct statvfs sv;
	SAY(statvfs("/", &sv));
	SAY(sv.f_bsize > 0 && sv.f_namemax > 0);
	fd = open("big", O_RDWR | O_CREAT, 0600);
	SAY(lseek(fd, 0x123456789abLL, SEEK_SET));
	SAY(lseek(fd, -1, SEEK_SET));
	SAY(ftruncate(fd, -1));
	close(fd);
	/* utime */
	fd = open("ut", O_RDWR | O_CREAT, 0600);
	struct timespec ts[2] = {{5, 6}, {7, UTIME_OMIT}};
	struct stat st;
	SAY(futimens(fd, ts));
	fstat(fd, &st);
	SAY(st.st_atim.tv_sec);
	SAY(st.st_mtime > 1000);
	ts[1] = (struct timespec){1LL << 33, 5};
	SAY(utimensat(AT_FDCWD, "ut", ts, 0));
	fstat(fd, &st);
	SAY(st.st_mtime);
	struct utimbuf ub = {1, 2};
	SAY(utime("ut", &ub));
	struct timeval tv[2] = {{1, 2}, {3, 4}};
	SAY(utimes("ut", tv));
	SAY(futimes(fd, tv));
	tv[0].tv_usec = 1000000;
	SAY(utimes("ut", tv));
	close(fd);
	/* signals */
	sigset_t set, old;
	memset(&set, 0xff, sizeof set);
	SAY(syscall(SYS_rt_sigprocmask, SIG_BLOCK, &set, 0, 8));
	SAY(sigprocmask(SIG_BLOCK, NULL, &old));
	sigemptyset(&set);
	sigprocmask(SIG_SETMASK, &set, NULL);
	SAY(sigaddset(&set, 0));
	SAY(sigaddset(&set, 65));
	SAY(sigismember(&set, 100));
	sigfillset(&set);
	SAY(sigismember(&set, 33));
	SAY(sigismember(&set, SIGRTMIN));
	struct sigaction sa = {.sa_handler = h};
	sigaction(SIGUSR1, &sa, NULL);
	if (!sigsetjmp(jb, 1))
		raise(SIGUSR1);
	sigprocmask(0, NULL, &old);
	SAY(sigismember(&old, SIGUSR1));
	if (!sigsetjmp(jb, 0))
		raise(SIGUSR1);
	sigprocmask(0, NULL, &old);
	SAY(sigismember(&old, SIGUSR1));
	sigdelset(&old, SIGUSR1);
	sigprocmask(SIG_SETMASK, &old, NULL);
	SAY(hits);
	stack_t ss = {.ss_sp = buf, .ss_size = 100};
	SAY(sigaltstack(&ss, NULL));
	ss.ss_flags = 99;
	ss.ss_size = 65536;
	SAY(sigaltstack(&ss, NULL));
	SAY(raise(0));
	SAY(raise(-1));
	SAY(sigaction(SIGKILL, &sa, NULL));
	SAY(sigaction(0, &sa, NULL));
	SAY(killpg(-5, 0));
	SAY(signal(SIGKILL, h) == SIG_ERR);
	/* exec with env, fork errors */
	pid_t pid = fork();
	if (!pid) {
		static char *envp[] = {"ZED=1", NULL};
		execle("/bin/sh", "sh", "-c", "echo $ZED $#", "a0", "a1", NULL, envp);
		_exit(1);
	}
	waitpid(pid, &i, 0);
	SAY(i);
	pid = fork();
	if (!pid) {
		printf("buffered");
		setvbuf(stdout, NULL, _IOFBF, 100);
		printf("-exit\n");
		exit(0);
	}
	waitpid(pid, &i, 0);
	pid = fork();
	if (!pid) {
		execlp("no-such-program", "x", NULL);
		SAY(errno);
		_exit(3);
	}
	waitpid(pid, &i, 0);
	SAY(WEXITSTATUS(i));
	posix_spawn_file_actions_t fa;
	posix_spawn_file_actions_init(&fa);
	posix_spawn_file_actions_addopen(&fa, 7, "spawned", O_WRONLY | O_CREAT, 0600);
	posix_spawn_file_actions_adddup2(&fa, 7, 1);
	posix_spawn_file_actions_addclose(&fa, 7);
	char *av[] = {"sh", "-c", "echo hi; exit 4", NULL};
	SAY(posix_spawnp(&pid, "sh", &fa, NULL, av, (char *[]){"PATH=/bin", 0}));
	waitpid(pid, &i, 0);
	SAY(WEXITSTATUS(i));
	SAY(stat("spawned", &st));
	SAY(st.st_size);
	f = popen("echo out; exit 3", "r");
	STR(fgets(buf, 99, f));
	SAY(WEXITSTATUS(pclose(f)));
	SAY(system(NULL) != 0);
	SAY(WEXITSTATUS(system("exit 9")));
	SAY(popen("x", "z") == 0);
	pthread_atfork(prep, parent, NULL);
	struct rlimit rl = {0, 0};
	/* misc */
	SAY(iswspace(0));
	SAY(iswalpha(WEOF));
	SAY(iswctype('a', wctype("alpha")) != 0);
	SAY(wctype("nope"));
	SAY(towupper('a'));
	STR(inet_ntop(AF_INET6, "\0\0\0\0\0\0\0\0\0\0\xff\xff\1\2\3\4", buf, 64));
	STR(inet_ntop(AF_INET6, "\0\0\0\0\0\0\0\0\0\0\0\0\1\2\3\4", buf, 64));
	STR(inet_ntop(AF_INET6, "\0\1\0\0\0\0\0\1\0\0\0\0\0\0\0\1", buf, 64));
	SAY(inet_ntop(AF_INET, "abcd", buf, 3) == 0);
	SAY(inet_pton(AF_INET6, "1:2:3:4:5:6:7:", buf));
	SAY(inet_pton(AF_INET6, "::1.2.3.4", buf));
	SAY(inet_pton(AF_INET6, ":::", buf));
	SAY(inet_pton(AF_INET, "1.2.3", buf));
	SAY(inet_pton(AF_INET, "01.2.3.4", buf));
	SAY(inet_pton(99, "", buf));
	SAY(inet_pton(AF_INET6, "1:2:3:4:5:6:7::", buf));
	SAY(inet_pton(AF_INET6, "12345::", buf));
	srand48(1);
	SAY(lrand48());
	SAY(mrand48());
	unsigned short x[3] = {0xffff, 0xffff, 0xffff};
	SAY(jrand48(x));
	SAY(nrand48(x));
	srandom(1);
	SAY(initstate(7, buf, 8) != NULL);
	srand(5);
	SAY(rand() >= 0);
	setlocale(LC_ALL, "C.UTF-8");
	SAY(mbsrtowcs(w, &(const char *){"\xc3\xa9z"}, 64, NULL));
	SAY(mbstowcs(NULL, "\xe2\x82\xac", 0));
	SAY(mbtowc(w, "\xff", 1));
	SAY(wctomb(buf, 0x20ac));
	SAY(wcrtomb(NULL, 5, NULL));
	SAY(btowc(0xff));
	SAY(mbrtowc(NULL, NULL, 0, NULL));
	SAY(wcsncpy(w, L"ab", 2) == w);
	SAY(wcsnrtombs(NULL, &(const wchar_t *){L"\x20ac\x20ac"}, 1, 0, NULL));
	SAY(wcwidth(L'a'));
	SAY(wcwidth(0));
	f = fopen("wide", "w");
	SAY(fwide(f, 1) > 0);
	SAY(fputws(L"h\xe9llo", f) >= 0);
	SAY(fwide(f, -1) > 0);
	fclose(f);
	f = fopen("wide", "r");
	SAY(fgetwc(f));
	SAY(fgetwc(f));
	SAY(ungetwc(0x20ac, f));
	SAY(fgetwc(f));
	SAY(fgetwc(f));
	fclose(f);
	/* regex */
	regex_t re;
	regmatch_t m[4];
	static const char *const rx[][2] = {{"\\(a\\)\\1*", "aaab"},
					    {"a\\{2,3\\}", "aaaa"},
					    {"[[:alpha:]]*", "abc1"},
					    {"[^a-c]", "abcd"},
					    {"^$", ""},
					    {"\\(^a\\)", "a"},
					    {"x*", "y"}};
	for (i = 0; i < 7; i++) {
		SAY(regcomp(&re, rx[i][0], 0));
		SAY(regexec(&re, rx[i][1], 4, m, 0));
		printf("%d %d %d %d\n", (int)m[0].rm_so, (int)m[0].rm_eo, (int)m[1].rm_so,
		       (int)m[1].rm_eo);
		regfree(&re);
	}
	static const char *const er[][2] = {{"(a|ab)(c|bcd)(d*)", "abcd"},
					    {"a{2}", "aa"},
					    {"[A-Z]", "q"},
					    {"a|b|", "c"},
					    {"(a)(b)?", "a"},
					    {"(a*)+", "b"},
					    {"\\.x+", "a.xx"},
					    {"a{,2}", "aaa"},
					    {"[[.a.]]", "a"},
					    {"[[=a=]]", "a"}};
	for (i = 0; i < 10; i++) {
		int r = regcomp(&re, er[i][0], REG_EXTENDED | (i == 2 ? REG_ICASE : 0));
		SAY(r);
		if (r)
			continue;
		SAY(regexec(&re, er[i][1], 4, m, 0));
		printf("%d %d %d %d %d %d\n", (int)m[0].rm_so, (int)m[0].rm_eo, (int)m[1].rm_so,
		       (int)m[1].rm_eo, (int)m[2].rm_so, (int)m[2].rm_eo);
		regfree(&re);
	}
	static const char *const bad[] = {"(",     "[a", "a{2",       "a**",
					  "[b-a]", "\\", "[[:foo:]]", "a{3,2}"};
	for (i = 0; i < 8; i++) {
		int r = regcomp(&re, bad[i], REG_EXTENDED);
		SAY(r);
		if (!r)
			regfree(&re);
	}
	/* time */
	struct tm tm = {.tm_year = 70, .tm_mday = 1};
	setenv("TZ", "UTC0", 1);
	tzset();
	SAY(mktime(&tm));
	tm = (struct tm){.tm_year = 100, .tm_mon = 25, .tm_mday = -5, .tm_hour = 100};
	SAY(mktime(&tm));
	strftime(buf, 99, "%F %T %a %j %U %W %V %G %C %y %e %I %p %Z %z %s %%", &tm);
	STR(buf);
	setenv("TZ", "EST5EDT,M3.2.0,M11.1.0", 1);
	tzset();
	tm = (struct tm){.tm_year = 116,
			 .tm_mon = 2,
			 .tm_mday = 13,
			 .tm_hour = 2,
			 .tm_min = 30,
			 .tm_isdst = -1};
	SAY(mktime(&tm));
	SAY(tm.tm_isdst);
	time_t tt = 1478412000;
	localtime_r(&tt, &tm);
	SAY(tm.tm_hour);
	STR(tm.tm_zone);
	SAY(timezone);
	SAY(daylight);
	STR(tzname[0]);
	tt = 1LL << 56;
	SAY(gmtime_r(&tt, &tm) == NULL);
	tt = 67768036191676799LL;
	SAY(gmtime_r(&tt, &tm) != NULL);
	SAY(tm.tm_year);
	memset(&tm, 0, sizeof tm);
	STR(strptime("2011-02-03 04:05:06 PM", "%Y-%m-%d %I:%M:%S %p", &tm));
	SAY(tm.tm_hour);
	SAY(strptime("x", "%d", &tm) == 0);
	STR(asctime(&(struct tm){.tm_mday = 1}));
	struct timespec tsp = {0, 1000000000};
	SAY(nanosleep(&tsp, NULL));
	SAY(clock_nanosleep(CLOCK_REALTIME, 0, &tsp, NULL));
	SAY(clock_gettime(999, &tsp));
	SAY(clock_getres(CLOCK_MONOTONIC, &tsp));
	SAY(syscall(-1));
	SAY(syscall(SYS_lseek, -1, 0, 0));
	/* uselocale */
	SAY(uselocale(0) == LC_GLOBAL_LOCALE);
	locale_t l = newlocale(LC_ALL_MASK, "C", 0);
	SAY(l != 0);
	SAY(uselocale(l) == LC_GLOBAL_LOCALE);
	SAY(uselocale(0) == l);
	uselocale(LC_GLOBAL_LOCALE);
	SAY(duplocale(l) != 0);
	SAY(newlocale(LC_ALL_MASK, "xx_YY", 0) == 0);
	/* memstream */
	char *ms;
	size_t mz;
	f = open_memstream(&ms, &mz);
	fputs("hello", f);
	fflush(f);
	SAY(mz);
	fseeko(f, 2, SEEK_SET);
	fputs("XY", f);
	fflush(f);
	SAY(mz);
	STR(ms);
	fseeko(f, 10, SEEK_SET);
	fputc('z', f);
	fclose(f);
	SAY(mz);
	SAY(ms[7]);
	f = fmemopen(buf, 10, "w+");
	SAY(fputs("01234567", f) >= 0);
	SAY(fflush(f));
	fclose(f);
	f = fmemopen("abc", 3, "r");
	SAY(fgetc(f));
	fseek(f, 0, SEEK_END);
	SAY(ftell(f));
	SAY(fgetc(f));
	SAY(fputc('x', f));
	fclose(f);
	wchar_t *wm;
	f = open_wmemstream(&wm, &mz);
	fputws(L"wide", f);
	fclose(f);
	SAY(mz);
	printf("%ls\n", wm);
	rl.rlim_cur = 5;
	SAY(setrlimit(RLIMIT_NOFILE, &(struct rlimit){3, 100}));
	SAY(open("/", O_RDONLY));
	SAY(dup(0));
	SAY(fopen("app", "r") == 0);
	SAY(opendir("/") == 0);
	return 0;
}
