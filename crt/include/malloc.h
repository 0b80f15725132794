/* malloc.h: the old place of malloc(3). */
#include <stdlib.h>
