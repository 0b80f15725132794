/* Some UAPI headers include <limits.h>; they need nothing of it but the integer limits of the
 * compiler. */
#define INT_MIN (-__INT_MAX__ - 1)
#define INT_MAX __INT_MAX__
