/* A program for C11 alone: names that only POSIX, BSD or GNU give a meaning are its own. It is also
 * compiled with a feature macro: then those of the group are the library's, OWN says which are
 * left.
 */
#include <ctype.h>
#include <errno.h>
#include <locale.h>
#include <math.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <wchar.h>
#include <wctype.h>

#if OWN >= 4 /* POSIX's */
static double getline(double x) { return x + 1; }
static double dprintf(double x) { return x + 1; }
static double strdup(double x) { return x + 1; }
static double strnlen(double x) { return x + 1; }
static double fileno(double x) { return x + 1; }
static double popen(double x) { return x + 1; }
static double setenv(double x) { return x + 1; }
static double kill(double x) { return x + 1; }
static double nanosleep(double x) { return x + 1; }
static double localtime_r(double x) { return x + 1; }
static double wcsdup(double x) { return x + 1; }
static double wait(double x) { return x + 1; }
static double tzset(double x) { return x + 1; }
static double isalpha_l(double x) { return x + 1; }
static double newlocale(double x) { return x + 1; }
#define POSIX                                                                                      \
	(getline(1) + dprintf(1) + strdup(1) + strnlen(1) + fileno(1) + popen(1) + setenv(1) +     \
	 kill(1) + nanosleep(1) + localtime_r(1) + wcsdup(1) + wait(1) + tzset(1) + isalpha_l(1) + \
	 newlocale(1))
#else
#define POSIX                                                                                      \
	(!getline + !dprintf + !strdup + !strnlen + !fileno + !popen + !setenv + !kill +           \
	 !nanosleep + !localtime_r + !wcsdup + !tzset)
#endif
#if OWN >= 3 /* X/Open's */
static double random(double x) { return x + 1; }
static double drand48(double x) { return x + 1; }
static double putenv(double x) { return x + 1; }
static double j0(double x, int y) { return x + y; }
static double memccpy(double x) { return x + 1; }
static double toascii(double x) { return x + 1; }
static double strptime(double x) { return x + 1; }
static double timezone(double x) { return x + 1; }
static int M_PI = 4;
#define XSI                                                                                        \
	(random(1) + drand48(1) + putenv(1) + j0(1, 2) + memccpy(1) + toascii(1) + strptime(1) +   \
	 timezone(1) + M_PI)
#else
#define XSI (!random + !drand48 + !putenv + !memccpy + M_PI)
#endif
#if OWN >= 2 /* BSD's */
static double index(double x) { return x + 1; }
static double bzero(double x) { return x + 1; }
static double strsep(double x) { return x + 1; }
static double strlcpy(double x) { return x + 1; }
static double reallocarray(double x) { return x + 1; }
static double timegm(double x) { return x + 1; }
static double setlinebuf(double x) { return x + 1; }
static double finite(double x, int y) { return x + y; }
#define BSD                                                                                        \
	(index(1) + bzero(1) + strsep(1) + strlcpy(1) + reallocarray(1) + timegm(1) +              \
	 setlinebuf(1) + finite(1, 2))
#else
#define BSD (!index + !bzero + !strsep + !reallocarray + !timegm + !setlinebuf)
#endif
#if OWN >= 1 /* GNU's */
static double asprintf(double x) { return x + 1; }
static double memmem(double x) { return x + 1; }
static double strcasestr(double x) { return x + 1; }
static double strchrnul(double x) { return x + 1; }
static double qsort_r(double x) { return x + 1; }
static double basename(double x) { return x + 1; }
static double exp10(double x, int y) { return x + y; }
static double sincos(double x) { return x + 1; }
static double secure_getenv(double x) { return x + 1; }
static double tgkill(double x) { return x + 1; }
#define GNU                                                                                        \
	(asprintf(1) + memmem(1) + strcasestr(1) + strchrnul(1) + qsort_r(1) + basename(1) +       \
	 exp10(1, 2) + sincos(1) + secure_getenv(1) + tgkill(1))
#else
#define GNU (!asprintf + !memmem + !strcasestr + !strchrnul + !qsort_r + !secure_getenv)
#endif

int main(void)
{
	printf("%d %d %d %d\n", (int)(POSIX), (int)(XSI), (int)(BSD), (int)(GNU));
	return 0;
}
