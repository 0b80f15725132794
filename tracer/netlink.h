/*
 * netlink.h: what the messages of netlink (kinds/netlink.c) and their attributes
 * (kinds/attribute.c) share. Others begin with print_netlink, which is in kinds.h.
 */
#ifndef TRACER_NETLINK_H
#define TRACER_NETLINK_H

#include "kinds.h"
#include <linux/netlink.h>

#define DEEPEST 8 /* attributes and refused messages that lie further in are shown as bytes */

/* The message that is being printed. */
struct netlink_message {
	struct nlmsghdr header;
	int protocol;       /* of the socket; -1: not known */
	unsigned protocols; /* the case of them */
	uint16_t family;    /* of NETLINK_GENERIC, which the message is about; 0: not known */
};

/* Messages and attributes are alike: parts, each with a header that begins with the length of both,
 * aligned to four bytes. */
struct part_format {
	uint8_t header_size;
	enum type length;
	kind_function *print_header; /* from its address */
	void (*print_data)(const struct decoding *d, const struct item *item,
			   const unsigned char *header, uint64_t address, uint64_t size);
};

/* One part, whose header has been read; size is how many bytes there are up to the end of all. */
void print_part(struct decoding *d, const struct part_format *format, const struct item *item,
		const unsigned char *header, uint64_t address, uint64_t size);
/* As many as there are in size bytes; their lengths may say anything. */
void print_parts(struct decoding *d, const struct part_format *format, const struct item *item,
		 uint64_t address, uint64_t size);
/* A value of an item's kind, of which there are size bytes; those bytes, where it needs more, where
 * item is NULL, or where it lies too deep. */
void print_payload(const struct decoding *d, const struct item *item, uint64_t address,
		   uint64_t size);

/* Bytes as "\x41". */
void put_bytes_of(const struct decoding *d, uint64_t address, uint64_t size);
/* The item of a row of a case; NULL where there is none. */
const struct item *item_of(const struct variant *variant, unsigned index);
/* The row of values that have none of their own. */
const struct variant *otherwise(unsigned table);

#endif
