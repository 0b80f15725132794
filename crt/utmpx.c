/* utmpx.c: the file of who is logged in. getutxent(3), updwtmp(3). One reader at a time: the
 * functions have one place in one file, as POSIX describes them. */
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>
#include <utmp.h>

static char path[256] = UTMP_FILE;
static int file = -1;
static struct utmpx entry;

/* Returns -1 when there is no such file. */
static int ready(void)
{
	if (file < 0) {
		file = open(path, O_RDWR | O_CLOEXEC);
		if (file < 0)
			file = open(path, O_RDONLY | O_CLOEXEC);
	}
	return file;
}

int utmpxname(const char *name)
{
	if (strlen(name) >= sizeof(path)) {
		errno = ENAMETOOLONG;
		return -1;
	}
	endutxent();
	strcpy(path, name);
	return 0;
}

void setutxent(void)
{
	if (ready() >= 0)
		lseek(file, 0, SEEK_SET);
}

void endutxent(void)
{
	if (file >= 0)
		close(file);
	file = -1;
}

struct utmpx *getutxent(void)
{
	return ready() >= 0 && read(file, &entry, sizeof(entry)) == sizeof(entry) ? &entry : NULL;
}

/* Events are found by their type, processes by their id. */
struct utmpx *getutxid(const struct utmpx *id)
{
	int event = id->ut_type >= RUN_LVL && id->ut_type <= OLD_TIME;
	if (!event && (id->ut_type < INIT_PROCESS || id->ut_type > DEAD_PROCESS)) {
		errno = EINVAL;
		return NULL;
	}
	while (getutxent())
		if (event ? entry.ut_type == id->ut_type
			  : entry.ut_type >= INIT_PROCESS && entry.ut_type <= DEAD_PROCESS &&
				    !memcmp(entry.ut_id, id->ut_id, sizeof(id->ut_id)))
			return &entry;
	errno = ESRCH;
	return NULL;
}

struct utmpx *getutxline(const struct utmpx *line)
{
	while (getutxent())
		if ((entry.ut_type == LOGIN_PROCESS || entry.ut_type == USER_PROCESS) &&
		    !strncmp(entry.ut_line, line->ut_line, sizeof(line->ut_line)))
			return &entry;
	errno = ESRCH;
	return NULL;
}

/* Takes the place of the entry with its id, or a new one at the end. */
struct utmpx *pututxline(const struct utmpx *new_entry)
{
	struct utmpx copy = *new_entry;
	if (ready() < 0)
		return NULL;
	lseek(file, 0, SEEK_SET);
	off_t at = getutxid(&copy) ? lseek(file, -(off_t)sizeof(copy), SEEK_CUR)
				   : lseek(file, 0, SEEK_END);
	if (at < 0 || pwrite(file, &copy, sizeof(copy), at) != sizeof(copy))
		return NULL;
	lseek(file, at + (off_t)sizeof(copy), SEEK_SET);
	entry = copy;
	return &entry;
}

void updwtmpx(const char *name, const struct utmpx *new_entry)
{
	int fd = open(name, O_WRONLY | O_APPEND | O_CLOEXEC);
	if (fd >= 0) {
		flock(fd, LOCK_EX);
		write(fd, new_entry, sizeof(*new_entry));
		close(fd);
	}
}

void setutent(void) { setutxent(); }
void endutent(void) { endutxent(); }
struct utmpx *getutent(void) { return getutxent(); }
struct utmpx *getutid(const struct utmpx *id) { return getutxid(id); }
struct utmpx *getutline(const struct utmpx *line) { return getutxline(line); }
struct utmpx *pututline(const struct utmpx *e) { return pututxline(e); }
int utmpname(const char *name) { return utmpxname(name); }
void updwtmp(const char *name, const struct utmpx *e) { updwtmpx(name, e); }
