/* sys/unistd.h: the old place of unistd.h. */
#include <unistd.h>
