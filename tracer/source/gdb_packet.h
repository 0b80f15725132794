/* gdb_packet.h: questions to a gdbstub and their answers (GDB's manual, "Remote Protocol"). */
#ifndef TRACER_GDB_PACKET_H
#define TRACER_GDB_PACKET_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Make a place for the socket of a gdbstub, in a folder that is only the user's; its path; and take
 * both away again. Return 0 or -errno. */
long gdb_make_socket(void);
const char *gdb_socket(void);
void gdb_drop_socket(void);
/* Connect to it, once there is one and while its process lives; then it is taken away. Return 0 or
 * -errno. */
long gdb_connect(int process);
/* Ask; each # in the question is the next of the numbers, in hexadecimal. The answer without its
 * frame, ended by a 0, is valid until the next question. NULL: the other side is gone. */
const char *gdb_ask(const char *question, uint64_t first, uint64_t second);
/* Bytes written as hexadecimal digits; returns how many there were. */
size_t gdb_bytes(const char *digits, void *bytes, size_t size);
/* Read an object of at most size bytes: a qXfer question, whose # is the size. Returns size, or 0
 * when there is none. */
size_t gdb_object(const char *question, void *bytes, size_t size);
/* A hexadecimal number. */
uint64_t gdb_number(const char *digits);

#endif
