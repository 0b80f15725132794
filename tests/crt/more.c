/* What programs ask of a larger C library: addresses of interfaces,
 * requests in the background, terminals with both ends, who is logged in, older names of signals.
 */
#define _GNU_SOURCE
#include <aio.h>
#include <arpa/inet.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <ifaddrs.h>
#include <net/if.h>
#include <netdb.h>
#include <pty.h>
#include <sys/ioctl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/timex.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>
#include <utmpx.h>
#include "say.h"

static void interfaces(void)
{
	struct ifaddrs *list, *i;
	char text[64], mask[64];
	SAY(getifaddrs(&list));
	for (i = list; i; i = i->ifa_next) {
		if (strcmp(i->ifa_name, "lo"))
			continue;
		int family = i->ifa_addr ? i->ifa_addr->sa_family : -1;
		printf("%s %#x %d", i->ifa_name, i->ifa_flags, family);
		if (family == AF_INET) {
			inet_ntop(family, &((struct sockaddr_in *)i->ifa_addr)->sin_addr, text, 64);
			inet_ntop(family, &((struct sockaddr_in *)i->ifa_netmask)->sin_addr, mask,
				  64);
			printf(" %s %s", text, mask);
		} else if (family == AF_INET6) {
			inet_ntop(family, &((struct sockaddr_in6 *)i->ifa_addr)->sin6_addr, text,
				  64);
			inet_ntop(family, &((struct sockaddr_in6 *)i->ifa_netmask)->sin6_addr, mask,
				  64);
			printf(" %s %s", text, mask);
		}
		puts("");
	}
	freeifaddrs(list);
}

static volatile sig_atomic_t told;
static void tell(int number, siginfo_t *information, void *unused)
{
	(void)unused;
	told = number == SIGUSR1 ? information->si_value.sival_int : -1;
}
static void count(union sigval value)
{
	__atomic_add_fetch((int *)value.sival_ptr, 1, __ATOMIC_SEQ_CST);
}

static void background(void)
{
	char text[16] = "";
	int fd = open("file", O_RDWR | O_CREAT | O_TRUNC, 0600), ends[2];
	struct aiocb w = {.aio_fildes = fd, .aio_buf = "hello", .aio_nbytes = 5, .aio_offset = 3};
	const struct aiocb *one = &w;
	SAY(aio_write(&w));
	while (aio_error(&w) == EINPROGRESS)
		aio_suspend(&one, 1, NULL);
	SAY(aio_error(&w));
	SAY(aio_return(&w));
	struct aiocb s = {.aio_fildes = fd};
	SAY(aio_fsync(O_SYNC, &s));
	one = &s;
	SAY(aio_suspend(&one, 1, NULL));
	SAY(aio_return(&s));
	SAY(aio_fsync(77, &s) < 0 && errno == EINVAL);
	struct aiocb r = {.aio_fildes = fd, .aio_buf = text, .aio_nbytes = 15};
	struct sigaction action = {.sa_sigaction = tell, .sa_flags = SA_SIGINFO};
	sigaction(SIGUSR1, &action, NULL);
	r.aio_sigevent.sigev_notify = SIGEV_SIGNAL;
	r.aio_sigevent.sigev_signo = SIGUSR1;
	r.aio_sigevent.sigev_value.sival_int = 42;
	SAY(aio_read(&r));
	while (!told)
		usleep(1000);
	SAY(told);
	SAY(aio_return(&r));
	printf("%s\n", text + 3);
	int called = 0;
	struct aiocb bad = {.aio_fildes = fd, .aio_buf = NULL, .aio_nbytes = 5};
	bad.aio_sigevent.sigev_notify = SIGEV_THREAD;
	bad.aio_sigevent.sigev_notify_function = count;
	bad.aio_sigevent.sigev_value.sival_ptr = &called;
	SAY(aio_read(&bad));
	while (!__atomic_load_n(&called, __ATOMIC_SEQ_CST))
		usleep(1000);
	SAY(aio_error(&bad) == EFAULT);
	SAY(aio_return(&bad));
	pipe(ends);
	struct aiocb p = {.aio_fildes = ends[0], .aio_buf = text, .aio_nbytes = 1};
	struct timespec soon = {.tv_nsec = 1000000};
	one = &p;
	SAY(aio_read(&p));
	SAY(aio_suspend(&one, 1, &soon) < 0 && errno == EAGAIN);
	write(ends[1], "x", 1);
	SAY(aio_suspend(&one, 1, NULL));
	SAY(aio_return(&p));
	SAY(aio_cancel(fd, NULL) == AIO_ALLDONE);
	struct aiocb a = {
		.aio_fildes = fd, .aio_buf = "AB", .aio_nbytes = 2, .aio_lio_opcode = LIO_WRITE};
	struct aiocb b = {.aio_fildes = fd,
			  .aio_buf = "CD",
			  .aio_nbytes = 2,
			  .aio_lio_opcode = LIO_WRITE,
			  .aio_offset = 2};
	struct aiocb *list[] = {&a, NULL, &b};
	SAY(lio_listio(LIO_WAIT, list, 3, NULL));
	SAY(aio_return(&a) + aio_return(&b));
	SAY(pread(fd, text, 4, 0));
	printf("%.4s\n", text);
	struct sigevent event = {.sigev_notify = SIGEV_THREAD};
	event.sigev_notify_function = count;
	event.sigev_value.sival_ptr = &called;
	called = 0;
	SAY(lio_listio(LIO_NOWAIT, list, 3, &event));
	while (!__atomic_load_n(&called, __ATOMIC_SEQ_CST))
		usleep(1000);
	SAY(aio_return(&a) + aio_return(&b));
	SAY(lio_listio(9, list, 3, NULL) < 0 && errno == EINVAL);
	close(fd);
}

static void terminals(void)
{
	int master, slave, status;
	char name[64], text[64] = "";
	struct winsize size = {.ws_row = 7, .ws_col = 9}, is = {0};
	SAY(openpty(&master, &slave, name, NULL, &size));
	SAY(!strncmp(name, "/dev/pts/", 9));
	SAY(isatty(slave));
	SAY(ioctl(slave, TIOCGWINSZ, &is));
	SAY(is.ws_row * 100 + is.ws_col);
	close(slave);
	close(master);
	fflush(stdout);
	pid_t child = forkpty(&master, NULL, NULL, NULL);
	if (!child) {
		printf("tty %d %d", isatty(0), getsid(0) == getpid());
		fflush(stdout);
		_exit(5);
	}
	ssize_t length = read(master, text, sizeof(text) - 1);
	printf("%zd %s\n", length, text);
	waitpid(child, &status, 0);
	SAY(WEXITSTATUS(status));
	close(master);
}

static void logged_in(void)
{
	struct utmpx entry = {.ut_type = USER_PROCESS,
			      .ut_pid = 77,
			      .ut_line = "tty9",
			      .ut_id = "t9",
			      .ut_user = "someone"},
		     *found;
	close(open("utmp", O_RDWR | O_CREAT, 0600));
	utmpxname("utmp");
	setutxent();
	SAY(getutxent() == NULL);
	SAY(pututxline(&entry) != NULL);
	strcpy(entry.ut_id, "t8");
	strcpy(entry.ut_line, "tty8");
	SAY(pututxline(&entry) != NULL);
	setutxent();
	entry.ut_pid = 78;
	SAY(pututxline(&entry) != NULL);
	setutxent();
	while ((found = getutxent()))
		printf("%d %d %s %.4s %s\n", found->ut_type, found->ut_pid, found->ut_line,
		       found->ut_id, found->ut_user);
	setutxent();
	found = getutxline(&entry);
	SAY(found ? found->ut_pid : 0);
	setutxent();
	entry.ut_type = BOOT_TIME;
	SAY(getutxid(&entry) == NULL);
	endutxent();
	struct stat s;
	stat("utmp", &s);
	SAY(s.st_size);
}

static void handler(int number) { (void)number; }

static void others(void)
{
	SAY(dlopen("libnothing.so", RTLD_NOW) == NULL);
	SAY(dlerror() != NULL);
	SAY(dlerror() == NULL);
	struct timex t = {0};
	SAY(adjtimex(&t) >= 0);
	SAY(t.tick);
	SAY(sigset(SIGUSR2, handler) == SIG_DFL);
	SAY(sigset(SIGUSR2, SIG_HOLD) == handler);
	SAY(sigset(SIGUSR2, SIG_IGN) == SIG_HOLD);
	SAY(sighold(SIGUSR2) | sigrelse(SIGUSR2) | sigignore(SIGUSR2));
	SAY(sighold(999) < 0 && errno == EINVAL);
	printf("%x %x %x\n", inet_network("10.1.2.3"), inet_network("10.1"), inet_network("300.1"));
	struct in_addr a = inet_makeaddr(0x7f, 0x10203);
	printf("%s %x %x\n", inet_ntoa(a), inet_lnaof(a), inet_netof(a));
	struct servent *s;
	int services = 0, protocols = 0;
	setservent(0);
	while ((s = getservent()))
		services += ntohs(s->s_port) + strlen(s->s_name);
	endservent();
	struct protoent *p;
	setprotoent(1);
	while ((p = getprotoent()))
		protocols += p->p_proto + strlen(p->p_name);
	printf("%d %d\n", services, protocols);
}

int main(int argc, char **argv)
{
	if (argc > 1)
		chdir(argv[1]);
	interfaces();
	background();
	terminals();
	logged_in();
	others();
	return 0;
}
