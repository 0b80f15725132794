/* lock.h: the functions of thread.h for those who bring them into the program. Not with thread.h:
 * there they are asked for only if they are there. */
#ifndef CRT_LOCK_H
#define CRT_LOCK_H

void __lock(int *lock);
void __unlock(int *lock);
int *__thread_errno(void);

#endif
