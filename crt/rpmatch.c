/* rpmatch.c: whether an answer means yes. rpmatch(3). */
#include <stdlib.h>

/* 1: yes, 0: no, -1: neither; by the first letter, as the C locale says. */
int rpmatch(const char *answer)
{
	int letter = *answer | 32;
	return letter == 'y' ? 1 : letter == 'n' ? 0 : -1;
}
