/*
 * refused.c: calls that Linux has since 6.5, with sizes and flags that no kernel takes, and older
 * ones with values of which strace shows more since 6.2. Not for: what they do (recent.c).
 */
#include <stdint.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

static uint64_t words[64];

/* statmount and listmount, with a struct of that size, and with flags. */
static void ask_for_mounts(long call, uint64_t size, unsigned flags)
{
	words[0] = size;
	syscall(call, words, words, 1L, flags);
}

int main(void)
{
	const uint64_t values[] = {0,     1,         7,          0x100,     0x1100,
				   0x9fe, 0x1010101, 0xf7ff3c00, 0xffffffff};

	for (unsigned i = 0; i < sizeof values / sizeof *values; i++) {
		uint64_t value = values[i];

		ask_for_mounts(457, value % 24, value);
		ask_for_mounts(458, value % 24, 0);
		words[0] = words[1] = value << 32 | value;
		syscall(451, -1, words, words + 8, value); /* cachestat */
		syscall(452, -1, "", 0600, value);         /* fchmodat2 */
		syscall(454, words, 1, 1, value & ~10);    /* futex_wake */
		syscall(465, -1, "", value, words, 8);     /* listxattrat */
		syscall(466, -1, "", value, "user.x");     /* removexattrat */
		syscall(SYS_set_mempolicy, (long)(value | 0x200000), 0, 0);
		syscall(SYS_set_mempolicy, (long)(value & 0xf000) | 0x200000, words, 3);
		syscall(SYS_set_mempolicy, (long)(value & 7) | 0x200000, words, 3);
		syscall(SYS_mbind, 0, 0, (long)value, 0, 0, 0x100);
		syscall(SYS_msgctl, -1, value | 0x200, words);
		syscall(SYS_shmctl, -1, value | 0x200, words);
		syscall(SYS_semctl, -1, 0, value | 0x200, words);
		syscall(SYS_setsockopt, -1, 0x7777, 1, words, -(int)(value & 0xff));
	}
	for (unsigned i = 0; i < 4; i++) { /* what strace has always shown so */
		syscall(SYS_semget, 0x7e57, 0, 0x1000 << i | 0640);
		syscall(SYS_msgget, 0x7e57, 0x1000 << i);
		syscall(SYS_semctl, -1, 0, 4 + i, 0);
		syscall(SYS_fcntl, -1, 0, 0x7ffffffe + i);
		syscall(SYS_fcntl, -1, 1024 + i % 3, -1);
		syscall(SYS_getsockname, -1, i % 2 ? words : 0, words + 8);
		syscall(SYS_mincore, 1, 0, i);
		syscall(SYS_move_pages, -1, 0, 0, 0, i, 0);
		syscall(SYS_sched_setaffinity, -1, 127 + i, words);
		syscall(SYS_rt_sigaction, i, memset(words, -1, sizeof words), 0, 8);
		syscall(SYS_mmap, 1, 0, 0, (i << 26) | 0x201, -1, 0);
		syscall(SYS_mmap, 1, 0, 0, i << 26, -1, 0);
		syscall(SYS_mount, "a", "b", "c", (0x1020 << i) | 0x20, "d");
		syscall(SYS_futex, words, 14 + i, 0, 0, 0, 0);
	}
	syscall(SYS_set_mempolicy, 0x8000, 0, 0);
	syscall(SYS_mbind, 0, 0, 0x8000, 0, 0, 0x100);
	syscall(SYS_get_mempolicy, words, 0, 0, 0, 0);
	return 0;
}
