/* crypt, crypt_r, encrypt and setkey: settings good and bad, keys of all sizes, bits. */
#define _GNU_SOURCE
#include <crypt.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#ifdef __GLIBC__ /* whose library no longer offers them to new programs, but has them */
#include <dlfcn.h>
static void (*encrypt_)(char *, int);
static void (*setkey_)(const char *);
#define encrypt encrypt_
#define setkey  setkey_
static void find(void)
{
	static const char *const since[] = {"GLIBC_2.2.5", "GLIBC_2.0", "GLIBC_2.17"};
	void *library = dlopen("libcrypt.so.1", RTLD_NOW);
	for (int i = 0; library && i < 3 && !setkey_; i++) {
		encrypt_ = (void (*)(char *, int))dlvsym(library, "encrypt", since[i]);
		setkey_ = (void (*)(const char *))dlvsym(library, "setkey", since[i]);
	}
	if (!encrypt_ || !setkey_)
		_exit(9);
}
#else
static void find(void) {}
#endif

static void say(const char *key, const char *setting)
{
	errno = 0;
	const char *text = crypt(key, setting);
	printf("%.20s %s: %s", key, setting, text);
	printf(" %d\n", errno);
}

static void settings(void)
{
	static const char *const of[] = {
		"ab",
		"..",
		"//",
		"zz",
		"Z9rest",
		"a",
		"",
		"a$",
		"ab:",
		"a*",
		"$",
		"$$",
		"$1",
		"$x$",
		"$1$",
		"$1$abc",
		"$1$abc$",
		"$1$abc$rest",
		"$1$0123456789",
		"$1$ab:c",
		"$1$ab c$",
		"$5$",
		"$5$abc",
		"$5$01234567890123456789$",
		"$5$rounds=10$abc",
		"$5$rounds=999$abc$",
		"$5$rounds=1000$abc$",
		"$5$rounds=1000abc$",
		"$5$rounds=01000$abc$",
		"$5$rounds=1000000000$abc$",
		"$5$rounds=$abc",
		"$5$rounds=+1000$a",
		"$5$rounds=1001$abc$rest",
		"$6$",
		"$6$abc",
		"$6$0123456789abcdef",
		"$6$rounds=1234$saltsaltsalt$",
		"$6$a!b",
		"$6$a\nb",
		"$6$\x80",
		"$6$a\\b",
		"$6$ab;",
		"$6$ab~",
		"$6$ab'\"#%",
		"*0",
		"*1",
		"*0a",
		"!!",
		"x",
	};
	for (unsigned i = 0; i < sizeof(of) / sizeof(*of); i++)
		say("correct horse battery staple", of[i]);
}

/* Around where a block ends, for each way. */
static void sizes(void)
{
	static const int of[] = {0,  1,  7,  8,   9,   15,  16,  17,  31,  32,  33,  55,  56,  57,
				 63, 64, 65, 110, 111, 112, 119, 120, 127, 128, 129, 200, 511, 512};
	static const char *const ways[] = {"ab", "$1$salt", "$5$rounds=1000$salt",
					   "$6$rounds=1000$salt"};
	char key[600];
	for (unsigned w = 0; w < 4; w++)
		for (unsigned i = 0; i < sizeof(of) / sizeof(*of); i++) {
			for (int k = 0; k < of[i]; k++)
				key[k] = k * 37 + i * 11 + 1 ? k * 37 + i * 11 + 1 : 1;
			for (int k = 0; k < of[i]; k++)
				if (!key[k] || key[k] == '\n')
					key[k] = 'n';
			key[of[i]] = 0;
			errno = 0;
			char *text = crypt(key, ways[w]);
			printf("%d: %s", of[i], text);
			printf(" %d\n", errno);
		}
}

static void each_its_own(void)
{
	static struct crypt_data a, b;
	char *first = crypt_r("one", "$5$rounds=1000$x", &a);
	char *second = crypt_r("two", "ab", &b);
	printf("%s %s %d\n", first, second, first == a.output && second == b.output);
	/* what came out is a setting */
	printf("%d\n", !strcmp(crypt("one", first), first));
}

static void bits(void)
{
	char key[64], block[64];
	unsigned random = 12345;
	for (int i = 0; i < 50; i++) {
		for (int k = 0; k < 64; k++) {
			random = random * 1103515245 + 12345;
			key[k] = i ? random >> 16 & 1 : 0;
			block[k] = i > 1 ? random >> 20 & 1 : 0;
		}
		setkey(key);
		for (int way = 0; way < 3; way++) {
			encrypt(block, way == 1);
			for (int k = 0; k < 64; k++)
				putchar('0' + block[k]);
			putchar('\n');
		}
	}
}

int main(void)
{
	find();
	settings();
	sizes();
	each_its_own();
	bits();
	return 0;
}
