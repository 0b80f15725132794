/* sig2str.c: signals and their names without SIG. sig2str(3p), str2sig(3p). */
#include <signal.h>
#include <stdlib.h>
#include <string.h>

/* Real-time ones count from the nearer end: RTMIN+2, RTMAX-1. Returns -1 for no signal. */
int sig2str(int number, char *name)
{
	const char *known = sigabbrev_np(number);
	if (known) {
		strcpy(name, known);
		return 0;
	}
	if (number < SIGRTMIN || number > SIGRTMAX)
		return -1;
	int from_end = number - SIGRTMIN > SIGRTMAX - number;
	int far = from_end ? SIGRTMAX - number : number - SIGRTMIN;
	name = stpcpy(name, from_end ? "RTMAX" : "RTMIN");
	if (far) {
		*name++ = from_end ? '-' : '+';
		if (far > 9)
			*name++ = '0' + far / 10;
		*name++ = '0' + far % 10;
		*name = 0;
	}
	return 0;
}

/* The same backwards; a decimal number is a name, too. Returns -1 for no signal. */
int str2sig(const char *restrict name, int *restrict number)
{
	char own[SIG2STR_MAX], *end;
	int real_time = !strncmp(name, "RTMIN", 5) ? '+' : !strncmp(name, "RTMAX", 5) ? '-' : 0;
	unsigned digit = (unsigned char)name[0] - '0';

	if (digit < 10 || (real_time && name[5])) {
		const char *digits = real_time ? name + 6 : name;
		long value = strtol(digits, &end, 10);
		if (*end || (unsigned char)(*digits - '0') > 9 ||
		    (real_time && name[5] != real_time))
			return -1;
		if (real_time && value > SIGRTMAX - SIGRTMIN)
			return -1;
		if (real_time)
			value = real_time == '+' ? SIGRTMIN + value : SIGRTMAX - value;
		if (value <= 0 || value > SIGRTMAX || sig2str(value, own))
			return -1;
		*number = value;
		return 0;
	}
	for (int i = 1; i <= SIGRTMAX; i++)
		if (!sig2str(i, own) && !strcmp(own, name)) {
			*number = i;
			return 0;
		}
	return -1;
}
