/*
 * main.c: a main to try before and early.c with. Not to be changed: the checker has its own copy.
 * -DSOME=n and -DMORE=n make n more calls before main and after its beginning.
 */
#include <unistd.h>

#ifdef SOME
__attribute__((constructor)) static void some(void)
{
	for (int i = 0; i < SOME; i++)
		getuid();
}
#endif

int main(int argc, char **argv)
{
	getppid(); /* marks in a trace where main begins */
#ifdef MORE
	for (int i = 0; i < MORE; i++)
		getuid();
#endif
	return argc > 1 ? write(1, argv[1], 1) != 1 : 0;
}
