/* A 64-bit program makes calls of i386 by int 0x80: umask, getpid and close. */
static long call32(long number, long argument)
{
	long result;
	__asm__ volatile("int $0x80" : "=a"(result) : "a"(number), "b"(argument) : "memory");
	return result;
}

int main(void) { return call32(60, 022) < 0 || call32(20, 0) < 0 || call32(6, -1) != -9; }
