/* loaders.h: what Linux and qemu-user make of a program: each prints its verdict, one line. */
#ifndef ELF_LOADERS_H
#define ELF_LOADERS_H

#include "reader.h"

/* As load_elf_binary() of Linux goes through it, in its order, on the machine the file is for.
 * Prints "runs", or what refuses it. Returns whether it runs. Linux goes by e_machine, not by
 * EI_CLASS: the file is read so, and as before afterwards. */
bool linux_runs(struct elf *elf);

/* The same for load_elf_image() of qemu 7.2's linux-user. */
void qemu_runs(const struct elf *elf);

/* READ_IMPLIES_EXEC: on i386 a program without PT_GNU_STACK may execute all that it can read. */
bool executes_what_it_reads(const struct elf *elf);

#endif
