/* sys/io.h: access to I/O ports, where the architecture has them. iopl(2), ioperm(2). */
#ifndef CRT_SYS_IO_H
#define CRT_SYS_IO_H
int iopl(int level);
int ioperm(unsigned long first, unsigned long count, int on);
#endif
