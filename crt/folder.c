/* folder.c: names in the file system: links, removal, the working folder. unlink(2), getcwd(3) … */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <linux/limits.h>
#include "call.h"

/* The kernel's first call knew no flags; faccessat2 (Linux 5.8) does. */
int faccessat(int folder, const char *path, int mode, int flags)
{
	return flags ? CALL(__NR_faccessat2, folder, path, mode, flags)
		     : __result(sys_faccessat(folder, path, mode));
}

int access(const char *path, int mode) { return __result(sys_faccessat(AT_FDCWD, path, mode)); }
int euidaccess(const char *path, int mode) { return faccessat(AT_FDCWD, path, mode, AT_EACCESS); }
int eaccess(const char *path, int mode) { return faccessat(AT_FDCWD, path, mode, AT_EACCESS); }

int unlinkat(int folder, const char *path, int flags)
{
	return __result(sys_unlinkat(folder, path, flags));
}

int unlink(const char *path) { return __result(sys_unlinkat(AT_FDCWD, path, 0)); }
int rmdir(const char *path) { return __result(sys_unlinkat(AT_FDCWD, path, AT_REMOVEDIR)); }

int remove(const char *path)
{
	long result = sys_unlinkat(AT_FDCWD, path, 0);
	if (result == -EISDIR)
		result = sys_unlinkat(AT_FDCWD, path, AT_REMOVEDIR);
	return __result(result);
}

int renameat(int from_folder, const char *from, int to_folder, const char *to)
{
	return __result(sys_renameat2(from_folder, from, to_folder, to, 0));
}

int renameat2(int from_folder, const char *from, int to_folder, const char *to, unsigned flags)
{
	return __result(sys_renameat2(from_folder, from, to_folder, to, flags));
}

int rename(const char *from, const char *to) { return renameat(AT_FDCWD, from, AT_FDCWD, to); }

int linkat(int from_folder, const char *from, int to_folder, const char *to, int flags)
{
	return CALL(__NR_linkat, from_folder, from, to_folder, to, flags);
}

int link(const char *from, const char *to) { return linkat(AT_FDCWD, from, AT_FDCWD, to, 0); }

int symlinkat(const char *target, int folder, const char *path)
{
	return CALL(__NR_symlinkat, target, folder, path);
}

int symlink(const char *target, const char *path) { return symlinkat(target, AT_FDCWD, path); }

ssize_t readlinkat(int folder, const char *restrict path, char *restrict buffer, size_t size)
{
	return __result(sys_readlinkat(folder, path, buffer, size));
}

ssize_t readlink(const char *restrict path, char *restrict buffer, size_t size)
{
	return readlinkat(AT_FDCWD, path, buffer, size);
}

int chdir(const char *path) { return __result(sys_chdir(path)); }
int fchdir(int fd) { return CALL(__NR_fchdir, fd); }
int chroot(const char *path) { return CALL(__NR_chroot, path); }
int acct(const char *path) { return CALL(__NR_acct, path); }
int vhangup(void) { return CALL(__NR_vhangup); }

int pivot_root(const char *new_root, const char *put_old)
{
	return CALL(__NR_pivot_root, new_root, put_old);
}

/* buffer NULL: memory from malloc, of size bytes, or as long as needed when size is 0. */
char *getcwd(char *buffer, size_t size)
{
	char path[PATH_MAX];
	if (buffer && !size) {
		errno = EINVAL;
		return NULL;
	}
	long length = __result(sys_getcwd(buffer ? buffer : path, buffer ? size : sizeof(path)));
	if (length < 0)
		return NULL;
	if (*(buffer ? buffer : path) != '/') { /* outside of this root: "(unreachable)/…" */
		errno = ENOENT;
		return NULL;
	}
	if (buffer)
		return buffer;
	if (size && (size_t)length > size) {
		errno = ERANGE;
		return NULL;
	}
	buffer = malloc(size ? size : (size_t)length);
	return buffer ? memcpy(buffer, path, length) : NULL;
}

char *get_current_dir_name(void) { return getcwd(NULL, 0); }

int fchownat(int folder, const char *path, uid_t user, gid_t group, int flags)
{
	return CALL(__NR_fchownat, folder, path, user, group, flags);
}

int chown(const char *path, uid_t user, gid_t group)
{
	return fchownat(AT_FDCWD, path, user, group, 0);
}

int lchown(const char *path, uid_t user, gid_t group)
{
	return fchownat(AT_FDCWD, path, user, group, AT_SYMLINK_NOFOLLOW);
}

int fchown(int fd, uid_t user, gid_t group) { return CALL(NR_fchown, fd, user, group); }
