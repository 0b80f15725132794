/*
 * decode.c: from a call's registers to text, by walking its row. What an argument looks like is in
 * kinds/. Not for: where a line begins and ends, and in which column (call.c, sink.c).
 */
#include "decode.h"
#include "filter.h"
#include "kinds.h"
#include "message.h"
#include "words.h"
#include <linux/audit.h>

const struct abi_facts abi_facts[ABI_COUNT] = {
	[ABI_X86_64] = {"x86_64", AUDIT_ARCH_X86_64, 8},
	[ABI_I386] = {"i386", AUDIT_ARCH_I386, 4},
	[ABI_AARCH64] = {"aarch64", AUDIT_ARCH_AARCH64, 8},
};

enum abi abi_of_audit(uint32_t audit)
{
	enum abi abi = 0;

	while (abi < ABI_COUNT && abi_facts[abi].audit != audit)
		abi++;
	return abi;
}

const struct syscall_row *syscall_row(enum abi abi, uint64_t number)
{
	static uint16_t kept[ABI_COUNT][512]; /* unpacked when the first is asked for */
	struct value_cursor cursor = value_cursor(row_of_number[abi], false);

	if (number >= row_of_number_count[abi])
		return NULL;
	if (!kept[abi][0])
		for (unsigned i = 0; i < row_of_number_count[abi]; i++)
			kept[abi][i] = next_value(&cursor);
	return kept[abi][number] ? &rows[kept[abi][number] - 1] : NULL;
}

const char *row_name(const struct syscall_row *row)
{
	static char kept[512][32];
	unsigned i = row - rows, n = i / MARK_EACH * MARK_EACH, at;

	if (!row)
		return "";
	for (at = call_marks[i / MARK_EACH]; !*kept[i]; n++)
		strcpy(kept[n], next_text(&at));
	return kept[i];
}

const struct syscall_row *row_named(const char *name, size_t length)
{
	for (unsigned i = 0; i < row_count; i++)
		if (is_word(row_name(&rows[i]), name, length))
			return &rows[i];
	return NULL;
}

long call_number(const struct syscall_row *row, enum abi abi)
{
	for (unsigned i = 0; i < row_of_number_count[abi]; i++)
		if (syscall_row(abi, i) == row)
			return i;
	return -1;
}

/* How many registers the arguments of a list take, of all that its case might choose the most. */
static unsigned registers_used(struct list list, unsigned column)
{
	const struct item *last = &items[list.first + list.count - 1];
	unsigned registers, most;

	if (list.count == 0)
		return 0;
	if (!is_kind(last, kind_case)) {
		registers = place_offset(last, column) / 8 + (how(last)->type != TYPE_PLACE);
		if (how(last)->type == TYPE_LOHI ||
		    (column && (how(last)->type == TYPE_PAIR || how(last)->type == TYPE_HILO)))
			registers++;
		return registers > 6 ? 6 : registers;
	}
	list.count--;
	most = registers_used(list, column);
	const struct case_table *table = case_table(parameter_of(last));
	for (unsigned i = 0; i < table->count + table->otherwise; i++) {
		registers = registers_used(variant_list(&variants[table->first + i]), column);
		most = registers > most ? registers : most;
	}
	return most;
}

unsigned syscall_argument_count(const struct syscall_row *row, enum abi abi)
{
	return registers_used(row_arguments(row), abi_facts[abi].word == 4);
}

static struct decoding registers_of(struct task *task, struct text *text, bool exiting)
{
	return (struct decoding){
		.task = task,
		.text = text,
		.exiting = exiting,
		.record = (const unsigned char *)task->args,
		.record_size = sizeof task->args,
	};
}

/* The next argument after (list, index), following cases: false at the end. */
static bool settle(struct decoding *d, struct list *list, unsigned *index)
{
	for (;;) {
		if (*index >= list->count)
			return false;
		const struct item *item = &items[list->first + *index];
		if (!is_kind(item, kind_case))
			return true;
		d->previous = *index > 0 ? item - 1 : NULL;
		const struct variant *variant = choose(d, item);
		if (!variant)
			return false;
		if (variant->result)
			d->result = variant->result;
		*list = variant_list(variant);
		*index = 0;
	}
}

static void put_hex_arguments(const struct task *task, struct text *text, unsigned count)
{
	for (unsigned i = 0; i < count; i++) {
		if (i > 0)
			put_string(text, ", ");
		put_hex(text, task->args[i]);
	}
}

static void discard(struct text *text) { text->length = 0; }

struct text *nowhere(void)
{
	static char bytes[256];
	static struct text text = {.bytes = bytes, .capacity = sizeof bytes, .flush = discard};

	return &text;
}

const char *argument_name(const struct syscall_row *row, unsigned index)
{
	const uint8_t *at = argument_lists;
	unsigned number, list = 1, word = first_word;

	if (!row->names)
		return "";
	do {
		number = *at++;
		if (number >= 224)
			number = (number - 224) << 8 | *at++;
		list += number == 0;
	} while (list < row->names || (list == row->names && (number == 0 || index-- > 0)));
	while (number > 1 && number--)
		next_text(&word);
	return name_at(number ? word : 0);
}

/* Print the arguments from task->next_argument on; at entry, up to the first that is an output. */
static void put_arguments(struct task *task, struct text *text, bool exiting)
{
	struct decoding d = registers_of(task, text, exiting);
	struct list list = row_arguments(task->row);
	unsigned index = 0, count = 0;
	bool stopped = false;

	sockets_forget();
	for (; settle(&d, &list, &index); index++, count++) {
		const struct item *item = &items[list.first + index];
		unsigned flags = how(item)->flags;

		if (stopped) { /* what is needed as it was at entry: let its kind see it now */
			if (flags & ITEM_IN_OUT)
				print_item(&d, item, load(&d, item));
			continue;
		}
		if (count < task->next_argument)
			continue;
		if (!task->comma_printed) {
			const char *name =
				options.show_names ? argument_name(task->row, count) : "";

			put_string(text, count > 0 ? ", " : "");
			if (*name && *name != '-')
				put_format(text, "%s=", name);
		}
		task->comma_printed = stopped = !exiting && flags & (ITEM_OUT | ITEM_IN_OUT);
		/* What is an input is printed as if the call had not been made yet. */
		d.input = !stopped && (flags & ITEM_INPUT) == ITEM_INPUT;
		d.exiting = exiting && !d.input;
		bool matched = task->path_matched;
		if (!stopped || flags & ITEM_IN_OUT)
			print_item(&d, item, load(&d, item));
		if ((flags & ITEM_INPUT) == ITEM_OUT) /* it does not choose the call */
			task->path_matched = matched;
		if (stopped)
			d.text = nowhere();
		else
			task->next_argument++;
	}
}

void decode_entry(struct task *task, struct text *text)
{
	task->next_argument = 0;
	task->comma_printed = false;
	if (!task->row) {
		put_format(text, "syscall_%#jx(", task->number);
		put_hex_arguments(task, text, 6);
		return;
	}
	put_string(text, row_name(task->row));
	put_char(text, '(');
	if (task->qualifiers & QUALIFY_RAW)
		put_hex_arguments(task, text, syscall_argument_count(task->row, task->abi));
	else
		put_arguments(task, text, false);
}

void decode_exit(struct task *task, struct text *text)
{
	if (task->row && !(task->qualifiers & QUALIFY_RAW))
		put_arguments(task, text, true);
}

static void put_error(const struct task *task, struct text *text)
{
	/* The kernel's own codes for calls that it will restart; no program sees them. */
	static const struct {
		uint16_t number;
		const char *name, *meaning;
	} restarts[] = {
		{512, "ERESTARTSYS", "To be restarted if SA_RESTART is set"},
		{513, "ERESTARTNOINTR", "To be restarted"},
		{514, "ERESTARTNOHAND", "To be restarted if no handler"},
		{516, "ERESTART_RESTARTBLOCK", "Interrupted by signal"},
	};
	uint64_t number = -task->result;

	for (unsigned i = 0; i < sizeof restarts / sizeof *restarts; i++)
		if (restarts[i].number == number) {
			if (task->qualifiers & QUALIFY_RAW)
				put_format(text, "-1 %s (Unknown error %ju)", restarts[i].name,
					   number);
			else
				put_format(text, "? %s (%s)", restarts[i].name,
					   restarts[i].meaning);
			return;
		}
	put_string(text, "-1 ");
	if (errno_name(number)) {
		put_string(text, errno_name(number)); /* name_at() has room for one */
		put_format(text, " (%s)", error_text(number));
	} else {
		put_format(text, "(errno %ju)", number);
	}
}

void decode_result(const struct task *task, struct text *text)
{
	struct decoding d = registers_of((struct task *)task, text, true);
	struct list list;

	if (task->failed) {
		put_error(task, text);
		return;
	}
	if (!task->row || task->qualifiers & QUALIFY_RAW) {
		put_hex(text, task->result);
		return;
	}
	list = row_arguments(task->row);
	d.result = task->row->result; /* unless the arguments choose a case that has its own */
	for (unsigned index = 0; settle(&d, &list, &index); index++)
		;
	const struct item *item = d.result ? &items[d.result] : NULL;
	/* An injected one may be larger than any of the call's own. */
	if (item && task->tampered & TAMPERED_RESULT && type_size(&d, how(item)->type) == 4 &&
	    (uint64_t)task->result >> 32)
		item = NULL;
	if (item)
		print_item(&d, item,
			   load_bytes(&d, how(item)->type, (const unsigned char *)&task->result));
	else /* what is no error is not negative */
		put_unsigned(text, abi_facts[task->abi].word == 4 ? (uint32_t)task->result
								  : (uint64_t)task->result);
}
