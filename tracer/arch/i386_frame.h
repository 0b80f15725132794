/* i386_frame.h: a row of registers.h, for a tracer that is of i386 or meets its programs. Numbers:
 * the System V ABI's; places: asm/ptrace.h's. */
#define I386_FRAME                                                                                 \
	{                                                                                          \
		.size = 68, .word = 4, .count = 9, .sp = 4, .fp = 5, .ip = 8, .address = 32,       \
		.place = {                                                                         \
			6,                                                                         \
			1,                                                                         \
			2,                                                                         \
			0,                                                                         \
			15,                                                                        \
			5,                                                                         \
			3,                                                                         \
			4,                                                                         \
			12                                                                         \
		}                                                                                  \
	}
