/* Signals and their origins in words: psignal, psiginfo, each signal with each code. */
#define _GNU_SOURCE
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static const char *const prefixes[] = {"prefix", "", NULL, "%d"};

int main(void)
{
	siginfo_t i;

	setvbuf(stdout, NULL, _IONBF, 0);
	dup2(1, 2);
	for (int number = -2; number < 70; number++) {
		for (int p = 0; p < 4; p++) {
			printf("%d: ", number);
			psignal(number, prefixes[p]);
		}
		if (number == SIGRTMAX) /* glibc does not know it here */
			continue;
		for (int code = -62; code < 20; code++) {
			if (number == SIGFPE && code == FPE_FLTRES) /* glibc writes "poing" */
				continue;
			memset(&i, 0, sizeof(i));
			i.si_signo = number;
			i.si_code = code;
			i.si_pid = 123;
			i.si_uid = 2000000000;
			printf("%d %d: ", number, code);
			psiginfo(&i, "prefix");
		}
		memset(&i, 0, sizeof(i));
		i.si_signo = number;
		i.si_code = SI_KERNEL;
		for (int p = 0; p < 4; p++)
			psiginfo(&i, prefixes[p]);
		i.si_code = INT32_MIN;
		psiginfo(&i, NULL);
		i.si_code = 1;
		i.si_addr = (void *)(uintptr_t)0xdeadbeef;
		psiginfo(&i, NULL);
		i.si_pid = 7;
		i.si_uid = 8;
		i.si_status = 9;
		psiginfo(&i, NULL);
		i.si_band = -10;
		psiginfo(&i, NULL);
	}
	return 0;
}
