/*
 * signal.c: signals, sets of them, and what is said of a delivered one.
 */
#include "kinds.h"
#include "filter.h"
#include <limits.h>
#include <linux/signal.h>

/* The name in signals.tbl, NULL when it has none there. */
static const char *signal_name(int64_t signal)
{
	for (unsigned i = 0; i < signal_count; i++)
		if (signals[i].number == signal)
			return name_at(signals[i].name);
	return NULL;
}

void decode_signal_name(int signal, struct text *text)
{
	const char *name = signal_name(signal);

	if (name)
		put_string(text, name);
	else
		put_format(text, signal > 32 && signal <= 64 ? "SIGRT_%d" : "%d",
			   signal > 32 && signal <= 64 ? signal - 32 : signal);
}

void print_signal(const struct decoding *d, int64_t signal)
{
	bool named = signal > 0 && signal <= 64;

	if (!named) {
		put_signed(d->text, signal);
	} else if (begin_decimal(d, signal)) {
		decode_signal_name(signal, d->text);
		end_name(d);
	}
}

/* In an argument as wide as a long, numbers beyond all signals stay numbers. */
KIND(signal)
{
	if ((how(item)->type == TYPE_ULONG && value > 128) ||
	    (how(item)->type == TYPE_U64 && value >= INT_MAX))
		put_unsigned(d->text, value);
	else
		print_signal(d, (int32_t)value);
}

static void print_member(struct decoding *d, const struct item *item UNUSED, uint64_t bit)
{
	const char *name = signal_name(bit + 1);

	if (!begin_decimal(d, bit + 1))
		return;
	if (name)
		put_string(d->text, name + strlen("SIG"));
	else
		put_format(d->text, "RT_%d", (int)bit + 1 - 32);
	end_name(d);
}

void print_sigset(const struct decoding *d, const unsigned char *bytes, size_t size)
{
	unsigned members = 0, count = size > 8 ? 64 : (size + 3) / 4 * 32;
	unsigned char others[8];

	for (unsigned i = 0; i < count; i++)
		members += bytes[i / 8] >> i % 8 & 1;
	if (members >= count * 2 / 3 && count) {
		for (unsigned i = 0; i < count / 8; i++)
			others[i] = ~bytes[i];
		bytes = others;
		put_char(d->text, '~');
	}
	print_bits((struct decoding *)d, NULL, bytes, count, print_member);
}

/* A set of fewer bytes than least is not looked at. */
static void print_sigset_at(struct decoding *d, uint64_t address, uint64_t size, size_t least)
{
	unsigned char bytes[8] = {0};

	if (!followed(d, address) || size < least || size > 8 || !fetch(d, address, bytes, size))
		print_address(d, address);
	else
		print_sigset(d, bytes, size);
}

/* A pointer to a set; the reference says how many bytes it has, at least the parameter or a word.
 */
KIND(sigset)
{
	print_sigset_at(d, value, reference_of(item) ? (uint32_t)reference_value(d, item) : 8,
			parameter_of(item) ? parameter_of(item) : word_size(d));
}

/* The set of the older calls: one long. */
KIND(oldsigset) { print_sigset_at(d, value, word_size(d), word_size(d)); }

/* A set in a struct. */
KIND(sigset_inside)
{
	unsigned char bytes[8] = {0};

	if (fetch(d, value, bytes, parameter_of(item)))
		print_sigset(d, bytes, parameter_of(item));
}

/* A set as a number. */
KIND(oldsigset_value) { print_sigset(d, (const unsigned char *)&value, word_size(d)); }

/* rt_sigreturn restores the mask that the kernel saved in the signal's frame, so far above the
 * stack pointer: uc_sigmask in the struct rt_sigframe of each architecture's signal.c. */
KIND(sigframe)
{
	static const uint16_t mask_above_sp[ABI_COUNT] = {
		[ABI_X86_64] = 296, [ABI_I386] = 248, [ABI_AARCH64] = 168};
	const uint64_t address = d->task->sp + mask_above_sp[d->task->abi];
	unsigned char mask[8];

	if (!fetch(d, address, mask, sizeof mask)) {
		print_address(d, d->task->sp);
		return;
	}
	put_string(d->text, "{mask=");
	if (is_verbose(d))
		print_sigset(d, mask, sizeof mask);
	else
		print_address(d, address);
	put_char(d->text, '}');
}

/* si_code's names depend on the signal, which is the reference. */
KIND(si_code)
{
	const struct variant *own = variant_of(parameter_of(item), reference_value(d, item)),
			     *general = variant_of(parameter_of(item), 0);
	unsigned set = parameter_of(&items[general->first]);

	/* A row with the signal's own codes holds them as the set of its only field. */
	if (!set_name(d, set, (uint32_t)value))
		set = parameter_of(&items[own->first]);
	print_enum(d, set, (uint32_t)value);
}

void decode_siginfo(const struct task *task, const struct event *event, struct text *text)
{
	struct task own = *task;
	struct decoding d = {
		.task = &own,
		.text = text,
		.record = (const unsigned char *)&event->siginfo,
		.record_size = sizeof event->siginfo,
		.record_address = 4096, /* any that is not 0 */
	};

	own.abi = event->abi;
	own.failed = false;
	own.qualifiers = QUALIFY_ABBREV | QUALIFY_VERBOSE;
	print_struct(&d, siginfo_layout, d.record_address, SIZE_MAX);
}
