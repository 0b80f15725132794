/* sys/fcntl.h: the old place of fcntl.h. */
#include <fcntl.h>
