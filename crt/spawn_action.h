/* spawn_action.h: what a spawned process does before exec, and which exec; inside crt only. */
#ifndef CRT_SPAWN_ACTION_H
#define CRT_SPAWN_ACTION_H

#include <sys/types.h>

struct __spawn_action {
	struct __spawn_action *next;
	int kind, fd, to, flags;
	mode_t mode;
	char path[];
};
/* execvpe with another execve: posix_spawnp gives no file to the shell. */
typedef int exec_function(const char *path, char *const argv[], char *const envp[]);
int __exec_in_path(const char *file, char *const argv[], char *const envp[], exec_function *run);

enum { OPEN, CLOSE, DUP, CHDIR, FCHDIR, CLOSE_FROM };

#endif
