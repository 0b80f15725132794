/*
 * Makes the ioctl calls of an input device, which is seldom at hand, and of performance counters,
 * with each command, and with numbers and pointers as their argument. Like odd.c it is run where
 * none of the calls takes place: under a tracer that injects a result. The argument says what the
 * pointers point to: 0 zeroes, 1 small numbers, 2 any.
 */
#include <linux/input.h>
#include <linux/perf_event.h>
#include <stdbool.h>
#include <stdlib.h>
#include "ioctls.h"

static void input(void)
{
	static const unsigned commands[] = {
		EVIOCGVERSION,    EVIOCGID,          EVIOCGREP,         EVIOCSREP,
		EVIOCGKEYCODE,    EVIOCGKEYCODE_V2,  EVIOCSKEYCODE,     EVIOCSKEYCODE_V2,
		EVIOCSFF,         EVIOCRMFF,         EVIOCGEFFECTS,     EVIOCGRAB,
		EVIOCREVOKE,      EVIOCGMASK,        EVIOCSMASK,        EVIOCSCLOCKID,
		EVIOCGMTSLOTS(0), EVIOCGMTSLOTS(12), EVIOCGMTSLOTS(20),
	};
	static const unsigned char sizes[] = {0, 1, 8, 40, 255};

	for (unsigned i = 0; i < sizeof commands / sizeof *commands; i++)
		with(commands[i]);
	for (unsigned i = 0; i < sizeof sizes; i++) {
		with(EVIOCGNAME(sizes[i]));
		with(EVIOCGPHYS(sizes[i]));
		with(EVIOCGUNIQ(sizes[i]));
		with(EVIOCGPROP(sizes[i]));
		with(EVIOCGKEY(sizes[i]));
		with(EVIOCGLED(sizes[i]));
		with(EVIOCGSND(sizes[i]));
		with(EVIOCGSW(sizes[i]));
		for (int type = 0; type <= EV_MAX; type++)
			with(EVIOCGBIT(type, sizes[i]));
	}
	for (int axis = 0; axis < 64; axis++) {
		with(EVIOCGABS(axis));
		with(EVIOCSABS(axis));
	}
	for (int size = 0; size < 40; size++) {
		with(_IOC(_IOC_READ, 'E', 0x41, size));
		with(_IOC(_IOC_WRITE, 'E', 0xc1, size));
	}
}

static void names(void)
{
	for (unsigned key = 0; key <= KEY_MAX; key++) {
		((unsigned *)pages)[1] = key;
		syscall(SYS_ioctl, -1, EVIOCSKEYCODE, pages);
	}
	for (int type = 0; type < 128; type++) {
		*(short *)pages = type;
		syscall(SYS_ioctl, -1, EVIOCSFF, pages);
	}
}

static void counters(bool reserved)
{
	with(PERF_EVENT_IOC_QUERY_BPF);
	if (!reserved)
		with(PERF_EVENT_IOC_MODIFY_ATTRIBUTES);
}

int main(int argc, char **argv)
{
	fill(argc > 1 ? atoi(argv[1]) : 0, 54321, 3);
	input();
	names();
	counters(argc > 2); /* -v shows what is in reserved bytes, the tracer does not */
	return 0;
}
