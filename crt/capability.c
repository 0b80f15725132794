/* capability.c: capabilities(7) of a process. capget(2). As with glibc no header declares these: a
 * program with linux/capability.h, or libcap, does. */
#include <linux/capability.h>
#include "call.h"

int capget(cap_user_header_t header, cap_user_data_t data);
int capset(cap_user_header_t header, const cap_user_data_t data);

int capget(cap_user_header_t header, cap_user_data_t data)
{
	return CALL(__NR_capget, header, data);
}

int capset(cap_user_header_t header, const cap_user_data_t data)
{
	return CALL(__NR_capset, header, data);
}
