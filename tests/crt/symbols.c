/* Constants that programs ask for with #ifdef are macros, also where they are numbers of an
 * enumeration; and GNU's forms of functions that are POSIX's otherwise. */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <fts.h>
#include <ftw.h>
#include <langinfo.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <syslog.h>
#include <unistd.h>
#include <arpa/telnet.h>
#include "say.h"

static void macros(void)
{
#if defined CODESET && defined DAY_1 && defined MON_12 && defined RADIXCHAR && defined YESEXPR
	puts("langinfo.h");
#endif
#if defined FTW_F && defined FTW_SLN && defined FTW_STOP
	puts("ftw.h");
#endif
#if defined FTS_D && defined FTS_W && defined FTS_SKIP
	puts("fts.h");
#endif
#if defined LOG_EMERG && defined LOG_ERR && defined LOG_DEBUG
	puts("syslog.h");
#endif
#if defined TELOPT_ECHO && defined TELOPT_NAWS
	puts("arpa/telnet.h");
#endif
	SAY(FTW_SLN * 1000 + FTW_SKIP_SIBLINGS * 100 + FTS_W * 10 + FTS_SKIP);
	SAY(LOG_DEBUG * 100 + TELOPT_NAWS);
	SAY(ACCESSPERMS * 10000 + ALLPERMS + DEFFILEMODE);
	SAY(S_BLKSIZE);
	SAY(FALLOC_FL_KEEP_SIZE | FALLOC_FL_PUNCH_HOLE | FALLOC_FL_ZERO_RANGE);
	SAY(CLOSE_RANGE_UNSHARE | CLOSE_RANGE_CLOEXEC);
}

/* GNU's strerror_r returns the text; the buffer is for those that it does not know. */
static void texts(void)
{
	char buffer[30] = "untouched";
	SAY_TEXT(strerror_r(ENOENT, buffer, sizeof(buffer)));
	SAY(strerror_r(9999, buffer, sizeof(buffer)) == buffer);
	SAY_TEXT(buffer);
	SAY_TEXT(strerror_r(9999, buffer, 10));
	SAY_TEXT(strerror_r(-1, buffer, sizeof(buffer)));
}

static void several_buffers(const char *folder)
{
	char a[3] = "abc", b[4] = "defg", path[4096];
	struct iovec parts[] = {{a, 3}, {b, 4}};
	snprintf(path, sizeof(path), "%s/file", folder);
	int fd = open(path, O_RDWR | O_CREAT | O_TRUNC, 0600);
	SAY_ERRNO(pwritev2(fd, parts, 2, 2, 0));
	SAY_ERRNO(pwritev2(fd, parts, 1, -1, 0));
	SAY_ERRNO(lseek(fd, 0, SEEK_CUR));
	SAY_ERRNO(preadv2(fd, parts, 2, 4, 0));
	SAY(a[0] * 1000 + b[1]);
	SAY_ERRNO(preadv2(fd, parts, 2, -1, 0));
	SAY_ERRNO(preadv2(fd, parts, 2, 0, 0x10000000));
	SAY_ERRNO(fallocate(fd, FALLOC_FL_KEEP_SIZE, 0, 100));
	SAY_ERRNO(lseek(fd, 0, SEEK_END));
	close(fd);
}

int main(int argc, char **argv)
{
	if (argc < 2)
		return 1;
	macros();
	texts();
	several_buffers(argv[1]);
	return 0;
}
