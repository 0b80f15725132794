/*
 * regions.c: see regions.h. Every header and section is a claim on a range of bytes. The claims are
 * sorted by where they start; one sweep over the file keeps the open claims in a heap, the
 * strongest on top.
 */
#include "regions.h"

#include <string.h>

struct sweep {
	const struct elf *elf;
	struct region *claims; /* sorted by start */
	__u64 claim_count;
	__u64 *heap; /* open claims, by index into claims; the strongest first */
	__u64 heap_count;
	struct region *regions;
	__u64 region_count;
	struct region *loads; /* where the loaded segments start, sorted */
	__u64 load_count, next_load;
};

static void claim(struct sweep *sweep, __u64 start, __u64 size, enum region_kind kind, __u64 index)
{
	if (start >= sweep->elf->size || !size)
		return;
	if (size > sweep->elf->size - start)
		size = sweep->elf->size - start;
	sweep->claims[sweep->claim_count++] =
		(struct region){.start = start, .end = start + size, .kind = kind, .index = index};
}

static void collect_claims(struct sweep *sweep)
{
	const struct elf *elf = sweep->elf;

	claim(sweep, 0, elf->header_size, REGION_ELF_HEADER, 0);
	claim(sweep, elf->header.e_phoff,
	      elf->segments_claimed ? elf->segments * elf_segment_size(elf) : 0,
	      REGION_PROGRAM_HEADERS, 0);
	claim(sweep, elf->header.e_shoff, elf->sections * elf_section_size(elf),
	      REGION_SECTION_HEADERS, 0);
	for (__u64 i = 0; i < elf->sections; i++) {
		Elf64_Shdr section = elf_section(elf, i);

		if (section.sh_type != SHT_NOBITS && section.sh_type != SHT_NULL)
			claim(sweep, section.sh_offset, section.sh_size, REGION_SECTION, i);
	}
	for (__u64 i = 0; i < elf->segments; i++) {
		Elf64_Phdr segment = elf_segment(elf, i);

		if (segment.p_type == PT_LOAD && segment.p_filesz)
			sweep->loads[sweep->load_count++] =
				(struct region){.start = segment.p_offset, .index = i};
		if (!elf->sections && (segment.p_type == PT_LOAD || segment.p_type == PT_NOTE))
			claim(sweep, segment.p_offset, segment.p_filesz, REGION_SEGMENT, i);
	}
}

static bool starts_before(const struct region *a, const struct region *b)
{
	return a->start < b->start;
}

/* The stronger claim: the kind that stands first; among sections the one that starts later is the
 * more precise. */
static bool stronger(const struct sweep *sweep, __u64 a, __u64 b)
{
	const struct region *first = &sweep->claims[a], *second = &sweep->claims[b];

	if (first->kind != second->kind)
		return first->kind < second->kind;
	if (first->start != second->start)
		return first->start > second->start;
	return first->index < second->index;
}

/* Heap sort, so that a hostile file cannot make it slow. Sections mostly are in order. */
static void sort_claims(struct region *claims, __u64 count)
{
	__u64 sorted = 1;

	while (sorted < count && !starts_before(&claims[sorted], &claims[sorted - 1]))
		sorted++;
	if (sorted >= count)
		return;
	for (__u64 built = count / 2, end = count; end > 1;) {
		struct region moving;
		__u64 at;

		if (built)
			moving = claims[at = --built];
		else {
			moving = claims[--end];
			claims[end] = claims[0];
			at = 0;
		}
		for (__u64 child; (child = 2 * at + 1) < end; at = child) {
			if (child + 1 < end && starts_before(&claims[child], &claims[child + 1]))
				child++;
			if (!starts_before(&moving, &claims[child]))
				break;
			claims[at] = claims[child];
		}
		claims[at] = moving;
	}
}

static void heap_push(struct sweep *sweep, __u64 claim)
{
	__u64 at = sweep->heap_count++;

	for (; at && stronger(sweep, claim, sweep->heap[(at - 1) / 2]); at = (at - 1) / 2)
		sweep->heap[at] = sweep->heap[(at - 1) / 2];
	sweep->heap[at] = claim;
}

static void heap_pop(struct sweep *sweep)
{
	__u64 last = sweep->heap[--sweep->heap_count], at = 0;

	for (__u64 child; (child = 2 * at + 1) < sweep->heap_count; at = child) {
		if (child + 1 < sweep->heap_count &&
		    stronger(sweep, sweep->heap[child + 1], sweep->heap[child]))
			child++;
		if (!stronger(sweep, sweep->heap[child], last))
			break;
		sweep->heap[at] = sweep->heap[child];
	}
	if (sweep->heap_count)
		sweep->heap[at] = last;
}

/* What the bytes before a claim are: padding to a segment's page, alignment, or nothing's. */
static struct region describe_gap(struct sweep *sweep, __u64 start, __u64 end, __u64 claim)
{
	struct region gap = {.start = start, .end = end, .kind = REGION_UNCLAIMED};
	const struct region *next = &sweep->claims[claim];
	__u64 alignment = 0;

	while (sweep->next_load < sweep->load_count && sweep->loads[sweep->next_load].start < end)
		sweep->next_load++;
	if (claim == sweep->claim_count)
		return gap;
	if (sweep->next_load < sweep->load_count && sweep->loads[sweep->next_load].start == end) {
		gap.kind = REGION_PAGE_PADDING;
		gap.index = sweep->loads[sweep->next_load].index;
		return gap;
	}
	if (next->kind == REGION_SECTION)
		alignment = elf_section(sweep->elf, next->index).sh_addralign;
	if (end - start < alignment || end - start < 64)
		gap.kind = REGION_ALIGNMENT;
	return gap;
}

static void emit(struct sweep *sweep, struct region region)
{
	struct region *last = &sweep->regions[sweep->region_count - 1];

	if (sweep->region_count && last->kind == region.kind && last->index == region.index &&
	    last->shared == region.shared && last->other == region.other &&
	    last->other_index == region.other_index)
		last->end = region.end;
	else
		sweep->regions[sweep->region_count++] = region;
}

/* The second claim on the same bytes, if any; only so many open claims are looked at, so that a
 * file that claims every byte a thousand times is not slow. */
#define MOST_LOOKED_AT 64
static void mark_shared(struct sweep *sweep, struct region *region)
{
	for (__u64 i = 1; i < sweep->heap_count && i < MOST_LOOKED_AT; i++) {
		struct region *other = &sweep->claims[sweep->heap[i]];

		if (other->end <= region->start || other->kind == REGION_SEGMENT)
			continue;
		region->shared = true;
		region->other = other->kind;
		region->other_index = other->index;
		if (other->end < region->end)
			region->end = other->end;
	}
}

static void run_sweep(struct sweep *sweep)
{
	__u64 next = 0, at = 0;

	while (at < sweep->elf->size) {
		__u64 stop = sweep->elf->size;
		struct region region;

		for (; next < sweep->claim_count && sweep->claims[next].start <= at; next++)
			heap_push(sweep, next);
		while (sweep->heap_count && sweep->claims[sweep->heap[0]].end <= at)
			heap_pop(sweep);
		if (next < sweep->claim_count)
			stop = sweep->claims[next].start;
		if (!sweep->heap_count) {
			emit(sweep, describe_gap(sweep, at, stop, next));
			at = stop;
			continue;
		}
		region = sweep->claims[sweep->heap[0]];
		region.start = at;
		if (stop < region.end)
			region.end = stop;
		mark_shared(sweep, &region);
		at = region.end;
		emit(sweep, region);
	}
}

__u64 elf_regions(const struct elf *elf, struct region **regions)
{
	__u64 most = 3 + elf->sections + elf->segments;
	struct sweep sweep = {
		.elf = elf,
		.claims = elf_memory(most, sizeof(struct region)),
		.heap = elf_memory(most, sizeof(__u64)),
		.regions = elf_memory(4 * most + 2, sizeof(struct region)),
		.loads = elf_memory(most, sizeof(struct region)),
	};

	if (!sweep.claims || !sweep.heap || !sweep.regions || !sweep.loads)
		return 0;
	collect_claims(&sweep);
	sort_claims(sweep.claims, sweep.claim_count);
	sort_claims(sweep.loads, sweep.load_count);
	run_sweep(&sweep);
	*regions = sweep.regions;
	return sweep.region_count;
}
