/* Numbers as text in older ways: strfmon, ecvt, fcvt, gcvt; messages of fmtmsg. */
#define _GNU_SOURCE
#include <fmtmsg.h>
#include <monetary.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

int main(void)
{
	static const char *const formats[] = {"%n",       "%i",     "%11n",       "%-11n|",  "%#5n",
					      "%=*#5n",   "%=0#5n", "%^#5n",      "%^#5.0n", "%.4n",
					      "%(#5n",    "%!(#5n", "%-14#5.4n|", "a%%b%n",  "%+n",
					      "%15#8.3i", "%0.0n"};
	static const double amounts[] = {123.45, -123.45, 3456.781, -0.5, 0, 1234567};
	static const double values[] = {0, 1, -1, 0.5, 123.456, 1e-5, 99.99, 1e20, -2.5e-8, 9.5e99};
	char text[100];
	for (unsigned i = 0; i < sizeof(formats) / sizeof(*formats); i++)
		for (int j = 0; j < 6; j++) {
			ssize_t size = strfmon(text, sizeof(text), formats[i], amounts[j]);
			printf("%s %zd [%s]\n", formats[i], size, text);
		}
	printf("%zd\n", strfmon(text, 4, "%n", 123.45));
	for (int i = 0; i < 10; i++)
		for (int digits = 0; digits < 9; digits += 4) {
			int point, negative;
			printf("%s", ecvt(values[i], digits, &point, &negative));
			if (digits) /* of no digits glibc says what it likes */
				printf(" %d %d", point, negative);
			if (values[i] < 1e18 && (values[i] == 0 || values[i] > 0.1 || digits == 8))
				printf(" %s", fcvt(values[i], digits, &point, &negative));
			printf(" %s\n", gcvt(values[i], digits ? digits : 1, text));
		}
	dup2(1, 2);
	fflush(stdout);
	printf("%d\n",
	       fmtmsg(MM_PRINT, "util:part", MM_ERROR, "what happened", "do this", "util:part:1"));
	fflush(stdout);
	printf("%d\n", fmtmsg(MM_PRINT, NULL, MM_WARNING, "text", NULL, NULL));
	return 0;
}
