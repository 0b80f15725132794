/* Files and folders: what the kernel does through the standard names. */
#define _GNU_SOURCE
#include <dirent.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>
#include "say.h"

static void files(void)
{
	struct stat s;
	char text[64] = "";
	FAILS(open("/nonexistent", O_RDONLY));
	FAILS(open("/", O_WRONLY));
	FAILS(read(-1, text, 1));
	FAILS(close(-1));
	FAILS(lseek(-1, 0, SEEK_SET));
	FAILS(mkdir("/", 0777));
	FAILS(dup2(-1, 5));
	FAILS(readlink("/", text, 10));
	FAILS(chdir("/dev/null"));
	FAILS(rename("/nonexistent/a", "/nonexistent/b"));
	FAILS(access("/nonexistent", F_OK));
	FAILS(ftruncate(-1, 0));
	FAILS(fcntl(-1, F_GETFD));
	FAILS(isatty(-1));
	FAILS(stat("", &s));
	int fd = open("file", O_RDWR | O_CREAT | O_TRUNC, 0640);
	SAY(write(fd, "0123456789", 10));
	SAY(pwrite(fd, "abc", 3, 2));
	SAY(pread(fd, text, 5, 1));
	printf("%s\n", text);
	SAY(lseek(fd, 5000000000LL, SEEK_SET));
	SAY(write(fd, "x", 1));
	SAY(fstat(fd, &s));
	SAY(s.st_size);
	SAY(s.st_mode);
	SAY(s.st_nlink);
	SAY(S_ISREG(s.st_mode));
	SAY(lseek(fd, -1, SEEK_END));
	SAY(ftruncate(fd, 4300000000LL));
	SAY(stat("file", &s));
	SAY(s.st_size);
	struct flock lock = {
		.l_type = F_WRLCK, .l_whence = SEEK_SET, .l_start = 4294967296LL, .l_len = 10};
	SAY(fcntl(fd, F_SETLK, &lock));
	SAY(fcntl(fd, F_GETLK, &lock));
	SAY(close(fd));
	SAY(truncate("file", 10));
	SAY(chmod("file", 0600));
	SAY(link("file", "hard"));
	SAY(symlink("file", "soft"));
	SAY(readlink("soft", text, sizeof(text)));
	SAY(lstat("soft", &s));
	SAY(S_ISLNK(s.st_mode));
	SAY(rename("hard", "renamed"));
	SAY(mkdir("folder", 0755));
	FAILS(rmdir("file"));
	FAILS(mmap(NULL, 4096, PROT_READ, MAP_PRIVATE, -1, 0) == MAP_FAILED);
	fd = open("file", O_RDONLY);
	FAILS(mmap(NULL, 4096, PROT_READ, MAP_PRIVATE, fd, 100) == MAP_FAILED);
	char *map = mmap(NULL, 4096, PROT_READ, MAP_PRIVATE, fd, 0);
	printf("%.10s\n", map);
	SAY(munmap(map, 4096));
	struct iovec parts[2] = {{text, 2}, {text + 10, 3}};
	SAY(readv(fd, parts, 2));
	SAY(preadv(fd, parts, 2, 4));
	printf("%.2s %.3s\n", text, text + 10);
	close(fd);
	struct timespec times[2] = {{.tv_sec = 1000000000, .tv_nsec = 5},
				    {.tv_sec = 5000000000LL, .tv_nsec = 7}};
	SAY(utimensat(AT_FDCWD, "file", times, 0));
	stat("file", &s);
	SAY(s.st_atime);
	SAY(s.st_mtim.tv_sec);
	SAY(s.st_mtim.tv_nsec);
	struct dirent **list;
	int count = scandir(".", &list, NULL, alphasort);
	for (int i = 0; i < count; i++)
		printf("%s%s ", list[i]->d_name, list[i]->d_type == DT_DIR ? "/" : "");
	putchar('\n');
	DIR *dir = opendir("folder");
	int entries = 0;
	while (readdir(dir))
		entries++;
	rewinddir(dir);
	while (readdir(dir))
		entries++;
	SAY(entries);
	SAY(closedir(dir));
	FAILS(opendir("file") == NULL);
	FAILS(getcwd(text, 1) == NULL);
	char *where = getcwd(NULL, 0);
	SAY(where && where[0] == '/');
	SAY(remove("folder") | remove("renamed") | unlink("soft") | unlink("file"));
}

int main(int argc, char **argv)
{
	if (argc < 2 || chdir(argv[1]))
		return 1;
	files();
	return 0;
}
