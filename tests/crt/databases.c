/* Files and tables of names that other tests do not read: mounts, shadow passwords, logins, domains
 * of messages, networks, hash tables, names of DNS. */
#define _GNU_SOURCE
#include <arpa/nameser.h>
#include <errno.h>
#include <fcntl.h>
#include <libintl.h>
#include <mntent.h>
#include <net/if.h>
#include <netdb.h>
#include <netinet/in.h>
#include <nl_types.h>
#include <resolv.h>
#include <search.h>
#include <shadow.h>
#include <string.h>
#include <unistd.h>
#include <utmp.h>
#include <utmpx.h>
#include "say.h"

static void say_mount(const struct mntent *m)
{
	printf("%s|%s|%s|%s|%d|%d\n", m->mnt_fsname, m->mnt_dir, m->mnt_type, m->mnt_opts,
	       m->mnt_freq, m->mnt_passno);
}

static void mounts(void)
{
	struct mntent *m, entry;
	char buffer[300];
	FILE *file = fopen("mounts", "w");
	fputs("# comment\n\n/dev/a /x\\040y ext4 rw,noatime,size=5k 1 2\n"
	      "proc\t/proc   proc defaults\n  /dev/b /z auto ro,user=x\nbad\n/dev/c /q swap\n"
	      "/dev/d\\011e /\\\\r\\134 xfs rw 7\n",
	      file);
	fclose(file);
	file = setmntent("mounts", "r");
	say_mount(m = getmntent(file));
	SAY_TEXT(hasmntopt(m, "noatime"));
	SAY_TEXT(hasmntopt(m, "size"));
	SAY_TEXT(hasmntopt(m, "atime"));
	SAY_TEXT(hasmntopt(m, "no"));
	while ((m = getmntent_r(file, &entry, buffer, sizeof(buffer))))
		say_mount(m);
	SAY(endmntent(file));
	SAY(setmntent("none", "r") == NULL);
	file = setmntent("mounts", "a+");
	entry = (struct mntent){"dev with", "/a\tb\\c", "t", "o", 3, 4};
	SAY(addmntent(file, &entry));
	endmntent(file);
	file = setmntent("mounts", "r");
	while ((m = getmntent(file)))
		say_mount(m);
	endmntent(file);
}

static void say_shadow(const struct spwd *s)
{
	if (!s)
		puts("none");
	else
		printf("%s|%s|%ld|%ld|%ld|%ld|%ld|%ld|%d\n", s->sp_namp, s->sp_pwdp, s->sp_lstchg,
		       s->sp_min, s->sp_max, s->sp_warn, s->sp_inact, s->sp_expire,
		       (int)s->sp_flag);
}

static void shadows(void)
{
	FILE *file = fopen("shadow", "w+");
	fputs("root:x:1:2:3:4:5:6:7\n#c:x\nu:!:100::99999:7:::\nshort:x\nbad:x:y:0:0:0:0:0:\n"
	      "old:x:1:2:3\nhalf:x:1:2:3:4\n",
	      file);
	rewind(file);
	for (struct spwd *s; (s = fgetspent(file));)
		say_shadow(s);
	fclose(file);
	say_shadow(sgetspent("n:p:1:2:3:4:5:6:7"));
	say_shadow(sgetspent("n:p:::::::"));
	say_shadow(sgetspent("bad"));
	say_shadow(sgetspent("a:b:c:d:e:f:g:h:i"));
	struct spwd entry = {"a", "b", 1, -1, 3, -1, 5, -1, -1UL}, *found;
	SAY(putspent(&entry, stdout));
	entry.sp_flag = 5;
	SAY(putspent(&entry, stdout));
	SAY(getspnam("nobody-has") == NULL);
	if (geteuid()) {
		SKIP("only root may read /etc/shadow; run as root");
		return;
	}
	char buffer[300];
	SAY(getspnam("root") != NULL);
	SAY(getspnam_r("root", &entry, buffer, sizeof(buffer), &found));
	SAY(found == &entry);
	SAY(getspnam_r("root", &entry, buffer, 3, &found) == ERANGE && !found);
	SAY(getspnam_r("root", &entry, buffer, 1, &found) == ERANGE && !found);
	SAY(getspnam_r("nobody-has", &entry, buffer, sizeof(buffer), &found));
	setspent();
	SAY(getspent() != NULL);
	endspent();
}

static void say_logins(void)
{
	setutxent();
	for (struct utmpx *u; (u = getutxent());)
		printf("%d %d %s %s %s\n", u->ut_type, u->ut_pid, u->ut_line, u->ut_id, u->ut_user);
}

static void logins(void)
{
	struct utmpx u = {.ut_type = USER_PROCESS, .ut_pid = 5, .ut_line = "tty9"}, *found;
	strcpy(u.ut_id, "9");
	strcpy(u.ut_user, "me");
	close(open("utmp", O_CREAT | O_RDWR | O_TRUNC, 0644));
	SAY(utmpname("utmp"));
	setutxent();
	SAY(pututxline(&u) != NULL);
	u.ut_pid = 6;
	strcpy(u.ut_id, "8");
	strcpy(u.ut_line, "tty8");
	SAY(pututxline(&u) != NULL);
	say_logins();
	setutxent();
	SAY((found = getutxid(&u)) ? found->ut_pid : -1);
	setutxent();
	strcpy(u.ut_line, "tty9");
	SAY((found = getutxline(&u)) ? found->ut_pid : -1);
	SAY(getutxline(&u) != NULL);
	setutxent();
	u.ut_type = DEAD_PROCESS;
	strcpy(u.ut_id, "9");
	SAY(pututxline(&u) != NULL);
	say_logins();
	endutxent();
	updwtmpx("wtmp", &u);
	SAY(access("wtmp", F_OK));
	struct utmp old = {.ut_type = USER_PROCESS, .ut_id = "9"}, *same;
	setutent();
	SAY((same = getutid(&old)) ? same->ut_pid : -1);
	setutent();
	strcpy(old.ut_line, "tty8");
	SAY((same = getutline(&old)) ? same->ut_pid : -1);
	SAY(pututline(&old) != NULL);
	endutent();
}

static void messages(void)
{
	char name[] = "mine";
	SAY_TEXT(gettext("text"));
	SAY_TEXT(dgettext("domain", "text"));
	SAY_TEXT(ngettext("one", "many", 1));
	SAY_TEXT(dngettext("domain", "one", "many", 2));
	SAY_TEXT(textdomain(NULL));
	SAY_TEXT(bindtextdomain("mine", NULL));
	SAY_TEXT(textdomain(name));
	name[0] = 'X';
	SAY_TEXT(textdomain(NULL));
	SAY_TEXT(textdomain(textdomain(NULL)));
	SAY_TEXT(textdomain(""));
	SAY_TEXT(bindtextdomain("mine", "/x"));
	SAY_TEXT(bindtextdomain("mine", NULL));
	SAY_TEXT(bindtextdomain("mine", "/y"));
	SAY_TEXT(bindtextdomain("other", NULL));
	SAY_TEXT(bindtextdomain("", "/x"));
	SAY_TEXT(bind_textdomain_codeset("mine", NULL));
	SAY_TEXT(bind_textdomain_codeset("mine", "UTF-8"));
	SAY_TEXT(bind_textdomain_codeset("mine", NULL));
	SAY_TEXT(bindtextdomain("mine", NULL));
	SAY(catopen("none", 0) == (nl_catd)-1);
	SAY_TEXT(catgets((nl_catd)-1, 1, 1, "default"));
	SAY_ERRNO(catclose((nl_catd)-1));
}

static void networks(void)
{
	char name[IF_NAMESIZE];
	int ordered = 1;
	struct if_nameindex *all = if_nameindex();
	for (struct if_nameindex *i = all; i->if_name; i++)
		ordered &= i == all || i[-1].if_index < i->if_index;
	SAY(ordered && all->if_name);
	if_freenameindex(all);
	SAY(if_nametoindex("lo"));
	SAY(if_nametoindex("none"));
	SAY_TEXT(if_indextoname(1, name));
	SAY_TEXT(hstrerror(HOST_NOT_FOUND));
	SAY_TEXT(hstrerror(0));
	SAY_TEXT(hstrerror(99));
	SAY_TEXT(gai_strerror(EAI_NONAME));
	SAY_TEXT(gai_strerror(-99));
}

static void tables(void)
{
	struct hsearch_data table = {0};
	ENTRY *entry;
	SAY(hcreate_r(10, &table));
	SAY(hsearch_r((ENTRY){"key", "value"}, ENTER, &entry, &table));
	SAY(hsearch_r((ENTRY){"key", "other"}, ENTER, &entry, &table));
	SAY_TEXT((char *)entry->data);
	SAY_ERRNO(hsearch_r((ENTRY){"none", NULL}, FIND, &entry, &table));
	SAY(entry == NULL);
	hdestroy_r(&table);
}

static void domain_names(void)
{
	unsigned char bytes[8], message[30] = "\0\0\0\3www\7example\0\300\3";
	char name[200];
	SAY(dn_expand(message, message + 30, message + 3, name, 200));
	SAY_TEXT(name);
	SAY(dn_expand(message, message + 30, message + 16, name, 200));
	SAY_TEXT(name);
	SAY_ERRNO(dn_expand(message, message + 5, message + 3, name, 200));
	SAY_ERRNO(dn_expand(message, message + 30, message + 3, name, 5));
	SAY(dn_skipname(message + 3, message + 30));
	SAY(dn_comp("a.b.", bytes, 8, NULL, NULL));
	SAY_ERRNO(dn_comp("a..b", bytes, 8, NULL, NULL));
}

int main(int argc, char **argv)
{
	if (argc < 2 || chdir(argv[1]))
		return 1;
	setvbuf(stdout, NULL, _IOLBF, 0);
	mounts();
	shadows();
	logins();
	messages();
	networks();
	tables();
	domain_names();
	return 0;
}
