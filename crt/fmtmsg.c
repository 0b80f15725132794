/* fmtmsg.c: messages in a form that programs share. fmtmsg(3). */
#include <fmtmsg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* MSGVERB names what is wanted, with : between; without it, or with another word in it, all is. */
static int is_wanted(const char *name)
{
	static const char *const names[] = {"label", "severity", "text", "action", "tag"};
	const char *verb = getenv("MSGVERB"), *word = verb;
	int found = 0;
	if (!verb || !*verb)
		return 1;
	for (;;) {
		size_t length = strcspn(word, ":");
		int known = 0;
		for (int i = 0; i < 5; i++)
			known |= strlen(names[i]) == length && !strncmp(names[i], word, length);
		if (!known)
			return 1;
		found |= strlen(name) == length && !strncmp(name, word, length);
		if (!word[length])
			return found;
		word += length + 1;
	}
}

/* label: severity: text
 * TO FIX: action tag */
static int print(FILE *to, const char *label, const char *severity, const char *text,
		 const char *action, const char *tag)
{
	return fprintf(to, "%s%s%s%s%s%s%s%s%s%s\n", label, *label ? ": " : "", severity,
		       *severity ? ": " : "", text, *action || *tag ? "\n" : "",
		       *action ? "TO FIX: " : "", action, *action && *tag ? "  " : "", tag);
}

/* MM_OK, MM_NOTOK, MM_NOMSG: not on stderr, or MM_NOCON: not on the console. */
int fmtmsg(long where, const char *label, int severity, const char *text, const char *action,
	   const char *tag)
{
	static const char *const severities[] = {"", "HALT", "ERROR", "WARNING", "INFO"};
	int result = 0;
	if (severity < 0 || severity > MM_INFO)
		return MM_NOTOK;
	const char *s = severities[severity];
	label = label ? label : "";
	text = text ? text : "";
	action = action ? action : "";
	tag = tag ? tag : "";
	if (where & MM_PRINT &&
	    print(stderr, is_wanted("label") ? label : "", is_wanted("severity") ? s : "",
		  is_wanted("text") ? text : "", is_wanted("action") ? action : "",
		  is_wanted("tag") ? tag : "") < 0)
		result |= MM_NOMSG;
	if (where & MM_CONSOLE) {
		FILE *console = fopen("/dev/console", "we");
		if (!console || print(console, label, s, text, action, tag) < 0)
			result |= MM_NOCON;
		if (console)
			fclose(console);
	}
	return result == (MM_NOMSG | MM_NOCON) ? MM_NOTOK : result;
}
