/* crypt_hash.c: MD5, SHA-256 and SHA-512 for crypt.c: small rather than fast. RFC 1321, FIPS 180-4.
 * Not for programs: they cannot call these. */
#include <string.h>
#include "crypt_hash.h"

void __hash_begin(struct hash *h, const struct hash_kind *kind)
{
	h->kind = kind;
	h->size = 0;
	kind->begin(h);
}

/* The i-th byte of a word, in the order that the digest has in memory. */
static int shift(const struct hash_kind *kind, int i)
{
	return 8 * (kind->big_endian ? kind->word - 1 - i % kind->word : i % kind->word);
}

static void mix(struct hash *h)
{
	const struct hash_kind *kind = h->kind;
	uint64_t words[16] = {0};
	for (int i = 0; i < kind->block; i++)
		words[i / kind->word] |= (uint64_t)h->block[i] << shift(kind, i);
	kind->mix(h, words);
}

void __hash_add(struct hash *h, const void *data, size_t size)
{
	const unsigned char *from = data;
	while (size--) {
		h->block[h->size++ % h->kind->block] = *from++;
		if (h->size % h->kind->block == 0)
			mix(h);
	}
}

/* A one bit, zeros, and the number of bits in two words close the last block. */
void __hash_end(struct hash *h, unsigned char digest[HASH_DIGEST])
{
	const struct hash_kind *kind = h->kind;
	uint64_t bits = h->size * 8;
	int numbers = kind->block - 2 * (kind->word == 4 ? 4 : 8);

	__hash_add(h, "\x80", 1);
	while ((int)(h->size % kind->block) != numbers)
		__hash_add(h, "", 1);
	memset(h->block + numbers, 0, kind->block - numbers);
	for (int i = 0; i < 8; i++)
		h->block[kind->block - 8 + i] = bits >> 8 * (kind->big_endian ? 7 - i : i);
	mix(h);
	for (int i = 0; i < kind->digest; i++)
		digest[i] = h->state[i / kind->word] >> shift(kind, i);
	memset(h, 0, sizeof(*h));
}

/* Of the square roots of the first eight primes, 64 bits behind the point; SHA-256 takes the
 * first 32. */
static const uint64_t roots[8] = {0x6a09e667f3bcc908, 0xbb67ae8584caa73b, 0x3c6ef372fe94f82b,
				  0xa54ff53a5f1d36f1, 0x510e527fade682d1, 0x9b05688c2b3e6c1f,
				  0x1f83d9abfb41bd6b, 0x5be0cd19137e2179};
/* The same of the cube roots of the first eighty. */
static const uint64_t cube_roots[80] = {
	0x428a2f98d728ae22, 0x7137449123ef65cd, 0xb5c0fbcfec4d3b2f, 0xe9b5dba58189dbbc,
	0x3956c25bf348b538, 0x59f111f1b605d019, 0x923f82a4af194f9b, 0xab1c5ed5da6d8118,
	0xd807aa98a3030242, 0x12835b0145706fbe, 0x243185be4ee4b28c, 0x550c7dc3d5ffb4e2,
	0x72be5d74f27b896f, 0x80deb1fe3b1696b1, 0x9bdc06a725c71235, 0xc19bf174cf692694,
	0xe49b69c19ef14ad2, 0xefbe4786384f25e3, 0x0fc19dc68b8cd5b5, 0x240ca1cc77ac9c65,
	0x2de92c6f592b0275, 0x4a7484aa6ea6e483, 0x5cb0a9dcbd41fbd4, 0x76f988da831153b5,
	0x983e5152ee66dfab, 0xa831c66d2db43210, 0xb00327c898fb213f, 0xbf597fc7beef0ee4,
	0xc6e00bf33da88fc2, 0xd5a79147930aa725, 0x06ca6351e003826f, 0x142929670a0e6e70,
	0x27b70a8546d22ffc, 0x2e1b21385c26c926, 0x4d2c6dfc5ac42aed, 0x53380d139d95b3df,
	0x650a73548baf63de, 0x766a0abb3c77b2a8, 0x81c2c92e47edaee6, 0x92722c851482353b,
	0xa2bfe8a14cf10364, 0xa81a664bbc423001, 0xc24b8b70d0f89791, 0xc76c51a30654be30,
	0xd192e819d6ef5218, 0xd69906245565a910, 0xf40e35855771202a, 0x106aa07032bbd1b8,
	0x19a4c116b8d2d0c8, 0x1e376c085141ab53, 0x2748774cdf8eeb99, 0x34b0bcb5e19b48a8,
	0x391c0cb3c5c95a63, 0x4ed8aa4ae3418acb, 0x5b9cca4f7763e373, 0x682e6ff3d6b2b8a3,
	0x748f82ee5defb2fc, 0x78a5636f43172f60, 0x84c87814a1f0ab72, 0x8cc702081a6439ec,
	0x90befffa23631e28, 0xa4506cebde82bde9, 0xbef9a3f7b2c67915, 0xc67178f2e372532b,
	0xca273eceea26619c, 0xd186b8c721c0c207, 0xeada7dd6cde0eb1e, 0xf57d4f7fee6ed178,
	0x06f067aa72176fba, 0x0a637dc5a2c898a6, 0x113f9804bef90dae, 0x1b710b35131c471b,
	0x28db77f523047d84, 0x32caab7b40c72493, 0x3c9ebe0a15c9bebc, 0x431d67c49c100d4c,
	0x4cc5d4becb3e42b6, 0x597f299cfc657e2a, 0x5fcb6fab3ad6faec, 0x6c44198c4a475817};

static void begin256(struct hash *h)
{
	for (int i = 0; i < 8; i++)
		h->state[i] = roots[i] >> 32;
}

static void begin512(struct hash *h) { memcpy(h->state, roots, sizeof(roots)); }

static uint32_t turn32(uint32_t x, int by) { return x >> by | x << (32 - by); }
static uint64_t turn64(uint64_t x, int by) { return x >> by | x << (64 - by); }
static uint64_t turn(int bits, uint64_t x, int by)
{
	return bits == 32 ? turn32(x, by) : turn64(x, by);
}

/* FIPS 180-4, 4.1 and 6: the same steps on words of 32 and of 64 bits; by how much they turn and,
 * each third of the small ones, shift, is a row. */
static void sha2(struct hash *h, const uint64_t words[16], int bits, int rounds,
		 const unsigned char by[12])
{
	uint64_t w[80], s[8], mask = bits == 32 ? 0xffffffff : ~0ULL;
	memcpy(w, words, 16 * sizeof(*w));
	for (int i = 16; i < rounds; i++) {
		uint64_t a = w[i - 15], b = w[i - 2];
		a = turn(bits, a, by[6]) ^ turn(bits, a, by[7]) ^ a >> by[8];
		b = turn(bits, b, by[9]) ^ turn(bits, b, by[10]) ^ b >> by[11];
		w[i] = (w[i - 16] + a + w[i - 7] + b) & mask;
	}
	memcpy(s, h->state, sizeof(s));
	for (int i = 0; i < rounds; i++) {
		uint64_t a = s[0], e = s[4];
		uint64_t one =
			s[7] + ((e & s[5]) ^ (~e & s[6])) + w[i] +
			(turn(bits, e, by[3]) ^ turn(bits, e, by[4]) ^ turn(bits, e, by[5])) +
			(cube_roots[i] >> (64 - bits));
		uint64_t two = ((a & s[1]) ^ (a & s[2]) ^ (s[1] & s[2])) +
			       (turn(bits, a, by[0]) ^ turn(bits, a, by[1]) ^ turn(bits, a, by[2]));
		memmove(s + 1, s, 7 * sizeof(*s));
		s[4] = (s[4] + one) & mask;
		s[0] = (one + two) & mask;
	}
	for (int i = 0; i < 8; i++)
		h->state[i] = (h->state[i] + s[i]) & mask;
}

static void mix256(struct hash *h, const uint64_t words[16])
{
	sha2(h, words, 32, 64, (const unsigned char[]){2, 13, 22, 6, 11, 25, 7, 18, 3, 17, 19, 10});
}

static void mix512(struct hash *h, const uint64_t words[16])
{
	sha2(h, words, 64, 80, (const unsigned char[]){28, 34, 39, 14, 18, 41, 1, 8, 7, 19, 61, 6});
}

static void begin_md5(struct hash *h)
{
	h->state[0] = 0x67452301;
	h->state[1] = 0xefcdab89;
	h->state[2] = 0x98badcfe;
	h->state[3] = 0x10325476;
}

/* RFC 1321, 3.4: the i-th is 2^32 times the absolute sine of i + 1. */
static const uint32_t sines[64] = {
	0xd76aa478, 0xe8c7b756, 0x242070db, 0xc1bdceee, 0xf57c0faf, 0x4787c62a, 0xa8304613,
	0xfd469501, 0x698098d8, 0x8b44f7af, 0xffff5bb1, 0x895cd7be, 0x6b901122, 0xfd987193,
	0xa679438e, 0x49b40821, 0xf61e2562, 0xc040b340, 0x265e5a51, 0xe9b6c7aa, 0xd62f105d,
	0x02441453, 0xd8a1e681, 0xe7d3fbc8, 0x21e1cde6, 0xc33707d6, 0xf4d50d87, 0x455a14ed,
	0xa9e3e905, 0xfcefa3f8, 0x676f02d9, 0x8d2a4c8a, 0xfffa3942, 0x8771f681, 0x6d9d6122,
	0xfde5380c, 0xa4beea44, 0x4bdecfa9, 0xf6bb4b60, 0xbebfbc70, 0x289b7ec6, 0xeaa127fa,
	0xd4ef3085, 0x04881d05, 0xd9d4d039, 0xe6db99e5, 0x1fa27cf8, 0xc4ac5665, 0xf4292244,
	0x432aff97, 0xab9423a7, 0xfc93a039, 0x655b59c3, 0x8f0ccc92, 0xffeff47d, 0x85845dd1,
	0x6fa87e4f, 0xfe2ce6e0, 0xa3014314, 0x4e0811a1, 0xf7537e82, 0xbd3af235, 0x2ad7d2bb,
	0xeb86d391};

static void mix_md5(struct hash *h, const uint64_t words[16])
{
	static const unsigned char by[4][4] = {
		{7, 12, 17, 22}, {5, 9, 14, 20}, {4, 11, 16, 23}, {6, 10, 15, 21}};
	static const unsigned char step[4] = {1, 5, 3, 7}, first[4] = {0, 1, 5, 0};
	uint32_t a = h->state[0], b = h->state[1], c = h->state[2], d = h->state[3];

	for (int i = 0; i < 64; i++) {
		int pass = i / 16;
		uint32_t mixed = pass == 0   ? (b & c) | (~b & d)
				 : pass == 1 ? (d & b) | (~d & c)
				 : pass == 2 ? b ^ c ^ d
					     : c ^ (b | ~d);
		mixed += a + words[(first[pass] + step[pass] * i) % 16] + sines[i];
		a = d;
		d = c;
		c = b;
		b += turn32(mixed, 32 - by[pass][i % 4]);
	}
	h->state[0] = (uint32_t)(h->state[0] + a);
	h->state[1] = (uint32_t)(h->state[1] + b);
	h->state[2] = (uint32_t)(h->state[2] + c);
	h->state[3] = (uint32_t)(h->state[3] + d);
}

const struct hash_kind __hash_md5 = {64, 16, 4, 0, begin_md5, mix_md5};
const struct hash_kind __hash_sha256 = {64, 32, 4, 1, begin256, mix256};
const struct hash_kind __hash_sha512 = {128, 64, 8, 1, begin512, mix512};
