/* sys/errno.h: the old place of errno.h. */
#include <errno.h>
