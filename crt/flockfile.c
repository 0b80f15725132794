/* flockfile.c: a stream for one thread alone. flockfile(3). */
#include "stream.h"

void flockfile(FILE *stream) { LOCK_STREAM(stream); }
void funlockfile(FILE *stream) { UNLOCK_STREAM(stream); }

int ftrylockfile(FILE *stream) { return __try_lock_stream ? __try_lock_stream(stream) : 0; }
