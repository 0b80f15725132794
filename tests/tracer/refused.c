/*
 * refused.c: calls that Linux has since 6.5, with sizes and flags that no kernel takes, and older
 * ones with values of which strace shows more since 6.2. Not for: what they do (recent.c).
 */
#include <stdint.h>
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
	syscall(SYS_set_mempolicy, 0x8000, 0, 0);
	syscall(SYS_mbind, 0, 0, 0x8000, 0, 0, 0x100);
	syscall(SYS_get_mempolicy, words, 0, 0, 0, 0);
	return 0;
}
