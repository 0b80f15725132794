/* size-malloc: one block comes and goes. */
#include <stdlib.h>

int main(int argc, char **argv)
{
	char *volatile block = malloc(argc * 40);
	(void)argv;
	free(block);
	return 0;
}
