/* crypt_hash.h: the digests that crypt.c works with, inside crt only. */
#ifndef CRT_CRYPT_HASH_H
#define CRT_CRYPT_HASH_H

#include <stddef.h>
#include <stdint.h>

enum { HASH_BLOCK = 128, HASH_DIGEST = 64 };

struct hash {
	const struct hash_kind *kind;
	uint64_t state[8], size; /* of all that was added, in bytes */
	unsigned char block[HASH_BLOCK];
};

/* A row for each digest. */
struct hash_kind {
	unsigned char block, digest; /* bytes */
	unsigned char word;          /* bytes of a word of the state */
	unsigned char big_endian;
	void (*begin)(struct hash *h);
	void (*mix)(struct hash *h, const uint64_t words[16]); /* one block */
};
extern const struct hash_kind __hash_md5, __hash_sha256, __hash_sha512;

void __hash_begin(struct hash *h, const struct hash_kind *kind);
void __hash_add(struct hash *h, const void *data, size_t size);
void __hash_end(struct hash *h, unsigned char digest[HASH_DIGEST]);

/* DES with a salt: crypt(3). Writes 11 characters and a zero. */
void __crypt_des(const char *key, unsigned salt, char *text);

/* Six bits a digit, the lowest digit first. Returns the place behind them. */
char *__crypt_digits(char *text, uint32_t value, int count);
extern const char __crypt_alphabet[];

#endif
