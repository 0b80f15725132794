/* Some UAPI headers include <sys/ioctl.h>; they need nothing of it. */
