/* What POSIX has since 2024 and C since 2023 (but for ndbm.h: ndbm.c). */
#define _GNU_SOURCE
#define _POSIX_C_SOURCE 202405L
#include <dirent.h>
#include <endian.h>
#include <fcntl.h>
#include <inttypes.h>
#include <langinfo.h>
#include <libintl.h>
#include <limits.h>
#include <locale.h>
#include <math.h>
#include <search.h>
#include <signal.h>
#include <spawn.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <termios.h>
#include <time.h>
#include <uchar.h>
#include <unistd.h>
#include <wchar.h>
#include "promised.h"
#ifndef __GLIBC__
#include <devctl.h>
#include <stdbit.h>
#include <stdckdint.h>
#endif

static void signals(void)
{
	DO(char name[SIG2STR_MAX]);
	DO(int number = 0);
	IS(sig2str(SIGHUP, name), 0);
	IS_TEXT(name, "HUP");
	IS(sig2str(SIGRTMIN, name), 0);
	IS_TEXT(name, "RTMIN");
	IS(sig2str(SIGRTMIN + 12, name), 0);
	IS_TEXT(name, "RTMIN+12");
	IS(sig2str(SIGRTMAX - 2, name), 0);
	IS_TEXT(name, "RTMAX-2");
	IS(sig2str(SIGRTMAX, name), 0);
	IS_TEXT(name, "RTMAX");
	IS(sig2str(0, name), -1);
	IS(sig2str(32, name), -1);
	IS(sig2str(-1, name), -1);
	IS(sig2str(NSIG, name), -1);
	IS(str2sig("INT", &number), 0);
	IS(number, SIGINT);
	IS(str2sig("RTMIN+3", &number), 0);
	IS(number, SIGRTMIN + 3);
	IS(str2sig("RTMAX-20", &number), 0);
	IS(number, SIGRTMAX - 20);
	IS(str2sig("15", &number), 0);
	IS(number, SIGTERM);
	IS(str2sig("0", &number), -1);
	IS(str2sig("32", &number), -1);
	IS(str2sig("65", &number), -1);
	IS(str2sig("9x", &number), -1);
	IS(str2sig("SIGINT", &number), -1);
	IS(str2sig("RTMIN-1", &number), -1);
	IS(str2sig("RTMIN+", &number), -1);
	IS(str2sig("RTMIN+31", &number), -1);
	IS(str2sig("RTMAX+1", &number), -1);
	IS(str2sig("", &number), -1);
	for (int i = 1; i < NSIG; i++) {
		DO(int back = 0);
		if (i != 32 && i != 33)
			IS(!sig2str(i, name) && !str2sig(name, &back) && back == i, 1);
	}
}

static void wide(void)
{
	DO(wchar_t to[8] = L"ab");
	IS(wcslcpy(to, L"hello", 4), 5);
	IS(wcscmp(to, L"hel"), 0);
	IS(wcslcat(to, L"lo, world", 8), 12);
	IS(wcscmp(to, L"hello, "), 0);
	IS(wcslcat(to, L"xy", 3), 5);
	IS(wcslcpy(to, L"abc", 0), 3);
	IS(wcslcpy(to, L"", 1), 0);
	IS(to[0], 0);
}

static void bytes(void)
{
	setlocale(LC_CTYPE, "C.UTF-8");
	/* "aé€😀" in and out, a unit at a time. */
	const char *text = "a\303\251\342\202\254\360\237\230\200";
	mbstate_t in = {0}, out = {0};
	char8_t unit;
	char to[MB_LEN_MAX];
	for (int i = 0; i < 11; i++) {
		size_t taken = mbrtoc8(&unit, text, strlen(text) + 1, &in);
		if ((ssize_t)taken > 0)
			text += taken;
		size_t made = c8rtomb(to, unit, &out);
		printf("%zd %x %zd %.*s %d\n", (ssize_t)taken, unit, (ssize_t)made, (int)made, to,
		       !!mbsinit(&in));
	}
	memset(&out, 0, sizeof out);
	SAY(c8rtomb(to, 0xc3, &out));
	SAY_ERRNO((ssize_t)c8rtomb(to, 0x41, &out));
	memset(&out, 0, sizeof out);
	SAY_ERRNO((ssize_t)c8rtomb(to, 0x80, &out));
	SAY(c8rtomb(NULL, 0, &out));
	memset(&in, 0, sizeof in);
	SAY((ssize_t)mbrtoc8(&unit, "\342\202", 2, &in));
	SAY((ssize_t)mbrtoc8(&unit, "\254", 1, &in));
	printf("%x\n", unit);
	memset(&in, 0, sizeof in);
	SAY_ERRNO((ssize_t)mbrtoc8(&unit, "\300\200", 2, &in));
	setlocale(LC_CTYPE, "C");
}

static void numbers(void)
{
	char text[40];
	SAY(strfromd(text, sizeof text, "%.3f", 3.14159));
	SAY_TEXT(text);
	SAY(strfromd(text, sizeof text, "%g", 1e100));
	SAY_TEXT(text);
	SAY(strfromf(text, sizeof text, "%.2E", 1234.5f));
	SAY_TEXT(text);
	SAY(strfroml(text, sizeof text, "%.10g", 0.1L));
	SAY_TEXT(text);
	SAY(strfromd(text, 4, "%.3f", 3.14159));
	SAY_TEXT(text);
	SAY(strfromd(NULL, 0, "%a", 1.5));
	SAY(strfromd(text, sizeof text, "%A", -1.5));
	SAY_TEXT(text);
	SAY(strfromd(text, sizeof text, "%.0F", 2.5));
	SAY_TEXT(text);
	SAY(INT8_WIDTH + UINT_LEAST16_WIDTH * 2 + INT_FAST64_WIDTH);
	SAY(INT_FAST16_WIDTH + INTPTR_WIDTH + SIZE_WIDTH + PTRDIFF_WIDTH + LONG_WIDTH);
	SAY(UINTMAX_WIDTH + WCHAR_WIDTH + WINT_WIDTH + SIG_ATOMIC_WIDTH + LLONG_WIDTH + INT_WIDTH);
	IS(M_PHI * M_PHI - M_PHI - 1 < 1e-15 && M_SQRT3 * M_SQRT1_3 - 1 < 1e-15, 1);
	IS((int)(M_EGAMMAl * 1e9L), 577215664);
	IS((int)(M_1_SQRTPI * M_1_SQRTPI * M_PIl * 1e6 + .5), 1000000);
	IS(stdc_leading_zeros((unsigned char)1), 7);
	IS(stdc_leading_ones((unsigned short)0xe000), 3);
	IS(stdc_trailing_zeros(0ULL), 64);
	IS(stdc_trailing_ones(7U), 3);
	IS(stdc_first_leading_zero_uc(0xff), 0);
	IS(stdc_first_leading_one_ui(1), 32);
	IS(stdc_first_trailing_zero_us(0xf), 5);
	IS(stdc_first_trailing_one_ull(0), 0);
	IS(stdc_first_trailing_one_ull(8), 4);
	IS(stdc_count_ones(0xf0f0U), 8);
	IS(stdc_count_zeros_uc(1), 7);
	IS(stdc_has_single_bit(64UL), 1);
	IS(stdc_has_single_bit(0U), 0);
	IS(stdc_bit_width(255U), 8);
	IS(stdc_bit_floor(200U), 128);
	IS(stdc_bit_ceil(200U), 256);
	IS(stdc_bit_ceil_uc(200), 0);
	IS(stdc_bit_ceil_ui(0), 1);
	IS(stdc_bit_ceil_ull(1ULL << 63), 1ULL << 63);
	DO(int sum);
	IS(ckd_add(&sum, INT_MAX, 1), 1);
	IS(sum, INT_MIN);
	IS(ckd_sub(&sum, 5U, 7U), 0);
	IS(sum, -2);
	IS(ckd_mul(&sum, 1 << 20, 1 << 20), 1);
}

static void memory(void)
{
	DO(char *room = aligned_alloc(64, 128));
	IS(memalignment(room) >= 64, 1);
	IS(memalignment(NULL), 0);
	IS(memalignment((void *)24), 8);
	IS(memset_explicit(room, 7, 3) == room && room[2] == 7, 1);
	DO(free_aligned_sized(room, 64, 128));
	DO(free_sized(malloc(3), 3));
	DO(free_sized(NULL, 0));
}

static void files(const char *folder)
{
	union {
		struct dirent align;
		char room[2048];
	} u;
	if (chdir(folder))
		perror(folder);
	close(creat("a", 0600));
	mkdir("b", 0700);
	int fd = open(".", O_RDONLY | O_DIRECTORY), seen = 0;
	ssize_t filled = 1;
	(void)filled, (void)u;
	DO(filled = posix_getdents(fd, u.room, sizeof u.room, DT_FORCE_TYPE));
	DO(for (char *at = u.room; at < u.room + filled;) {
		struct posix_dent *entry = (struct posix_dent *)at;
		struct stat status;
		if (!lstat(entry->d_name, &status) && entry->d_ino == status.st_ino &&
		    entry->d_type == IFTODT(status.st_mode))
			seen++;
		at += entry->d_reclen;
	});
	IS(seen >= 3, 1); /* ".." may be a mount */
	IS(posix_getdents(fd, u.room, sizeof u.room, 0), 0);
	IS(posix_getdents(fd, u.room, sizeof u.room, 0x4000) == -1 && errno == EINVAL, 1);
	IS(posix_getdents(-1, u.room, sizeof u.room, 0) == -1 && errno == EBADF, 1);
	IS(lseek(fd, 0, SEEK_SET), 0);
	IS(posix_getdents(fd, u.room, 3, 0) == -1 && errno == EINVAL, 1);
	IS(posix_close(fd, 8) == -1 && errno == EINVAL, 1);
	IS(posix_close(fd, 0), 0);
	IS(posix_close(fd, POSIX_CLOSE_RESTART) == -1 && errno == EBADF, 1);

	int ends[2], waiting = -1, information = -1;
	if (pipe(ends) || write(ends[1], "four", 4) != 4)
		perror("pipe");
	(void)waiting, (void)information, (void)seen;
	IS(posix_devctl(ends[0], FIONREAD, &waiting, sizeof waiting, &information), 0);
	IS(waiting * 10 + information, 40);
	IS(posix_devctl(ends[0], FIONREAD, &waiting, sizeof waiting, NULL), 0);
	IS(posix_devctl(-1, FIONREAD, &waiting, sizeof waiting, NULL), EBADF);
	IS(posix_devctl(ends[0], TCGETS, &waiting, sizeof waiting, NULL), ENOTTY);

	DO(struct winsize size = (struct winsize){.ws_row = 7});
	IS(tcgetwinsize(ends[0], &size) == -1 && errno == ENOTTY, 1);
	IS(tcgetwinsize(-1, &size) == -1 && errno == EBADF, 1);
	int terminal = posix_openpt(O_RDWR | O_NOCTTY);
	IS(tcsetwinsize(terminal, &(struct winsize){33, 44, 5, 6}), 0);
	IS(tcgetwinsize(terminal, &size), 0);
	IS(size.ws_row * 100 + size.ws_col, 3344);
	IS(tcsetwinsize(ends[0], &size) == -1 && errno == ENOTTY, 1);
	(void)terminal;

	DO(posix_spawn_file_actions_t actions);
	DO(pid_t pid);
	DO(posix_spawn_file_actions_init(&actions));
	IS(posix_spawn_file_actions_addchdir(&actions, "b"), 0);
	IS(posix_spawn_file_actions_addopen(&actions, 1, "../there", O_CREAT | O_WRONLY, 0600), 0);
	DO(char *command[2] = {"/bin/echo"});
	IS(posix_spawn(&pid, "/bin/echo", &actions, NULL, command, environ), 0);
	DO(waitpid(pid, NULL, 0));
	IS(access("there", F_OK), 0);
	IS(posix_spawn_file_actions_addfchdir(&actions, -1), EBADF);
}

static void locales(void)
{
	locale_t l = newlocale(LC_ALL_MASK, "C", 0);
	IS_TEXT(getlocalename_l(LC_CTYPE, l), "C");
	IS_TEXT(getlocalename_l(LC_CTYPE, LC_GLOBAL_LOCALE), "C");
	IS(getlocalename_l(-1, l) == NULL, 1);
	IS(getlocalename_l(LC_ALL, l) == NULL, 1);
	SAY_TEXT(nl_langinfo(ALTMON_1));
	SAY_TEXT(nl_langinfo(ALTMON_12));
	IS_TEXT(nl_langinfo(ABALTMON_1), "Jan");
	IS_TEXT(nl_langinfo(ABALTMON_12), "Dec");
	SAY_TEXT(dcngettext("d", "one", "more", 2, LC_MESSAGES));
	IS_TEXT(gettext_l("text", l), "text");
	IS_TEXT(dgettext_l("d", "text", l), "text");
	IS_TEXT(dcgettext_l("d", "text", LC_MESSAGES, l), "text");
	IS_TEXT(ngettext_l("one", "more", 1, l), "one");
	IS_TEXT(dngettext_l("d", "one", "more", 0, l), "more");
	IS_TEXT(dcngettext_l("d", "one", "more", 3, LC_MESSAGES, l), "more");
	freelocale(l);
}

int main(int count, char **arguments)
{
	(void)count;
	signals();
	wide();
	bytes();
	numbers();
	memory();
	locales();
	files(arguments[1]);
	return 0;
}
