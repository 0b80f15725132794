/* sys/signal.h: the old place of signal.h. */
#include <signal.h>
