/* stack_main.c: the program for stack.s: returns the sum of its arguments, added four at a time.
 * Not to be changed: the checker has its own copy. */
typedef int four __attribute__((vector_size(16)));

int main(int argc, char **argv)
{
	volatile four sum = {0, 0, 0, 0}; /* on the stack, where the compiler aligns it to 16 */

	for (int i = 1; i < argc; i++) {
		int number = 0;

		for (const char *digit = argv[i]; *digit; digit++)
			number = number * 10 + (*digit - '0');
		sum += (four){number, number, number, number};
	}
	return sum[0];
}
