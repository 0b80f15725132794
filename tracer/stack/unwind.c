/* unwind.c: see unwind.h. A table of rules is made for the address by the row's instructions, and
 * then followed. */
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

static void set_rule(rules rules, uint64_t reg, enum how how, uint64_t offset, struct bytes *bytes)
{
	struct rule rule = {.how = how, .offset = offset};
	if (how == AT_EXPRESSION || how == IS_EXPRESSION)
		rule.expression = take_part(bytes, take_leb(bytes, false));
	else if (how == REGISTER)
		rule.reg = offset < MOST_FRAME_REGISTERS ? offset : 0;
	if (reg < MOST_FRAME_REGISTERS) /* others, of vectors and such, are of no use here */
		rules[reg] = rule;
}

/* Instructions that set the rule of a register, by the number that is their first operand. */
static const struct {
	uint8_t operation, how;
	char operand; /* u: times data_unit; s: signed, too; r: a register */
} settings[] = {
	{0x05, AT_OFFSET, 'u'}, {0x07, UNDEFINED, 0},     {0x08, SAME, 0},
	{0x09, REGISTER, 'r'},  {0x10, AT_EXPRESSION, 0}, {0x11, AT_OFFSET, 's'},
	{0x14, IS_OFFSET, 'u'}, {0x15, IS_OFFSET, 's'},   {0x16, IS_EXPRESSION, 0},
	{0x2f, AT_OFFSET, 'n'},
};

static bool take_setting(unsigned operation, struct bytes *bytes, const struct cie *cie,
			 rules rules)
{
	for (unsigned i = 0; i < sizeof settings / sizeof *settings; i++) {
		uint64_t offset = 0;
		if (settings[i].operation != operation)
			continue;
		uint64_t reg = take_leb(bytes, false);
		if (settings[i].operand)
			offset = take_leb(bytes, settings[i].operand == 's');
		if (settings[i].operand && settings[i].operand != 'r')
			offset *= settings[i].operand == 'n' ? -cie->data_unit : cie->data_unit;
		set_rule(rules, reg, settings[i].how, offset, bytes);
		return true;
	}
	return false;
}

/* Instructions for the CFA. */
static bool take_cfa(unsigned operation, struct bytes *bytes, const struct cie *cie, rules rules)
{
	uint64_t unit = operation == 0x12 || operation == 0x13 ? cie->data_unit : 1;
	struct rule *cfa = &rules[CFA];
	if (operation == 0x0f) { /* DW_CFA_def_cfa_expression */
		cfa->how = IS_EXPRESSION;
		cfa->expression = take_part(bytes, take_leb(bytes, false));
		return true;
	}
	if (operation < 0x0c || operation > 0x13 || (operation > 0x0e && operation < 0x12))
		return false;
	if (operation != 0x0e && operation != 0x13) { /* def_cfa, _sf, _register */
		uint64_t reg = take_leb(bytes, false);
		cfa->reg = reg < MOST_FRAME_REGISTERS ? reg : 0;
		cfa->how = IS_OFFSET;
	}
	if (operation != 0x0d) /* def_cfa, _offset, …_sf */
		cfa->offset = take_leb(bytes, unit != 1) * unit;
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
		unsigned operation = take(&bytes, 1, false), low = operation & 0x3f;
		if (operation >> 6 == 1) { /* DW_CFA_advance_loc */
			at += low * cie->code_unit;
		} else if (operation >> 6 == 2) { /* DW_CFA_offset */
			uint64_t offset = take_leb(&bytes, false) * cie->data_unit;
			set_rule(rules, low, AT_OFFSET, offset, &bytes);
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
			   !take_cfa(operation, &bytes, cie, rules) &&
			   !take_setting(operation, &bytes, cie, rules)) {
			return false;
		}
	}
	return !bytes.bad;
}

static uint64_t trimmed(const struct frame *frame, uint64_t value)
{
	return frame->layout->word == 4 ? (uint32_t)value : value;
}

/* What a rule says of a register, or, with the register that it goes by for cfa, of the CFA; 0 when
 * it cannot be known. */
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
	value = trimmed(frame, value);
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
