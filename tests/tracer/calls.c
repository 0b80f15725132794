/*
 * Prints the trace that it should have: calls that succeed and fail, with paths, buffers, flags,
 * modes, vectors and descriptors.
 */
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void)
{
	static const char missing[] = "-1 ENOENT (No such file or directory)";
	struct iovec parts[] = {{"one", 3}, {"three", 5}};
	char bytes[8] = "";
	const char *large = sizeof(long) == 4 ? "O_LARGEFILE|" : "";
	int fd, ends[2], mask;

	chdir("/nonexistent/folder");
	printf("chdir(\"/nonexistent/folder\") = %s\n", missing);
	fd = openat(AT_FDCWD, "calls.tmp", O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0640);
	printf("openat(AT_FDCWD, \"calls.tmp\", O_RDWR|O_CREAT|O_TRUNC|%sO_CLOEXEC, 0640) = %d\n",
	       large, fd);
	pwrite(fd, "a\n\"b\"\1", 6, 2);
	printf("pwrite64(%d, \"a\\n\\\"b\\\"\\1\", 6, 2) = 6\n", fd);
	pread(fd, bytes, 4, 0);
	printf("pread64(%d, \"\\0\\0a\\n\", 4, 0) = 4\n", fd);
	fchmod(fd, 0600);
	printf("fchmod(%d, 0600) = 0\n", fd);
	dup3(fd, fd, O_CLOEXEC);
	printf("dup3(%d, %d, O_CLOEXEC) = -1 EINVAL (Invalid argument)\n", fd, fd);
	pipe2(ends, O_NONBLOCK);
	printf("pipe2([%d, %d], O_NONBLOCK) = 0\n", ends[0], ends[1]);
	writev(ends[1], parts, 2);
	printf("writev(%d, [{iov_base=\"one\", iov_len=3}, {iov_base=\"three\", iov_len=5}], 2) = "
	       "8\n",
	       ends[1]);
	unlinkat(AT_FDCWD, "calls.tmp", 0);
	printf("unlinkat(AT_FDCWD, \"calls.tmp\", 0) = 0\n");
	unlinkat(AT_FDCWD, "calls.tmp", AT_REMOVEDIR);
	printf("unlinkat(AT_FDCWD, \"calls.tmp\", AT_REMOVEDIR) = %s\n", missing);
	mkdirat(-1, "calls.tmp", 0755);
	printf("mkdirat(-1, \"calls.tmp\", 0755) = -1 EBADF (Bad file descriptor)\n");
	mask = umask(027);
	printf("umask(027) = %#o\n", mask);
	umask(0);
	printf("umask(000) = 027\n");
	mprotect((void *)65536, 4096, PROT_READ | PROT_EXEC);
	printf("mprotect(0x10000, 4096, PROT_READ|PROT_EXEC) = -1 ENOMEM (Cannot allocate "
	       "memory)\n");
	printf("getpgid(0) = %d\n", (int)getpgid(0));
	waitpid(-1, NULL, WNOHANG);
	printf("wait4(-1, NULL, WNOHANG, NULL) = -1 ECHILD (No child processes)\n");
	printf("+++ exited with 0 +++\n");
	return 0;
}
