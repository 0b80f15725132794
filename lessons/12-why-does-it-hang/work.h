/* work.h: what a program does between two steps. Not to be changed: the checker has its own copy.
 */
#include <unistd.h>

static inline void work(void) { usleep(1000); }
