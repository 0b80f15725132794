/* Writes past an array: the stack protector must stop it with SIGABRT. */
#include <string.h>

__attribute__((noinline)) static void smash(char *volatile to, int size) { memset(to, 'x', size); }

int main(int argc, char **argv)
{
	char small[16];
	(void)argv;
	smash(small, argc * 64);
	return small[0] == 'y';
}
