/*
 * prove: runs the tests of each plan that it is given and prints TAP. A line of the plan: the exit
 * status wanted (or "refused": a status over 125, or killed), a file that holds the output wanted
 * (- for any), and the command for sh; a # and the test's name. Each has 60 seconds. Not for: tests
 * that print TAP themselves.
 */
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define SECONDS 60
static const char output[] = "/tmp/prove.output";

static void start(char *command)
{
	int fd = open(output, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
	char old[40];

	setsid(); /* so that all of it can be killed */
	snprintf(old, sizeof old, "/tmp/prove.%d", (int)getpid()); /* an empty folder for each */
	rename("/tmp/prove", old);
	mkdir("/tmp/prove", 0777);
	if (chdir("/tmp/prove") || fd < 0)
		_exit(126);
	dup2(fd, 1);
	dup2(fd, 2);
	close(0);
	open("/dev/null", O_RDONLY);
	execl("/bin/sh", "sh", "-c", command, NULL);
	_exit(126);
}

/* The exit status, 128 + signal, or -1 when it took too long. */
static int run(char *command)
{
	time_t end = time(NULL) + SECONDS;
	int status;
	pid_t pid;

	fflush(stdout);
	pid = fork();
	if (pid == 0)
		start(command);
	while (waitpid(pid, &status, WNOHANG) == 0) {
		nanosleep(&(struct timespec){.tv_nsec = 5000000}, NULL);
		if (time(NULL) < end)
			continue;
		kill(-pid, SIGKILL);
		waitpid(pid, &status, 0);
		return -1;
	}
	kill(-pid, SIGKILL); /* what it left behind */
	return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

/* Reads a line without the zeroes that the smallest programs print; returns its length, 0 at the
 * end. */
static size_t read_line(FILE *file, char *line, size_t room)
{
	size_t length = 0;
	int byte;

	while (length < room - 1 && (byte = getc(file)) != EOF) {
		if (byte)
			line[length++] = byte;
		if (byte == '\n')
			break;
	}
	line[length] = 0;
	return length;
}

static void comment(const char *title, const char *line)
{
	printf("#   %s%s%s", title, line, strchr(line, '\n') ? "" : "\n");
}

/* Is the output that of the file? Prints the first line that is not. */
static int same(const char *path)
{
	static char got[4096], wanted[4096];
	FILE *files[2] = {fopen(output, "r"), fopen(path, "r")};
	size_t a = 1, b = 1;

	while (files[0] && files[1] && a && a == b) {
		a = read_line(files[0], got, sizeof got);
		b = read_line(files[1], wanted, sizeof wanted);
		if (a == b && memcmp(got, wanted, a) == 0)
			continue;
		comment("output: ", got);
		comment("wanted: ", wanted);
		b = a + 1;
	}
	for (int i = 0; i < 2; i++)
		if (files[i])
			fclose(files[i]);
	return files[0] && files[1] && a == b;
}

/* One line of the plan; returns whether it passed. */
static int test(unsigned number, char *line)
{
	char *wanted = strtok(line, " "), *file = strtok(NULL, " "), *command = strtok(NULL, "#"),
	     *name = strtok(NULL, "\n");
	int status, passed;

	if (!name) {
		printf("not ok %u - the plan: STATUS FILE COMMAND # NAME\n", number);
		return 0;
	}
	status = run(command);
	passed = strcmp(wanted, "refused") == 0 ? status > 125 : status == atoi(wanted);
	if (!passed)
		printf("#   exit status %d, not %s\n", status, wanted);
	if (strcmp(file, "-") && !same(file))
		passed = 0;
	printf("%s %u -%s\n", passed ? "ok" : "not ok", number, name);
	return passed;
}

int main(int argc, char **argv)
{
	static char line[4096];
	unsigned count = 0, passed = 0;
	FILE *plan;

	if (argc < 2) {
		fprintf(stderr, "usage: prove PLAN...\n");
		return 2;
	}
	for (int i = 1; i < argc; i++) {
		plan = fopen(argv[i], "re");
		if (!plan) {
			fprintf(stderr, "prove: no plan %s\n", argv[i]);
			return 2;
		}
		while (fgets(line, sizeof line, plan))
			if (*line != '#' && *line != '\n')
				passed += test(++count, line);
		fclose(plan);
	}
	printf("1..%u\n", count);
	return passed != count;
}
