/* sys/vfs.h: the old place of sys/statfs.h. */
#include <sys/statfs.h>
