/* Rounding as fesetround(3) says, of printf and strtod. */
#include <errno.h>
#include <fenv.h>
#include <stdio.h>
#include <stdlib.h>

int main(void)
{
	static const int modes[] = {FE_TONEAREST, FE_UPWARD, FE_DOWNWARD, FE_TOWARDZERO};
	static const double values[] = {0,      0.5,      1.5,      2.5,     0.1,
					9.96,   1.25,     9.5,      1e23,    1e-20,
					999999, 0x1.08p0, 0x1.18p0, 1.0 / 3, 0x1.fffp7};
	static const char *const formats[] = {"%.0f", "%.1f", "%f",   "%.2e", "%e",    "%.3g",
					      "%g",   "%.1a", "%.0a", "%a",   "%.20f", "%.0e"};
	static const char *const texts[] = {"0.1",
					    "1",
					    "1e400",
					    "1e-400",
					    "1e5000",
					    "1e-6000",
					    "0x1.00000000000018p0",
					    "0x1.00000000000008p0",
					    "0x1.000000000000000001p0",
					    "0x1p2000",
					    "0x1p-2000",
					    "0x1p50000",
					    "2.5e-324",
					    "4.9e-324",
					    "1.7976931348623158e308",
					    "123456789012345678901234567890",
					    "16777217"};
	for (unsigned m = 0; m < 4; m++) {
		char text[200], *end;
		fesetround(modes[m]);
		for (unsigned v = 0; v < sizeof(values) / sizeof(*values); v++)
			for (unsigned f = 0; f < sizeof(formats) / sizeof(*formats); f++) {
				printf(formats[f], values[v]);
				putchar(' ');
				printf(formats[f], -values[v]);
				printf(" %u %s\n", m, formats[f]);
			}
		for (unsigned t = 0; t < 2 * sizeof(texts) / sizeof(*texts); t++) {
			snprintf(text, sizeof(text), "%s%s", t % 2 ? "-" : "", texts[t / 2]);
			errno = 0;
			double d = strtod(text, &end);
			int error = errno;
			float f = strtof(text, &end);
			printf("%u %s %a %d %a %La\n", m, text, d, error == ERANGE, f,
			       strtold(text, &end));
		}
	}
	return 0;
}
