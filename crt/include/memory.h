/* memory.h: the old place of memcpy(3). */
#include <string.h>
