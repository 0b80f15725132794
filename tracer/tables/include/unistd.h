/* Some UAPI headers include <unistd.h>; they need nothing of it but the page size. */
#define getpagesize() 4096
