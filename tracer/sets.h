/*
 * sets.h: the sets of numbers that options name: signals, statuses, descriptors and others. A set
 * is written as words and numbers with commas, all, none, or with a leading ! for all but these
 * (strace(1), "Filtering"). Not for: sets of system calls (filter.h).
 */
#pragma once

#include <stdbool.h>

enum set_name {
	SET_SIGNALS,     /* -e signal=: which are printed */
	SET_STATUSES,    /* -e status=: how a call may end to be printed */
	SET_QUIET,       /* -e quiet=: which messages are left out */
	SET_READS,       /* -e read=: descriptors whose input is shown in full */
	SET_WRITES,      /* -e write= */
	SET_TRACE_FDS,   /* -e trace-fds=: only calls that are given one of these */
	SET_DECODE_FDS,  /* --decode-fds=: what is said of a descriptor */
	SET_DECODE_PIDS, /* --decode-pids= */
	SET_COUNT
};

enum status {
	STATUS_SUCCESSFUL,
	STATUS_FAILED,
	STATUS_UNFINISHED,
	STATUS_UNAVAILABLE,
	STATUS_DETACHED,
	STATUS_COUNT
};
enum quiet { QUIET_ATTACH, QUIET_EXIT, QUIET_PATH, QUIET_PERSONALITY, QUIET_SUPERSEDED };
enum decode_fds { FDS_PATH, FDS_SOCKET, FDS_DEVICE, FDS_PIDFD, FDS_EVENTFD, FDS_SIGNALFD };
enum decode_pids { PIDS_COMM, PIDS_NAMESPACE };

/* Is the number a member? */
bool in_set(enum set_name set, unsigned number);
/* Are all that a call may have members of SET_STATUSES? */
bool all_statuses(void);
bool is_empty(enum set_name set);
/* Make the set what the text says. Returns NULL, or what the set's members are called, and *wrong
 * is then the word that is none. The word ends at a comma. */
const char *parse_set(enum set_name set, const char *text, const char **wrong);
