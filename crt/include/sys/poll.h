/* sys/poll.h: the old place of poll.h. */
#include <poll.h>
