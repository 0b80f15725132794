/* dump.c: see sink.h. How a call moves bytes: its second argument's kind tells, or its name. */
#include "sink.h"
#include "kinds.h"

#define WIDTH 16 /* bytes a line */

/* A pointer or a size in the tracee; 0 where nothing can be read. */
static uint64_t word_at(const struct task *task, uint64_t address)
{
	uint64_t word = 0;

	return tracee_read_all(task, address, &word, abi_facts[task->abi].word) ? word : 0;
}

/* " | 00000  68 65 6c 6c 6f                                    hello            |" */
static void put_row(struct text *text, const unsigned char *bytes, size_t size, uint64_t offset,
		    unsigned digits)
{
	put_format(text, "\n | %0*jx  ", digits, offset);
	for (size_t i = 0; i < WIDTH; i++) {
		if (i < size)
			put_digits(text, bytes[i], 16, 2, '0');
		else
			put_string(text, "  ");
		put_string(text, i % 8 == 7 ? "  " : " ");
	}
	for (size_t i = 0; i < WIDTH; i++)
		put_char(text, i >= size                            ? ' '
			       : bytes[i] >= ' ' && bytes[i] < 0x7f ? bytes[i]
								    : '.');
	put_string(text, " |");
}

static void put_buffer(struct text *text, const struct task *task, uint64_t address, uint64_t size)
{
	static unsigned char bytes[65536];
	unsigned digits = 5;

	while (digits < 16 && size > 1ULL << 4 * digits)
		digits++;
	for (uint64_t done = 0, part; done < size; done += part) {
		part = size - done < sizeof bytes ? size - done : sizeof bytes;
		if (!tracee_read_all(task, address + done, bytes, part)) {
			if (done)
				put_format(text, "\n | <Cannot fetch %ju byte%s from pid %d @%#jx>",
					   part, part == 1 ? "" : "s", task->tid, address + done);
			return;
		}
		for (size_t i = 0; i < part; i += WIDTH)
			put_row(text, bytes + i, part - i, done + i, digits);
	}
}

/* What the vectors at an address point to, but no more than so many bytes. */
static void put_vectors(struct text *text, const struct task *task, uint64_t address,
			uint64_t count, uint64_t left)
{
	unsigned word = abi_facts[task->abi].word;
	unsigned char last[16];

	if (!tracee_read_all(task, address + (count - 1) * 2 * word, last, 2 * word))
		return; /* all or nothing */
	for (uint64_t i = 0; i < count; i++, address += 2 * word) {
		uint64_t size = word_at(task, address + word);

		if (size > left)
			size = left;
		if (!size)
			break;
		left -= size;
		put_format(text, "\n * %ju bytes in buffer %u", size, (unsigned)i);
		put_buffer(text, task, word_at(task, address), size);
	}
}

/* A struct msghdr: its third and fourth words are the vectors and their number; in a struct mmsghdr
 * its length follows as the eighth. */
static void put_message(struct text *text, const struct task *task, uint64_t address, uint64_t size)
{
	unsigned word = abi_facts[task->abi].word;

	put_vectors(text, task, word_at(task, address + 2 * word),
		    word_at(task, address + 3 * word), size);
}

static void put_messages(struct text *text, const struct task *task)
{
	unsigned word = abi_facts[task->abi].word;
	uint64_t address = task->args[1];

	for (uint32_t i = 0; !task->failed && i < (uint32_t)task->result; i++) {
		uint32_t size;

		if (!tracee_read_all(task, address + 7 * word, &size, sizeof size))
			break;
		put_format(text, "\n = %u buffers in vector %u",
			   (unsigned)word_at(task, address + 3 * word), i);
		put_message(text, task, address, size);
		address += 8 * word;
	}
}

void put_dump(struct text *text, const struct task *task)
{
	kind_function *kind;

	if (!task->row || task->row->count < 3)
		return;
	const struct item *item = &items[task->row->first];
	if (!is_kind(item, kind_fd))
		return;
	item++;
	kind = kind_of(item);
	bool reads = how(item)->flags & ITEM_INPUT && (how(item)->flags & ITEM_INPUT) != ITEM_INPUT;
	if (!in_set(reads ? SET_READS : SET_WRITES, task->args[0]) || (reads && task->failed))
		return;
	if (kind == kind_bytes || kind == kind_packet || kind == kind_received ||
	    kind == kind_packet_in)
		put_buffer(text, task, task->args[1],
			   reads ? (uint64_t)task->result : task->args[2]);
	else if (kind == kind_iovec || kind == kind_iovec_read)
		put_vectors(text, task, task->args[1], task->args[2],
			    reads ? (uint64_t)task->result : UINT64_MAX);
	else if (strncmp(row_name(task->row), reads ? "recvm" : "sendm", 5) != 0)
		return;
	else if (row_name(task->row)[5] == 'm')
		put_messages(text, task);
	else
		put_message(text, task, task->args[1], reads ? (uint64_t)task->result : UINT64_MAX);
}
