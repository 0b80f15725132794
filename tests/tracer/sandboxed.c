/*
 * Puts a seccomp(2) filter on itself, under which getppid fails and getuid brings SIGSYS, and a
 * child after it. Needs the kernel's headers and a C library.
 */
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <stddef.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

static struct sock_filter filter[] = {
	{BPF_LD | BPF_W | BPF_ABS, 0, 0, offsetof(struct seccomp_data, nr)},
	{BPF_JMP | BPF_JEQ | BPF_K, 0, 1, SYS_getppid},
	{BPF_RET | BPF_K, 0, 0, SECCOMP_RET_ERRNO | 1},
	{BPF_JMP | BPF_JEQ | BPF_K, 0, 1, SYS_getuid},
	{BPF_RET | BPF_K, 0, 0, SECCOMP_RET_TRAP},
	{BPF_RET | BPF_K, 0, 0, SECCOMP_RET_ALLOW},
};

int main(void)
{
	struct sock_fprog program = {sizeof filter / sizeof *filter, filter};
	int child;
	getppid();
	prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
	prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program);
	getppid();
	child = fork();
	if (!child) {
		getppid();
		_exit(0);
	}
	waitpid(child, NULL, 0);
	getuid();
	return 1;
}
