/* crypt.c: passwords that cannot be read back. crypt(3), crypt(5): $6$ SHA-512, $5$ SHA-256, $1$
 * MD5, and two characters of salt for DES (crypt_des.c). As glibc's libcrypt, it answers bad
 * settings with a text that no password has. The steps are those of Drepper, "Unix crypt using
 * SHA-256 and SHA-512", and of FreeBSD's MD5 crypt. */
#include <crypt.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include "crypt_hash.h"

const char __crypt_alphabet[] = "./0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

char *__crypt_digits(char *text, uint32_t value, int count)
{
	for (; count--; value >>= 6)
		*text++ = __crypt_alphabet[value & 63];
	return text;
}

struct way {
	char prefix[4];
	unsigned char salt_most;
	const struct hash_kind *kind;
	/* A digest is written in groups of three bytes that lie apart, each group step further than
	 * the one before; places wrap around. Then comes what is left, the highest byte first. */
	unsigned char groups, apart, step, wrap, left[3], left_digits;
};
enum { ZERO = HASH_DIGEST, MD5 = 0 }; /* a byte that is 0; a place in ways */
static const struct way ways[] = {
	{"$1$", 8, &__hash_md5, 5, 6, 1, 17, {ZERO, ZERO, 11}, 2},
	{"$5$", 16, &__hash_sha256, 10, 10, 21, 30, {ZERO, 31, 30}, 3},
	{"$6$", 16, &__hash_sha512, 21, 21, 22, 63, {ZERO, ZERO, 63}, 2},
};

static void write_digest(const struct way *w, unsigned char digest[HASH_DIGEST + 1], char *text)
{
	uint32_t bytes;
	digest[ZERO] = 0;
	if (w == &ways[MD5])
		digest[16] = digest[5]; /* as FreeBSD does */
	for (int i = 0; i < w->groups; i++) {
		const int a = i * w->step % w->wrap, b = (i * w->step + w->apart) % w->wrap,
			  c = (i * w->step + 2 * w->apart) % w->wrap;
		text = __crypt_digits(text, digest[a] << 16 | digest[b] << 8 | digest[c], 4);
	}
	bytes = digest[w->left[0]] << 16 | digest[w->left[1]] << 8 | digest[w->left[2]];
	*__crypt_digits(text, bytes, w->left_digits) = 0;
}

/* Adds a digest, again and again, until size bytes are there. */
static void add_repeated(struct hash *h, const unsigned char *digest, size_t size)
{
	for (size_t part; size; size -= part) {
		part = size < h->kind->digest ? size : h->kind->digest;
		__hash_add(h, digest, part);
	}
}

struct password {
	const struct way *way;
	const char *key, *salt;
	size_t key_size, salt_size;
	unsigned long rounds;
};

/* What the rounds begin with. */
static void first_digest(const struct password *p, unsigned char *digest)
{
	int md5 = p->way == &ways[MD5];
	struct hash h;

	__hash_begin(&h, p->way->kind);
	__hash_add(&h, p->key, p->key_size);
	__hash_add(&h, p->salt, p->salt_size);
	__hash_add(&h, p->key, p->key_size);
	__hash_end(&h, digest);
	__hash_begin(&h, p->way->kind);
	__hash_add(&h, p->key, p->key_size);
	__hash_add(&h, p->way->prefix, md5 ? 3 : 0);
	__hash_add(&h, p->salt, p->salt_size);
	add_repeated(&h, digest, p->key_size);
	for (size_t bits = p->key_size; bits; bits >>= 1)
		if (md5)
			__hash_add(&h, bits & 1 ? "" : p->key, 1);
		else if (bits & 1)
			__hash_add(&h, digest, p->way->kind->digest);
		else
			__hash_add(&h, p->key, p->key_size);
	__hash_end(&h, digest);
}

/* As many bytes as text has, made of a digest of the text, many times over. */
static void stretch(const struct password *p, const char *text, size_t size, int times,
		    char *result)
{
	unsigned char digest[HASH_DIGEST];
	struct hash h;
	__hash_begin(&h, p->way->kind);
	while (times--)
		__hash_add(&h, text, size);
	__hash_end(&h, digest);
	for (size_t i = 0; i < size; i++)
		result[i] = digest[i % p->way->kind->digest];
}

static void hash(const struct password *p, char *text)
{
	unsigned char digest[HASH_DIGEST + 1];
	char key[CRYPT_MAX_PASSPHRASE_SIZE], salt[16];
	struct hash h;

	first_digest(p, digest);
	if (p->way == &ways[MD5]) {
		memcpy(key, p->key, p->key_size);
		memcpy(salt, p->salt, p->salt_size);
	} else {
		stretch(p, p->key, p->key_size, p->key_size, key);
		stretch(p, p->salt, p->salt_size, 16 + digest[0], salt);
	}
	for (unsigned long i = 0; i < p->rounds; i++) {
		const void *odd = i & 1 ? key : (void *)digest,
			   *even = i & 1 ? (void *)digest : key;
		size_t digest_size = p->way->kind->digest;
		__hash_begin(&h, p->way->kind);
		__hash_add(&h, odd, i & 1 ? p->key_size : digest_size);
		__hash_add(&h, salt, i % 3 ? p->salt_size : 0);
		__hash_add(&h, key, i % 7 ? p->key_size : 0);
		__hash_add(&h, even, i & 1 ? digest_size : p->key_size);
		__hash_end(&h, digest);
	}
	write_digest(p->way, digest, text);
}

/* 0, or EINVAL: the number of rounds makes no sense. */
static int take_rounds(struct password *p)
{
	static const char name[] = "rounds=";
	char *end;
	p->rounds = p->way == &ways[MD5] ? 1000 : 5000;
	if (p->way == &ways[MD5] || strncmp(p->salt, name, sizeof(name) - 1))
		return 0;
	p->salt += sizeof(name) - 1;
	p->rounds = strtoul(p->salt, &end, 10);
	if (*p->salt < '1' || *p->salt > '9' || *end != '$' || p->rounds < 1000 ||
	    p->rounds > 999999999)
		return EINVAL;
	p->salt = end + 1;
	return 0;
}

static int digit(char c)
{
	const char *at = c ? strchr(__crypt_alphabet, c) : NULL;
	return at ? at - __crypt_alphabet : -1;
}

/* Returns an error number. */
static int make(const char *key, const char *setting, char *text)
{
	struct password p = {.key = key};
	if (!key || !setting)
		return EINVAL;
	if ((p.key_size = strlen(key)) >= CRYPT_MAX_PASSPHRASE_SIZE)
		return ERANGE;
	for (const char *c = setting; *c; c++) /* what would break a line of /etc/shadow */
		if (*c <= ' ' || *c > '~' || strchr("!*:;\\", *c))
			return EINVAL;
	for (unsigned i = 0; i < sizeof(ways) / sizeof(*ways); i++)
		if (!strncmp(setting, ways[i].prefix, 3))
			p.way = &ways[i];
	if (!p.way) {
		int low = digit(setting[0]), high = low < 0 ? -1 : digit(setting[1]);
		if (high < 0)
			return EINVAL;
		memcpy(text, setting, 2);
		__crypt_des(key, low | high << 6, text + 2);
		return 0;
	}
	p.salt = setting + 3;
	int error = take_rounds(&p);
	if (error)
		return error;
	p.salt_size = strcspn(p.salt, "$");
	if (p.salt_size > p.way->salt_most)
		p.salt_size = p.way->salt_most;
	size_t size = p.salt + p.salt_size - setting;
	memcpy(text, setting, size);
	text[size] = '$';
	hash(&p, text + size + 1);
	return 0;
}

/* Returns a text in data. It begins with '*' on failure, with errno: EINVAL, the setting is none
 * that is known; ERANGE, the key is too long. */
char *crypt_r(const char *key, const char *setting, struct crypt_data *data)
{
	char text[CRYPT_OUTPUT_SIZE]; /* the setting may lie in data */
	int error = make(key, setting, text);
	if (error) {
		strcpy(text, setting && !strncmp(setting, "*0", 2) ? "*1" : "*0");
		errno = error;
	}
	return strcpy(data->output, text);
}

/* What it returns is overwritten by the next call. */
char *crypt(const char *key, const char *setting)
{
	static struct crypt_data data;
	return crypt_r(key, setting, &data);
}
