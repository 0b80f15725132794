/*
 * tables.h: the tables as data. tables/compile makes them from the .tbl files there into
 * build/ARCH/gen/tables.c; each .tbl file says in its head how its rows are written.
 */
#pragma once

#include "abi.h"
#include <stdbool.h>
#include <stddef.h>

/* How a value lies in memory or in registers: the C types of the kernel's interfaces. */
enum type {
	TYPE_I8,
	TYPE_U8,
	TYPE_I16,
	TYPE_U16,
	TYPE_INT,
	TYPE_UINT,
	TYPE_I64,
	TYPE_U64,
	TYPE_BE16,
	TYPE_BE32,
	TYPE_BE64,
	TYPE_LONG,
	TYPE_ULONG,
	TYPE_OLDID, /* __kernel_old_uid_t: 16 bits on i386 */
	TYPE_PAIR,  /* 64 bits in one register, or in two of a 32-bit ABI, the low half first */
	TYPE_HILO,  /* the same, the high half first */
	TYPE_LOHI,  /* always two registers; a 64-bit ABI does not use the second */
	TYPE_PLACE, /* not a number: the value is the address of the bytes */
};

struct place {
	uint16_t name;    /* in names[]; 0 is none */
	uint16_t offsets; /* in offsets[] */
};

/* An argument, a field of a struct or an element of an array. */
struct item {
	uint16_t use;   /* in uses[]: how to print it */
	uint16_t place; /* in places[]: where it is */
};

struct use {
	uint16_t how;       /* in hows[] */
	uint16_t parameter; /* what the kind takes: a set, a struct, a case, another item, a size */
	uint16_t reference; /* REFERENCE_…: a count or length that stands elsewhere */
};

struct how {
	uint16_t kind; /* in kinds[]: kind_of() */
	uint8_t type;  /* enum type */
	uint8_t flags; /* ITEM_… */
};
#define ITEM_OUT     1   /* the kernel writes it: printed at exit */
#define ITEM_IN_OUT  2   /* printed at entry and at exit */
#define ITEM_INPUT   3   /* an input, printed at exit as if the call had not failed */
#define ITEM_VERBOSE 4   /* left out of an abbreviated struct */
#define ITEM_NONZERO 8   /* left out when it is 0 */
#define ITEM_SILENT  16  /* never printed; others refer to it */
#define ITEM_UNNAMED 32  /* printed without "name=" */
#define ITEM_LAYOUT  64  /* the parameter is a struct, which lies in this place */
#define ITEM_SIZED   128 /* the parameter is the size of the place */

#define REFERENCE_RESULT   7      /* 1 … 6 are the arguments of the call */
#define REFERENCE_PAYLOAD  8      /* the size of the netlink attribute */
#define REFERENCE_FAMILY   9      /* of the netlink message */
#define REFERENCE_SIZE     10     /* in the command of ioctl */
#define REFERENCE_REFUSED  11     /* 1 when the call has failed */
#define REFERENCE_CONSTANT 0x4000 /* the bits below are the value */
#define REFERENCE_FIELD    0x8000 /* the bits below index items[]: a field of the same struct */

struct list {
	uint16_t first; /* in items[] */
	uint16_t count;
};

struct layout {         /* a struct */
	uint16_t first; /* of its fields, in items[] */
	uint8_t count;
	uint8_t abis; /* bit n: it is ABI n's; else the next layout is tried */
	uint16_t size64, size32;
};

struct variant { /* a row of a case */
	uint16_t first;
	uint8_t count;
	uint16_t result; /* in items[], 0 when the call's own counts */
};
struct list variant_list(const struct variant *variant);

struct case_table {
	uint16_t first;    /* in variants[] */
	uint16_t values;   /* in table_bytes[], or the first of a run, as in a set */
	uint16_t count;    /* of them; a variant for each */
	uint8_t otherwise; /* 1: one more than count, for any other value */
	uint8_t run;
	uint8_t mask; /* in case_masks[]: the bits of the value that count */
};

struct set {              /* of named constants */
	uint32_t names;   /* in set_names[], in bits */
	uint16_t values;  /* in table_bytes[]. Of a SET_RUN: the first, the others are each one more
			   */
	uint16_t unknown; /* what unknown_name() says, 0 is nothing: twice where it is in names[],
			     or, odd, twice how many characters of the first name */
	uint16_t count;
	uint8_t style; /* SET_… */
};
#define SET_RUN        1
#define SET_DECIMAL    2  /* numbers are shown in decimal */
#define SET_APART      4  /* its part is shown apart, where numbers are */
#define SET_PART       8  /* it has one, in parts[] */
#define SET_CHARACTERS 16 /* values are four bytes each, as they are */

struct part { /* of a set: the bits of mask are an enumeration */
	uint32_t mask;
	uint16_t set, of; /* whose it is */
};

struct decoding;
typedef void kind_function(struct decoding *decoding, const struct item *item, uint64_t value);

/* The names of calls' arguments: lists, each of numbers from 1 on, and a 0 at its end; from 224 on
 * a number has two bytes, the high one with 224 more first. The words are those of names[] from
 * first_word on, one after another. */
extern uint8_t argument_lists[];
extern struct place places[];
/* Of 64-bit ABIs (column 0) and of 32-bit ones (1), in bytes; registers are 8 bytes each. */
extern uint16_t offsets[][2];
extern struct item items[];
extern struct use uses[];
extern struct how hows[];
/* What an item is made of: record.c. */
const struct place *place_of(const struct item *item);
unsigned place_offset(const struct item *item, unsigned column);
const struct how *how(const struct item *item);
kind_function *kind_of(const struct item *item);
bool is_kind(const struct item *item, kind_function *kind);
unsigned parameter_of(const struct item *item);
/* The item that is its parameter: what it points to, what it has many of. */
const struct item *element_of(const struct item *item);
/* REFERENCE_…, or 0. */
unsigned reference_of(const struct item *item);
extern struct layout layouts[];
extern struct variant variants[];
extern struct case_table cases[]; /* rare ones: only by case_table() */
const struct case_table *case_table(unsigned number);
extern const uint32_t case_masks[];
extern struct set sets[];
extern const struct part parts[];
/* Values, with which table_bytes[] begins: one after another. A byte below VALUES_RUN: a one with
 * so many zeroes, or the last of them 63. Below VALUES_SPLIT: two or more values, each one more
 * than the one before. VALUES_SPLIT: the value of each ABI follows, in their order. Else how much
 * more than the one before: the byte less 64 or, from 128 on, seven bits and more in the bytes that
 * follow, up to one below 128; the lowest bit of it is the sign. */
#define VALUES_RUN   54
#define VALUES_SPLIT 63
/* Names are packed: pairs that stand often side by side are a symbol, over and over, and each
 * symbol has a code of some bits, fewer where it is used more (Huffman's). Codes begin with their
 * high bit; bytes are filled from the high bit on. */
struct packing {
	const uint8_t *packed;
	uint16_t characters, count; /* of symbols; the characters come first */
	/* Of each a character or the second of a pair; from 0x800 on how many bits its code has;
	 * 0x8000 in the first of those that begin with the same symbol. */
	const uint16_t *symbols;
	const uint8_t *parents; /* a bit of each symbol: pairs begin with it, after those of the one
				   before */
};
/* What that becomes: call it before all else. */
void unpack_symbols(void);
/* Make the tables: what the calls need that are made often. The other calls and the rows of rare
 * cases follow when one is asked for. The numbers are bytes, column by column. In packed_tables[]
 * what stands there already is said by where. A byte below 32: one more than so many bytes follow
 * as they are. From 128 on, two bytes are copied, or three from 192 on, from one more than the low
 * six bits back. Else the high four bits are one less than how many, and where is the low four and
 * the next byte back; 7 is eight and as many more as a third byte says. That is quickly undone.
 * rare_tables[] is shorter and takes longer: one number, from which the bits are told one by one,
 * by how likely each is (arithmetic coding). */
void unpack_tables(void);
extern const uint8_t packed_tables[], rare_tables[];
extern uint8_t table_bytes[]; /* the values, and the common columns as bytes */
extern const unsigned values_size, table_size, common_items, common_cases, table_column_count;
/* Where the numbers of a column go, each of them size bytes, step bytes apart; those that are
 * common come first. They are a byte each; from 192 on, the low five bits of it are the highest of
 * a number of one byte more, from 224 on of two. */
struct table_column {
	void *first;
	uint16_t count;
	uint8_t step, size;
	uint16_t common;
	uint8_t form; /* FORM_… */
};
#define TABLE_COLUMN(table, field)                                                                 \
	&table[0] field, sizeof table / sizeof *table, sizeof *table, sizeof table[0] field
#define FORM_PLAIN 0
#define FORM_NEW   1 /* one more than the number, 0 for one more than the largest so far */
#define FORM_STEP  2 /* how much more than the one before; the lowest bit is the sign */
#define FORM_RANGE 3 /* the same, than the one before and the byte behind it, its count */
#define FORM_KIND  4 /* the same, than the one before in uses[] of the same kind */
#define FORM_NAME  5 /* the same, than where the name stands that follows the last such one */
extern const struct table_column table_columns[];
extern const struct packing set_packing, name_packing; /* set_names[] and names[] */
/* set_names[] are the names of sets: of each first how many characters it shares with the one
 * before, then the rest. Behind the last of a set another begins. */
#define SHARED_AS_BEFORE 31 /* as many as the one before */
/* names[] are names, each ended by a 0. One is found by how many pairs of bits stand before it. */
#define MARK_EACH        16
extern const uint16_t call_marks[]; /* where each 16th of the calls' is, in the order of rows[] */
extern const uint16_t first_word;   /* arguments' */
/* names.c: a name of names[], valid until the next call. */
const char *name_at(unsigned offset);
/* The same, and go to the one behind it. */
const char *next_text(unsigned *offset);
/* What is said beside a value of the set that has no name: "O_???". Valid until the next call. */
const char *unknown_name(const struct set *set);
/* The first name of a set; the others follow in order. Unpacked when first asked for, they stay. */
const char *names_of(const struct set *set);
extern const char *unpacked_sets[]; /* each set's, NULL before */
extern char unpacked_names[];       /* there is room for those of all sets */
/* How far the function of each kind is from its number here. */
extern const int32_t kinds[];
extern const uint16_t row_of_number[ABI_COUNT]; /* of each row + 1, 0 is none: in table_bytes[] */
extern const uint16_t row_of_number_count[ABI_COUNT];

struct error_name {
	uint16_t name, text; /* in names[]; 0: no error has that number */
};
extern const struct error_name errors[]; /* by number */
struct number_name {
	uint16_t number, name, text; /* in names[] */
};
extern const struct number_name signals[]; /* the same on all three ABIs */
extern const unsigned error_count, signal_count;

/* The classes that -e trace=%NAME knows, in names[]; class n is bit n in the masks. */
extern const uint16_t class_names[];
extern const uint32_t class_masks[];
extern const unsigned class_count;

extern const uint16_t siginfo_layout;                             /* in layouts[] */
extern const uint16_t netlink_protocols, input_types, input_axes; /* in sets[] */
