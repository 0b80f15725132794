/* stack.c: see sink.h. */
#include <string.h>
#include "message.h"
#include "options.h"
#include "../source/qemu.h"
#include "sink.h"
#include "image.h"
#include "unwind.h"

static bool first_frame(int tid, struct frame *frame)
{
	char set[1024];
	const struct frame_layout *layout = read_registers(tid, set, sizeof set);
	*frame = (struct frame){.layout = layout, .exact = true};
	for (unsigned i = 0; layout && i < layout->count; i++)
		memcpy(&frame->registers[i], set + layout->place[i] * layout->word, layout->word);
	return layout;
}

/* Print a frame, and make it its caller's. */
static enum unwound put_frame(const struct task *task, struct frame *frame, bool called,
			      struct text *text)
{
	uint64_t address = frame->registers[frame->layout->ip];
	struct mapping mapping;
	struct image image;
	enum unwound result = NO_ROW;
	if (!mapping_find(task, address, &mapping)) {
		put_format(text, " > unexpected_backtracing_error [%#jx]\n", address);
		return LAST_FRAME;
	}
	put_string(text, " > ");
	put_escaped(text, mapping.path, mapping.path_length, QUOTE_C, false);
	put_char(text, '(');
	bool open = image_open(&image, task, &mapping, address);
	if (open) {
		image_put_symbol(&image, address, text);
		result = unwind_by_rules(frame, &image);
	}
	put_format(text, ") [%#jx]", address - mapping.start + mapping.offset);
	if (open && options.stack > 1)
		put_line(&image, address - called, text);
	put_char(text, '\n');
	if (open)
		image_close(&image);
	return result == NO_ROW ? unwind_by_pointer(frame, task) : result;
}

void stack_put(const struct task *task, struct text *text)
{
	static bool said;
	struct frame frame;
	if (!options.stack)
		return;
	if (gdbstub_active() || guest_runs(task->tid)) {
		if (!said)
			say("-k is left out: not possible in qemu-user");
		said = true;
		return;
	}
	if (!first_frame(task->tid, &frame))
		return;
	elf_budget();
	for (size_t depth = 0; depth < options.frame_limit; depth++)
		if (put_frame(task, &frame, depth > 0, text) == LAST_FRAME)
			break;
}

void stack_keep(struct task *task)
{
	if (options.stack && text_keep(&task->kept))
		stack_put(task, &task->kept);
}

bool stack_put_kept(struct task *task, struct text *text)
{
	bool any = task->kept.length;
	put_bytes(text, task->kept.bytes, task->kept.length);
	task->kept.length = 0;
	return any;
}
