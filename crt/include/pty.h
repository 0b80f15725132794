/* pty.h: pseudo terminals with both ends. openpty(3). */
#ifndef CRT_PTY_H
#define CRT_PTY_H
#include <sys/types.h>
#include <termios.h>

int openpty(int *master, int *slave, char *name, const struct termios *settings,
	    const struct winsize *size);
pid_t forkpty(int *master, char *name, const struct termios *settings, const struct winsize *size);

#endif
