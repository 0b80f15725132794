/*
 * kinds.h: what the functions that print arguments (kinds/) share. A kind is named in
 * tables/kinds.tbl and is one function, KIND(NAME), which prints one value: an argument, a field of
 * a struct, an element of an array.
 */
#ifndef TRACER_KINDS_H
#define TRACER_KINDS_H

#include <string.h>
#include "decode.h"
#include "memory.h"
#include "options.h"
#include "proc.h"

/* What of a struct is printed: all, or up to the brace that ends it; CONTINUE goes on there, AGAIN
 * is what became of it: => {...}, or nothing where it has no fields. */
enum portion { WHOLE, BEGIN, CONTINUE, AGAIN };

struct decoding {
	struct task *task;
	struct text *text;
	bool exiting;
	bool input;      /* an argument that only comes after what the kernel writes */
	bool cut;        /* of the struct's last field only some bytes are there: print them */
	bool netlink;    /* vectors point to messages of netlink */
	bool unreadable; /* what cannot be read is ???, not its address */
	bool more;       /* behind the last element of an array is ... */
	uint8_t depth;   /* of netlink attributes within attributes */
	uint16_t result; /* in items[]: the last that a case has chosen */
	const unsigned char
		*record;    /* where values are loaded from: the registers, or a copy of a struct */
	size_t record_size; /* bytes of it that could be read */
	uint64_t index;     /* of the element that is printed in its array */
	uint64_t record_address;     /* of the struct in the tracee; 0 for the registers */
	const struct item *previous; /* the field before this one, which a case goes by */
	uint64_t tail_size;          /* bytes that follow the next struct's known ones */
	enum portion part;           /* of the next struct that is printed */
	uint64_t *left;   /* how many bytes of what vectors point to may still be printed */
	uint64_t payload; /* bytes of the netlink message or attribute that is printed */
	uint8_t family;   /* with which the struct of that message begins */
	struct netlink_message *message; /* that is printed: netlink.h */
};

/* Every kind's function takes the same three, whether it needs them or not. */
#define UNUSED __attribute__((unused))
#define KIND(name)                                                                                 \
	void kind_##name(struct decoding *d UNUSED, const struct item *item UNUSED,                \
			 uint64_t value UNUSED)

extern kind_function kind_case, kind_seconds, kind_struct, kind_array, kind_field, kind_in6_addr,
	kind_records, kind_rest, kind_unaligned, kind_room, kind_enum, kind_hex, kind_flags,
	kind_signal, kind_fd, kind_bytes, kind_received, kind_packet, kind_packet_in, kind_iovec,
	kind_iovec_read, kind_became, kind_number, kind_pair_unsigned, kind_change, kind_extend;

/* Facts of the ABI at hand, and the qualifiers of the call. */
unsigned word_size(const struct decoding *d);
unsigned layout_column(const struct decoding *d);
bool abbreviated(const struct decoding *d);
bool is_verbose(const struct decoding *d);
/* Has the call failed, so that its outputs say nothing? */
bool failed(const struct decoding *d);

/* Loading: record.c. */
size_t type_size(const struct decoding *d, enum type type);
bool is_signed(enum type type);
size_t item_size(const struct decoding *d, const struct item *item);
/* Of its C type; of the struct that is its parameter; where it is in its struct. */
size_t value_size(const struct decoding *d, const struct item *item);
size_t own_size(const struct decoding *d, const struct item *item);
unsigned field_offset(const struct decoding *d, const struct item *item);
uint64_t load(const struct decoding *d, const struct item *item);
uint64_t load_bytes(const struct decoding *d, enum type type, const unsigned char *bytes);
/* A count or length that the item refers to; UINT64_MAX when it refers to nothing. */
uint64_t reference_value(const struct decoding *d, const struct item *item);
/* The same, at most as many as the call has returned. */
uint64_t returned(const struct decoding *d, const struct item *item);
/* The struct or other number that stands in the item's reference as a constant. */
unsigned reference_constant(const struct item *item);
/* How many bytes of the record there are from a field's address on. */
static inline size_t rest_size(const struct decoding *d, uint64_t address)
{
	return d->record_size - (address - d->record_address);
}
/* Read the tracee, served from the present record where that holds the bytes. True when all size
 * bytes are there. */
bool fetch(const struct decoding *d, uint64_t address, void *buffer, size_t size);
/* The same; where it is false, the address is printed. */
bool fetch_or_address(const struct decoding *d, uint64_t address, void *buffer, size_t size);
/* Both of one number. */
bool number_or_address(const struct decoding *d, uint64_t address, enum type type,
		       uint64_t *number);
bool fetch_number(const struct decoding *d, uint64_t address, enum type type, uint64_t *number);
/* The row of a case that the value before it chooses; NULL when none does. */
const struct variant *choose(const struct decoding *d, const struct item *item);
const struct variant *variant_of(unsigned table, uint32_t value);

/* Printing: structure.c: an item's value; a list of fields with names; a struct at an address. */
void print_item(const struct decoding *d, const struct item *item, uint64_t value);
/* The same of one in memory, or its address. */
void print_item_at(struct decoding *d, const struct item *item, uint64_t address);
/* Where to print what is only looked at. */
struct text *nowhere(void);
void print_fields(struct decoding *d, struct list list, bool *first);
/* size is how many bytes of the struct there are (SIZE_MAX: all of it). False, and nothing printed,
 * when unreadable. */
bool print_struct(const struct decoding *d, unsigned layout, uint64_t address, size_t size);
bool print_portion(const struct decoding *d, enum portion part, unsigned layout, uint64_t address);
/* Are so many bytes there, and all 0? */
bool are_zero(const struct decoding *d, uint64_t address, uint64_t size);
/* A struct, or its address; and all of one. */
void print_struct_part(const struct decoding *d, unsigned layout, uint64_t address, size_t size);
void print_struct_at(const struct decoding *d, unsigned layout, uint64_t address);
/* The fields of a struct, as the ABI at hand has them. */
struct list fields_of(const struct decoding *d, unsigned layout);
const struct item *first_field(const struct decoding *d, unsigned layout);
size_t layout_size(const struct decoding *d, unsigned layout);
/* [a, b, c] of count elements from an address on. */
void print_array(const struct decoding *d, const struct item *element, uint64_t address,
		 uint64_t count);
/* As many of the item's elements as fit into size bytes. */
void print_filling(const struct decoding *d, const struct item *item, uint64_t address,
		   uint64_t size);
/* The same of elements of a size, each printed by a function of its address. */
void print_sequence(const struct decoding *d, const struct item *item, uint64_t address,
		    uint64_t count, size_t size, kind_function *print);
/* What a pointer to the item points to: [1], {…}, or the address. */
void print_target(const struct decoding *d, const struct item *target, uint64_t address);
/* What follows elements that could be read, when the next one cannot. */
void put_unreadable(struct text *text, uint64_t address);
/* NULL or the number. */
void print_address(const struct decoding *d, uint64_t address);
/* Can and should a pointer be followed? And the same, where it is printed when not. */
bool followed(const struct decoding *d, uint64_t address);
bool follow(const struct decoding *d, uint64_t address);

/* Named constants: constants.c. What -X asks for: begin_name prints the number in
 * hexadecimal where it is wanted; when false, that is all. Then comes the name, and end_name. */
bool begin_name(const struct decoding *d, uint64_t number);
bool begin_decimal(const struct decoding *d, int64_t number); /* the same in decimal */
bool begin_bytes(const struct decoding *d, const void *bytes, size_t size); /* … as bytes */
bool begin_comment(const struct decoding *d); /* the same after what stands for the number */
void end_name(const struct decoding *d);
void print_named(const struct decoding *d, uint64_t number, const char *name);
void print_named_decimal(const struct decoding *d, int64_t number, const char *name);
/* NAME|, where the value has the bit. */
void print_bit(const struct decoding *d, uint64_t value, uint64_t bit, const char *name);
/* An item in another style than -X asks for. */
void print_styled(struct decoding *d, const struct item *item, uint64_t value,
		  enum xlat_style style, kind_function *print);
void print_enum(const struct decoding *d, unsigned set, uint64_t value);
/* kinds/input.c: write a command with a number or a size in it; false when it has none. */
bool put_input_command(const struct decoding *d, unsigned set, unsigned code);
/* A value of a set as a number; without the sign that the C type of an item may have; and the style
 * of what has its name in a comment, whatever -X says, unless it wants none. */
void put_value(const struct decoding *d, const struct set *set, uint64_t value);
uint64_t unsigned_value(const struct decoding *d, const struct item *item, uint64_t value);
enum xlat_style commented(void);
/* The comment, if any, that stands beside a value that the set has no name for. */
void put_unknown(const struct decoding *d, const struct set *set);
void print_flags(const struct decoding *d, unsigned set, uint64_t value);
/* Has any bit of value a name? The names alone, joined by |. */
bool any_named(const struct decoding *d, unsigned set, uint64_t value);
void put_flag_names(const struct decoding *d, unsigned set, uint64_t value);
/* 'a', '\'', '\x0d' or, with letters, '\r'. */
void put_character(struct text *text, char byte, bool letters);
/* 21<<MAP_HUGE_SHIFT, with the prefix of the set's unknown names. */
void put_huge(const struct decoding *d, unsigned set, unsigned huge);
/* The name of a set behind this one. */
static inline const char *next_name(const char *name) { return name + strlen(name) + 1; }
/* The name of a value, NULL when the set has none. */
const char *constant_name(enum abi abi, unsigned set, uint64_t value);
/* The same for the ABI at hand; and in the set that is the item's parameter. */
const char *set_name(const struct decoding *d, unsigned set, uint64_t value);
const char *own_name(const struct decoding *d, const struct item *item, uint64_t value);
/* Write the name whatever -X asks for, or the number; false then. */
bool put_constant(const struct decoding *d, unsigned set, uint64_t value);
const char *errno_name(unsigned number);
/* What bits of the set's values are an enumeration of their own; NULL when none. */
const struct part *part_of(const struct set *set);
void print_signal(const struct decoding *d, int64_t signal);
/* [INT CHLD], or ~[…] with those that are not in it when most are; at most 8 bytes. */
void print_sigset(const struct decoding *d, const unsigned char *bytes, size_t size);

/* What the kernel writes: the size is behind the pointer that the reference is; that at entry is
 * kept for kind_socklen. True when the call has returned and there is any. */
bool size_came(struct decoding *d, const struct item *item, uint64_t value, uint64_t *size);

/* Others. */
size_t string_limit(void);
void print_bytes(const struct decoding *d, uint64_t address, uint64_t size);
/* As style says, or the address when the call has failed: of bytes that are there already, or in
 * the tracee. */
void print_bytes_as(const struct decoding *d, uint64_t address, uint64_t size,
		    enum quote_style style);
void print_permissions(struct text *text, uint64_t value);
void print_fd(const struct decoding *d, int fd);
/* Is the descriptor of the tracee a terminal? */
bool is_terminal(const struct decoding *d, int fd);
/* <TCP:[127.0.0.1:80->127.0.0.1:1234]> of the socket that a link in /proc/PID/fd leads to. False,
 * and nothing printed, where the kernel says nothing of it. */
bool print_socket(const struct decoding *d, const char *link, long inode);
/* Such a link of a process; of AT_FDCWD that to its folder. Valid until the next call. */
const char *fd_link(int process, int fd);
/* The number in "socket:[NUMBER]", -1 where it is none. */
long socket_inode(const char *path, long length);
/* Is the descriptor of the task a netlink socket? Its protocol is -1 where it is not known. */
bool netlink_protocol(const struct decoding *d, int fd, int *protocol);
/* Before a call is decoded: its descriptor may have become another file's. */
void sockets_forget(void);
/* Messages of netlink, which the socket that the first argument is sends or has received, in so
 * many bytes; the parameter of the item is their header. */
void print_netlink(const struct decoding *d, const struct item *item, uint64_t address,
		   uint64_t size);
void put_ipv4(struct text *text, const unsigned char *bytes);
void put_ipv6(struct text *text, const unsigned char *bytes);
/* [0 3]: the numbers of the bits that are set among count, each by a function; with more, "..."
 * behind them. */
void print_bits(struct decoding *d, const struct item *item, const unsigned char *bytes,
		unsigned count, kind_function *print);

/* constant.c: the values of the sets of tables/flags.tbl, one after another.
 * Not for: how they are printed (kinds/constants.c).
 */
/* Goes through the values of a set. */
struct value_cursor {
	const uint8_t *at; /* NULL in a run */
	uint64_t value;
	uint8_t run; /* so many more that are each one more */
	uint8_t abi;
	bool characters; /* four bytes each */
};

/* Of values that begin there in table_bytes[], or of the run that begins with first. */
struct value_cursor value_cursor(unsigned first, bool run);
/* … of that ABI, from the first on; the set says how many there are. */
struct value_cursor first_value(enum abi abi, const struct set *set);
uint64_t next_value(struct value_cursor *cursor);

#endif
