/*
 * init: the first process. Mounts the kernel's own file systems, gives the console to one program
 * (a shell, or what the kernel's command line has after "--"), reaps what is left behind, and
 * switches the machine off when that program ends. Not for: services.
 */
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mount.h>
#include <sys/reboot.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>
#include <linux/if.h>
#include <linux/sockios.h>

static const struct {
	const char *type, *folder;
} mounts[] = {
	{"devtmpfs", "/dev"}, {"proc", "/proc"},      {"sysfs", "/sys"},
	{"tmpfs", "/tmp"},    {"devpts", "/dev/pts"}, {"tmpfs", "/dev/shm"},
};

static void mount_all(void)
{
	for (size_t i = 0; i < sizeof mounts / sizeof *mounts; i++) {
		mkdir(mounts[i].folder, 0755);
		if (mount(mounts[i].type, mounts[i].folder, mounts[i].type, 0, NULL))
			printf("init: %s: %s\n", mounts[i].folder, strerror(errno));
	}
}

/* The loopback interface, which the kernel leaves down. netdevice(7). */
static void start_loopback(void)
{
	struct ifreq request = {.ifr_name = "lo", .ifr_flags = IFF_UP};
	int fd = socket(AF_INET, SOCK_DGRAM, 0);

	if (fd >= 0 && ioctl(fd, SIOCSIFFLAGS, &request))
		printf("init: lo: %s\n", strerror(errno));
	close(fd);
}

/* Makes the kernel's console the standard input and output: its device by name, since /dev/console
 * cannot be a controlling terminal, and Ctrl-C needs one. */
static void open_console(void)
{
	char path[64] = "/dev/", active[40] = "";
	int fd = open("/sys/class/tty/console/active", O_RDONLY);
	ssize_t size = fd < 0 ? 0 : read(fd, active, sizeof active - 1);

	close(fd);
	while (size > 0 && active[size - 1] <= ' ')
		active[--size] = 0;
	strcat(path, strrchr(active, ' ') ? strrchr(active, ' ') + 1 : active);
	fd = open(size > 0 ? path : "/dev/console", O_RDWR | O_NOCTTY);
	if (fd < 0)
		return;
	for (int i = 0; i < 3; i++)
		dup2(fd, i);
	if (fd > 2)
		close(fd);
	/* The first process leads the session, not the program: at its leader's end the kernel
	 * drops what the terminal has not sent yet (credentials(7), tty_ioctl(4)). */
	setsid();
	ioctl(0, TIOCSCTTY, 0);
}

static void run(char **arguments)
{
	execvp(arguments[0], arguments);
	printf("init: %s: %s\n", arguments[0], strerror(errno));
	_exit(127);
}

int main(int argc, char **argv)
{
	static char *shell[] = {"/bin/sh", NULL};
	char **program = argc > 1 ? argv + 1 : shell;
	int status = 0;
	pid_t pid;

	if (getpid() != 1) {
		fprintf(stderr, "init: only the kernel starts it, as process 1\n");
		return 2;
	}
	mount_all();
	start_loopback();
	open_console();
	puts(""); /* what the firmware has written may not have ended its line */
	setenv("PATH", "/bin", 1);
	setenv("HOME", "/", 1);
	pid = fork();
	if (pid == 0)
		run(program);
	while (pid > 0 && wait(&status) != pid)
		;
	if (WIFSIGNALED(status))
		printf("init: %s was killed by signal %d\n", program[0], WTERMSIG(status));
	fflush(stdout);
	tcdrain(1);
	reboot(RB_POWER_OFF);
	return 1;
}
