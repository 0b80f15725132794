/*
 * guest.c: which programs need a qemu-user, and with what words it is started.
 * Not for: how their calls are learnt then (source/hook.c, source/gdbstub.c).
 */
#include <sys.h>
#include <stdlib.h>
#include <string.h>
#include <linux/elf.h>
#include <linux/fcntl.h>
#include "guest.h"
#include "message.h"
#include "proc.h"
#include "program.h"

enum abi guest_abi(const char *path, bool *maybe)
{
	Elf32_Ehdr header = {0}; /* the 64-bit one begins the same */
	enum abi abi = 0;
	long fd = sys_openat(AT_FDCWD, path, O_RDONLY | O_CLOEXEC | O_NONBLOCK, 0);
	if (sys_failed(fd))
		return ABI_COUNT;
	long size = sys_read(fd, &header, sizeof header);
	sys_close(fd);
	if (sys_failed(size) || memcmp(header.e_ident, ELFMAG, SELFMAG) != 0 ||
	    header.e_ident[EI_DATA] == ELFDATA2MSB)
		return ABI_COUNT;
	/* AUDIT_ARCH_… is the ELF machine and two flags. */
	while (abi < ABI_COUNT && (abi_facts[abi].audit & 0xffff) != header.e_machine)
		abi++;
	*maybe = abi == NATIVE_ABI || abi == OTHER_ABI;
	return abi;
}

static bool exists(const char *path) { return sys_faccessat(AT_FDCWD, path, 0) == 0; }

/* "/usr/aarch64-linux-gnu", where Debian's cross compilers have their libraries. */
static const char *find_prefix(enum abi abi)
{
	static char path[64];
	static const char of_i686[] = "/usr/i686-linux-gnu";
	const char *given = getenv("QEMU_LD_PREFIX");
	if (given)
		return given;
	put_into(path, sizeof path, "/usr/%s-linux-gnu", abi_facts[abi].name);
	if (exists(path))
		return path;
	return abi == ABI_I386 && exists(of_i686) ? of_i686 : NULL;
}

bool guest_runs_in(int pid)
{
	char path[4096];
	if (sys_failed(proc_link(pid, "exe", -1, path, sizeof path)))
		return false;
	const char *name = strrchr(path, '/');
	if (!name || strncmp(name, "/qemu-", 6) != 0)
		return false;
	for (enum abi abi = 0; abi < ABI_COUNT; abi++)
		if (strncmp(name + 6, abi_facts[abi].name, strlen(abi_facts[abi].name)) == 0)
			return true;
	return false;
}

const struct guest_command *guest_find(enum abi abi)
{
	static char paths[ABI_COUNT][4096];
	static struct guest_command commands[ABI_COUNT];
	struct guest_command *command = &commands[abi];
	for (unsigned i = 0; i < 2 && !command->qemu; i++) {
		char name[32];
		put_into(name, sizeof name, "qemu-%s%s", abi_facts[abi].name, i ? "-static" : "");
		if (sys_failed(find_program(name, paths[abi], sizeof paths[abi])))
			continue;
		*command = (struct guest_command){abi, paths[abi], find_prefix(abi)};
	}
	if (command->qemu)
		return command;
	complain("to run it here takes qemu-user (./setup installs it); not in PATH: qemu for",
		 abi_facts[abi].name, 0);
	return NULL;
}

unsigned guest_words(const struct guest_command *command, const char *socket, const char **words)
{
	unsigned count = 0;
	words[count++] = command->qemu;
	if (command->prefix) {
		words[count++] = "-L";
		words[count++] = command->prefix;
	}
	if (socket) {
		words[count++] = "-g";
		words[count++] = socket;
	}
	words[count++] = "-0";
	return count;
}
