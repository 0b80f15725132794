/* The smallest useful program: its size is what start-up and one call cost. */
#include <unistd.h>

int main(void)
{
	write(1, "hello\n", 6);
	return 0;
}
