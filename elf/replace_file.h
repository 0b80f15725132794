/*
 * replace_file.h: a file under its name is either the old one or the new one, never half of one.
 * Not for: files that grow while they are written.
 */
#ifndef ELF_REPLACE_FILE_H
#define ELF_REPLACE_FILE_H

#include <linux/stat.h>
#include <linux/types.h>

/* Writes size bytes to path by way of a temporary file beside it, PATH.sstrip-PID, which takes the
 * mode of like, and the owner where that is permitted, before it is renamed. Returns 0 or -errno;
 * the temporary file is gone then. */
long replace_file(const char *path, const unsigned char *bytes, __u64 size,
		  const struct statx *like);

#endif
