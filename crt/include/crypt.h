/* crypt.h: passwords. crypt(3). */
#ifndef CRT_CRYPT_H
#define CRT_CRYPT_H

#define CRYPT_OUTPUT_SIZE         384
#define CRYPT_MAX_PASSPHRASE_SIZE 512

/* A caller may keep setting and input here; crypt_r writes only output. */
struct crypt_data {
	char output[CRYPT_OUTPUT_SIZE], setting[CRYPT_OUTPUT_SIZE],
		input[CRYPT_MAX_PASSPHRASE_SIZE], initialized;
};

char *crypt(const char *key, const char *setting);
char *crypt_r(const char *key, const char *setting, struct crypt_data *data);

#endif
