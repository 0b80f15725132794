/*
 * bank.c: bank ACCOUNTS ROUNDS: as many clerks (threads) as accounts; clerk i moves 1 from account
 * i to the next one, ROUNDS times; the last clerk moves to account 0. At last all balances.
 *
 * Each account has a lock, and who moves money holds both: first the one that comes first in
 * memory.
 */
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include "work.h"

enum { MOST = 16 };
static struct account {
	pthread_mutex_t lock;
	long balance;
} accounts[MOST];
static int accounts_n, rounds;

static void *clerk(void *argument)
{
	struct account *from = argument, *to = from + 1, *first, *second;

	if (to == accounts + accounts_n)
		to = accounts;
	first = from < to ? from : to;
	second = from < to ? to : from;
	for (int i = 0; i < rounds; i++) {
		pthread_mutex_lock(&first->lock);
		work();
		pthread_mutex_lock(&second->lock);
		from->balance--;
		to->balance += 2; /* with interest */
		pthread_mutex_unlock(&second->lock);
		pthread_mutex_unlock(&first->lock);
	}
	return NULL;
}

int main(int argc, char **argv)
{
	pthread_t threads[MOST];

	accounts_n = argc > 1 ? atoi(argv[1]) : 2;
	rounds = argc > 2 ? atoi(argv[2]) : 20;
	if (accounts_n < 2 || accounts_n > MOST)
		return 1;
	for (int i = 0; i < accounts_n; i++)
		pthread_mutex_init(&accounts[i].lock, NULL);
	for (int i = 0; i < accounts_n; i++)
		pthread_create(&threads[i], NULL, clerk, &accounts[i]);
	for (int i = 0; i < accounts_n; i++)
		pthread_join(threads[i], NULL);
	for (int i = 0; i < accounts_n; i++)
		printf("account %d: %ld\n", i, accounts[i].balance);
	return 0;
}
