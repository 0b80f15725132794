/* crypt_des.c: DES: crypt(3) with two characters of salt, encrypt(3), setkey(3). FIPS 46-3. Bit by
 * bit: small rather than fast. Nobody should keep a secret with it. */
#include <stdlib.h>
#include <unistd.h>
#include "crypt_hash.h"

/* The tables of FIPS 46-3: which bit of what goes in comes next, counted from 1, the highest first.
 * Of the first one a column, its other seven are each 8 less. */
static const unsigned char initial[8] = {58, 60, 62, 64, 57, 59, 61, 63};
static const unsigned char choice1[56] = {57, 49, 41, 33, 25, 17, 9,  1,  58, 50, 42, 34, 26, 18,
					  10, 2,  59, 51, 43, 35, 27, 19, 11, 3,  60, 52, 44, 36,
					  63, 55, 47, 39, 31, 23, 15, 7,  62, 54, 46, 38, 30, 22,
					  14, 6,  61, 53, 45, 37, 29, 21, 13, 5,  28, 20, 12, 4};
static const unsigned char choice2[48] = {14, 17, 11, 24, 1,  5,  3,  28, 15, 6,  21, 10,
					  23, 19, 12, 4,  26, 8,  16, 7,  27, 20, 13, 2,
					  41, 52, 31, 37, 47, 55, 30, 40, 51, 45, 33, 48,
					  44, 49, 39, 56, 34, 53, 46, 42, 50, 36, 29, 32};
static const unsigned char order[32] = {16, 7, 20, 21, 29, 12, 28, 17, 1,  15, 23,
					26, 5, 18, 31, 10, 2,  8,  24, 14, 32, 27,
					3,  9, 19, 13, 30, 6,  22, 11, 4,  25};
/* Each row is sixteen numbers of four bits. */
static const uint64_t boxes[8][4] = {
	{0xe4d12fb83a6c5907, 0x0f74e2d1a6cb9538, 0x41e8d62bfc973a50, 0xfc8249175b3ea06d},
	{0xf18e6b34972dc05a, 0x3d47f28ec01a69b5, 0x0e7ba4d158c6932f, 0xd8a13f42b67c05e9},
	{0xa09e63f51dc7b428, 0xd709346a285ecbf1, 0xd6498f30b12c5ae7, 0x1ad069874fe3b52c},
	{0x7de3069a1285bc4f, 0xd8b56f03472c1ae9, 0xa690cb7df13e5284, 0x3f06a1d8945bc72e},
	{0x2c417ab6853fd0e9, 0xeb2c47d150fa3986, 0x421bad78f9c5630e, 0xb8c71e2d6f09a453},
	{0xc1af92680d34e75b, 0xaf427c9561de0b38, 0x9ef528c3704a1db6, 0x432c95fabe17608d},
	{0x4b2ef08d3c975a61, 0xd0b7491ae35c2f86, 0x14bdc37eaf680592, 0x6bd814a7950fe23c},
	{0xd2846fb1a93e50c7, 0x1fd8a374c56b0e92, 0x7b419ce206adf358, 0x21e74a8dfc90356b},
};

struct des {
	uint64_t keys[16]; /* of 48 bits */
	uint32_t swapped;  /* a bit for each pair that the salt swaps */
};

static uint64_t choose(uint64_t from, int bits, const unsigned char *table, int count)
{
	uint64_t result = 0;
	for (int i = 0; i < count; i++)
		result = result << 1 | (from >> (bits - table[i]) & 1);
	return result;
}

static void make_keys(struct des *d, uint64_t key)
{
	uint64_t halves = choose(key, 64, choice1, 56);
	uint32_t left = halves >> 28, right = halves & 0xfffffff;
	for (int i = 0; i < 16; i++) {
		int by = i == 0 || i == 1 || i == 8 || i == 15 ? 1 : 2;
		left = (left << by | left >> (28 - by)) & 0xfffffff;
		right = (right << by | right >> (28 - by)) & 0xfffffff;
		d->keys[i] = choose((uint64_t)left << 28 | right, 56, choice2, 48);
	}
}

static uint32_t mixed(const struct des *d, uint32_t half, uint64_t key)
{
	uint64_t wide = (uint64_t)(half & 1) << 33 | (uint64_t)half << 1 | half >> 31;
	uint64_t bits = 0, swap;
	uint32_t out = 0;

	for (int i = 0; i < 8; i++) /* six bits of each four and their neighbours */
		bits = bits << 6 | (wide >> (28 - 4 * i) & 63);
	swap = (bits >> 24 ^ bits) & d->swapped;
	bits ^= swap ^ swap << 24 ^ key;
	for (int i = 0; i < 8; i++) {
		int six = bits >> (42 - 6 * i) & 63;
		uint64_t row = boxes[i][(six >> 4 & 2) | (six & 1)];
		out = out << 4 | (row >> (60 - 4 * (six >> 1 & 15)) & 15);
	}
	return choose(out, 32, order, 32);
}

/* One block, or back. */
static uint64_t code(const struct des *d, uint64_t block, int back)
{
	uint64_t start = 0, end = 0;
	for (int i = 0; i < 64; i++)
		start = start << 1 | (block >> (64 - initial[i / 8] + i % 8 * 8) & 1);
	uint32_t left = start >> 32, right = start;
	for (int i = 0; i < 16; i++) {
		uint32_t old = right;
		right = left ^ mixed(d, right, d->keys[back ? 15 - i : i]);
		left = old;
	}
	start = (uint64_t)right << 32 | left;
	for (int i = 0; i < 64; i++)
		end |= (start >> (63 - i) & 1) << (64 - initial[i / 8] + i % 8 * 8);
	return end;
}

void __crypt_des(const char *key, unsigned salt, char *text)
{
	struct des d = {.swapped = 0};
	uint64_t word = 0, block = 0;
	for (int i = 0; i < 12; i++)
		d.swapped |= (salt >> i & 1) << (23 - i);
	for (int i = 0; i < 8; i++)
		word = word << 8 | (*key ? (unsigned char)(*key++ << 1) : 0);
	make_keys(&d, word);
	for (int i = 0; i < 25; i++)
		block = code(&d, block, 0);
	for (int i = 0; i < 10; i++)
		text[i] = __crypt_alphabet[block >> (58 - 6 * i) & 63];
	text[10] = __crypt_alphabet[block << 2 & 63];
	text[11] = 0;
}

static struct des set;

static uint64_t from_bits(const char *bits)
{
	uint64_t word = 0;
	for (int i = 0; i < 64; i++)
		word = word << 1 | (bits[i] & 1);
	return word;
}

/* Keys and blocks are 64 bytes, each a bit. */
void setkey(const char *key) { make_keys(&set, from_bits(key)); }

void encrypt(char block[64], int back)
{
	uint64_t word = code(&set, from_bits(block), back);
	for (int i = 0; i < 64; i++)
		block[i] = word >> (63 - i) & 1;
}
