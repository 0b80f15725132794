/* Floating point in printf, scanf and strtod: values, flags, widths, precisions; there and back
 * again. */
#include <errno.h>
#include <float.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(void)
{
	static const double values[] = {0,           -0.0,    1,
					-1,          0.5,     1.5,
					2.5,         0.1,     123456789,
					1e10,        1e22,    1e23,
					9.995,       99.95,   999998.5,
					1e-5,        1.25e-4, DBL_MAX,
					DBL_MIN,     5e-324,  3.14159265358979,
					1.0 / 3,     1e100,   1e-100,
					0.000123456, 100,     1234.5678,
					9.5,         0.05,    4503599627370496.5};
	static const char *flags[] = {"", "-", "+", " ", "#", "0", "+0", "#-", "#0"};
	static const char *sizes[] = {"", "12", "30"},
			  *precisions[] = {"", ".0", ".", ".1", ".3", ".10", ".17", ".40"};
	char format[40], text[800];
	for (unsigned v = 0; v < sizeof(values) / sizeof(*values); v++)
		for (unsigned f = 0; f < 9; f++)
			for (unsigned s = 0; s < 3; s++)
				for (unsigned p = 0; p < 8; p++)
					for (const char *c = "aAeEfFgG"; *c; c++) {
						sprintf(format, "%%%s%s%s%c", flags[f], sizes[s],
							precisions[p], *c);
						int n = snprintf(text, sizeof(text), format,
								 values[v]);
						printf("%s %d %s\n", format, n, text);
					}
	double infinite = __builtin_inf(), nan = __builtin_nan("");
	printf("%f %F %e %5g|%-8f|%08f|%+f %f %A\n", infinite, -infinite, nan, infinite, infinite,
	       infinite, infinite, nan, infinite);
	printf("%.1100f\n%.1074e\n", 5e-324, DBL_MAX);
	uint64_t state = 88172645463325252ULL;
	int wrong = 0;
	for (int i = 0; i < 3000; i++) {
		double value, back;
		state ^= state << 13, state ^= state >> 7, state ^= state << 17;
		memcpy(&value, &state, 8);
		if (value != value)
			continue;
		snprintf(text, sizeof(text), "%.17g", value);
		back = strtod(text, NULL);
		wrong += memcmp(&back, &value, 8) != 0;
		if (i < 300)
			printf("%s %.3g %a %g\n", text, value, value, (double)strtof(text, NULL));
	}
	printf("wrong %d\n", wrong);
	static const char *texts[] = {
		"",
		".",
		"1",
		"1.",
		".5",
		"-.5e1",
		"1e",
		"1e+",
		"1e5x",
		"0x",
		"0x1p3",
		"0x.8",
		"0x1.8p-1z",
		"inf",
		"-INFINITY",
		"nan",
		"nan(12)",
		"infx",
		"1e400",
		"-1e400",
		"1e-400",
		"4.9406564584124654e-324",
		"2.4703282292062327e-324",
		"2.4703282292062328e-324",
		"1.7976931348623157e308",
		"1.7976931348623159e308",
		"9007199254740993",
		"9007199254740992.9999999999999999999999",
		"0.1000000000000000055511151231257827021181583404541015625",
		"  +3.25",
		"1.00000000000000011102230246251565404236316680908203125",
		"1.00000000000000011102230246251565404236316680908203124",
		"123456789012345678901234567890",
		"0x1.fffffffffffff8p0",
		"0x1p-1075",
		"1e1000000000000",
		"0e99999999999",
		"2.2250738585072011e-308",
		"1e-5000",
		"00000000000000000000000000000001.5",
		"-",
		"-e5",
		"-0",
		"-.",
	};
	for (unsigned i = 0; i < sizeof(texts) / sizeof(*texts); i++) {
		char *end;
		errno = 0;
		double value = strtod(texts[i], &end);
		int error = errno;
		printf("%s: %a %d %d", texts[i], value, (int)(end - texts[i]), error == ERANGE);
		printf(" %a %.20Lg %La\n", (double)strtof(texts[i], NULL), strtold(texts[i], NULL),
		       strtold(texts[i], NULL));
	}
	float f = 0;
	double d = 0;
	long double ld = 0;
	int n = sscanf("1.5 -2.25e3 0.1 7", "%f %lf %Lf %n", &f, &d, &ld, &wrong);
	printf("%d %g %g %.25Lg %d\n", n, f, d, ld, wrong);
	printf("%Lf %Le %Lg %.30Lf %La\n", 1.5L, 1e100L, 0.1L, 0.1L, 1.5L);
	return 0;
}
