/* size-getopt: two options. */
#include <unistd.h>

int main(int argc, char **argv)
{
	int letter, seen = 0;
	while ((letter = getopt(argc, argv, "ab:")) != -1)
		seen += letter;
	return seen & 1;
}
