/*
 * queue.c: queue COUNT FACTOR: a thread puts the numbers FACTOR, 2 * FACTOR ... into a box that has
 * room for one, another one takes them out; at last their count and sum.
 *
 * What is waited for is looked at and changed under the lock only, and looked at again after each
 * wait.
 */
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include "work.h"

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t filled = PTHREAD_COND_INITIALIZER, emptied = PTHREAD_COND_INITIALIZER;
static int full; /* is there something in the box? */
static long box;
static int count;
static long factor;

static void put(long number)
{
	pthread_mutex_lock(&lock);
	while (full)
		pthread_cond_wait(&emptied, &lock);
	box = number;
	full = 1;
	pthread_cond_signal(&filled);
	pthread_mutex_unlock(&lock);
	work();
}

static long take(void)
{
	long number;

	pthread_mutex_lock(&lock);
	while (!full)
		pthread_cond_wait(&filled, &lock);
	number = box;
	full = 0;
	pthread_cond_signal(&emptied);
	pthread_mutex_unlock(&lock);
	work();
	return number;
}

static void *producer(void *argument)
{
	for (int i = 1; i <= count; i++)
		put(factor * i);
	return argument;
}

int main(int argc, char **argv)
{
	pthread_t thread;
	long sum = 0;

	count = argc > 1 ? atoi(argv[1]) : 10;
	factor = argc > 2 ? atoi(argv[2]) : 1;
	pthread_create(&thread, NULL, producer, NULL);
	for (int i = 0; i < count; i++)
		sum += take();
	pthread_join(thread, NULL);
	printf("%d numbers, sum %ld\n", count, sum);
	return 0;
}
