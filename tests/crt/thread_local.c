/* _Thread_local in a program without threads. */
#include <stdio.h>
static _Thread_local int one = 1, none;
int main(void)
{
	printf("%d %d\n", one++, none++);
	return one != 2 || none != 1;
}
