/*
 * fuzz.c: the tracer's decoders, as they are, in a program of the C library with sanitizers: every
 * number of every ABI, with random registers and a random memory that changes at each read, as
 * another thread might change it. Stands in for memory.c and the sources of events. Usage: fuzz
 * SECONDS [SEED]. Silent unless a sanitizer finds something; then the seed is said.
 */
#include <sys.h>
#include <asm/signal.h>
#include <string.h>
#include "decode.h"
#include "filter.h"
#include "kinds.h"
#include "memory.h"
#include "options.h"
#include "source.h"
#include "stack/unwind.h"

/* The C library's. */
void *malloc(size_t size);
unsigned alarm(unsigned seconds);
void (*signal(int signal, void (*handler)(int)))(int);
void __sanitizer_set_death_callback(void (*callback)(void));

/* What the tracee has: 64 KiB somewhere, of the same bytes again and again. */
#define BASE  0x10000000u
#define SIZE  0x10000u
#define IMAGE 8192

static unsigned char image[IMAGE];
static uint64_t state, seed;
static struct task *task;
int started, final_status;
bool executed;
volatile int interrupted, clock_ticked;

/* xorshift64: the same numbers from the same seed. */
static uint64_t any(void)
{
	state ^= state << 13;
	state ^= state >> 7;
	state ^= state << 17;
	return state;
}

static uint64_t any_value(void)
{
	switch (any() % 9) {
	case 0:
		return 0;
	case 1:
		return UINT64_MAX;
	case 2:
		return UINT32_MAX;
	case 3:
		return any() % 64;
	case 4:
		return 1ull << any() % 64;
	case 5:
		return any();
	case 6:
		return BASE + SIZE - any() % 64;
	default:
		return BASE + any() % SIZE;
	}
}

static void fill_image(void)
{
	unsigned step = any() % 2 ? 4 : 8;
	for (unsigned i = 0; i < IMAGE; i += step) {
		uint64_t value = any() % 4 ? any_value() : any();
		memcpy(image + i, &value, step);
	}
	if (any() % 4 == 0)
		memset(image + any() % (IMAGE / 2), 'a', IMAGE / 2);
}

static void put_number(uint64_t number)
{
	char digits[24];
	struct text text = {.bytes = digits, .capacity = sizeof digits};
	put_unsigned(&text, number);
	sys_write(2, digits, text.length);
}

static void say_seed(void)
{
	sys_write(2, "fuzz: seed ", 11);
	put_number(seed);
	sys_write(2, ", ABI ", 6);
	put_number(task->abi);
	sys_write(2, ", call ", 7);
	put_number(task->number);
	sys_write(2, "\n", 1);
}

static void on_alarm(int signal)
{
	(void)signal;
	sys_write(2, "fuzz: all calls take longer than 20 seconds\n", 44);
	say_seed();
	sys_exit_group(1);
}

size_t process_read(int tid, uint64_t address, void *buffer, size_t size)
{
	unsigned shift = any() % 8 ? 0 : any();
	(void)tid;
	if (address < BASE || address >= BASE + SIZE)
		return 0;
	if (size > BASE + SIZE - address)
		size = BASE + SIZE - address;
	for (size_t i = 0; i < size; i++)
		((unsigned char *)buffer)[i] = image[(address + shift + i) % IMAGE];
	return size;
}

size_t tracee_read(const struct task *of, uint64_t address, void *buffer, size_t size)
{
	return process_read(of->tid, address, buffer, size);
}

long tracee_read_string(const struct task *of, uint64_t address, char *buffer, size_t size)
{
	size_t got = tracee_read(of, address, buffer, size);
	const char *end = memchr(buffer, 0, got);
	return end ? end - buffer : got < size ? -1 : (long)size;
}

void memory_forget(void) {}

size_t source_write(int tid, uint64_t address, const void *bytes, size_t size)
{
	(void)tid, (void)address, (void)bytes;
	return size;
}
void source_detach(struct event *event) { (void)event; }
void source_resume(const struct event *event, int signal) { (void)event, (void)signal; }
long source_set(int tid, bool number, int64_t value) { return (void)tid, (void)number, value; }

static void discard(struct text *text)
{
	text->line += text->length - text->line_start;
	text->length = text->line_start = 0;
}

static void any_options(void)
{
	static const size_t limits[] = {0, 1, 32, 200, 4096};
	options.string_limit = limits[any() % 5];
	options.xlat = any() % 3;
	options.quote = any() % (QUOTE_HEX + 1);
}

static bool is_ioctl(const struct syscall_row *row)
{
	return row && strcmp(row_name(row), "ioctl") == 0;
}

/* A command of ioctl: one that has a name, or any of input devices, which have a size in them. */
static uint64_t any_command(enum abi abi)
{
	const struct set *set = &sets[parameter_of(&items[task->row->first + 1])];
	struct value_cursor values = first_value(abi, set);
	uint64_t value = 0;

	if (any() % 4 == 0)
		return 0x80000000u | (any() % 256) << 16 | 'E' << 8 | any() % 256;
	for (unsigned left = any() % set->count + 1; left > 0; left--)
		value = next_value(&values);
	return value;
}

static void one_call(enum abi abi, uint64_t number, struct text *text)
{
	struct event event;
	memset(task, 0, sizeof *task);
	task->tid = sys_getpid();
	task->abi = abi;
	task->number = number;
	task->row = syscall_row(abi, number);
	task->qualifiers = QUALIFY_TRACE | (any() % 2 ? QUALIFY_ABBREV : 0) |
			   (any() % 8 ? QUALIFY_VERBOSE : 0) | (any() % 16 ? 0 : QUALIFY_RAW);
	for (unsigned i = 0; i < 6; i++) {
		task->args[i] = any_value();
		if (abi_facts[abi].word == 4)
			task->args[i] = (uint32_t)task->args[i];
	}
	if (is_ioctl(task->row))
		task->args[1] = any_command(abi);
	task->in_call = true;
	demultiplex(task);
	decode_entry(task, text);
	task->failed = any() % 4 == 0;
	task->result = task->failed ? -(int64_t)(any() % 600) : (int64_t)any_value();
	decode_exit(task, text);
	decode_result(task, text);
	for (size_t i = 0; i < sizeof event; i++)
		((unsigned char *)&event)[i] = any();
	event.abi = abi;
	event.siginfo.si_signo = any() % 70;
	event.siginfo.si_code = any() % 16 - 8;
	decode_siginfo(task, &event, text);
	text->length = 0;
}

static void put_word(unsigned at, uint32_t value) { memcpy(image + at, &value, sizeof value); }

/* An .eh_frame_hdr of one row, the row, and what it shares with others, all at the beginning of the
 * memory; the instructions and now and then a byte of the rest are any. */
static void one_stack(void)
{
	static const unsigned char start[] = {
		1, 0x1b, 3, 0x3b, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0,    0,    24,   0, 0, 0,    0,
		0, 0,    0, 0x20, 0, 0, 0, 0, 0, 0, 0, 1, 0, 1, 0x78, 0x10, 0x0c, 7, 8, 0x90, 1};
	static const uint8_t likely[] = {0x02, 0x05, 0x0a, 0x0b, 0x0c, 0x0e, 0x0f, 0x10, 0x16, 0x41,
					 0x77, 0x90, 0x06, 0x22, 0x2a, 0xc6, 0x08, 0x0d, 0x86, 2};
	struct mapping mapping = {
		.start = BASE, .end = BASE + SIZE, .base = BASE, .path = "[x]", .path_length = 3};
	struct image file = {.elf = {.task = task, .file = -1, .wide = true},
			     .mapping = &mapping,
			     .frame_header = BASE};
	struct frame frame = {.layout = &frame_layouts[any() % 2], .exact = any() % 2};
	char name[2048];
	struct text text = {.bytes = name, .capacity = sizeof name, .flush = discard};
	for (unsigned i = 0; i < 2048; i++)
		image[i] = any() % 32 ? likely[any() % sizeof likely] : any();
	memcpy(image, start, sizeof start);
	memset(image + sizeof start, 0, 60 - sizeof start); /* DW_CFA_nop */
	put_word(16, 60);                                   /* of the one pair: where the row is */
	put_word(60, any() % 500 + 64);                     /* its length */
	put_word(64, 64 - 24);                              /* how far back what is shared is */
	memset(image + 68, 0, 16);
	put_word(68, BASE); /* the first address, and how many */
	put_word(68 + frame.layout->word, SIZE);
	memset(image + 88 + any() % 32, likely[any() % sizeof likely], any() % 64);
	for (unsigned i = any() % 8 ? 0 : 4; i; i--)
		image[any() % 76] = any();
	for (unsigned i = 0; i < MOST_FRAME_REGISTERS; i++)
		frame.registers[i] = BASE + any() % SIZE;
	for (unsigned depth = 0; depth < 256; depth++)
		if (unwind_by_rules(&frame, &file) != UNWOUND &&
		    unwind_by_pointer(&frame, task) != UNWOUND)
			break;
	memcpy(image, "\177ELF\2\1\1", 7);
	if (image_open(&file, task, &mapping, BASE + any() % SIZE)) {
		elf_budget();
		image_put_symbol(&file, any_value(), &text);
		image_close(&file);
	}
}

static uint64_t number_of(const char *digits)
{
	uint64_t number = 0;
	while (*digits >= '0' && *digits <= '9')
		number = number * 10 + *digits++ - '0';
	return number;
}

int main(int argc, char **argv)
{
	static char bytes[65536];
	struct text text = {.bytes = bytes, .capacity = sizeof bytes, .flush = discard};
	struct __kernel_timespec begun, now;
	uint64_t first;
	unsigned seconds = argc > 1 ? number_of(argv[1]) : 5;
	seed = argc > 2 ? number_of(argv[2]) : 1;
	first = seed;
	unpack_tables();
	task = malloc(sizeof *task);
	__sanitizer_set_death_callback(say_seed);
	/* Netlink is decoded by the protocol of the socket: from 3 on, one of each. */
	for (unsigned protocol = 0; protocol < 23; protocol++)
		syscall3(__NR_socket, 16 /* AF_NETLINK */, 3 /* SOCK_RAW */, protocol);
	signal(SIGALRM, on_alarm);
	sys_clock_gettime(1, &begun);
	do {
		state = seed * 0x9e3779b97f4a7c15u | 1;
		alarm(20);
		fill_image();
		any_options();
		task->tid = sys_getpid();
		for (unsigned i = 0; i < 1000; i++)
			one_stack();
		fill_image();
		for (enum abi abi = 0; abi < ABI_COUNT; abi++)
			for (unsigned number = 0; number < row_of_number_count[abi] + 2u; number++)
				for (unsigned i = is_ioctl(syscall_row(abi, number)) ? 500 : 1;
				     i > 0; i--)
					one_call(abi, number, &text);
		seed++;
		sys_clock_gettime(1, &now);
	} while (now.tv_sec - begun.tv_sec < seconds);
	put_number(seed - first);
	sys_write(2, " rounds\n", 8);
	return 0;
}
