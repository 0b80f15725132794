/* net_errors.c: what went wrong with the name of a host, in words. gai_strerror(3), herror(3). */
#include <netdb.h>
#include <stdio.h>

const char *gai_strerror(int error)
{
	static const char *const messages[] = {
		[-EAI_BADFLAGS] = "Bad value for ai_flags",
		[-EAI_NONAME] = "Name or service not known",
		[-EAI_AGAIN] = "Temporary failure in name resolution",
		[-EAI_FAIL] = "Non-recoverable failure in name resolution",
		[-EAI_NODATA] = "No address associated with hostname",
		[-EAI_FAMILY] = "ai_family not supported",
		[-EAI_SOCKTYPE] = "ai_socktype not supported",
		[-EAI_SERVICE] = "Servname not supported for ai_socktype",
		[-EAI_MEMORY] = "Memory allocation failure",
		[-EAI_ADDRFAMILY] = "Address family for hostname not supported",
		[-EAI_SYSTEM] = "System error",
		[-EAI_OVERFLOW] = "Argument buffer overflow",
	};
	const char *message = NULL;
	if (-error >= 0 && -error < (int)(sizeof(messages) / sizeof(*messages)))
		message = messages[-error];
	return message ? message : "Unknown error";
}

const char *hstrerror(int error)
{
	static const char *const messages[] = {"Resolver Error 0 (no error)", "Unknown host",
					       "Host name lookup failure", "Unknown server error",
					       "No address associated with name"};
	if (error < 0)
		return "Resolver internal error";
	return error < 5 ? messages[error] : "Unknown resolver error";
}

void herror(const char *prefix)
{
	fprintf(stderr, "%s%s%s\n", prefix ? prefix : "", prefix && *prefix ? ": " : "",
		hstrerror(h_errno));
}
