/* unwind.c: see unwind.h. The row's instructions make a table of rules for the address. */
#include <string.h>
#include "../memory.h"
#include "unwind.h"

#define REMEMBERED 8 /* tables of rules */
#define CFA        MOST_FRAME_REGISTERS

enum how { SAME, UNDEFINED, AT_OFFSET, IS_OFFSET, REGISTER, AT_EXPRESSION, IS_EXPRESSION };
struct rule {
	uint8_t how, reg;
	uint64_t offset;         /* from the CFA, for the CFA from reg */
	struct bytes expression; /* for the others */
};
typedef struct rule rules[MOST_FRAME_REGISTERS + 1]; /* the last is the CFA's */

/* Instructions that set a rule. Whose: r, that of a register, their first operand; c, the CFA's, by
 * such a register; o, the CFA's, by the one that it has. Their last operand: u, an offset in
 * data_units; s, a signed one; n, one that is subtracted; o, one in bytes; r, a register. */
static const struct {
	uint8_t operation, how;
	char whose, last;
} settings[] = {
	{0x05, AT_OFFSET, 'r', 'u'}, {0x07, UNDEFINED, 'r', 0},     {0x08, SAME, 'r', 0},
	{0x09, REGISTER, 'r', 'r'},  {0x0c, IS_OFFSET, 'c', 'o'},   {0x0d, IS_OFFSET, 'c', 0},
	{0x0e, IS_OFFSET, 'o', 'o'}, {0x0f, IS_EXPRESSION, 'o', 0}, {0x10, AT_EXPRESSION, 'r', 0},
	{0x11, AT_OFFSET, 'r', 's'}, {0x12, IS_OFFSET, 'c', 's'},   {0x13, IS_OFFSET, 'o', 's'},
	{0x14, IS_OFFSET, 'r', 'u'}, {0x15, IS_OFFSET, 'r', 's'},   {0x16, IS_EXPRESSION, 'r', 0},
	{0x2f, AT_OFFSET, 'r', 'n'},
};

static uint8_t known_register(uint64_t reg) { return reg < MOST_FRAME_REGISTERS ? reg : 0; }

static bool take_setting(unsigned operation, struct bytes *bytes, const struct cie *cie,
			 rules rules)
{
	unsigned i = 0;
	while (settings[i].operation != operation)
		if (++i == sizeof settings / sizeof *settings)
			return false;
	char whose = settings[i].whose, last = settings[i].last;
	struct rule rule = whose == 'r' ? (struct rule){0} : rules[CFA];
	uint64_t reg = whose == 'o' ? CFA : take_leb(bytes, false);
	rule.how = settings[i].how;
	if (whose == 'c') {
		rule.reg = known_register(reg);
		reg = CFA;
	}
	if (last)
		rule.offset = take_leb(bytes, last == 's');
	if (last == 'r')
		rule.reg = known_register(rule.offset);
	else if (last && last != 'o')
		rule.offset *= last == 'n' ? -cie->data_unit : cie->data_unit;
	if (rule.how == AT_EXPRESSION || rule.how == IS_EXPRESSION)
		rule.expression = take_part(bytes, take_leb(bytes, false));
	if (reg < MOST_FRAME_REGISTERS || whose != 'r') /* else a vector's or such: of no use */
		rules[reg] = rule;
	return true;
}

/* Follow the instructions up to an address, which is counted from the row's beginning. */
static bool run(struct bytes bytes, const struct cie *cie, uint64_t until, const rules initial,
		rules rules)
{
	static struct rule remembered[REMEMBERED][MOST_FRAME_REGISTERS + 1];
	unsigned depth = 0;
	uint64_t at = 0;
	while (bytes.at < bytes.end && !bytes.bad && at <= until) {
		unsigned operation = take_byte(&bytes), low = operation & 0x3f;
		if (operation >> 6 == 1) { /* DW_CFA_advance_loc */
			at += low * cie->code_unit;
		} else if (operation >> 6 == 2) { /* DW_CFA_offset */
			uint64_t offset = take_leb(&bytes, false) * cie->data_unit;
			if (low < MOST_FRAME_REGISTERS)
				rules[low] = (struct rule){.how = AT_OFFSET, .offset = offset};
		} else if (operation >> 6 == 3 || operation == 6) { /* DW_CFA_restore */
			uint64_t reg = operation == 6 ? take_leb(&bytes, false) : low;
			if (reg < MOST_FRAME_REGISTERS)
				rules[reg] = initial[reg];
		} else if (operation >= 2 && operation <= 4) { /* DW_CFA_advance_loc1 … */
			at += take(&bytes, 1 << (operation - 2), false) * cie->code_unit;
		} else if (operation == 0x0a && depth < REMEMBERED) {
			memcpy(remembered[depth++], rules, sizeof *remembered);
		} else if (operation == 0x0b && depth) {
			memcpy(rules, remembered[--depth], sizeof *remembered);
		} else if (operation == 0x2e) { /* DW_CFA_GNU_args_size */
			take_leb(&bytes, false);
		} else if (operation && operation != 0x2d /* the sign of a return address */ &&
			   !take_setting(operation, &bytes, cie, rules)) {
			return false;
		}
	}
	return !bytes.bad;
}

/* What a rule says of a register, or, with the register that it goes by for cfa, of the CFA; 0: it
 * is not known. */
static uint64_t follow(const struct rule *rule, const struct frame *frame, const struct task *task,
		       uint64_t cfa)
{
	uint64_t value = cfa + rule->offset, there = 0;
	bool expression = rule->how == AT_EXPRESSION || rule->how == IS_EXPRESSION;
	if (rule->how == REGISTER)
		return frame->registers[rule->reg];
	if (rule->how == UNDEFINED ||
	    (expression && !expression_value(rule->expression, frame, task, cfa, &value)))
		return 0;
	if (frame->layout->word == 4)
		value = (uint32_t)value;
	if (rule->how != AT_OFFSET && rule->how != AT_EXPRESSION)
		return value;
	return tracee_read_all(task, value, &there, frame->layout->word) ? there : 0;
}

/* A frame that its caller's would not be above is none, unless a signal came from another stack. */
static enum unwound go_up(struct frame *frame, const struct frame *caller)
{
	uint8_t sp = frame->layout->sp, ip = frame->layout->ip;
	bool above = caller->registers[sp] > frame->registers[sp] ||
		     (frame->exact && caller->registers[sp] == frame->registers[sp] &&
		      caller->registers[ip] != frame->registers[ip]);
	if (!caller->registers[ip] || (!above && !caller->exact))
		return LAST_FRAME;
	*frame = *caller;
	return UNWOUND;
}

enum unwound unwind_by_rules(struct frame *frame, const struct image *image)
{
	static unsigned char memory[MOST_FRAME_ENTRY];
	static rules initial, rules;
	const struct frame_layout *layout = frame->layout;
	struct frame caller = *frame;
	struct cie cie;
	struct bytes bytes;
	uint64_t address = frame->registers[layout->ip] - !frame->exact;
	uint64_t fde = find_fde(image, address);
	if (!fde || !read_frame_entry(image->elf.task, fde, memory, &bytes))
		return NO_ROW;
	if (!read_cie(image, fde + 4 - take(&bytes, 4, false), layout->word, &cie))
		return NO_ROW;
	uint64_t start = take_encoded(&bytes, cie.encoding, layout->word, fde + 8);
	uint64_t size = take_encoded(&bytes, cie.encoding & 0xf, layout->word, 0);
	if (cie.augmented)
		take_part(&bytes, take_leb(&bytes, false));
	if (bytes.bad || address - start >= size)
		return NO_ROW;
	memset(initial, 0, sizeof initial);
	if (!run(cie.program, &cie, 0, initial, initial))
		return NO_ROW;
	memcpy(rules, initial, sizeof rules);
	if (!run(bytes, &cie, address - start, initial, rules))
		return NO_ROW;

	uint64_t cfa =
		follow(&rules[CFA], frame, image->elf.task, frame->registers[rules[CFA].reg]);
	if (!cfa)
		return LAST_FRAME;
	caller.registers[layout->sp] = cfa;
	for (unsigned i = 0; i < layout->count; i++)
		if (rules[i].how != SAME)
			caller.registers[i] = follow(&rules[i], frame, image->elf.task, cfa);
	caller.exact = cie.signal;
	if (cie.return_register != layout->ip)
		caller.registers[layout->ip] = caller.registers[cie.return_register];
	if (layout->address < 64)
		caller.registers[layout->ip] &= (1ull << layout->address) - 1;
	return go_up(frame, &caller);
}

enum unwound unwind_by_pointer(struct frame *frame, const struct task *task)
{
	const struct frame_layout *layout = frame->layout;
	struct frame caller = *frame;
	uint64_t pointer = frame->registers[layout->fp], pair[2] = {0, 0};
	for (unsigned i = 0; i < 2; i++)
		if (!tracee_read_all(task, pointer + i * layout->word, &pair[i], layout->word))
			return LAST_FRAME;
	caller.registers[layout->fp] = pair[0];
	caller.registers[layout->ip] = pair[1];
	caller.registers[layout->sp] = pointer + 2 * layout->word;
	caller.exact = false;
	return go_up(frame, &caller);
}
