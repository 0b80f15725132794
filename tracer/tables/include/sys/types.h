/* Some UAPI headers include <sys/types.h>; they need nothing of it. */
